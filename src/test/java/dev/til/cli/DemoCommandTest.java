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
                .contains("$ til init --course Bootcamp --start 2022-09-19\n")
                .contains("$ til new day23\nmade the first commit on 'main'")
                .contains("started branch 'til/2022-10-19-day23' off main\n_posts/2022-10-19-day23.md\n")
                .contains("error: nothing in this note has the id 'what-was-heard' [link-anchor-missing]\n")
                .contains("did you mean #what-was-hard ?\n")
                .contains("nothing wrong in 1 note")
                .contains("error: this is the note of day 23, but it is tagged 'day22' [day-mismatch]\n")
                .contains("$ til save\ncommitted: docs: day23")
                .contains("$ til submit\npushed 'main' to 'origin', which had no branch yet\n")
                .contains("$ til undo --list\n")
                .contains("$ til init --from-existing\n")
                .contains("day: 6 of 6 notes explained by _posts/{{date}}-{{course}}-{{days}}days.md\n")
                .contains("off main\n_posts/2022-10-19-Bootcamp-23days.md\n")
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
