package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code til init} asks of whoever sits there, and what it does about a configuration that is there. */
class InitQuestionsTest {
    @TempDir
    private Path root;

    @Test
    void four_questions_are_asked_before_anything_is_written() {
        var sandbox = new Sandbox(root).init();
        var screen = sandbox.tilAtTerminal("Boostcamp\n2022-09-19\nn\ny\n", "init");
        assertThat(screen.err()).startsWith("""
                name of the course or series, if its days are numbered [none] \
                date of day 1, if a calendar gives the numbers [none: days are counted by notes] \
                check notes before every commit? [y/N] \
                write .github/workflows/notes.yml, which checks notes on GitHub? [y/N] \
                next: day 23 →""");
        assertThat(screen.out()).endsWith("wrote .github/workflows/notes.yml\n");
        assertThat(sandbox.read(".til/config.yml"))
                .contains("course: # ")
                .contains("  name: Boostcamp\n  start: 2022-09-19\n");
    }

    @Test
    void an_answer_that_cannot_be_read_is_asked_for_again() {
        var sandbox = new Sandbox(root).init();
        assertThat(sandbox.tilAtTerminal("\nsoon\n\n\n\n", "init").err()).startsWith("""
                name of the course or series, if its days are numbered [none] \
                date of day 1, if a calendar gives the numbers [none: days are counted by notes] \
                til: 'soon' is not a date
                hint: write it as 2022-10-19
                date of day 1, if a calendar gives the numbers [none: days are counted by notes] \
                check notes before every commit? [y/N] \
                write""");
    }

    @Test
    void whoever_leaves_in_the_middle_has_nothing_written() {
        var sandbox = new Sandbox(root).init();
        assertThat(sandbox.tilAtTerminal("Boostcamp\n", "init").toString()).endsWith("""
                til: the questions were not answered to their end
                hint: nothing was written; run 'til init' again
                exit 3
                """);
        assertThat(sandbox.directory().resolve(".til")).doesNotExist();
    }

    @Test
    void what_a_flag_says_is_not_asked() {
        var sandbox = new Sandbox(root).init();
        assertThat(sandbox.tilAtTerminal("", "init", "--course", "TIL", "--start", "2022-09-19", "--hook", "--workflow")
                        .err())
                .doesNotContain("[y/N]")
                .contains("\nnext: day 23 →");
    }

    @Test
    void notes_that_are_there_are_learned_from_unless_somebody_minds() {
        var sandbox = new Sandbox(root).init();
        for (int day = 17; day < 20; day++) {
            sandbox.write("log/2022-10-%d-Camp-%ddays.md".formatted(day, day), "# Day\n");
        }
        assertThat(sandbox.tilAtTerminal("\n\n\n", "init").toString())
                .contains("learn the rules of the 3 notes that are here? [Y/n] check notes before every commit? [y/N]")
                .contains("next: ");
        assertThat(sandbox.read(".til/config.yml")).contains("path: \"log/{{date}}-");
    }

    @Test
    void whoever_does_not_want_that_is_asked_three_things_more_and_nothing_is_taken_for_granted() {
        var sandbox = new Sandbox(root).init().write(".github/workflows/site.yml", "on: push\n");
        for (int day = 17; day < 20; day++) {
            sandbox.write("log/2022-10-%d.md".formatted(day), "# Day\n");
        }
        var screen = sandbox.tilAtTerminal("n\n\n\n\n", "init");
        assertThat(screen.err())
                .contains("check notes before every commit? [y/N]")
                .doesNotContain("notes.yml");
        assertThat(screen.out()).doesNotContain("notes.yml");
    }

    @Test
    void a_workflow_is_usual_where_there_are_others() {
        var sandbox = new Sandbox(root).init().write(".github/workflows/site.yml", "on: push\n");
        var screen = sandbox.tilAtTerminal("\n\n\n\n", "init");
        assertThat(screen.err()).contains("write .github/workflows/notes.yml, which checks notes on GitHub? [Y/n]");
        assertThat(screen.out()).endsWith("wrote .github/workflows/notes.yml\n");
    }

    @Test
    void a_repository_of_several_people_gets_branches_with_their_names() {
        var sandbox = new Sandbox(root).init();
        for (int i = 0; i < 3; i++) {
            sandbox.commit("mine")
                    .git(
                            "-c",
                            "user.name=Jun",
                            "-c",
                            "user.email=jun@example.com",
                            "commit",
                            "--allow-empty",
                            "-qm",
                            "his");
        }
        assertThat(sandbox.til("init")).contains("branch til/mina/2022-10-19\n");
        assertThat(sandbox.read(".til/config.yml"))
                .contains("  # several people write here, so a branch carries the name of who it is of")
                .contains("  branch: \"til/{{member}}/{{date}}-day{{range}}\"");
    }

    @Test
    void a_configuration_that_is_there_is_kept_and_a_dry_run_shows_what_would_differ() {
        var sandbox = new Sandbox(root).init();
        sandbox.til("init");
        String before = sandbox.read(".til/config.yml");
        assertThat(sandbox.til("init", "--course", "Boostcamp", "--start", "2022-09-19"))
                .contains("kept  .til/config.yml\n")
                .contains("warning: .til/config.yml is there and was kept")
                .contains("or run 'til course start 2022-09-19'\n");
        assertThat(sandbox.til("init", "--course", "Boostcamp", "--start", "2022-09-19", "--dry-run"))
                .contains("\n+  name: Boostcamp\n")
                .contains(".til/config.yml is there and would be kept; written anew it would differ so:\n")
                .endsWith("nothing was done\nexit 0\n");
        assertThat(sandbox.read(".til/config.yml")).isEqualTo(before);
    }

    @Test
    void parts_of_a_calendar_need_its_start() {
        var sandbox = new Sandbox(root).init();
        assertThat(sandbox.til("init", "--weekdays", "mon-fri")).isEqualTo("""
                til: --end, --weekdays and --country belong to a calendar
                hint: say the date of day 1, too: --start DATE
                exit 2
                """);
        assertThat(sandbox.til("init", "--start", "2022-09-19", "--weekdays", "mon-fir"))
                .isEqualTo("""
                til: 'fir' is no weekday
                hint: did you mean 'fri'? Write mon-fri, or mon,wed,fri
                exit 2
                """);
        assertThat(sandbox.til("init", "--start", "2022-09-19", "--end", "2022-09-01"))
                .isEqualTo("""
                til: the end 2022-09-01 is before the start 2022-09-19
                hint: turn them round
                exit 2
                """);
        assertThat(sandbox.directory().resolve(".til")).doesNotExist();
    }
}
