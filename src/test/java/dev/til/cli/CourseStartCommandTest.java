package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseStartCommandTest {
    @TempDir
    private Path root;

    @Test
    void a_calendar_is_written_into_what_til_init_wrote_and_all_else_stays() {
        var sandbox = new Sandbox(root).init();
        sandbox.til("init");
        String before = sandbox.read(".til/config.yml");
        assertThat(sandbox.til("course", "start", "2022-09-19", "--name", "Boostcamp", "--country", "KR"))
                .isEqualTo("""
                day 1 is 2022-09-19, today is day 21: .til/config.yml says so
                next: til course, then til new
                exit 0
                """);
        String after = sandbox.read(".til/config.yml");
        assertThat(after).contains("""

                course:
                  name: "Boostcamp"
                  start: 2022-09-19
                  days-off:
                    - 2022-10-03  # 개천절
                """);
        assertThat(after.replaceFirst("(?s)\ncourse:.*?\n\n", "\n").replace("-day{{days}}.md", ".md"))
                .isEqualTo(before);
        assertThat(sandbox.til("new", "day21", "--print-path")).isEqualTo("notes/2022-10-19-day21.md\nexit 0\n");
    }

    @Test
    void comments_order_and_quotes_of_a_file_that_somebody_wrote_stay() {
        var sandbox = new Sandbox(root).init().write(".til/config.yml", """
                version: 1 # ours
                course: # the second one
                  start: '2022-03-01'   # old
                  weekdays:
                    - sat
                  name: Old
                # the notes
                notes: {day: {path: "{{days}}.md"}}
                """);
        assertThat(sandbox.til("course", "start", "2022-09-19", "--weekdays", "mon-wed,fri", "--end", "2022-12-30"))
                .endsWith("exit 0\n");
        assertThat(sandbox.read(".til/config.yml")).isEqualTo("""
                version: 1 # ours
                course: # the second one
                  start: 2022-09-19   # old
                  weekdays:
                    [mon, tue, wed, fri]
                  name: Old
                  end: 2022-12-30
                # the notes
                notes: {day: {path: "{{days}}.md"}}
                """);
    }

    @Test
    void what_til_said_of_counting_goes_with_it() {
        var sandbox = new Sandbox(root).init();
        sandbox.til("init");
        sandbox.til("new", "day21");
        sandbox.til("course", "start", "2022-09-19");
        assertThat(sandbox.read(".til/config.yml")).contains("\ncourse:\n  start: 2022-09-19\n");
    }

    @Test
    void days_that_were_counted_get_their_calendar() {
        var sandbox =
                new Sandbox(root).init().write(".til/config.yml", "version: 1\ncourse: {count: notes, name: TIL}\n");
        sandbox.til("course", "start", "2022-09-19");
        assertThat(sandbox.read(".til/config.yml")).isEqualTo("version: 1\ncourse: {start: 2022-09-19, name: TIL}\n");
        assertThat(sandbox.til("course", "start", "2022-09-19"))
                .isEqualTo("nothing to change: .til/config.yml says so already\nexit 0\n");
    }

    @Test
    void no_link_beside_the_configuration_is_written_through() throws IOException {
        var sandbox = new Sandbox(root).init().write(".til/config.yml", "version: 1\n");
        Path victim = Files.writeString(root.resolve("victim.txt"), "mine\n");
        Files.createSymbolicLink(sandbox.directory().resolve(".til/config.yml.til-new"), victim);
        assertThat(sandbox.til("course", "start", "2022-09-19")).endsWith("exit 0\n");
        assertThat(victim).hasContent("mine\n");
        assertThat(sandbox.read(".til/config.yml")).contains("start: 2022-09-19");
    }

    @Test
    void a_dry_run_prints_the_change() {
        var sandbox = new Sandbox(root).init().write(".til/config.yml", "version: 1\n");
        assertThat(sandbox.til("course", "start", "2022-09-17", "--dry-run")).isEqualTo("""
                diff --git a/.til/config.yml b/.til/config.yml
                --- a/.til/config.yml
                +++ b/.til/config.yml
                @@ -1 +1,4 @@
                 version: 1
                +course:
                +  start: 2022-09-17
                +
                2022-09-17 is a sat and no study day: day 1 is 2022-09-19
                nothing was done
                exit 0
                """);
        assertThat(sandbox.read(".til/config.yml")).isEqualTo("version: 1\n");
    }

    @Test
    void dated_notes_stay_dated() {
        var sandbox = new Sandbox(root)
                .init()
                .write(".til/config.yml", "version: 1\nnotes: {day: {path: \"{{date}}.md\"}}\n")
                .write("2022-10-18.md", "# TIL\n");
        assertThat(sandbox.til("course", "start", "2022-09-19"))
                .contains(
                        "hint: day notes have dates here, no numbers; for numbers write {{days}} into notes.day.path");
        assertThat(sandbox.read(".til/config.yml")).contains("path: \"{{date}}.md\"");
    }

    @Test
    void bad_words_change_nothing() {
        var sandbox = new Sandbox(root).init();
        assertThat(sandbox.til("course", "start", "2022-09-19")).isEqualTo("""
                til: there is no .til/config.yml
                hint: run 'til init --start 2022-09-19' first
                exit 2
                """);
        sandbox.write(".til/config.yml", "version: 1\ncourse: {end: 2022-09-01, start: 2022-03-01}\n");
        assertThat(sandbox.til("course", "start", "2022-09-19")).isEqualTo("""
                til: the course ends on 2022-09-01, before this start
                hint: say the new end, too: --end DATE
                exit 2
                """);
        sandbox.write(".til/config.yml", "version: 1\ncourse: &c {start: 2022-03-01}\n");
        assertThat(sandbox.til("course", "start", "2022-09-19", "--name", "a")).isEqualTo("""
                til: .til/config.yml is written in a way that til does not change
                hint: settle this by hand:
                course.name: "a"
                course.start: 2022-09-19
                exit 3
                """);
        sandbox.write(".til/config.yml", "version: 1\ncourse:\n");
        assertThat(sandbox.til("course", "start", "2022-09-19", "--name", "\"a\\b\""))
                .endsWith("exit 0\n");
        assertThat(sandbox.til()).startsWith("day 23 of \"a\\b\", ");
        assertThat(sandbox.til("course", "start", "soon")).endsWith("exit 2\n");
    }

    @Test
    void it_can_be_taken_back() {
        var sandbox = new Sandbox(root)
                .init()
                .write(".til/config.yml", "version: 1\n")
                .commit("start");
        sandbox.til("course", "start", "2022-09-19");
        assertThat(sandbox.til("undo")).startsWith("undone: til course start 2022-09-19\n");
        assertThat(sandbox.read(".til/config.yml")).isEqualTo("version: 1\n");
    }
}
