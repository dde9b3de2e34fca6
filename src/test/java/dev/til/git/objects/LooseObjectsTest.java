package dev.til.git.objects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An object in a file of its own is read as git reads it, or left to git. */
class LooseObjectsTest {
    private static final String ID = "1234567890123456789012345678901234567890";

    @TempDir
    private Path root;

    private Sandbox sandbox;
    private LooseObjects objects;

    @BeforeEach
    void repository() {
        sandbox = new Sandbox(root);
        objects = new LooseObjects(sandbox.directory().resolve(".git/objects"));
    }

    private String git(String... arguments) {
        return sandbox.git(arguments).strip();
    }

    private void file(byte[] bytes) throws IOException {
        Path file = sandbox.directory().resolve(".git/objects/12/" + ID.substring(2));
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, bytes);
    }

    private static byte[] deflated(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void a_blob_is_what_git_put_in() {
        sandbox.init().write("a.md", "# 하루\n").write("empty.md", "").stage();
        assertThat(objects.blob(git("rev-parse", ":a.md"), 1000)).hasValue("# 하루\n".getBytes(StandardCharsets.UTF_8));
        assertThat(objects.blob(git("rev-parse", ":a.md"), 2)).hasValue("# ".getBytes(StandardCharsets.UTF_8));
        assertThat(objects.blob(git("rev-parse", ":empty.md"), 1000)).hasValue(new byte[0]);
    }

    @Test
    void what_is_packed_or_no_blob_is_gits_to_read() {
        sandbox.init().write("a.md", "# A\n").commit("first");
        assertThat(objects.blob(git("rev-parse", "HEAD"), 1000)).isEmpty();
        assertThat(objects.blob(git("rev-parse", "HEAD^{tree}"), 1000)).isEmpty();
        String id = git("rev-parse", ":a.md");
        git("repack", "-adq");
        git("prune-packed", "-q");
        assertThat(objects.blob(id, 1000)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "blob", "blob 3", "blob 3\0ab", "blob x\0abc", "blob 99999999999999999999\0a", "tree 3\0abc"
            })
    void what_is_torn_is_gits_to_complain_of(String content) throws IOException {
        file(deflated(content));
        assertThat(objects.blob(ID, 1000)).isEmpty();
    }

    @Test
    void what_is_not_even_compressed_is_too() throws IOException {
        file("blob 3\0abc".getBytes(StandardCharsets.UTF_8));
        assertThat(objects.blob(ID, 1000)).isEmpty();
        file(new byte[0]);
        assertThat(objects.blob(ID, 1000)).isEmpty();
    }
}
