package dev.til.git.oplog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.Sandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which copies of an index may be put in its place: those of what stood there, with nothing in them that git would write elsewhere. */
class SnapshotIndexTest {
    private static final String PATH = "abcdefg/config";

    @TempDir
    private Path root;

    private Sandbox sandbox;
    private Path index;

    @BeforeEach
    void an_index() {
        sandbox = new Sandbox(root).init().write(PATH, "x\n").write("a.md", "# A\n");
        sandbox.commit("start");
        index = sandbox.directory().resolve(".git/index");
    }

    private static boolean isTaken(byte[] bytes, Path file) throws IOException {
        Files.write(file, bytes);
        String digest = Snapshots.digest(bytes).orElse("");
        return new SnapshotIndex(file).isOf(new Snapshot("", Map.of(), digest, Map.of()));
    }

    private boolean isTaken(byte[] bytes) throws IOException {
        return isTaken(bytes, root.resolve("copy"));
    }

    @Test
    void the_index_itself_is_taken() throws IOException {
        assertThat(isTaken(Files.readAllBytes(index))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {".git/../config", ".git///config/", "../../config/a", "/bcdefg/config"})
    void one_with_a_path_outside_of_the_working_tree_is_not(String path) throws IOException {
        assertThat(path).hasSameSizeAs(PATH);
        String bytes = Files.readString(index, StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains(PATH);
        assertThat(isTaken(bytes.replace(PATH, path).getBytes(StandardCharsets.ISO_8859_1)))
                .isFalse();
    }

    @Test
    void one_of_another_time_is_not() throws IOException {
        Path copy = Files.copy(index, root.resolve("copy"));
        assertThat(new SnapshotIndex(copy).isOf(new Snapshot("", Map.of(), "other", Map.of())))
                .isFalse();
    }

    @Test
    void a_torn_one_is_not() throws IOException {
        byte[] bytes = Files.readAllBytes(index);
        for (int length = 1; length < 80; length++) {
            assertThat(isTaken(Arrays.copyOf(bytes, length))).isFalse();
        }
    }

    @Test
    void a_sparse_and_a_split_one_are_taken_for_what_they_are_and_a_path_outside_is_seen_in_them_too()
            throws IOException {
        sandbox.git("update-index", "--split-index");
        sandbox.write(PATH, "y\n").git("add", PATH);
        assertThat(isTaken(Files.readAllBytes(index))).isTrue();
        sandbox.git("update-index", "--no-split-index");
        sandbox.git("sparse-checkout", "set", "--cone", "--sparse-index", "none");
        assertThat(Files.readString(index, StandardCharsets.ISO_8859_1)).contains("abcdefg/");
        assertThat(isTaken(Files.readAllBytes(index))).isTrue();
        String bytes = Files.readString(index, StandardCharsets.ISO_8859_1);
        assertThat(isTaken(bytes.replace("abcdefg/", ".git/../").getBytes(StandardCharsets.ISO_8859_1)))
                .isFalse();
    }

    @Test
    void a_count_without_end_is_no_index() throws IOException {
        byte[] bytes = Files.readAllBytes(index);
        for (int i = 8; i < 12; i++) {
            bytes[i] = (byte) (i == 8 ? 0x7F : 0xFF);
        }
        assertThat(isTaken(bytes)).isFalse();
    }

    @Test
    void a_link_is_none() throws IOException {
        Path link = Files.createSymbolicLink(root.resolve("link"), index);
        assertThat(new SnapshotIndex(link)
                        .isOf(new Snapshot(
                                "",
                                Map.of(),
                                Snapshots.digest(Files.readAllBytes(index)).orElseThrow(),
                                Map.of())))
                .isFalse();
    }
}
