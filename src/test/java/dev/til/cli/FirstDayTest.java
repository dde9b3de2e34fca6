package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an empty folder to the numbered note of a day, without a file edited by hand. */
class FirstDayTest {
    private static final String WROTE = """
            wrote .til/config.yml
            wrote .til/templates/day.md
            wrote .til/templates/week.md
            wrote .til/templates/meeting.md
            wrote .til/templates/pull-request.md
            """;
    private static final String MADE =
            "made the first commit on 'main', of what 'til init' wrote: .til/config.yml, .til/templates/day.md,"
                    + " .til/templates/meeting.md, .til/templates/pull-request.md, .til/templates/week.md\n";

    @TempDir
    private Path root;

    private static Sandbox at(Sandbox sandbox, String instant) {
        return sandbox.at(Clock.fixed(Instant.parse(instant), ZoneId.of("Asia/Seoul")));
    }

    @Test
    void an_empty_repository_gets_its_first_commit_and_the_day_a_branch_on_it() {
        var sandbox = new Sandbox(root).init();
        assertThat(sandbox.til("init")).startsWith(WROTE);
        assertThat(sandbox.til("new", "day21")).isEqualTo("""
                notes/2022-10-19-day21.md
                %sstarted branch 'til/2022-10-19-day21' off main
                days are counted by notes from here on: .til/config.yml says so
                next: write it, then run 'til check notes/2022-10-19-day21.md'
                exit 0
                """.formatted(MADE));
        assertThat(sandbox.read("notes/2022-10-19-day21.md")).startsWith("# Day 21\n\n2022-10-19 Wednesday\n");
        assertThat(sandbox.read(".til/config.yml"))
                .contains("\ncourse:\n  count: notes # a new note has the number after the highest")
                .contains("path: \"notes/{{date}}-day{{days}}.md\"");
        assertThat(sandbox.git("log", "--format=%s", "main")).isEqualTo("docs: set up til\n");
        assertThat(sandbox.git("status", "--short")).isEqualTo("?? notes/\n");
        assertThat(sandbox.til()).isEqualTo("""
                2022-10-19 wed, days are counted by notes: day 21 is the last
                note    notes/2022-10-19-day21.md
                branch  til/2022-10-19-day21
                not committed  notes/2022-10-19-day21.md
                next: til check
                exit 0
                """);
    }

    @Test
    void the_posts_of_a_chirpy_site_have_their_number_in_name_title_and_tag() {
        var sandbox = new Sandbox(root)
                .init()
                .write("_config.yml", "theme: jekyll-theme-chirpy\npermalink: /posts/:title/\ntimezone: Asia/Seoul\n")
                .commit("site");
        sandbox.til("init");
        assertThat(sandbox.til("new", "day21")).startsWith("""
                _posts/2022-10-19-day21.md
                started branch 'til/2022-10-19-day21' off main
                """);
        assertThat(sandbox.read("_posts/2022-10-19-day21.md"))
                .startsWith(
                        "---\ntitle: Day 21\ndate: 2022-10-19 09:00:00 +0900\ncategories: []\ntags: [day21]\n---\n");
        assertThat(sandbox.til("check")).endsWith("in 1 note (0.0 s)\nexit 0\n");
    }

    @Test
    void a_hugo_site_gets_the_same() {
        var sandbox = new Sandbox(root)
                .init()
                .write("hugo.toml", "baseURL = 'https://x.example/'\n")
                .commit("site");
        sandbox.til("init");
        assertThat(sandbox.til("new", "20-21", "--print-path"))
                .isEqualTo("content/posts/2022-10-19-day20-21.md\nexit 0\n");
        assertThat(sandbox.read("content/posts/2022-10-19-day20-21.md")).contains("tags: [day20, day21]");
    }

