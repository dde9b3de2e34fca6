package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code til undo --dry-run} says, and what it leaves alone. */
class UndoRehearsalTest {
    @TempDir
    private Path root;

    private Team team;
    private Sandbox mine;

    @BeforeEach
    void team() {
        team = Team.in(root, "");
        mine = team.mine();
    }

    @Test
    void what_would_be_done_is_said_as_what_will_be_and_what_was_done_as_what_was() {
        mine.git("switch", "-q", "main");
        mine.git("branch", "-q", "-D", BRANCH);
        mine.til("new", "day21");
        assertThat(mine.til("undo", "--dry-run")).isEqualTo("""
                would undo: til new day21
                  delete %s
                  delete branch '%s'
                  go back to 'main'
                nothing was done
                exit 0
                """.formatted(PATH, BRANCH));
        assertThat(mine.til("undo")).isEqualTo("""
                undone: til new day21
                  deleted %s
                  deleted branch '%s'
                  went back to 'main'
                exit 0
                """.formatted(PATH, BRANCH));
    }

    @Test
    void a_lock_that_a_killed_til_has_left_stays_until_something_is_taken_back() throws IOException {
        long now = System.currentTimeMillis();
        Path git = mine.directory().resolve(".git");
        Path turn = git.resolve("til/turn");
        Files.createDirectories(turn.getParent());
        Files.writeString(turn, (now - 12_000) + "\n");
        Files.setLastModifiedTime(turn, FileTime.fromMillis(now - 10_000));
        Path lock = Files.createFile(git.resolve("index.lock"));
        Files.setLastModifiedTime(lock, FileTime.fromMillis(now - 11_000));
        assertThat(mine.til("undo", "--dry-run")).isEqualTo("nothing to undo\nnothing was done\nexit 0\n");
        assertThat(lock).exists();
    }

    @Test
    void where_til_stopped_is_not_forgotten_by_looking() {
        mine.write(PATH, NOTE).commit("docs: day21 Multi-modal");
        team.teammatePushes("main", PATH, NOTE.replace("Audio", "Theirs"));
        mine.til("sync");
        mine.til("undo", "--dry-run");
        assertThat(mine.til("continue", "--dry-run")).contains("would put both sides into:");
        mine.til("undo");
        assertThat(mine.til("continue", "--dry-run")).contains("there is nothing to continue");
    }

    @Test
    void a_rebase_that_somebody_began_with_git_is_none_of_its_business() {
        mine.write(PATH, NOTE).commit("docs: day21 Multi-modal");
        team.teammatePushes("main", PATH, NOTE.replace("Audio", "Theirs"));
        mine.git("fetch", "-q");
        mine.run("git", "rebase", "origin/main");
        assertThat(mine.til("undo")).isEqualTo("nothing to undo\nexit 0\n");
        assertThat(mine.directory().resolve(".git/rebase-merge")).isDirectory();
    }
}
