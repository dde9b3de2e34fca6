package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The last thing that a dry run says is that it was one. */
class DryRunTest {
    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "init",
                "init --from-existing --workflow --hook",
                "new day22",
                "new --no-branch --date 2022-10-12",
                "course start 2022-09-26",
                "course holidays --country KR",
                "check --fix",
                "save",
                "submit",
                "submit --all",
                "submit --format json",
                "sync",
                "sync --format json",
                "undo",
                "undo --remote",
                "hook uninstall"
            })
    void nothing_was_done(String line) {
        Sandbox mine = Team.in(root, "").mine();
        mine.write(Team.PATH, Team.NOTE);
        String status = mine.git("status", "--porcelain");
        String branches = mine.git("for-each-ref", "refs/heads");
        var screen = mine.tilIn("", (line + " --dry-run").split(" "));
        assertThat(screen.err()).as(screen.toString()).endsWith("nothing was done\n");
        assertThat(screen.exit()).isZero();
        assertThat(mine.git("status", "--porcelain")).isEqualTo(status);
        assertThat(mine.git("for-each-ref", "refs/heads")).isEqualTo(branches);
    }
}