    @Test
    void a_calendar_gives_each_number_its_date_and_week() {
        var sandbox = new Sandbox(root).init();
        assertThat(sandbox.til("init", "--course", "Boostcamp", "--start", "2022-09-19", "--country", "KR"))
                .isEqualTo(WROTE + """
                        next: day 21 → notes/2022-10-19-day21.md, branch til/2022-10-19-day21, tags [week5, day21]
                        hint: 'til new' writes it; 'til hook install' checks your notes before every commit; 'til init --workflow' checks them on GitHub
                        exit 0
                        """);
        assertThat(sandbox.read(".til/config.yml")).contains("    - 2022-10-03  # 개천절\n");
        assertThat(sandbox.til("new", "day21")).contains("started branch 'til/2022-10-19-day21' off main\n");
        assertThat(sandbox.til("new", "week5", "--print-path")).isEqualTo("notes/2022-10-21-week5.md\nexit 0\n");
    }

    @Test
    void a_day_that_is_not_here_yet_is_written_with_its_date() {
        var sandbox = new Sandbox(root).init();
        sandbox.til("init", "--start", "2022-09-19", "--country", "KR");
        assertThat(sandbox.til("new", "day22")).contains("day 22 is 2022-10-20 thu; today is 2022-10-19\n");
    }

    @Test
    void without_a_calendar_the_next_number_is_taken() {
        var sandbox = new Sandbox(root).init();
        sandbox.til("init", "--course", "100 days");
        assertThat(sandbox.read(".til/config.yml")).contains("course:\n  name: 100 days\n  count: notes #");
        assertThat(sandbox.til("new", "--print-path")).isEqualTo("notes/2022-10-19-day1.md\nexit 0\n");
        sandbox.til("save");
        at(sandbox, "2022-10-20T11:00:00Z");
        assertThat(sandbox.til()).isEqualTo("""
                2022-10-20 thu, days are counted by notes: day 1 is the last
                branch  til/2022-10-19-day1
                next: til new day2
                exit 0
                """);
        assertThat(sandbox.til("new", "--print-path")).isEqualTo("notes/2022-10-20-day2.md\nexit 0\n");
        assertThat(sandbox.til("new", "today")).isEqualTo("""
                til: 2022-10-20 has a note already: notes/2022-10-20-day2.md
                hint: open it in your editor; for the next day all the same: til new
                exit 3
                """);
        assertThat(sandbox.til("new", "week1")).isEqualTo("""
                til: there is no calendar, so nobody can tell which week it is
                hint: give the course a calendar, with the date of day 1: til course start 2022-10-17
                exit 2
                """);
    }

    @Test
    void notes_that_have_numbers_go_on_although_nobody_has_settled_it() {
        var sandbox = new Sandbox(root)
                .init()
                .write(".til/config.yml", "version: 1\nnotes: {day: {path: \"log/{{days}}.md\"}}\n")
                .write("log/20.md", "# 20\n")
                .write("log/18.md", "# 18\n")
                .commit("log");
        assertThat(sandbox.til())
                .contains("day 20 is the last")
                .contains("without a note  day 19\nnext: til new day21");
        assertThat(sandbox.til("new")).isEqualTo("""
                log/21.md
                started branch 'til/2022-10-19-day21' off main
                next: write it, then run 'til check log/21.md'
                exit 0
                """);
        assertThat(sandbox.til("check"))
                .contains("there is no note of day 19 before this one")
                .contains("= write it with 'til new day19'\n");
    }

    @Test
    void a_journal_of_dated_notes_goes_on_by_date() {
        var sandbox = new Sandbox(root).init();
        sandbox.til("init");
        sandbox.write("notes/2022-10-18.md", "# TIL\n").commit("journal");
        assertThat(sandbox.til("new", "day21")).isEqualTo("""
                til: day notes have dates here, no numbers: notes/{{date}}.md
                hint: say the date: til new 2022-10-19; days get numbers from {{days}} in notes.day.path of .til/config.yml
                exit 2
                """);
        assertThat(sandbox.til()).contains("next: til new\n");
        assertThat(sandbox.til("new")).startsWith("""
                notes/2022-10-19.md
                started branch 'til/2022-10-19' off main
                """);
        assertThat(sandbox.til("new")).contains("2022-10-19 has a note already").endsWith("exit 3\n");
        sandbox.til("save");
        assertThat(sandbox.til()).endsWith("nothing is left to do\nexit 0\n");
        sandbox.git("switch", "-q", "main");
        assertThat(sandbox.til()).endsWith("nothing is left to do\nexit 0\n");
    }

