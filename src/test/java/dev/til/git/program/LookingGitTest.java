package dev.til.git.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.Sandbox;
import dev.til.git.Gits;
import dev.til.git.repository.RepositoryPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a git that only looks does not run, whatever it is asked. */
class LookingGitTest {
    @TempDir
    private Path root;

    private Sandbox sandbox;

    @BeforeEach
    void repository() {
        sandbox = new Sandbox(root).init().write("a.md", "a\n").commit("one");
    }

    private LookingGit git() {
        return Gits.looking(RepositoryPlace.find(sandbox.directory(), sandbox.environment()))
                .orElseThrow();
    }

    /** A program that leaves word of having run. */
    private Path program(String name) throws IOException {
        Path file = sandbox.directory().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\necho >> '%s'\ncat\n".formatted(root.resolve("ran")));
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void hooks_do_not_run() throws IOException {
        program(".git/hooks/reference-transaction");
        program(".git/hooks/post-checkout");
        program(".git/hooks/post-index-change");
        assertThat(git().run("checkout", "-q", "-b", "new").ok()).isTrue();
        assertThat(root.resolve("ran")).doesNotExist();
        sandbox.git("checkout", "-q", "main");
        assertThat(root.resolve("ran")).exists();
    }

    @Test
    void nothing_is_found_in_a_folder_that_is_the_repositorys_wherever_git_runs() throws IOException {
        program("tools/own");
        sandbox.write(".gitattributes", "* filter=x\n").commit("attributes");
        sandbox.git("config", "--global", "filter.x.clean", "own");
        String path = sandbox.environment().get("PATH");
        sandbox.set("PATH", "tools::" + path).write("a.md", "b\n");
        git().run("status", "--porcelain");
        assertThat(root.resolve("ran")).doesNotExist();
        sandbox.set("PATH", sandbox.directory().resolve("tools") + ":" + path);
        git().run("status", "--porcelain");
        assertThat(root.resolve("ran")).exists(); // the person's own, where the person says that it is
    }
}
