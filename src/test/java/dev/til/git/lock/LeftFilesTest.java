package dev.til.git.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeftFilesTest {
    private static final long NOW = System.currentTimeMillis();

    @TempDir
    private Path directory;

    private Sandbox sandbox;

    @BeforeEach
    void a_til_was_killed_ten_seconds_ago() throws IOException {
        sandbox = new Sandbox(directory).init().write("notes/a.md", "# One\n").commit("one");
        sandbox.write("notes/b.md", "# Two\n");
        assertThat(sandbox.til("save")).endsWith("exit 0\n");
        Path turn = sandbox.directory().resolve(".git/til/turn");
        Files.writeString(turn, (NOW - 12_000) + "\n");
        Files.setLastModifiedTime(turn, FileTime.fromMillis(NOW - 10_000));
    }

    private Path left(String name, long secondsAgo) throws IOException {
        Path file = Files.writeString(sandbox.directory().resolve(name), "half");
        Files.setLastModifiedTime(file, FileTime.fromMillis(NOW - secondsAgo * 1000));
        return file;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".git/objects/noz1234.tmp",
                ".git/til/operations/20221019T210000.000-000.part",
                ".git/til/message1234.txt",
                ".git/hooks/pre-commit.til-part",
                "notes/.til-1234.tmp",
            })
    void what_it_had_begun_is_gone_after_the_next_command(String name) throws IOException {
        Path begun = left(name, 11);
        assertThat(sandbox.til("undo")).startsWith("undone: til save\n").endsWith("exit 0\n");
        assertThat(begun).doesNotExist();
    }

    @Test
    void a_new_note_sees_to_it_first() throws IOException {
        Path begun = left(".git/objects/noz1234.tmp", 11);
        assertThat(sandbox.til("new", "day21", "--no-branch")).endsWith("exit 0\n");
        assertThat(begun).doesNotExist();
    }

    @Test
    void what_is_older_or_newer_or_called_otherwise_stays() throws IOException {
        List<Path> others = List.of(
                left(".git/objects/noz1234.tmp", 60),
                left("notes/.til-1.tmp", 2),
                left("notes/.til-notes.tmp", 11),
                left("notes/message1234.txt", 11),
                left(".git/objects/tmp_obj_1234", 11));
        assertThat(sandbox.til("undo")).endsWith("exit 0\n");
        assertThat(others).allSatisfy(file -> assertThat(file).exists());
    }
}