    @Test
    void each_member_has_numbers_of_their_own_where_the_path_says_whose_they_are() {
        var sandbox = new Sandbox(root)
                .init()
                .write(".til/config.yml", "version: 1\nnotes: {day: {path: \"{{member}}/{{days}}.md\"}}\n")
                .write("jun/20.md", "# 20\n")
                .write("mina/3.md", "# 3\n")
                .commit("notes");
        assertThat(sandbox.til()).contains("day 3 is the last").contains("next: til new day4\n");
        assertThat(sandbox.til("new", "--print-path")).isEqualTo("mina/4.md\nexit 0\n");
        assertThat(sandbox.til("new", "20", "--ahead", "--print-path")).isEqualTo("mina/20.md\nexit 0\n");
    }

    @Test
    void a_slip_of_the_pen_is_asked_about() {
        var sandbox = new Sandbox(root).init();
        sandbox.til("init", "--start", "2022-09-19", "--country", "KR");
        assertThat(sandbox.til("new", "day210")).isEqualTo("""
                til: day 210 is on 2023-07-19, and today is 2022-10-19
                hint: if it is meant so: til new day210 --ahead
                exit 2
                """);
        assertThat(sandbox.til("new", "week50"))
                .contains("week 50 is on 2023-09-01")
                .endsWith("exit 2\n");
        assertThat(sandbox.til("new", "day210", "--ahead", "--print-path"))
                .isEqualTo("notes/2023-07-19-day210.md\nexit 0\n");
    }

    @Test
    void the_same_by_number_where_days_are_counted() {
        var sandbox = new Sandbox(root).init();
        sandbox.til("init");
        assertThat(sandbox.til("new", "day100", "--print-path")).endsWith("exit 0\n");
        assertThat(sandbox.til("new", "day111")).isEqualTo("""
                til: the last note is of day 100, and day 111 would leave out 10
                hint: if it is meant so: til new day111 --ahead
                exit 2
                """);
        assertThat(sandbox.til("new", "day110", "--dry-run")).endsWith("nothing was done\nexit 0\n");
        assertThat(sandbox.til("new", "day111", "--ahead", "--print-path")).endsWith("exit 0\n");
    }

    @Test
    void new_and_status_agree_where_somebody_is_ahead() {
        var sandbox = new Sandbox(root)
                .init()
                .write(".til/config.yml", """
                        version: 1
                        course: {start: 2022-09-19, days-off: [2022-10-03, 2022-10-10]}
                        notes: {day: {path: "{{date}}-{{days}}.md"}}
                        """)
                .write("2022-09-19-1.md", "# 1\n")
                .write("2022-10-19-21.md", "# 21\n")
                .commit("notes");
        at(sandbox, "2022-10-18T11:00:00Z");
        assertThat(sandbox.til()).contains("without a note  days 2-20\nnext: til new day20\n");
        assertThat(sandbox.til("new", "--print-path")).isEqualTo("2022-10-18-20.md\nexit 0\n");
        sandbox.til("save");
        assertThat(sandbox.til()).contains("next: til new day19\n");
        assertThat(sandbox.til("new", "--print-path")).isEqualTo("2022-10-17-19.md\nexit 0\n");
    }

    @Test
    void a_day_that_is_open_on_another_branch_is_gone_back_to() {
        var sandbox = new Sandbox(root).init();
        sandbox.til("init", "--start", "2022-09-19", "--country", "KR");
        sandbox.til("new", "day21");
        sandbox.til("save");
        sandbox.git("switch", "-q", "main");
        assertThat(sandbox.til()).isEqualTo("""
                day 21, 2022-10-19 wed, week 5
                note    open on branch 'til/2022-10-19-day21'
                branch  main
                next: til new day21
                exit 0
                """);
        assertThat(sandbox.til("new", "day21")).endsWith("where it is open\nexit 0\n");
    }

