package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
    private static final String CONFIG = """
            version: 1
            site: {kind: jekyll}
            course:
              name: Boostcamp
              start: 2022-09-19
              days-off: [2022-10-03, 2022-10-10]
              absent: [17]
            notes:
              day:
                path: "_posts/{{date}}-{{course}}-{{days}}days.md"
                time: "18:00:00"
                range: "~"
                tags: {week: "{{week}}weeks", day: "{{n}}day"}
              week: {path: "_posts/{{date}}-{{course}}-{{week}}weeks.md"}
              meeting: {path: "_posts/{{date}}-meeting-{{slug}}.md"}
            """;
    private static final String TEMPLATE = """
            {{=<% %>=}}
            ---
            title: <% course %> <% days %>days
            date: <% datetime %>
            tags: [<% tags %>]
            ---

            # <% n %>일차 {{ page.title }}
            """;

    @TempDir
    private Path directory;

    private Sandbox sandbox;

    @BeforeEach
    void notes() {
        sandbox = new Sandbox(directory)
                .init()
                .write("_config.yml", "timezone: Asia/Seoul\n")
                .write(".til/config.yml", CONFIG)
                .write(".til/templates/day.md", TEMPLATE)
                .write("_posts/2022-10-17-Boostcamp-19days.md", "---\ntitle: x\n---\n")
                .commit("start");
    }

    @Test
    void a_day_gets_a_branch_and_a_note_with_every_number_right() {
        assertThat(sandbox.til("new", "day20-21")).isEqualTo("""
                _posts/2022-10-19-Boostcamp-20~21days.md
                started branch 'til/2022-10-19-day20-21' off main
                next: write it, then run 'til check _posts/2022-10-19-Boostcamp-20~21days.md'
                exit 0
                """);
        assertThat(sandbox.read("_posts/2022-10-19-Boostcamp-20~21days.md")).isEqualTo("""
                ---
                title: Boostcamp 20~21days
                date: 2022-10-19 18:00:00 +0900
                tags: [5weeks, 20day, 21day]
                ---

                # 20, 21일차 {{ page.title }}
                """);
        assertThat(sandbox.git("branch", "--show-current")).isEqualTo("til/2022-10-19-day20-21\n");
    }

    @Test
    void without_a_word_it_is_the_next_day_until_today() {
        assertThat(sandbox.til("new", "--print-path")).isEqualTo("_posts/2022-10-18-Boostcamp-20days.md\nexit 0\n");
        assertThat(sandbox.til("new", "--print-path")).isEqualTo("_posts/2022-10-19-Boostcamp-21days.md\nexit 0\n");
        assertThat(sandbox.til("new")).isEqualTo("""
                til: every day up to today (day 21) has its note
                hint: name another day: til new day22
                exit 3
                """);
    }

    @Test
    void a_note_that_covers_the_day_is_not_written_again() {
        sandbox.write("_posts/2022-10-20-Boostcamp-20~22days.md", "x").commit("range");
        assertThat(sandbox.til("new", "today")).isEqualTo("""
                til: day 21 has a note already: _posts/2022-10-20-Boostcamp-20~22days.md
                hint: open it in your editor; for a second note of the day: til new '21(1)'
                exit 3
                """);
        assertThat(sandbox.git("branch")).isEqualTo("* main\n");
    }

    @Test
    void a_day_taken_again_may_fall_on_a_day_off() {
        assertThat(sandbox.til("new", "day15(1)", "--date", "2022-10-10", "--no-branch", "--print-path"))
                .isEqualTo("_posts/2022-10-10-Boostcamp-15(1)days.md\nexit 0\n");
        assertThat(sandbox.read("_posts/2022-10-10-Boostcamp-15(1)days.md"))
                .contains("tags: [4weeks, 15(1)day]\n")
                .contains("# 15(1)일차");
    }

    @Test
    void a_weekend_needs_to_be_said() {
        assertThat(sandbox.til("new", "2022-10-22")).isEqualTo("""
                til: 2022-10-22 is no study day: it is a Saturday
                hint: for a note all the same, say which day it is: til new day23 --date 2022-10-22
                exit 2
                """);
        assertThat(sandbox.til("new", "2022-10-10")).contains("it is a day off").endsWith("exit 2\n");
        assertThat(sandbox.til("new", "day24", "--date", "2022-10-22", "--print-path"))
                .isEqualTo("_posts/2022-10-22-Boostcamp-24days.md\nexit 0\n");
    }

    @Test
    void a_meeting_has_a_title_of_its_own() {
        assertThat(sandbox.til("new", "meeting", "팀 회의: 10:30", "--no-fetch")).startsWith("""
                _posts/2022-10-19-meeting-팀-회의-10-30.md
                started branch 'til/2022-10-19-meeting-팀-회의-10-30' off main
                """);
        assertThat(sandbox.read("_posts/2022-10-19-meeting-팀-회의-10-30.md")).contains("title: \"팀 회의: 10:30\"\n");
        assertThat(sandbox.til("new", "meeting")).isEqualTo("""
                til: a meeting note needs a title
                hint: write it behind the kind: til new meeting "Team sync"
                exit 2
                """);
    }

    @Test
    void a_week_is_dated_on_its_last_weekday() {
        assertThat(sandbox.til("new", "week5", "--print-path"))
                .isEqualTo("_posts/2022-10-21-Boostcamp-5weeks.md\nexit 0\n");
    }

    @Test
    void bad_days_are_refused_before_anything_happens() {
        for (String bad :
                new String[] {"0", "10000", "20-18", "day", "day0", "day-1", "foo", "@/etc/passwd", "1-200"}) {
            if (!bad.equals("day")) {
                assertThat(sandbox.til("new", "--", bad)).contains("\nhint: ").endsWith("exit 2\n");
            }
        }
        assertThat(sandbox.git("status", "--short", "--branch")).isEqualTo("## main\n");
    }

    @Test
    void an_unknown_variable_is_told_with_its_line() {
        sandbox.write(".til/templates/day.md", "---\ntitle: {{titel}}\n---\n").commit("slip");
        assertThat(sandbox.til("new", "21")).isEqualTo("""
                til: .til/templates/day.md:2: unknown variable 'titel'
                hint: did you mean 'title'?
                exit 2
                """);
        assertThat(sandbox.til("new", "21", "--dry-run", "--var", "titel=a: b", "--no-branch"))
                .isEqualTo("""
                ---
                title: "a: b"
                ---
                would write _posts/2022-10-19-Boostcamp-21days.md:
                nothing was done
                exit 0
                """);
    }

    @Test
    void uncommitted_work_in_the_way_stays_where_it_is() {
        sandbox.write("_posts/2022-10-17-Boostcamp-19days.md", "other\n").commit("two");
        sandbox.git("switch", "-q", "-c", "old", "HEAD~1");
        sandbox.write("_posts/2022-10-17-Boostcamp-19days.md", "mine\n");
        assertThat(sandbox.til("new", "21")).contains("hint: ").endsWith("exit 3\n");
        assertThat(sandbox.read("_posts/2022-10-17-Boostcamp-19days.md")).isEqualTo("mine\n");
        assertThat(sandbox.git("branch", "--show-current")).isEqualTo("old\n");
    }

    @Test
    void a_branch_that_is_there_with_commits_is_not_taken() {
        sandbox.git("switch", "-q", "-c", "til/2022-10-19-day21");
        sandbox.commit("begun");
        sandbox.git("switch", "-q", "main");
        assertThat(sandbox.til("new", "21")).isEqualTo("""
                til: branch 'til/2022-10-19-day21' exists already
                hint: git switch til/2022-10-19-day21
                exit 3
                """);
    }

    @Test
    void a_folder_that_leads_out_of_the_repository_is_refused() throws IOException {
        Path outside = Files.createDirectory(directory.resolve("outside"));
        sandbox.write(".til/config.yml", CONFIG.replace("_posts/{{date}}-{{course}}-{{days}}", "out/{{date}}-{{days}}"))
                .commit("other path");
        Files.createSymbolicLink(sandbox.directory().resolve("out"), outside);
        assertThat(sandbox.til("new", "21")).isEqualTo("""
                til: 'out' leads out of the repository
                hint: til writes into the repository only; replace the link by a folder
                exit 3
                """);
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void when_writing_fails_the_branch_goes_away_again() throws IOException {
        sandbox.write(
                ".til/config.yml", CONFIG.replace("_posts/{{date}}-{{course}}-{{days}}", "x".repeat(250) + "{{date}}"));
        assertThat(sandbox.til("new", "today")).endsWith("exit 2\n");
        assertThat(sandbox.git("branch")).isEqualTo("* main\n");
    }

    @Test
    void a_remote_that_does_not_answer_is_told_and_does_not_stop_the_day() {
        sandbox.git("remote", "add", "origin", directory.resolve("nowhere").toString());
        assertThat(sandbox.til("new", "21"))
                .startsWith("_posts/2022-10-19-Boostcamp-21days.md\nwarning: could not fetch origin/main: ")
                .endsWith("exit 0\n");
    }

    @Test
    void without_any_configuration_the_days_are_dates() {
        var plain = new Sandbox(directory.resolve("plain")).init().commit("start");
        assertThat(plain.til("new")).isEqualTo("""
                notes/2022-10-19.md
                started branch 'til/2022-10-19' off main
                next: write it, then run 'til check notes/2022-10-19.md'
                exit 0
                """);
        assertThat(plain.read("notes/2022-10-19.md")).startsWith("# TIL 2022-10-19\n\n2022-10-19 Wednesday\n");
        assertThat(plain.til("new", "day21")).isEqualTo("""
                til: day notes have dates here, no numbers: notes/{{date}}.md
                hint: say the date: til new 2022-10-19; days get numbers from {{days}} in notes.day.path of .til/config.yml
                exit 2
                """);
    }

    @Test
    void a_numbered_day_without_a_calendar_is_of_today_or_of_the_date_that_is_said() {
        var plain = new Sandbox(directory.resolve("plain"))
                .init()
                .write(".til/config.yml", "version: 1\nnotes: {day: {path: \"notes/Day{{days}}.md\"}}\n")
                .commit("start");
        assertThat(plain.til("new", "day20")).isEqualTo("""
                notes/Day20.md
                started branch 'til/2022-10-19-day20' off main
                days are counted by notes from here on: .til/config.yml says so
                next: write it, then run 'til check notes/Day20.md'
                exit 0
                """);
        assertThat(plain.til("save")).contains("  .til/config.yml\n  notes/Day20.md\n");
        assertThat(plain.til("new", "day21", "--date", "2021-02-25")).contains("'til/2021-02-25-day21'");
    }

    @Test
    void the_editor_is_the_one_that_git_would_take() {
        sandbox.set("GIT_EDITOR", "sed -i 's/Boostcamp/부스트캠프/'");
        assertThat(sandbox.til("new", "21", "--editor", "--print-path"))
                .isEqualTo("_posts/2022-10-19-Boostcamp-21days.md\nexit 0\n");
        assertThat(sandbox.read("_posts/2022-10-19-Boostcamp-21days.md")).contains("title: 부스트캠프 21days");
    }

    @Test
    void a_note_that_is_here_already_is_not_begun_again() {
        sandbox.til("new", "day20");
        assertThat(sandbox.til("new", "day20")).isEqualTo("""
                til: day 20 has a note already: _posts/2022-10-18-Boostcamp-20days.md
                hint: open it in your editor; for a second note of the day: til new '20(1)'
                exit 3
                """);
        sandbox.git("switch", "-q", "main");
        assertThat(sandbox.til("new", "day20", "--dry-run")).isEqualTo("""
                would switch to branch 'til/2022-10-18-day20'
                nothing was done
                exit 0
                """);
        assertThat(sandbox.git("branch", "--show-current")).isEqualTo("main\n");
        assertThat(sandbox.til("new", "day20", "--print-path")).isEqualTo("""
                _posts/2022-10-18-Boostcamp-20days.md
                exit 0
                """);
    }

    @Test
    void who_wants_another_thing_than_to_go_on_is_not_taken_back_to_the_open_day() {
        sandbox.til("new", "day20");
        sandbox.til("save");
        sandbox.git("switch", "-q", "main");
        String there = """
                til: day 20 has a note already: _posts/2022-10-18-Boostcamp-20days.md
                hint: open it in your editor; for a second note of the day: til new '20(1)'
                exit 3
                """;
        assertThat(sandbox.til("new", "day20", "--no-branch")).isEqualTo(there);
        assertThat(sandbox.til("new", "day20", "--onto", "main")).isEqualTo(there);
        assertThat(sandbox.til("new", "day20", "Once more")).isEqualTo(there);
        assertThat(sandbox.git("branch", "--show-current")).isEqualTo("main\n");
        assertThat(sandbox.til("new", "day20")).contains("switched to branch 'til/2022-10-18-day20'");
    }

    @Test
    void a_rehearsal_fetches_nothing() {
        Path remote = directory.resolve("remote.git");
        sandbox.git("clone", "-q", "--bare", ".", remote.toString());
        sandbox.git("remote", "add", "origin", remote.toString());
        sandbox.git("fetch", "-q", "origin");
        sandbox.commit("later");
        sandbox.git("push", "-q", remote.toString(), "main");
        String before = sandbox.git("rev-parse", "origin/main");
        assertThat(sandbox.til("new", "21", "--dry-run"))
                .contains("would start branch 'til/2022-10-19-day21' off origin/main\n")
                .endsWith("nothing was done\nexit 0\n");
        assertThat(sandbox.git("rev-parse", "origin/main")).isEqualTo(before);
        sandbox.til("new", "21");
        assertThat(sandbox.git("rev-parse", "origin/main")).isNotEqualTo(before);
    }

    @Test
    void a_day_that_is_begun_here_and_not_written_yet_is_still_to_be_written() throws IOException {
        sandbox.til("new", "day21");
        Files.delete(sandbox.directory().resolve("_posts/2022-10-19-Boostcamp-21days.md"));
        assertThat(sandbox.til("status")).contains("without a note  days 20-21\n");
    }

    @Test
    void what_the_first_commit_says_already_is_not_taken_back_with_the_note() {
        var plain = new Sandbox(directory.resolve("plain")).init();
        plain.til("init");
        assertThat(plain.til("new", "day1")).contains("made the first commit on 'main'");
        String config = plain.read(".til/config.yml") + "# more\n";
        plain.write(".til/config.yml", config);
        assertThat(plain.til("undo")).isEqualTo("""
                undone: til new day1
                  deleted notes/2022-10-19-day1.md
                  deleted branch 'til/2022-10-19-day1'
                  went back to 'main'
                exit 0
                """);
        assertThat(plain.read(".til/config.yml")).isEqualTo(config);
    }
}
