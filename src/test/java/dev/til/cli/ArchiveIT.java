package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archives of the packaged til's classes, made by the Java that runs the tests. */
class ArchiveIT {
    private static final boolean AOT = Runtime.version().feature() >= 25;

    @TempDir
    private Path root;

    private Path til;

    @BeforeEach
    void packaged() {
        String program = System.getProperty("til.bin", "");
        assumeThat(program).as("the packaged til").isNotEmpty();
        til = Path.of(program);
    }

    private Process start(Path folder, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(root, "screen", ".txt").toFile())
                .redirectInput(new File("/dev/null"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("TIL_CACHE_DIR", root.resolve("archives").toString());
        builder.environment().put("HOME", root.toString());
        builder.environment().remove("TIL_NO_ARCHIVE");
        return builder.start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rehearse", "demo --discard"})
    void every_class_in_use_is_taken(String practice) throws Exception {
        Path log = root.resolve("log.txt");
        var command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin/java")
                                        .toString(),
                                "-XX:+UseSerialGC",
                                (AOT ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + root.resolve("archive"),
                                "-Xlog:" + (AOT ? "aot*=info," : "") + "cds*=info:file=" + log + ":none:filecount=0",
                                "-cp",
                                til.resolveSibling("../lib/til.jar").normalize().toString(),
                                "dev.til.cli.Main"),
                        Stream.of(practice.split(" ")))
                .toList();
        assertThat(start(root, command).waitFor()).isZero();
        assertThat(root.resolve("archive")).isNotEmptyFile();
        List<String> skipped = Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream()
                .filter(line -> line.contains("Skipping "))
                .filter(line -> !line.matches(".*Skipping (java|javax|jdk|sun|com/sun)/.*"))
                .filter(line -> !line.contains("$$Lambda"))
                .toList();
        assertThat(skipped).as("signed, or too old for an archive").isEmpty();
    }

    @Test
    void many_who_start_at_once_all_get_their_answer_and_leave_whole_archives() throws Exception {
        var sandbox = new Sandbox(root.resolve("notes of 하루"))
                .init()
                .write("a.md", "# A\n")
                .commit("first");
        sandbox.write("b.md", "# B\n").stage();
        List<Process> makers = List.of(
                start(root, List.of(til.toString(), "--make-archive")),
                start(root, List.of(til.toString(), "--make-archive")));
        for (int i = 0; i < 4; i++) {
            assertThat(start(sandbox.directory(), List.of(til.toString(), "check", "--staged"))
                            .waitFor())
                    .isZero();
        }
        for (Process maker : makers) {
            assertThat(maker.waitFor()).isZero();
        }
        try (var files = Files.list(root.resolve("archives"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("^.*[.]", "")))
                    .containsExactlyInAnyOrder(
                            AOT ? "aot" : "jsa", AOT ? "aot-day" : "jsa-day", AOT ? "aot-jekyll" : "jsa-jekyll");
        }
        assertThat(start(sandbox.directory(), List.of(til.toString(), "check", "--staged"))
                        .waitFor())
                .isZero();
    }
}