    @Test
    void a_first_commit_can_be_taken_back_like_all_else() {
        var sandbox = new Sandbox(root).init();
        sandbox.til("init");
        String before = sandbox.read(".til/config.yml");
        sandbox.til("new", "day21");
        sandbox.til("undo");
        assertThat(sandbox.til("undo"))
                .contains("til new day21 (the first commit)")
                .contains("deleted branch 'main'");
        assertThat(sandbox.git("status", "--short", "--branch")).isEqualTo("## No commits yet on main\n?? .til/\n");
        assertThat(sandbox.read(".til/config.yml")).isEqualTo(before);
    }

    @Test
    void a_first_commit_that_fails_leaves_everything_as_it_was() throws IOException {
        var sandbox = new Sandbox(root).init();
        sandbox.til("init");
        String before = sandbox.read(".til/config.yml");
        sandbox.write(".git/hooks/pre-commit", "#!/bin/sh\necho 'not today' >&2; exit 1\n");
        Path hook = sandbox.directory().resolve(".git/hooks/pre-commit");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(sandbox.til("new", "day21")).contains("not today").endsWith("exit 3\n");
        assertThat(sandbox.read(".til/config.yml")).isEqualTo(before);
        Files.delete(hook);
        sandbox.git("config", "--unset", "user.email");
        sandbox.git("config", "--unset", "user.name");
        assertThat(sandbox.til("new", "day21")).contains("git config").endsWith("exit 3\n");
        assertThat(sandbox.git("status", "--short", "--branch")).isEqualTo("## No commits yet on main\n?? .til/\n");
    }

    @Test
    void a_configuration_that_til_cannot_extend_is_told_before_anything_happens() {
        var sandbox = new Sandbox(root)
                .init()
                .write(".til/config.yml", "version: 1\nnotes: &n {day: {path: \"{{days}}.md\"}}\ncourse: &c {}\n")
                .commit("start");
        assertThat(sandbox.til("new", "day21")).isEqualTo("""
                til: .til/config.yml is written in a way that til does not change
                hint: settle this by hand:
                course.count: notes
                exit 3
                """);
        assertThat(sandbox.git("status", "--short", "--branch")).isEqualTo("## main\n");
    }

    @Test
    void without_a_branch_nothing_is_committed() {
        var sandbox = new Sandbox(root).init();
        sandbox.til("init");
        assertThat(sandbox.til("new", "day21", "--no-branch")).isEqualTo("""
                notes/2022-10-19-day21.md
                days are counted by notes from here on: .til/config.yml says so
                next: write it, then run 'til check notes/2022-10-19-day21.md'
                exit 0
                """);
        assertThat(sandbox.git("status", "--short", "--branch"))
                .isEqualTo("## No commits yet on main\n?? .til/\n?? notes/\n");
    }

    @Test
    void a_dry_run_says_all_of_it_and_does_nothing() {
        var sandbox = new Sandbox(root).init();
        sandbox.til("init");
        assertThat(sandbox.til("new", "day21", "--dry-run")).contains("""
                would make the first commit on 'main': .til/config.yml, .til/templates/day.md, .til/templates/meeting.md, .til/templates/pull-request.md, .til/templates/week.md
                would start branch 'til/2022-10-19-day21' off main
                days are counted by notes from here on: .til/config.yml says so
                would write notes/2022-10-19-day21.md:
                nothing was done
                exit 0
                """);
        assertThat(sandbox.read(".til/config.yml")).doesNotContain("count: notes");
        assertThat(sandbox.git("status", "--short", "--branch")).isEqualTo("## No commits yet on main\n?? .til/\n");
    }

    @Test
    void an_open_day_of_an_earlier_til_is_still_one() {
        var sandbox = new Sandbox(root).init();
        sandbox.til("init");
        sandbox.commit("start").git("switch", "-q", "-c", "til/2022-10-18-day");
        sandbox.write("notes/2022-10-18.md", "# TIL\n").commit("yesterday").git("switch", "-q", "main");
        assertThat(sandbox.til("new", "2022-10-18"))
                .contains("2022-10-18 has a note already: notes/2022-10-18.md")
                .endsWith("exit 3\n");
    }

