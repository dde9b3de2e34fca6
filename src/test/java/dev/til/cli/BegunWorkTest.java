package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who hands in while git or til is at something else is told what, and what ends it. */
class BegunWorkTest {
    @TempDir
    private Path root;

    private Sandbox mine;

    @BeforeEach
    void a_note_that_does_not_fit_onto_the_base() {
        Team team = Team.in(root, "");
        mine = team.mine().write(PATH, NOTE);
        mine.til("save");
        team.teammatePushes("main", PATH, "theirs\n");
        mine.git("fetch", "-q");
    }

    private String submit() {
        return mine.til("submit", "--dry-run");
    }

    private static String told(String command) {
        return """
                til: a %s is not finished
                hint: finish it with
                  git %s --continue
                or take it back with
                  git %s --abort
                exit 3
                """.formatted(command, command, command);
    }

    @Test
    void a_rebase_of_the_persons_own() {
        mine.run("git", "rebase", "origin/main");
        assertThat(submit()).isEqualTo(told("rebase"));
        mine.git("rebase", "--abort");
        assertThat(submit()).doesNotContain("not finished");
    }

    @Test
    void a_merge_and_a_cherry_pick() {
        mine.run("git", "merge", "origin/main");
        assertThat(submit()).isEqualTo(told("merge"));
        mine.git("merge", "--abort");
        mine.run("git", "cherry-pick", "origin/main");
        assertThat(submit()).isEqualTo(told("cherry-pick"));
        mine.git("cherry-pick", "--abort");
        assertThat(submit()).doesNotContain("not finished");
    }

    @Test
    void a_bisect() {
        mine.git("bisect", "start", "HEAD", "HEAD~1");
        assertThat(submit()).isEqualTo("""
                til: a bisect is not finished
                hint: end it with
                  git bisect reset
                exit 3
                """);
        mine.git("bisect", "reset");
        assertThat(submit()).doesNotContain("not finished");
    }

    @Test
    void what_til_itself_has_put_into_the_files() {
        mine.til("submit");
        mine.til("continue");
        assertThat(submit()).isEqualTo("""
                til: til has put both sides of a conflict into the files, and waits for you
                hint: mend them, then
                  til continue
                or go back to where it was with
                  til undo
                exit 3
                """);
        mine.til("undo");
        assertThat(mine.git("branch", "--show-current")).isEqualTo(BRANCH + "\n");
        assertThat(submit()).doesNotContain("waits for you");
    }
}
