package dev.til.git.objects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.Sandbox;
import dev.til.git.Gits;
import dev.til.git.repository.RepositoryPlace;
import dev.til.git.store.JGitObjectStore;
import dev.til.git.store.LeanObjectStore;
import dev.til.git.store.ObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trees read through a git that stays are the ones that JGit reads. */
class TreesTest {
    @TempDir
    private Path root;

    @Test
    void commits_one_after_the_other() throws IOException {
        var sandbox = new Sandbox(root)
                .init()
                .write("하루/첫날.md", "one\n")
                .write("a/b/c.md", "two\n")
                .write("a.md", "three\n")
                .write("copy/b/c.md", "two\n")
                .commit("first");
        Files.createSymbolicLink(sandbox.directory().resolve("link.md"), Path.of("a.md"));
        new Sandbox(sandbox.directory().resolve("inner"))
                .init()
                .write("x.md", "x\n")
                .commit("x");
        sandbox.write("a/b/c.md", "changed\n").commit("second");
        RepositoryPlace place = RepositoryPlace.find(sandbox.directory(), sandbox.environment());
        var jgit = new JGitObjectStore(place::repository, Optional.empty(), false);
        try (var store = ObjectStore.of(place, Gits.looking(place))) {
            assertThat(store).isInstanceOf(LeanObjectStore.class);
            for (String revision : new String[] {"HEAD", "HEAD~1", "HEAD", "main"}) {
                String commit = store.commit(revision).orElseThrow();
                assertThat(commit).isEqualTo(jgit.commit(revision).orElseThrow());
                assertThat(store.tree(commit)).isEqualTo(jgit.tree(commit));
            }
            assertThat(store.commit("none at all")).isEmpty();
        }
    }
}