    @Test
    void numbers_that_begin_are_handed_in_with_the_note_that_they_begin_with() {
        new Sandbox(root.resolve("bare")).git("init", "-q", "--bare", "-b", "main");
        var sandbox = new Sandbox(root).init();
        sandbox.git("remote", "add", "origin", root.resolve("bare/notes").toString());
        sandbox.til("init");
        sandbox.commit("start").git("push", "-q", "origin", "main");
        sandbox.til("new", "day21");
        assertThat(sandbox.til("save")).contains("  .til/config.yml\n  notes/2022-10-19-day21.md\n");
        assertThat(sandbox.til("ready")).contains("ok       nothing but the note and its files: only its own\n");
        sandbox.write(".til/config.yml", sandbox.read(".til/config.yml").replace("reviewers: []", "reviewers: [jun]"))
                .commit("something else");
        assertThat(sandbox.til("ready")).contains("missing  nothing but the note and its files: .til/config.yml\n");
    }

    @Test
    void what_else_somebody_has_changed_in_the_configuration_is_left_alone() {
        var sandbox = new Sandbox(root).init();
        sandbox.til("init");
        sandbox.commit("start");
        sandbox.til("new", "day21");
        String begun = sandbox.read(".til/config.yml");
        for (String[] more : new String[][] {
            {"labels: []", "labels: [til]"},
            {"required: []", "required: [title]"},
            {"title: \"{{title}}\"", "title: \"x {{title}}\""}
        }) {
            sandbox.write(".til/config.yml", begun.replace(more[0], more[1]));
            assertThat(sandbox.til("save", "--dry-run")).contains("left alone: .til/config.yml\n");
        }
        sandbox.write(".til/config.yml", begun);
        assertThat(sandbox.til("save", "--dry-run")).doesNotContain("left alone");
    }

    @Test
    void what_the_base_has_is_written_though_it_is_not_here() {
        var sandbox = new Sandbox(root)
                .init()
                .write(".til/config.yml", "version: 1\nnotes: {day: {path: \"log/{{days}}.md\"}}\n")
                .write("log/20.md", "# 20\n")
                .commit("here");
        sandbox.git("switch", "-q", "--detach");
        sandbox.write("log/21.md", "# 21\n").commit("merged").git("remote", "add", "origin", "../nowhere");
        sandbox.git("update-ref", "refs/remotes/origin/main", "HEAD");
        sandbox.git("switch", "-q", "main");
        assertThat(sandbox.til()).contains("day 21 is the last").contains("next: til new day22\n");
        assertThat(sandbox.til("new", "--no-fetch", "--print-path")).isEqualTo("log/22.md\nexit 0\n");
    }

    @Test
    void without_til_init_the_note_lies_on_what_has_no_commit_yet() {
        var sandbox = new Sandbox(root).init();
        assertThat(sandbox.til("new", "day21")).isEqualTo("""
                notes/2022-10-19-day21.md
                'main' has no commit yet, so the note lies on it: 'til save' makes its first one
                days are counted by notes from here on; 'til init' writes it down
                next: write it, then run 'til check notes/2022-10-19-day21.md'
                exit 0
                """);
    }

