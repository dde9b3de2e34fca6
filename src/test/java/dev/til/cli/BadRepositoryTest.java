package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads when the repository is not as til would like it. */
class BadRepositoryTest {
    private static final String NOTE = "# A day\n\nfine\n";

    @TempDir
    Path directory;

    private Sandbox sandbox;

    @BeforeEach
    void repository() {
        sandbox = new Sandbox(directory);
    }

    private void isFine(String... arguments) {
        String screen = sandbox.til(arguments);
        assertThat(screen).endsWith("exit 0\n").doesNotContain("Exception");
    }

    @Test
    void no_repository() {
        sandbox.set("GIT_CEILING_DIRECTORIES", directory.toString());
        assertThat(sandbox.til("check")).isEqualTo("""
                        til: '%s' is not in a Git repository
                        hint: run 'git init' first
                        exit 3
                        """.formatted(sandbox.directory()));
        assertThat(sandbox.til("hook", "status")).endsWith("exit 3\n");
    }

    @Test
    void a_bare_repository() {
        sandbox.git("init", "-q", "--bare");
        assertThat(sandbox.til("check")).isEqualTo("""
                        til: '%s' is a bare repository: it has no notes to work on
                        hint: clone it, and run til in the clone
                        exit 3
                        """.formatted(sandbox.directory()));
    }

    @Test
    void an_empty_repository_an_unborn_and_a_detached_head() {
        sandbox.init();
        isFine("check");
        isFine("check", "--staged");
        sandbox.write("a.md", NOTE).stage();
        isFine("check", "--staged");
        sandbox.commit("one");
        sandbox.git("switch", "-q", "--detach");
        isFine("check");
        isFine("check", "--commit", "HEAD");
        isFine("check", "--since", "HEAD");
    }

    @Test
    void a_revision_that_is_not_there() {
        sandbox.init().write("a.md", NOTE).commit("one");
        assertThat(sandbox.til("check", "--commit", "nowhere")).isEqualTo("""
                        til: 'nowhere' names no commit of this repository
                        hint: see 'git log --oneline', or fetch it first
                        exit 2
                        """);
    }

    @Test
    void somebody_elses_repository() {
        sandbox.init().set("TIL_TEST_ASSUME_DIFFERENT_OWNER", "1");
        assertThat(sandbox.til("check")).isEqualTo("""
                        til: the repository '%1$s' belongs to somebody else
                        hint: if you trust it: git config --global --add safe.directory '%1$s'
                        exit 3
                        """.formatted(sandbox.directory()));
    }

    @Test
    void a_sha_256_repository_is_checked() throws IOException {
        sandbox.git("init", "-q", "--object-format=sha256");
        sandbox.write("a.md", NOTE).stage();
        isFine("check");
        isFine("check", "--staged");
    }

    @Test
    void a_broken_index_and_a_broken_configuration() throws IOException {
        sandbox.init().write("a.md", NOTE).stage();
        Files.writeString(sandbox.directory().resolve(".git/index"), "broken");
        assertThat(sandbox.til("check", "--staged"))
                .startsWith("til: ")
                .contains("hint: ")
                .endsWith("exit 3\n");
        Files.writeString(sandbox.directory().resolve(".git/config"), "[broken");
        assertThat(sandbox.til("check"))
                .startsWith("til: cannot read the configuration")
                .endsWith("exit 3\n");
    }

    @Test
    void notes_that_are_links_pipes_huge_or_unreadable_do_not_hold_it_up() throws IOException {
        sandbox.init().write("a.md", NOTE);
        Path notes = sandbox.directory();
        Files.writeString(directory.resolve("secret.md"), "<<<<<<< HEAD\n");
        Files.createSymbolicLink(notes.resolve("link.md"), Path.of("../secret.md"));
        Files.createSymbolicLink(notes.resolve("loop.md"), Path.of("loop.md"));
        Files.createSymbolicLink(notes.resolve("_posts"), Path.of(".."));
        sandbox.run("mkfifo", "pipe.md");
        try (var huge = new RandomAccessFile(notes.resolve("huge.md").toFile(), "rw")) {
            huge.setLength(3L << 30);
        }
        String screen = sandbox.til("check");
        assertThat(screen).doesNotContain("secret").doesNotContain("Exception").doesNotContain("exit 70");
    }

    @Test
    void a_lock_does_not_matter_to_who_only_looks() throws IOException {
        sandbox.init().write("a.md", NOTE).stage();
        Files.createFile(sandbox.directory().resolve(".git/index.lock"));
        isFine("check");
        isFine("check", "--staged");
    }

    @Test
    void a_folder_that_is_gone() throws IOException {
        try (var files = Files.walk(sandbox.directory())) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
        assertThat(sandbox.til("check")).isEqualTo("""
                        til: the folder '%s' is gone
                        hint: 'cd' leads home, and from there to a folder that exists
                        exit 3
                        """.formatted(sandbox.directory()));
    }
}
