package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not committed yet is committed on the way without a question, after one, or not at all. */
class ConsentTest {
    private static final String DAY20 = "_posts/2022-10-18-Boostcamp-20days.md";
    private static final String QUESTION = "commit and hand in? [Y/n] ";

    @TempDir
    private Path root;

    private Team team;
    private Sandbox mine;

    @BeforeEach
    void a_team() {
        team = Team.in(root, "");
        mine = team.mine();
    }

    private void twoNotes() {
        mine.write(PATH, NOTE).write(DAY20, NOTE.replace("10-19", "10-18"));
    }

    private boolean isHandedIn() {
        return !team.server("branch", "--list", BRANCH).isEmpty();
    }

    @Test
    void the_branchs_own_note_is_committed_without_a_question() {
        mine.write(PATH, NOTE);
        assertThat(mine.tilAtTerminal("n\n", "submit").err()).doesNotContain("[Y/n]");
        assertThat(isHandedIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "y\n", " Yes\n"})
    void in_doubt_a_person_at_a_terminal_is_asked(String answer) {
        twoNotes();
        var screen = mine.tilAtTerminal(answer, "submit");
        assertThat(screen.err())
                .startsWith(
                        "2 notes have changed\nnot committed yet:\n  %s\n  %s\n%s".formatted(DAY20, PATH, QUESTION));
        assertThat(screen.exit()).isZero();
        assertThat(isHandedIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"n\n", "what?\n", ""})
    void whatever_is_no_yes_leaves_everything_as_it_was(String answer) {
        twoNotes();
        var screen = mine.tilAtTerminal(answer, "submit");
        assertThat(screen.err())
                .contains(QUESTION)
                .contains("til: not committed yet: %s, %s\n".formatted(DAY20, PATH))
                .endsWith("hint: run 'til submit --save', or 'til save' first\n");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(isHandedIn()).isFalse();
        assertThat(mine.git("status", "--porcelain")).isEqualTo("?? _posts/\n");
    }

    @Test
    void a_note_of_another_day_and_one_that_is_staged_in_part_are_doubts() {
        mine.write(DAY20, NOTE.replace("10-19", "10-18"));
        assertThat(mine.tilAtTerminal("n\n", "submit").err())
                .startsWith("the note is of day 20, the branch of day 21\n");
        mine.git("clean", "-fdq");
        mine.write(PATH, NOTE).stage().write(PATH, NOTE + "\nnot staged\n");
        assertThat(mine.tilAtTerminal("n\n", "submit").err())
                .startsWith("'%s' is staged in part: what is staged is not what is in the file\n".formatted(PATH));
        assertThat(mine.git("status", "--porcelain")).isEqualTo("AM %s\n".formatted(PATH));
    }

    @Test
    void without_a_terminal_the_doubt_is_said_and_a_rehearsal_goes_on() {
        twoNotes();
        assertThat(mine.til("submit")).isEqualTo("""
                        til: not committed yet: %s, %s
                        2 notes have changed
                        hint: 'til submit --save' commits it; 'til save NOTE' commits what you name
                        exit 3
                        """.formatted(DAY20, PATH));
        assertThat(mine.tilIn("", "submit", "--dry-run").err())
                .contains("would ask before it commits: 2 notes have changed\n");
        assertThat(mine.til("submit", "--save")).endsWith("exit 0\n");
    }

    @Test
    void the_person_settles_how_far_til_goes_by_itself() {
        mine.write(PATH, NOTE);
        mine.git("config", "til.git.save", "never");
        assertThat(mine.tilAtTerminal("y\n", "submit").err())
                .doesNotContain(QUESTION)
                .contains("not committed yet");
        mine.git("config", "til.git.save", "ask");
        assertThat(mine.tilAtTerminal("n\n", "submit").err()).contains(QUESTION);
        assertThat(isHandedIn()).isFalse();
        mine.git("config", "til.git.save", "always");
        mine.write(DAY20, NOTE.replace("10-19", "10-18"));
        assertThat(mine.til("submit")).endsWith("exit 0\n");
        assertThat(isHandedIn()).isTrue();
    }

    @Test
    void a_week_belongs_to_whatever_day_it_is_written_on() {
        mine.write(
                        ".til/config.yml",
                        mine.read(".til/config.yml")
                                + "  week: {path: \"_posts/{{date}}-{{course}}-{{week}}weeks.md\"}\n")
                .commit("weeks");
        mine.write("_posts/2022-10-21-Boostcamp-5weeks.md", NOTE);
        assertThat(mine.tilAtTerminal("n\n", "submit").err()).doesNotContain("[Y/n]");
        assertThat(isHandedIn()).isTrue();
    }

    @Test
    void a_note_that_is_staged_as_it_is_leaves_no_doubt() {
        mine.write(PATH, NOTE).stage();
        assertThat(mine.tilAtTerminal("n\n", "submit").err()).doesNotContain("[Y/n]");
        assertThat(isHandedIn()).isTrue();
    }
}
