package dev.til.git.oplog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.Sandbox;
import dev.til.git.Repo;
import dev.til.git.program.ProgramIntent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a til that did not come to its end has done, taken back. */
class OperationRecorderTest {
    @TempDir
    private Path root;

    private Sandbox sandbox;
    private String commit;

    @BeforeEach
    void a_branch_that_is_not_checked_out() {
        sandbox = new Sandbox(root).init().write("a.md", "a").commit("one");
        sandbox.git("branch", "til/day20");
        commit = sandbox.git("rev-parse", "til/day20").strip();
    }

    @Test
    void a_branch_that_was_moved_goes_back_and_what_is_checked_out_stays() {
        String to = sandbox.commit("two").git("rev-parse", "HEAD").strip();
        try (var repo = Repo.open(sandbox.directory(), sandbox.environment())) {
            try (var killed = repo.operations().begin("til sync", Clock.systemUTC())) {
                killed.move("til/day20", commit, to, "til sync: onto main");
            }
            assertThat(repo.operations()
                            .undo(false, ProgramIntent.CHANGE)
                            .orElseThrow()
                            .plan())
                    .containsExactly("put branch 'til/day20' back to " + commit.substring(0, 7));
        }
    }

    @Test
    void a_turn_in_which_something_was_not_done_is_known_to_the_next_one() {
        try (var repo = Repo.open(sandbox.directory(), sandbox.environment())) {
            try (var done = repo.operations().begin("til sync", Clock.systemUTC())) {
                done.done();
            }
            try (var next = repo.operations().lock()) {
                assertThat(next.followsUnfinished()).isFalse();
            }
            repo.operations().begin("til sync", Clock.systemUTC()).close();
            try (var next = repo.operations().lock()) {
                assertThat(next.followsUnfinished()).isTrue();
            }
        }
    }

    @Test
    void a_switch_that_was_killed_between_the_files_and_the_branch_is_taken_back() {
        sandbox.write("b.md", "b").commit("two");
        try (var repo = Repo.open(sandbox.directory(), sandbox.environment())) {
            try (var killed = repo.operations().begin("til new day20", Clock.systemUTC())) {
                killed.checkOut("til/day20");
                sandbox.git("symbolic-ref", "HEAD", "refs/heads/main");
                sandbox.git("read-tree", "main");
            }
            assertThat(sandbox.git("status", "--porcelain")).isEqualTo(" D b.md\n");
            try (var next = repo.operations().lock()) {
                assertThat(next.followsUnfinished()).isTrue();
                assertThat(repo.operations().recover(ProgramIntent.CHANGE))
                        .contains("an earlier 'til new day20' was killed half way; it is taken back first");
            }
        }
        assertThat(sandbox.git("status", "--porcelain")).isEmpty();
        assertThat(sandbox.read("b.md")).isEqualTo("b");
    }

    @Test
    void a_branch_that_was_deleted_comes_back_and_is_named() {
        try (var repo = Repo.open(sandbox.directory(), sandbox.environment())) {
            try (var killed = repo.operations().begin("til sync", Clock.systemUTC())) {
                killed.delete("til/day20", commit);
            }
            Undo undo = repo.operations().undo(false, ProgramIntent.CHANGE).orElseThrow();
            assertThat(undo.plan()).containsExactly("put branch 'til/day20' back to " + commit.substring(0, 7));
            undo.run();
        }
        assertThat(sandbox.git("rev-parse", "til/day20").strip()).isEqualTo(commit);
    }

    @Test
    void what_is_done_is_not_gone_on_with() {
        try (var repo = Repo.open(sandbox.directory(), sandbox.environment())) {
            String id;
            try (var waiting = repo.operations().begin("til sync", Clock.systemUTC())) {
                waiting.write("a.md", new byte[] {'b'});
                id = waiting.id();
            }
            try (var resumed = repo.operations().resume(id).orElseThrow()) {
                resumed.done();
            }
            assertThat(repo.operations().resume(id)).isEmpty();
        }
    }

    @Test
    void what_til_cannot_have_written_is_not_gone_on_with() throws IOException {
        try (var repo = Repo.open(sandbox.directory(), sandbox.environment())) {
            String id;
            try (var waiting = repo.operations().begin("til sync", Clock.systemUTC())) {
                waiting.write("a.md", new byte[] {'b'});
                id = waiting.id();
            }
            Path log = sandbox.directory().resolve(".git/til/operations").resolve(id + ".json");
            Files.writeString(log, Files.readString(log).replace("\"a.md\"", "\"../a.md\""));
            assertThat(repo.operations().resume(id)).isEmpty();
        }
    }
}
