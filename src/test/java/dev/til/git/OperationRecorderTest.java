package dev.til.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.Sandbox;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a til that did not come to its end has done, taken back. */
class OperationRecorderTest {
    @TempDir
    private Path root;

    @Test
    void a_branch_that_was_deleted_comes_back_and_is_named() {
        var sandbox = new Sandbox(root).init().write("a.md", "a").commit("one");
        sandbox.git("branch", "til/day20");
        String commit = sandbox.git("rev-parse", "til/day20").strip();
        try (var repo = Repo.open(sandbox.directory(), sandbox.environment())) {
            try (var killed = repo.operations().begin("til sync", Clock.systemUTC())) {
                killed.delete("til/day20", commit);
            }
            Undo undo = repo.operations().undo(false, Intent.CHANGE).orElseThrow();
            assertThat(undo.plan()).containsExactly("put branch 'til/day20' back to " + commit.substring(0, 7));
            undo.run();
        }
        assertThat(sandbox.git("rev-parse", "til/day20").strip()).isEqualTo(commit);
    }
}
