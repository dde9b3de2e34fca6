package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.Sandbox.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String CONFIG = """
            version: 1
            course:
              start: 2022-09-19
              days-off: [2022-10-03, 2022-10-10]
            notes:
              day: {path: "_posts/{{date}}-day{{days}}.md", tags: {day: "{{n}}day"}}
            """;
    private static final String DAY = "_posts/2022-10-19-day21.md";

    @TempDir
    private Path directory;

    private Sandbox blog() {
        return new Sandbox(directory)
                .init()
                .write("_config.yml", "timezone: Asia/Seoul\n")
                .write(".til/config.yml", CONFIG);
    }

    private static String day(int day, String tag) {
        return "---\ntitle: Day %d\ndate: 2022-10-%d 18:00:00 +0900\ntags: [%s]\n---\n\nText.\n"
                .formatted(day, day - 2, tag);
    }

    @Test
    void json_without_findings_has_its_summary_all_the_same() {
        assertThat(blog().write(DAY, day(21, "21day")).til("check", "--format", "json"))
                .isEqualTo("""
                {"version":1,"findings":[],"summary":{"notes":1,"errors":0,"warnings":0,"infos":0,"unchecked":{}}}
                exit 0
                """);
    }

    @Test
    void a_finding_shows_its_line_and_what_to_do() {
        assertThat(blog().write(DAY, day(21, "20day")).til("check")).isEqualTo("""
                _posts/2022-10-19-day21.md:4:8: error: this is the note of day 21, but it is tagged '20day' [day-mismatch]
                    4 | tags: [20day]
                      |        ^^^^^
                      = write '21day'
                1 error in 1 note (0.0 s)
                exit 1
                """);
    }

    @Test
    void quiet_leaves_the_source_lines_out() {
        assertThat(blog().write(DAY, day(21, "20day")).til("check", "--quiet")).isEqualTo("""
                _posts/2022-10-19-day21.md:4:8: error: this is the note of day 21, but it is tagged '20day' [day-mismatch]
                      = write '21day'
                1 error in 1 note (0.0 s)
                exit 1
                """);
    }

    @Test
    void json_tells_everything_with_positions() {
        assertThat(blog().write(DAY, day(21, "20day")).til("check", "--format", "json"))
                .isEqualTo("""
                {"version":1,"findings":[{"rule":"day-mismatch","severity":"error","path":"_posts/2022-10-19-day21.md",\
                "line":4,"column":8,"endLine":4,"endColumn":13,\
                "message":"this is the note of day 21, but it is tagged '20day'","hint":"write '21day'",\
                "fix":{"title":"replace 20day by 21day","edits":[{"line":4,"column":8,"endLine":4,"endColumn":13,"text":"21day"}]}}],\
                "summary":{"notes":1,"errors":1,"warnings":0,"infos":0,"unchecked":{}}}
                exit 1
                """);
    }

    @Test
    void paths_are_relative_to_the_current_folder() {
        var sandbox = blog().write(DAY, day(21, "20day")).write("notes/other.txt", "");
        assertThat(sandbox.tilIn("_posts", "check", "--quiet").out()).startsWith("2022-10-19-day21.md:4:8: error:");
        assertThat(sandbox.tilIn("notes", "check", "../_posts", "--quiet").out())
                .startsWith("../_posts/2022-10-19-day21.md:4:8: error:");
    }

    @Test
    void the_team_decides_how_bad_a_rule_is() {
        var sandbox = blog().write(DAY, day(21, "20day"))
                .write(".til/config.yml", CONFIG + "check: {rules: {day-mismatch: warning}}\n");
        assertThat(sandbox.til("check", "--quiet")).contains(": warning: ").endsWith("exit 0\n");
        assertThat(sandbox.til("check", "--quiet", "--fail-on", "warning")).endsWith("exit 1\n");
        sandbox.write(".til/config.yml", CONFIG + "check: {rules: {day-mismatch: none}}\n");
        assertThat(sandbox.til("check")).isEqualTo("nothing wrong in 1 note (0.0 s)\nexit 0\n");
    }

    @Test
    void an_unknown_rule_in_the_configuration_is_wrong_usage() {
        var sandbox = blog().write(".til/config.yml", CONFIG + "check: {rules: {day-mismatsch: none}}\n");
        assertThat(sandbox.til("check")).contains("day-mismatch").endsWith("exit 2\n");
    }

    @Test
    void staged_content_is_checked_whatever_the_disk_says() {
        var sandbox = blog().write(DAY, day(21, "20day")).stage().write(DAY, day(21, "21day"));
        assertThat(sandbox.til("check", "--staged", "--quiet"))
                .contains("tagged '20day'")
                .endsWith("exit 1\n");
        assertThat(sandbox.til("check", "--quiet")).endsWith("exit 0\n");
    }

    @Test
    void staged_reports_on_the_notes_of_the_commit_only() {
        var sandbox = blog().write("_posts/2022-10-18-day20.md", day(20, "19day"))
                .commit("old debt")
                .write(DAY, day(21, "21day"))
                .stage();
        assertThat(sandbox.til("check", "--staged")).isEqualTo("nothing wrong in 1 note (0.0 s)\nexit 0\n");
        assertThat(sandbox.til("check", "--quiet")).endsWith("exit 1\n");
        assertThat(sandbox.til("check", "--commit", "HEAD", "--quiet")).endsWith("exit 1\n");
    }

    @Test
    void new_only_leaves_old_debt_alone() {
        var sandbox = blog().write("_posts/2022-10-18-day20.md", day(20, "19day"))
                .commit("old debt")
                .write("_posts/2022-10-18-day20.md", "\n" + day(20, "19day").strip() + "\n")
                .write("_posts/2022-10-18-day20.md", day(20, "19day") + "\nMore.\n")
                .write(DAY, day(21, "22day"));
        assertThat(sandbox.til("check", "--new-only", "--quiet")).isEqualTo("""
                _posts/2022-10-19-day21.md:4:8: error: this is the note of day 21, but it is tagged '22day' [day-mismatch]
                      = write '21day'
                1 error in 2 notes (0.0 s)
                exit 1
                """);
    }

    @Test
    void new_only_before_the_first_commit_reports_all() {
        assertThat(blog().write(DAY, day(21, "20day")).til("check", "--new-only", "--quiet"))
                .endsWith("exit 1\n");
    }

    @Test
    void fix_writes_into_the_file_and_says_what() {
        var sandbox = blog().write(DAY, "\uFEFF" + day(21, "20day").replace("\n", "\r\n"));
        Screen screen = sandbox.tilIn("", "check", "--fix");
        assertThat(screen.err()).isEqualTo("_posts/2022-10-19-day21.md:4: fixed: replace 20day by 21day\n");
        assertThat(screen.out()).isEqualTo("nothing wrong in 1 note (0.0 s)\n");
        assertThat(sandbox.read(DAY)).isEqualTo("\uFEFF" + day(21, "21day").replace("\n", "\r\n"));
        assertThat(directory.resolve("notes/_posts"))
                .isDirectoryContaining("glob:**.md")
                .satisfies(folder -> {
                    try (var files = Files.list(folder)) {
                        assertThat(files.count()).isEqualTo(1);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    @Test
    void staged_notes_are_held_against_the_configuration_of_the_same_commit() {
        String rules = "version: 1\ncheck: {rules: {day-mismatch: none, conflict-marker: %s}}\n";
        String conflict = "<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> main\n";
        var sandbox = blog().write(".til/config.yml", rules.formatted("none")).write(DAY, conflict);
        sandbox.stage().write(".til/config.yml", rules.formatted("error"));
        assertThat(sandbox.til("check", "--quiet")).contains("[conflict-marker]");
        assertThat(sandbox.til("check", "--staged", "--quiet")).doesNotContain("[conflict-marker]");
        sandbox.git("rm", "-q", "-f", "--cached", ".til/config.yml");
        sandbox.write(".til/config.yml", rules.formatted("error"));
        assertThat(sandbox.til("check", "--staged", "--quiet")).contains("[conflict-marker]");
    }

    @Test
    void a_hook_is_told_nothing_where_nothing_is_wrong() {
        var sandbox = blog().commit("config").write(DAY, day(21, "21day")).stage();
        assertThat(sandbox.til("check", "--staged")).isEqualTo("nothing wrong in 1 note (0.0 s)\nexit 0\n");
        sandbox.set("GIT_INDEX_FILE", ".git/index");
        assertThat(sandbox.til("check", "--staged")).isEqualTo("nothing wrong in 1 note (0.0 s)\nexit 0\n");
        sandbox.set("TIL_QUIET", "1");
        assertThat(sandbox.til("check", "--staged")).isEqualTo("exit 0\n");
        assertThat(sandbox.til("check", "--staged", "--format", "json")).startsWith("{\"version\":1,");
        assertThat(sandbox.til("check")).startsWith("nothing wrong in 1 note");
        sandbox.write(DAY, day(21, "20day")).stage();
        assertThat(sandbox.til("check", "--staged")).contains("[day-mismatch]").endsWith("exit 1\n");
    }

    @Test
    void a_hook_of_a_commit_without_notes_is_told_nothing_by_whomever_it_is_run() {
        var sandbox = blog().commit("config").write("LICENSE", "mine\n").stage();
        assertThat(sandbox.til("check", "--staged")).isEqualTo("nothing wrong in 0 notes (0.0 s)\nexit 0\n");
        sandbox.set("GIT_INDEX_FILE", ".git/index");
        assertThat(sandbox.til("check", "--staged")).isEqualTo("exit 0\n");
    }

    @Test
    void fix_never_goes_with_staged() {
        assertThat(blog().til("check", "--fix", "--staged")).endsWith("exit 2\n");
    }

    @Test
    void a_repository_without_notes_says_so() {
        assertThat(new Sandbox(directory).init().til("check")).isEqualTo("""
                nothing wrong in 0 notes (0.0 s)
                til: there are no notes here; 'til new' writes the first one
                exit 0
                """);
    }

    @Test
    void a_path_that_is_no_note_is_wrong_usage() {
        assertThat(blog().til("check", "nowhere.md"))
                .contains("'nowhere.md' is not a note")
                .endsWith("exit 2\n");
    }

    @Test
    void a_comment_silences_a_rule_for_the_next_line() {
        String conflict = "<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> main\n";
        var sandbox = blog().write(
                        DAY, day(21, "21day") + "\n<!-- til-ignore conflict-marker: shown on purpose -->\n" + conflict);
        assertThat(sandbox.til("check")).isEqualTo("nothing wrong in 1 note (0.0 s)\nexit 0\n");
    }

    @Test
    void a_comment_silences_nothing_below_the_next_line() {
        var sandbox =
                blog().write(DAY, day(21, "21day") + "\n<!-- til-ignore link-empty: soon -->\n\n[one]()\n[two]()\n");
        assertThat(sandbox.til("check", "--quiet")).isEqualTo("""
                _posts/2022-10-19-day21.md:12:7: warning: this link leads nowhere [link-empty]
                      = write where it should lead, or only its text
                1 warning in 1 note (0.0 s)
                exit 0
                """);
    }

    @Test
    void comments_below_the_first_text_speak_for_the_next_line_that_is_none() {
        var sandbox = blog().write(DAY, day(21, "21day") + """

                        <!-- til-ignore link-empty: soon -->
                        <!-- til-ignore image-alt-missing: a picture of nothing -->

                        [one]() ![](/x.png)
                        [two]()

                        ```html
                        <!-- til-ignore link-empty: shown -->
                        ```
                        """).write("x.png", "");
        assertThat(sandbox.til("check", "--quiet")).isEqualTo("""
                _posts/2022-10-19-day21.md:13:7: warning: this link leads nowhere [link-empty]
                      = write where it should lead, or only its text
                1 warning in 1 note (0.0 s)
                exit 0
                """);
    }

    @Test
    void a_date_of_another_year_is_an_error_but_for_a_few_days_at_its_end() {
        var sandbox = blog().write("_config.yml", "timezone: Asia/Seoul\npermalink: /posts/:title/\n")
                .write("_posts/2022-01-06-year.md", dated("2021-01-06"))
                .write("_posts/2022-09-27-month.md", dated("2022-10-01"))
                .write("_posts/2021-12-31-night.md", dated("2022-01-01"));
        assertThat(sandbox.til("check", "--quiet")).isEqualTo("""
                _posts/2021-12-31-night.md:3:7: warning: date is 2022-01-01, but the file's name says 2021-12-31 [date-mismatch]
                      = the site goes by the front matter's; write 2021-12-31, or rename the file
                _posts/2022-01-06-year.md:3:7: error: date is 2021-01-06, but the file's name says 2022-01-06 [date-mismatch]
                      = the site goes by the front matter's; write 2022-01-06, or rename the file
                _posts/2022-09-27-month.md:3:7: warning: date is 2022-10-01, but the file's name says 2022-09-27 [date-mismatch]
                      = the site goes by the front matter's; write 2022-09-27, or rename the file
                1 error, 2 warnings in 3 notes (0.0 s)
                exit 1
                """);
    }

    @Test
    void a_date_that_moves_the_notes_address_is_an_error() {
        var sandbox = blog().write("_config.yml", "timezone: Asia/Seoul\npermalink: /:year/:month/:title/\n")
                .write("_posts/2022-09-28-month.md", dated("2022-10-01"))
                .write("_posts/2022-10-10-day.md", dated("2022-10-15"))
                .write(
                        "_posts/2022-10-11-own.md",
                        dated("2022-09-15").replace("title: Late", "title: Late\npermalink: /own/"));
        assertThat(sandbox.til("check", "--quiet")).isEqualTo("""
                _posts/2022-09-28-month.md:3:7: error: date is 2022-10-01, but the file's name says 2022-09-28 [date-mismatch]
                      = the site goes by the front matter's; write 2022-09-28, or rename the file
                _posts/2022-10-10-day.md:3:7: warning: date is 2022-10-15, but the file's name says 2022-10-10 [date-mismatch]
                      = the site goes by the front matter's; write 2022-10-10, or rename the file
                _posts/2022-10-11-own.md:4:7: warning: date is 2022-09-15, but the file's name says 2022-10-11 [date-mismatch]
                      = the site goes by the front matter's; write 2022-10-11, or rename the file
                1 error, 2 warnings in 3 notes (0.0 s)
                exit 1
                """);
    }

    @Test
    void dates_of_what_is_not_published_are_nobodys_business() {
        var sandbox = blog().write("_config.yml", "timezone: Asia/Seoul\nexclude: [docs]\n")
                .write("docs/_posts/2010-10-25-future.md", dated("9999-12-31"))
                .write("_drafts/2022-10-10-idea.md", dated("2021-10-15"))
                .write("_posts/2022-10-10-hidden.md", dated("2021-10-15").replace("title", "published: false\ntitle"))
                .write("_posts/2022-10-10-waits.md", dated("2222-10-10"));
        assertThat(sandbox.til("check", "--quiet")).isEqualTo("""
                _drafts/2022-10-10-idea.md:1:1: info: not published, because it is a draft [note-not-published]
                _posts/2022-10-10-hidden.md:1:1: info: not published, because it says 'published: false' [note-not-published]
                _posts/2022-10-10-waits.md:1:1: info: not published yet: appears with the first build after 2222-10-10 18:00 +0900 [note-not-published]
                _posts/2022-10-10-waits.md:3:7: error: date is 2222-10-10, but the file's name says 2022-10-10 [date-mismatch]
                      = the site goes by the front matter's; write 2022-10-10, or rename the file
                1 error, 3 infos in 4 notes (0.0 s)
                exit 1
                """);
    }

    @Test
    void a_date_without_an_offset_is_weighed_by_the_offset_that_most_notes_have() {
        String bare = "---\ntitle: Bare\ndate: 2022-10-10 11:00:00\n---\n\nText.\n";
        var sandbox =
                blog().write("_config.yml", "permalink: /posts/:title/\n").write("_posts/2022-10-10-bare.md", bare);
        assertThat(sandbox.til("check", "--quiet")).isEqualTo("""
                _posts/2022-10-10-bare.md:3:7: info: the date has no offset, so that it is read as UTC [date-without-offset]
                      = write your own offset behind it; in Seoul that is +0900
                1 info in 1 note (0.0 s)
                exit 0
                """);
        sandbox.write("_posts/2022-10-11-a.md", dated("2022-10-11"))
                .write("_posts/2022-10-12-b.md", dated("2022-10-12"))
                .write("_posts/2022-10-13-c.md", dated("2022-10-13").replace("+0900", "-05:00"));
        String ahead = """
                _posts/2022-10-10-bare.md:3:7: warning: the date has no offset, so that it is read as UTC: until then, hours \
                after the time that is meant, the note is in the future [date-without-offset]
                      = write the offset behind it: 2022-10-10 11:00:00 +0900
                """;
        assertThat(sandbox.til("check", "--quiet")).isEqualTo(ahead + """
                1 warning in 4 notes (0.0 s)
                exit 0
                """);
        sandbox.stage();
        assertThat(sandbox.til("check", "--staged", "--quiet")).startsWith(ahead);
        sandbox.commit("all");
        assertThat(sandbox.til("check", "--commit", "HEAD", "--quiet")).startsWith(ahead);
        sandbox.write("_posts/2022-10-11-a.md", dated("2022-10-11").replace("+0900", "-05:00"));
        assertThat(sandbox.til("check", "--quiet")).isEqualTo("""
                _posts/2022-10-10-bare.md:3:7: info: the date has no offset, so that it is read as UTC [date-without-offset]
                      = write the offset behind it: 2022-10-10 11:00:00 -0500
                1 info in 4 notes (0.0 s)
                exit 0
                """);
    }

    private static String dated(String date) {
        return "---\ntitle: Late\ndate: %s 18:00:00 +0900\n---\n\nText.\n".formatted(date);
    }

    @Test
    void a_comment_at_the_top_silences_a_rule_for_the_note() {
        var sandbox =
                blog().write(DAY, day(21, "20day").replace("\n\nText", "\n\n<!-- til-ignore day-mismatch -->\n\nText"));
        assertThat(sandbox.til("check")).isEqualTo("nothing wrong in 1 note (0.0 s)\nexit 0\n");
    }

    @Test
    void a_comment_that_silences_nothing_is_a_finding() {
        var sandbox = blog().write(DAY, day(21, "21day") + "\n<!-- til-ignore link-missing, no-such-rule -->\nText.\n");
        assertThat(sandbox.til("check", "--quiet")).isEqualTo("""
                _posts/2022-10-19-day21.md:9:17: warning: nothing here breaks 'link-missing' [suppression-unused]
                      = take the comment out
                _posts/2022-10-19-day21.md:9:31: warning: there is no rule 'no-such-rule' to ignore [suppression-unused]
                      = 'til explain' lists the rules
                2 warnings in 1 note (0.0 s)
                exit 0
                """);
    }

    @Test
    void nothing_that_a_note_says_steers_the_terminal() {
        String evil = "\u202egnp";
        var sandbox = blog().write(
                        DAY, day(21, "21day, \"" + evil + "1day\"").replace("title: Day 21", "title: Day 20 " + evil));
        for (String format : new String[] {"text", "json", "github"}) {
            assertThat(sandbox.til("check", "--format", format))
                    .contains("day-mismatch")
                    .doesNotContain("\u009b", "\u202e", "\u001b");
        }
        assertThat(sandbox.til("show", "--all", "--format", "jsonl"))
                .contains("\\u202e")
                .doesNotContain("\u009b", "\u202e");
        assertThat(sandbox.til("show", "--all")).contains("\\u202e").doesNotContain("\u009b", "\u202e");
    }

    @Test
    void colours_come_when_asked_for() {
        assertThat(blog().write(DAY, day(21, "20day")).til("check", "--color", "always"))
                .contains("\u001b[1m_posts/2022-10-19-day21.md:4:8:\u001b[0m \u001b[1;31merror:\u001b[0m ");
    }

    @Test
    void days_off_the_calendar_are_a_warning() {
        var sandbox = blog().at(Clock.fixed(Sandbox.NOW.plus(Duration.ofDays(7)), ZoneId.of("Asia/Seoul")))
                .write("_posts/2022-10-20-day21.md", day(22, "21day").replace("Day 22", "Day 21"));
        assertThat(sandbox.til("check", "--quiet")).isEqualTo("""
                _posts/2022-10-20-day21.md:1:1: warning: day 21 of the course is 2022-10-19, but the file's name says 2022-10-20 [day-mismatch]
                      = rename the file, or correct course.days-off in .til/config.yml; 'til course' prints the calendar
                1 warning in 1 note (0.0 s)
                exit 0
                """);
    }

    @Test
    void a_gap_in_the_series_is_named_and_an_absence_is_none() {
        var sandbox = blog().write(
                        "_posts/2022-10-13-day17.md", day(17, "17day").replace("10-15", "10-13"))
                .write(DAY, day(21, "21day"));
        assertThat(sandbox.til("check", "--quiet"))
                .contains("there is no note of days 18 to 20 before this one [day-gap]");
        sandbox.write(".til/config.yml", CONFIG.replace("start:", "absent: [18, 19, 20]\n  start:"));
        assertThat(sandbox.til("check")).isEqualTo("nothing wrong in 2 notes (0.0 s)\nexit 0\n");
    }

    @Test
    void a_day_that_is_taken_again_is_no_duplicate() {
        var sandbox = blog().write(
                        "_posts/2022-10-11-day15.md", day(13, "15day").replace("Day 13", "Day 15"))
                .write("_posts/2022-10-10-day15(1).md", day(12, "15(1)day").replace("Day 12", "Day 15(1)"));
        assertThat(sandbox.til("check", "--quiet")).doesNotContain("day-duplicate");
        sandbox.write("_posts/2022-10-12-day15.md", day(14, "15day").replace("Day 14", "Day 15"));
        assertThat(sandbox.til("check", "--quiet"))
                .contains("day 15 is in '_posts/2022-10-11-day15.md', too [day-duplicate]");
    }

    @Test
    void github_gets_annotations_and_nothing_that_a_note_says_is_a_command() throws IOException {
        Path summary = directory.resolve("summary.md");
        Path output = directory.resolve("output.txt");
        var sandbox = blog().write(DAY, day(21, "20day"))
                .write("_posts/2022-10-18-day20.md", day(20, "20day, \"::error::19day\", 19day"))
                .set("GITHUB_WORKSPACE", directory.toString())
                .set("GITHUB_STEP_SUMMARY", summary.toString())
                .set("GITHUB_OUTPUT", output.toString());
        assertThat(sandbox.til("check", "--format", "github")).isEqualTo("""
                ::error file=notes/_posts/2022-10-18-day20.md,line=4,endLine=4,col=33,endColumn=38,title=day-mismatch::this is the note of day 20, but it is tagged '19day'%0Atake the tag out
                ::error file=notes/_posts/2022-10-19-day21.md,line=4,endLine=4,col=8,endColumn=13,title=day-mismatch::this is the note of day 21, but it is tagged '20day'%0Awrite '21day'
                notes/_posts/2022-10-18-day20.md:4:33: error: this is the note of day 20, but it is tagged '19day' [day-mismatch]
                notes/_posts/2022-10-19-day21.md:4:8: error: this is the note of day 21, but it is tagged '20day' [day-mismatch]
                2 errors in 2 notes
                exit 1
                """);
        assertThat(Files.readString(output)).isEqualTo("errors=2\nwarnings=0\n");
        assertThat(Files.readString(summary)).isEqualTo("""
                ### til check

                2 errors in 2 notes

                | | note | place | what breaks | on the site | the fix |
                |---|---|---|---|---|---|
                | error | notes/\\_posts/2022-10-18-day20.md | 4:33 | this is the note of day 20, but it is tagged '19day' \\[day-mismatch\\] | /2022/10/18/day20.html | take the tag out |
                | error | notes/\\_posts/2022-10-19-day21.md | 4:8 | this is the note of day 21, but it is tagged '20day' \\[day-mismatch\\] | /2022/10/19/day21.html | replace 20day by 21day |
                """);
    }

    @Test
    void a_file_is_called_what_it_is_called_wherever_til_is_run() {
        String name = "a\"q\"\\.md";
        var sandbox = new Sandbox(directory)
                .init()
                .write("no\\tes/" + name, "[x](none.md)\n")
                .commit("one");
        assertThat(sandbox.til("check", "--format", "github")).isEqualTo("""
                ::error file=no\\tes/a"q"\\.md,line=1,endLine=1,col=5,endColumn=12,title=link-missing::no file 'no\\tes/none.md'
                "no\\\\tes/a\\"q\\"\\\\.md":1:5: error: no file 'no\\tes/none.md' [link-missing]
                1 error in 1 note
                exit 1
                """);
        String finding = """
                "a\\"q\\"\\\\.md":1:5: error: no file 'no\\tes/none.md' [link-missing]
                1 error in 1 note (0.0 s)
                exit 1
                """;
        assertThat(sandbox.tilIn("no\\tes", "check", "--quiet")).hasToString(finding);
        assertThat(sandbox.tilIn("no\\tes", "check", "--quiet", name)).hasToString(finding);
    }

    @Test
    void nothing_that_a_file_is_called_ends_an_annotation() {
        var sandbox = new Sandbox(directory)
                .init()
                .write("a,line=9::b%0A\n::error::x.md", "[x](none.md)\n")
                .commit("one");
        assertThat(sandbox.til("check", "--format", "github"))
                .startsWith("::error file=a%2Cline=9%3A%3Ab%250A%0A%3A%3Aerror%3A%3Ax.md,line=1,")
                .contains("\n\"a,line=9::b%0A\\n::error::x.md\":1:5: error: ");
    }

    @Test
    void of_the_paths_that_are_named_only_what_has_changed_since_is_told() {
        var sandbox = blog().write(DAY, day(21, "20day")).write("_posts/2022-10-18-day20.md", day(20, "19day"));
        sandbox.commit("two").write(DAY, day(21, "20day") + "More.\n");
        assertThat(sandbox.til("check", "--since", "HEAD", "--quiet", "_posts/2022-10-18-day20.md"))
                .isEqualTo("nothing wrong in 0 notes (0.0 s)\nexit 0\n");
        assertThat(sandbox.til("check", "--since", "HEAD", "--quiet", "_posts")).isEqualTo("""
                _posts/2022-10-19-day21.md:4:8: error: this is the note of day 21, but it is tagged '20day' [day-mismatch]
                      = write '21day'
                1 error in 1 note (0.0 s)
                exit 1
                """);
        sandbox.write("other/a.md", "");
        assertThat(sandbox.tilIn("other", "check", "--since", "HEAD", "--quiet").toString())
                .isEqualTo("""
                nothing wrong in 1 note (0.0 s)
                exit 0
                """);
    }

    @Test
    void a_path_outside_of_the_repository_is_wrong_usage() {
        var sandbox = blog();
        assertThat(sandbox.til("check", "../home"))
                .isEqualTo("til: '../home' is outside of the repository\nhint: the repository is %s\nexit 2\n"
                        .formatted(sandbox.directory()));
    }

    @Test
    void a_configuration_that_is_no_plain_file_is_not_read() throws IOException {
        var sandbox = blog().write("elsewhere.yml", CONFIG).write(DAY, day(21, "21day"));
        Path config = sandbox.directory().resolve(".til/config.yml");
        Files.delete(config);
        Files.createSymbolicLink(config, Path.of("../elsewhere.yml"));
        assertThat(sandbox.til("check")).isEqualTo("""
                til: '.til/config.yml' is not a plain file of less than 1 MiB
                hint: put the configuration itself there
                exit 2
                """);
        sandbox.stage();
        Files.delete(config);
        sandbox.write(".til/config.yml", CONFIG);
        assertThat(sandbox.til("check", "--staged")).isEqualTo("""
                til: '.til/config.yml' is not a plain file of less than 1 MiB
                hint: put the configuration itself there
                exit 2
                """);
        sandbox.write(".til/config.yml", CONFIG + "#".repeat((1 << 20) - CONFIG.length() + 1));
        assertThat(sandbox.til("check")).isEqualTo("""
                til: '.til/config.yml' is not a plain file of less than 1 MiB
                hint: put the configuration itself there
                exit 2
                """);
    }

    @Test
    void paths_are_the_repositorys_where_the_workspace_of_the_ci_is_elsewhere() {
        var sandbox = blog().write(DAY, day(21, "20day"));
        sandbox.set("GITHUB_WORKSPACE", directory.toString());
        assertThat(sandbox.til("check", "--format", "github")).contains("file=notes/" + DAY);
        sandbox.set("GITHUB_WORKSPACE", sandbox.home().toString());
        assertThat(sandbox.til("check", "--format", "github")).contains("file=" + DAY);
    }
}
