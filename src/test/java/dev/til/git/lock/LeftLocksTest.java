package dev.til.git.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.til.cli.Sandbox;
import dev.til.git.Repo;
import dev.til.git.history.ReplayGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftLocksTest {
    private static final long NOW = System.currentTimeMillis();

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private Path git;
    private Path turn;

    @BeforeEach
    void repository() {
        sandbox = new Sandbox(directory).init().write("a.md", "1").commit("one");
        git = sandbox.directory().resolve(".git");
        turn = git.resolve("til/turn");
    }

    /** A til had its turn for two seconds, and was killed ten seconds ago. */
    private void killed() throws IOException {
        Files.createDirectories(turn.getParent());
        Files.writeString(turn, (NOW - 12_000) + "\n");
        Files.setLastModifiedTime(turn, FileTime.fromMillis(NOW - 10_000));
    }

    private Path lock(String name, long secondsAgo) throws IOException {
        Path lock = Files.createFile(git.resolve(name));
        Files.setLastModifiedTime(lock, FileTime.fromMillis(NOW - secondsAgo * 1000));
        return lock;
    }

    @Test
    void the_next_til_deletes_what_a_killed_one_has_left_and_says_so() throws Exception {
        killed();
        Path index = lock("index.lock", 11);
        Path branch = lock("refs/heads/main.lock", 10);
        assertThat(sandbox.til("undo"))
                .contains("an earlier til did not come to its end and left '.git/index.lock'; it is deleted\n")
                .contains(
                        "an earlier til did not come to its end and left '.git/refs/heads/main.lock'; it is deleted\n")
                .endsWith("nothing to undo\nexit 0\n");
        assertThat(index).doesNotExist();
        assertThat(branch).doesNotExist();
        assertThat(turn).isEmptyFile();
    }

    @Test
    void a_lock_from_before_or_after_that_turn_is_of_somebody_else() throws Exception {
        killed();
        Path before = lock("index.lock", 13);
        Path after = lock("HEAD.lock", 5);
        assertThat(sandbox.til("undo")).isEqualTo("nothing to undo\nexit 0\n");
        assertThat(before).exists();
        assertThat(after).exists();
    }

    @Test
    void no_lock_is_deleted_after_a_til_that_came_to_its_end() throws Exception {
        try (var repo = Repo.open(sandbox.directory(), sandbox.environment())) {
            RepositoryLock mine = repo.operations().lock();
            lock("index.lock", 0);
            mine.close();
        }
        assertThat(sandbox.til("undo")).isEqualTo("nothing to undo\nexit 0\n");
        assertThat(git.resolve("index.lock")).exists();
    }

    @Test
    void a_repository_with_lines_that_are_made_from_notes_has_the_same_turn() {
        try (var repo = Repo.open(sandbox.directory(), sandbox.environment());
                var mine = repo.operations().lock();
                var again = repo.generating(ReplayGenerator.NONE).operations().lock()) {
            assertThat(again).isSameAs(mine);
        }
    }

    @Test
    void nothing_is_deleted_while_a_git_is_at_work_here() throws Exception {
        killed();
        Path lock = lock("index.lock", 11);
        Process living = waiting(sandbox.directory());
        try {
            assertThat(sandbox.til("undo")).isEqualTo("nothing to undo\nexit 0\n");
            assertThat(lock).exists();
        } finally {
            living.destroy();
        }
    }

    @Test
    void a_git_that_is_at_work_elsewhere_is_no_hindrance() throws Exception {
        assumeThat(Path.of("/proc/self/cwd"))
                .as("only Linux tells where a process works")
                .exists();
        killed();
        Path lock = lock("index.lock", 11);
        Path other = new Sandbox(directory.resolve("other")).init().directory();
        Process living = waiting(other);
        try {
            assertThat(sandbox.til("undo")).contains("it is deleted");
            assertThat(lock).doesNotExist();
        } finally {
            living.destroy();
        }
    }

    @Test
    void a_command_that_does_not_look_for_locks_leaves_the_record_to_the_next() throws Exception {
        killed();
        lock("index.lock", 11);
        assertThat(sandbox.til("undo", "--dry-run")).isEqualTo("nothing to undo\nnothing was done\nexit 0\n");
        assertThat(sandbox.til("undo")).contains("it is deleted");
    }

    /** A git that reads what nobody writes. */
    private Process waiting(Path folder) throws IOException {
        Process process = new ProcessBuilder("git", "cat-file", "--batch")
                .directory(folder.toFile())
                .start();
        // it answers, so it has begun
        process.getOutputStream().write("HEAD\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        process.getOutputStream().flush();
        assertThat(process.getInputStream().read()).isPositive();
        return process;
    }
}
