package dev.til.git.objects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.Sandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What til keeps as an object is one to git. */
class LooseObjectsTest {
    @TempDir
    private Path root;

    private Sandbox sandbox;
    private LooseObjects objects;

    @BeforeEach
    void repository() {
        sandbox = new Sandbox(root).init();
        objects = new LooseObjects(sandbox.directory().resolve(".git/objects"));
    }

    private String git(String... arguments) {
        return sandbox.git(arguments).strip();
    }

    @Test
    void git_finds_what_is_kept_under_the_id_that_it_gives_it_itself() throws IOException {
        String id = objects.keep("# 하루\n".getBytes(StandardCharsets.UTF_8));
        sandbox.write("a.md", "# 하루\n");
        assertThat(id).isEqualTo(git("hash-object", "--no-filters", "a.md"));
        assertThat(git("cat-file", "blob", id)).isEqualTo("# 하루");
        assertThat(git("fsck", "--strict")).doesNotContain("error");
    }

    @Test
    void what_is_kept_already_is_left_as_it_is() throws IOException {
        String id = objects.keep(new byte[0]);
        Path file = sandbox.directory().resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
        var before = Files.readAttributes(file, "unix:ino,ctime");
        assertThat(objects.keep(new byte[0])).isEqualTo(id);
        assertThat(Files.readAttributes(file, "unix:ino,ctime")).isEqualTo(before);
        assertThat(file.resolveSibling("")).isDirectoryContaining(path -> path.equals(file));
    }
}
