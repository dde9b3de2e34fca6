package dev.til.git.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.Sandbox;
import dev.til.git.repository.RepositoryPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JGit runs filters and hooks itself; the one that looks does not. */
class ProgramlessFileSystemTest {
    @TempDir
    private Path root;

    private Sandbox sandbox;
    private Path ran;

    @BeforeEach
    void a_repository_that_names_a_filter_and_has_a_hook() throws IOException {
        ran = root.resolve("ran");
        sandbox = new Sandbox(root)
                .init()
                .write(".gitattributes", "a.md filter=x\n")
                .write("a.md", "a\n")
                .commit("one");
        sandbox.git("config", "filter.x.clean", "touch '%s'; cat".formatted(ran));
        Path hook = sandbox.directory().resolve(".git/hooks/pre-commit");
        Files.writeString(hook, "#!/bin/sh\ntouch '%s'\n".formatted(ran));
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
        sandbox.write("a.md", "b\n").write("c.md", "c\n").git("add", "c.md");
        Files.deleteIfExists(ran); // git looks at what it has just seen
    }

    private static void look(Repository repository) throws GitAPIException {
        assertThat(Git.wrap(repository).status().call().getModified()).containsExactly("a.md");
    }

    private static void commit(Repository repository) throws GitAPIException {
        Git.wrap(repository).commit().setMessage("c").setSign(false).call();
    }

    @Test
    void no_filter_runs_and_what_it_would_tell_counts_as_changed() throws GitAPIException {
        var place = RepositoryPlace.find(sandbox.directory(), sandbox.environment());
        look(place.repository());
        assertThat(ran).doesNotExist();
        look(place.freeRepository());
        assertThat(ran).exists();
        place.close();
    }

    @Test
    void no_hook_runs() throws GitAPIException {
        var place = RepositoryPlace.find(sandbox.directory(), sandbox.environment());
        commit(place.repository());
        assertThat(ran).doesNotExist();
        commit(place.freeRepository());
        assertThat(ran).exists();
        place.close();
    }
}
