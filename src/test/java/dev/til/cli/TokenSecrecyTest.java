package dev.til.cli;

import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.til.forge.TestForge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lets a person in is in nobody's screen, in no list of arguments, and in no file but the person's own. */
class TokenSecrecyTest {
    private static final String SECRET = "t_yuna";

    @TempDir
    private Path root;

    private TestForge server;
    private Sandbox mine;
    private Path arguments;

    @BeforeEach
    void an_evening_that_is_watched() throws IOException {
        server = new TestForge(root, "yuna", "mina");
        mine = Team.in(root, "  reviewers: [mina]\n")
                .serverSetting("http.receivepack", "true")
                .at(server.url("study/notes"))
                .mine();
        Team.write(mine.home().resolve(".gitconfig"), "[credential]\n\thelper = store\n");
        Team.write(
                mine.home().resolve(".git-credentials"), server.url("yuna", "").replaceFirst("/git/.*", "") + "\n");
        arguments = root.resolve("arguments.txt");
        Files.createFile(arguments);
        for (String program : List.of("git", "gh")) {
            Path watched = mine.home().resolve("bin/" + program);
            Team.write(watched, """
                    #!/bin/sh
                    echo "$@" >>'%s'
                    exec /usr/bin/%s "$@"
                    """.formatted(arguments, program));
            assertThat(watched.toFile().setExecutable(true)).isTrue();
        }
        mine.set("PATH", mine.home().resolve("bin") + ":" + System.getenv("PATH"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private void evening() throws IOException {
        mine.write(PATH, NOTE);
        var screens = new StringBuilder();
        for (String command : List.of(
                "doctor",
                "status",
                "submit --dry-run",
                "submit",
                "ready",
                "ready --format json",
                "status",
                "sync --dry-run",
                "sync",
                "undo --list",
                "undo --remote --dry-run",
                "undo --remote")) {
            screens.append("$ til ").append(command).append('\n').append(mine.til(command.split(" ")));
        }
        assertThat(screens.toString())
                .contains("opened a pull request", "closed pull request #1")
                .doesNotContain(SECRET);
        assertThat(server.body(1)).doesNotContain(SECRET);
        assertThat(String.join("\n", server.log())).doesNotContain(SECRET);
        assertThat(Files.readString(arguments)).contains("push").doesNotContain(SECRET);
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> !path.endsWith(".git-credentials"))
                    .toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(SECRET);
            }
        }
    }

    @Test
    void a_token_of_the_environment_is() throws IOException {
        mine.set("GH_HOST", server.host()).set("GH_ENTERPRISE_TOKEN", SECRET);
        evening();
    }

    @Test
    void a_password_that_git_keeps_is() throws IOException {
        mine.set("GH_HOST", server.host());
        evening();
    }

    @Test
    void one_that_the_server_does_not_take_is() throws IOException {
        mine.set("GH_HOST", server.host()).set("GH_ENTERPRISE_TOKEN", "wr0ng-s3cret");
        mine.write(PATH, NOTE);
        for (String command : List.of("ready", "submit", "sync", "undo --remote", "doctor")) {
            assertThat(mine.til(command.split(" "))).as(command).doesNotContain("wr0ng-s3cret");
        }
        assertThat(Files.readString(arguments)).doesNotContain("wr0ng-s3cret");
    }
}
