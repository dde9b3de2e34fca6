package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.terminal.CommandProgress;
import dev.til.cli.terminal.Terminal;
import dev.til.terminal.Screen;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive is made by a launcher that only writes down how it was called, through a pipe that says when it ends. */
class ClassArchiveTest {
    @TempDir
    private Path root;

    private Path archive;
    private Path calls;

    @BeforeEach
    void launcher() throws IOException {
        archive = root.resolve("cache/til.jsa");
        calls = root.resolve("calls");
        Path til = root.resolve("home/bin/til");
        Files.createDirectories(til.getParent());
        Files.writeString(
                til,
                "#!/bin/sh\necho talk; echo talk >&2\necho \"$*\" >'" + calls + ".part' && mv '" + calls + ".part' '"
                        + calls + "'\n");
        Files.setPosixFilePermissions(til, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String screen(Map<String, String> more, String home, String archive) {
        var screen = new StringWriter();
        var environment = new HashMap<>(Map.of("PATH", System.getenv("PATH")));
        environment.putAll(more);
        var both = new Screen(screen, environment);
        var terminal = new Terminal(
                root,
                new BufferedReader(new StringReader("")),
                both,
                both,
                environment,
                false,
                false,
                false,
                Clock.systemUTC(),
                new CommandProgress());
        new ClassArchive(terminal, home, archive).unlessThere();
        return screen.toString();
    }

    private String home() {
        return root.resolve("home").toString();
    }

    /** What the launcher was asked for, as soon as it says it. */
    private String asked() throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!Files.exists(calls) && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        return Files.readString(calls);
    }

    @Test
    void it_is_made_when_there_is_none() throws IOException, InterruptedException {
        assertThat(screen(Map.of(), home(), archive.toString())).isEmpty();
        assertThat(asked()).isEqualTo("--make-archive\n");
    }

    @Test
    void it_is_made_when_there_is_an_empty_one() throws IOException, InterruptedException {
        Files.createDirectories(archive.getParent());
        Files.createFile(archive);
        assertThat(screen(Map.of("CI", "false"), home(), archive.toString())).isEmpty();
        assertThat(asked()).isEqualTo("--make-archive\n");
    }

    @Test
    void it_is_left_alone_where_nobody_would_gain() throws IOException {
        assertThat(screen(Map.of("CI", "true"), home(), archive.toString())).isEmpty();
        assertThat(screen(Map.of("TIL_NO_ARCHIVE", "1"), home(), archive.toString()))
                .isEmpty();
        assertThat(screen(Map.of(), home(), "")).isEmpty();
        assertThat(screen(Map.of(), "", archive.toString())).isEmpty();
        assertThat(screen(Map.of(), root.toString(), archive.toString())).isEmpty();
        Files.createDirectories(archive.getParent());
        Files.writeString(archive, "classes");
        assertThat(screen(Map.of(), home(), archive.toString())).isEmpty();
        assertThat(calls).doesNotExist();
    }

    @Test
    void a_launcher_that_cannot_be_started_is_nobodys_trouble() throws IOException {
        Files.writeString(root.resolve("home/bin/til"), "#!/nowhere\n");
        assertThat(screen(Map.of(), home(), archive.toString())).isEmpty();
    }
}