    @Test
    void a_note_that_cannot_be_written_begins_no_numbers() throws IOException {
        var sandbox = new Sandbox(root).init();
        sandbox.til("init");
        sandbox.commit("start").write(".git/hooks/post-checkout", "#!/bin/sh\ntouch notes\n");
        String before = sandbox.read(".til/config.yml");
        Files.setPosixFilePermissions(
                sandbox.directory().resolve(".git/hooks/post-checkout"), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(sandbox.til("new", "day21"))
                .contains("'notes' is in the way")
                .endsWith("exit 3\n");
        assertThat(sandbox.read(".til/config.yml")).isEqualTo(before);
        assertThat(sandbox.git("branch")).isEqualTo("* main\n");
    }

    @Test
    void a_remote_that_does_not_answer_does_not_stop_the_first_day() {
        var sandbox = new Sandbox(root).init();
        sandbox.git("remote", "add", "origin", root.resolve("nowhere").toString());
        sandbox.til("init");
        assertThat(sandbox.til("new", "day21"))
                .contains("warning: could not fetch main: ")
                .contains("started branch 'til/2022-10-19-day21' off main\n")
                .endsWith("exit 0\n");
    }

    @Test
    void an_empty_remote_gets_the_base_with_the_first_note() {
        new Sandbox(root.resolve("bare")).git("init", "-q", "--bare", "-b", "main");
        var sandbox = new Sandbox(root).init();
        sandbox.git("remote", "add", "origin", root.resolve("bare/notes").toString());
        sandbox.til("init");
        assertThat(sandbox.til("new", "day21")).contains("started branch 'til/2022-10-19-day21' off main\n");
        sandbox.til("save");
        assertThat(sandbox.til("doctor")).contains("note     base           'main' is known here only\n");
        assertThat(sandbox.til("ready")).contains("""
                missing  on top of the base: 'main' is only here: the remote has no branch yet
                         mend it with: til submit
                """);
        assertThat(sandbox.til("submit", "--dry-run")).startsWith("""
                would push 'main' to 'origin', which has no branch yet
                would push 'til/2022-10-19-day21' to 'origin'
                """);
        assertThat(sandbox.til("submit")).contains("pushed").endsWith("exit 0\n");
        assertThat(sandbox.git("ls-remote", "--heads", "origin"))
                .contains("refs/heads/main\n")
                .contains("refs/heads/til/2022-10-19-day21\n");
        assertThat(sandbox.til("ready")).contains("ok       on top of the base: 'main' as fetched now\n");
        at(sandbox, "2022-10-20T11:00:00Z");
        assertThat(sandbox.til("new")).contains("started branch 'til/2022-10-20-day22' off origin/main\n");
    }

    @Test
    void a_repository_that_began_with_a_days_branch_gets_main_for_it_to_be_merged_into() {
        var notes = new Sandbox(root);
        notes.git("init", "-q", "-b", "til/2022-10-18-day1");
        notes.git("config", "user.name", "Mina");
        notes.git("config", "user.email", "mina@example.com");
        notes.til("init");
        assertThat(notes.til("new", "day2", "--dry-run")).isEqualTo("""
                # Day 2

                2022-10-19 Wednesday

                ## What I learned

                ## What was hard

                ## Next
                would make the first commit on 'main': .til/config.yml, .til/templates/day.md, .til/templates/meeting.md, .til/templates/pull-request.md, .til/templates/week.md
                would start branch 'til/2022-10-19-day2' off main
                days are counted by notes from here on: .til/config.yml says so
                would write notes/2022-10-19-day2.md:
                nothing was done
                exit 0
                """);
        assertThat(notes.til("new", "day2")).isEqualTo("""
                notes/2022-10-19-day2.md
                made the first commit on 'main', of what 'til init' wrote: .til/config.yml, .til/templates/day.md, .til/templates/meeting.md, .til/templates/pull-request.md, .til/templates/week.md
                started branch 'til/2022-10-19-day2' off main
                days are counted by notes from here on: .til/config.yml says so
                next: write it, then run 'til check notes/2022-10-19-day2.md'
                exit 0
                """);
        assertThat(notes.git("branch", "--format=%(refname:short)")).isEqualTo("""
                main
                til/2022-10-19-day2
                """);
    }

    @Test
    void templates_alone_make_no_first_commit() {
        var sandbox = new Sandbox(root).init().write(".til/templates/day.md", "# Ours\n");
        assertThat(sandbox.til("new")).isEqualTo("""
                notes/2022-10-19.md
                'main' has no commit yet, so the note lies on it: 'til save' makes its first one
                next: write it, then run 'til check notes/2022-10-19.md'
                exit 0
                """);
        assertThat(sandbox.git("for-each-ref")).isEmpty();
    }
}
