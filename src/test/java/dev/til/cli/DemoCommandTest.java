package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
    @TempDir
    private Path directory;

    @Test
    void a_day_is_played_for_real_and_left_to_the_person() {
        var sandbox = new Sandbox(directory).set("TMPDIR", directory.toString());
        String screen = sandbox.til("demo");
        assertThat(screen)
                .contains("$ til init --from-existing\n")
                .contains("day: 6 of 6 notes explained by _posts/{{date}}-{{course}}-{{days}}days.md\n")
                .contains(
                        "_posts/2022-10-19-Bootcamp-23days.md\nstarted branch 'til/2022-10-19-day23' off origin/main\n")
                .contains("error: no note is published at /posts/Bootcamp-22day/ [link-missing]\n")
                .contains("did you mean /posts/Bootcamp-22days/ ?\n")
                .contains("nothing wrong in 1 note")
                .contains("# 22일차")
                .contains("$ til save\ncommitted: docs: day23")
                .contains("$ til submit\n")
                .contains("$ til undo --list\n")
                .doesNotContain("exit 70")
                .endsWith("exit 0\n");
        String folder = screen.substring(screen.lastIndexOf("cd ") + 3, screen.lastIndexOf("\nexit"));
        assertThat(Files.isDirectory(Path.of(folder, ".git"))).isTrue();
        assertThat(Path.of(folder, "../remote.git/HEAD")).exists();
        assertThat(sandbox.run("git", "-C", folder, "ls-remote", "--heads", "origin")
                        .out())
                .contains("refs/heads/til/2022-10-19-day23");
    }

    @Test
    void a_day_that_is_discarded_says_and_leaves_nothing() throws IOException {
        var sandbox =
                new Sandbox(directory).set("TMPDIR", directory.resolve("home").toString());
        assertThat(sandbox.til("demo", "--discard")).isEqualTo("exit 0\n");
        assertThat(directory.resolve("home")).isEmptyDirectory();
        assertThat(sandbox.til("demo", "--help")).doesNotContain("--discard");
    }
}
