package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
    private static final String CONFIG = """
            version: 1
            course:
              name: Boostcamp
              start: 2022-09-19
              days-off: [2022-10-03, 2022-10-10]
              absent: [17]
            notes:
              day: {path: "_posts/{{date}}-{{course}}-{{days}}days.md"}
            """;

    @TempDir
    private Path root;

    private static String at(Sandbox sandbox, String instant) {
        return sandbox.at(Clock.fixed(Instant.parse(instant), ZoneId.of("Asia/Seoul")))
                .til();
    }

    @Test
    void til_alone_says_where_you_are() {
        var sandbox = new Sandbox(root)
                .init()
                .write(".til/config.yml", CONFIG)
                .write("_posts/2022-10-07-Boostcamp-1~14days.md", "")
                .write("_posts/2022-10-18-Boostcamp-16~19days.md", "")
                .commit("notes")
                .write("_posts/2022-10-18-Boostcamp-16~19days.md", "more")
                .write("README.md", "more");
        String screen = """
                day 21 of Boostcamp, 2022-10-19 wed, week 5
                note    none yet
                branch  main
                not committed  _posts/2022-10-18-Boostcamp-16~19days.md
                without a note  days 15, 20-21
                next: til new day20
                exit 0
                """;
        assertThat(sandbox.til()).isEqualTo(screen);
        assertThat(sandbox.til("status")).isEqualTo(screen);
    }

    @Test
    void where_no_note_is_a_days_the_next_one_needs_a_kind_and_a_title() {
        var sandbox = new Sandbox(root)
                .init()
                .write(".til/config.yml", """
                        version: 1
                        notes:
                          cpp: {path: "cpp/{{slug}}.md"}
                          git: {path: "git/{{slug}}.md"}
                        """)
                .write(".til/templates/cpp.md", "# {{title}}\n")
                .commit("start");
        assertThat(sandbox.til()).endsWith("next: til new cpp \"A title\"\nexit 0\n");
        assertThat(sandbox.til("new", "cpp", "A title", "--no-branch")).startsWith("cpp/a-title.md\n");
        assertThat(sandbox.til("new"))
                .contains("say its kind and a title: til new cpp \"A title\"; kinds are cpp, git\n");
    }

    @Test
    void of_many_kinds_as_many_are_named_as_are_read_at_a_glance() {
        String kinds = IntStream.rangeClosed(11, 24)
                .mapToObj(n -> "  k%1$d: {path: \"k%1$d/{{slug}}.md\"}\n".formatted(n))
                .collect(Collectors.joining());
        var sandbox = new Sandbox(root).init().write(".til/config.yml", "version: 1\nnotes:\n" + kinds);
        sandbox.commit("start");
        assertThat(sandbox.til("new"))
                .contains("kinds are k11, k12, ")
                .contains(", k22 and 2 more in .til/config.yml\n");
    }

    @Test
    void absences_and_ranges_leave_no_gap() {
        var sandbox = new Sandbox(root)
                .init()
                .write(".til/config.yml", CONFIG)
                .write("_posts/2022-10-12-Boostcamp-1~16days.md", "")
                .write("_posts/2022-10-19-Boostcamp-18~21days.md", "")
                .commit("notes");
        assertThat(sandbox.til()).isEqualTo("""
                day 21 of Boostcamp, 2022-10-19 wed, week 5
                note    _posts/2022-10-19-Boostcamp-18~21days.md
                branch  main
                nothing is left to do
                exit 0
                """);
    }

    @Test
    void a_day_without_number_says_why() {
        var sandbox = new Sandbox(root).init().write(".til/config.yml", CONFIG).commit("start");
        assertThat(at(sandbox, "2022-10-10T11:00:00Z")).startsWith("no study day: day off (2022-10-10 mon)\n");
        assertThat(at(sandbox, "2022-10-15T11:00:00Z")).startsWith("no study day: weekend (2022-10-15 sat)\n");
        assertThat(at(sandbox, "2022-09-18T11:00:00Z"))
                .startsWith("no study day yet: day 1 of Boostcamp is 2022-09-19 (today is 2022-09-18 sun)\n");
        assertThat(at(sandbox, "2022-10-13T11:00:00Z"))
                .startsWith("day 17 of Boostcamp, 2022-10-13 thu, week 4, absent\n");
    }

    @Test
    void a_course_that_is_over_misses_no_further_notes() {
        var sandbox = new Sandbox(root)
                .init()
                .write(".til/config.yml", CONFIG)
                .write("_posts/2022-10-18-Boostcamp-1~20days.md", "")
                .commit("notes");
        assertThat(at(sandbox, "2026-11-25T11:00:00Z")).isEqualTo("""
                day 1091 of Boostcamp, 2026-11-25 wed, week 219
                note    none yet
                branch  main
                without a note  days 21-30
                no note since 2022-10-18: if the course is over, add 'end: 2022-10-18' to 'course:' in .til/config.yml
                next: til new day1091
                exit 0
                """);
        sandbox.write(".til/config.yml", CONFIG.replace("  absent", "  end: 2022-10-19\n  absent"))
                .commit("over");
        assertThat(at(sandbox, "2026-11-25T11:00:00Z")).isEqualTo("""
                the course is over since 2022-10-19 (today is 2026-11-25 wed)
                branch  main
                without a note  day 21
                next: til new day21
                exit 0
                """);
        assertThat(sandbox.til("course", "2022-10-20")).isEqualTo("thu, after the course\nexit 1\n");
        assertThat(sandbox.til("course", "22"))
                .contains("the course never reaches day 22")
                .endsWith("exit 2\n");
        assertThat(sandbox.til("new", "2022-10-20", "--dry-run")).contains("the course ended on 2022-10-19");
        sandbox.write(".til/config.yml", CONFIG.replace("  absent", "  end: 2022-09-01\n  absent"));
        assertThat(sandbox.til())
                .contains("'course.end' is before 'course.start'")
                .endsWith("exit 2\n");
    }

    @Test
    void a_sha_256_repository_is_looked_at() {
        var sandbox = new Sandbox(root);
        sandbox.git("init", "-q", "-b", "main", "--object-format=sha256");
        sandbox.git("config", "user.name", "Mina");
        sandbox.git("config", "user.email", "mina@example.com");
        sandbox.write(".til/config.yml", "version: 1\n").write("a.md", "");
        assertThat(sandbox.til("status")).contains("branch  main\n").endsWith("exit 0\n");
        sandbox.commit("one").write("a.md", "more");
        assertThat(sandbox.til("status")).isEqualTo("""
                2022-10-19 wed, no course is configured
                branch  main
                not committed  a.md
                next: til check
                exit 0
                """);
    }

    @Test
    void without_configuration_the_next_command_is_init() {
        assertThat(new Sandbox(root).init().til()).isEqualTo("""
                2022-10-19 wed, no course is configured
                branch  main
                next: til init
                exit 0
                """);
    }

    @Test
    void without_a_course_there_are_still_notes() {
        var sandbox = new Sandbox(root)
                .init()
                .write(".til/config.yml", "version: 1\n")
                .write("a.md", "");
        assertThat(sandbox.til()).isEqualTo("""
                2022-10-19 wed, no course is configured
                branch  main
                not committed  a.md
                next: til check
                exit 0
                """);
    }

    @Test
    void a_program_gets_the_same_as_json() {
        var sandbox = new Sandbox(root)
                .init()
                .write(".til/config.yml", CONFIG)
                .write("_posts/2022-10-18-Boostcamp-1~20days.md", "");
        assertThat(sandbox.til("status", "--format", "json")).isEqualTo("""
                {"version":1,"date":"2022-10-19","configured":true,"course":"Boostcamp","kind":"study","day":21,"week":5,\
                "why":null,"notes":[],"branch":"main","uncommitted":["_posts/2022-10-18-Boostcamp-1~20days.md"],\
                "withoutNote":[21],"stopped":null,"handedIn":null,"author":null,"behind":null,"merged":null,"review":null,\
                "open":[],"onNoBranch":[],"awaited":[],"next":"til new day21"}
                exit 0
                """);
    }

    @Test
    void outside_of_a_repository_there_is_a_hint() {
        var sandbox = new Sandbox(root);
        assertThat(sandbox.til()).startsWith("til: ").contains("\nhint: ").endsWith("exit 3\n");
    }

    @Test
    void the_day_is_the_one_where_the_site_is() {
        var sandbox = new Sandbox(root)
                .init()
                .write(".til/config.yml", CONFIG)
                .write("hugo.toml", "timeZone = 'America/New_York'\n")
                .commit("start");
        assertThat(at(sandbox, "2022-10-20T02:00:00Z")).startsWith("day 21 of Boostcamp, 2022-10-19 wed, week 5\n");
    }

    @Test
    void of_many_gaps_and_changed_notes_eight_are_named() {
        var sandbox = new Sandbox(root).init().write(".til/config.yml", CONFIG);
        for (int day = 1; day <= 21; day += day == 17 ? 1 : 2) {
            sandbox.write("_posts/2022-10-18-Boostcamp-" + day + "days.md", "");
        }
        assertThat(sandbox.til()).isEqualTo("""
                day 21 of Boostcamp, 2022-10-19 wed, week 5
                note    none yet
                branch  main
                not committed  _posts/2022-10-18-Boostcamp-11days.md, _posts/2022-10-18-Boostcamp-13days.md, _posts/2022-10-18-Boostcamp-15days.md, _posts/2022-10-18-Boostcamp-17days.md, _posts/2022-10-18-Boostcamp-18days.md, _posts/2022-10-18-Boostcamp-1days.md, _posts/2022-10-18-Boostcamp-20days.md, _posts/2022-10-18-Boostcamp-3days.md and 3 more
                without a note  days 2, 4, 6, 8, 10, 12, 14, 16 and 2 more
                next: til new day21
                exit 0
                """);
        sandbox.commit("notes").write("_posts/2022-10-18-Boostcamp-2~4days.md", "");
        assertThat(sandbox.til()).isEqualTo("""
                day 21 of Boostcamp, 2022-10-19 wed, week 5
                note    none yet
                branch  main
                not committed  _posts/2022-10-18-Boostcamp-2~4days.md
                without a note  days 6, 8, 10, 12, 14, 16, 19, 21
                next: til new day21
                exit 0
                """);
    }

    @Test
    void before_the_first_note_nothing_is_counted() {
        var sandbox = new Sandbox(root).init().write(".til/config.yml", """
                        version: 1
                        notes:
                          day: {path: "day{{days}}.md"}
                        """).commit("start");
        assertThat(sandbox.til()).isEqualTo("""
                2022-10-19 wed, days are counted by notes: none yet
                branch  main
                next: til new day1
                exit 0
                """);
    }

    @Test
    void a_note_of_another_kind_is_not_the_days() {
        var sandbox = new Sandbox(root)
                .init()
                .write(
                        ".til/config.yml",
                        CONFIG.replace("  day:", "  meeting: {path: \"_posts/{{date}}-meeting-{{slug}}.md\"}\n  day:"))
                .write("_posts/2022-10-18-Boostcamp-1~20days.md", "")
                .write("_posts/2022-10-19-meeting-team.md", "")
                .commit("notes");
        assertThat(sandbox.til()).isEqualTo("""
                day 21 of Boostcamp, 2022-10-19 wed, week 5
                note    none yet
                branch  main
                without a note  day 21
                next: til new day21
                exit 0
                """);
    }

    @Test
    void a_dated_note_on_a_branch_of_its_own_is_todays_whatever_the_branch_is_called() {
        var sandbox = new Sandbox(root).init().write(".til/config.yml", """
                        version: 1
                        notes:
                          day: {path: "{{date}}.md"}
                        git: {branch: "{{slug}}"}
                        """).commit("start");
        sandbox.git("switch", "-q", "-c", "audio");
        sandbox.write("2022-10-19.md", "").commit("docs: audio");
        sandbox.git("switch", "-q", "main");
        assertThat(sandbox.til()).isEqualTo("""
                2022-10-19 wed, no course is configured
                note    open on branch 'audio'
                branch  main
                nothing is left to do
                exit 0
                """);
    }

    @Test
    void what_is_not_committed_comes_first_on_a_day_that_wants_no_note_here() {
        var sandbox = new Sandbox(root)
                .init()
                .write(".til/config.yml", CONFIG)
                .write("_posts/2022-10-12-Boostcamp-1~15days.md", "")
                .commit("notes")
                .write("_posts/2022-10-12-Boostcamp-1~15days.md", "more");
        assertThat(at(sandbox, "2022-10-13T11:00:00Z")).isEqualTo("""
                day 17 of Boostcamp, 2022-10-13 thu, week 4, absent
                note    none yet
                branch  main
                not committed  _posts/2022-10-12-Boostcamp-1~15days.md
                without a note  day 16
                next: til check
                exit 0
                """);
        sandbox.git("stash", "-q");
        sandbox.git("switch", "-q", "-c", "til/2022-10-12-day16");
        sandbox.write("_posts/2022-10-12-Boostcamp-16days.md", "").commit("day16");
        sandbox.git("switch", "-q", "main");
        sandbox.git("stash", "pop", "-q");
        assertThat(at(sandbox, "2022-10-12T11:00:00Z")).isEqualTo("""
                day 16 of Boostcamp, 2022-10-12 wed, week 4
                note    open on branch 'til/2022-10-12-day16'
                branch  main
                not committed  _posts/2022-10-12-Boostcamp-1~15days.md
                next: til check
                exit 0
                """);
    }
}
