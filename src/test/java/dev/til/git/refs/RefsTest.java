package dev.til.git.refs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.Sandbox;
import dev.til.git.repository.RepositoryPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refs read from Git's files are the ones that JGit reads. */
class RefsTest {
    @TempDir
    private Path root;

    private Sandbox sandbox;

    @BeforeEach
    void repository() {
        sandbox = new Sandbox(root).init().write("a.md", "one\n").commit("one");
        sandbox.git("branch", "til/하루");
        sandbox.git("branch", "til/day1");
        sandbox.git("update-ref", "refs/remotes/origin/main", "HEAD");
        sandbox.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
    }

    private void assertAlike(String folder, String... names) throws IOException {
        RepositoryPlace place = RepositoryPlace.find(sandbox.directory(), sandbox.environment());
        var files = new Refs(Optional.of(new RefFiles(place.location())), () -> {
            throw new AssertionError("JGit was asked");
        });
        var jgit = new Refs(Optional.empty(), place::repository);
        assertThat(files.below(folder)).isEqualTo(jgit.below(folder));
        assertThat(files.head()).isEqualTo(jgit.head());
        for (String name : names) {
            assertThat(files.exact(name)).isEqualTo(jgit.exact(name));
        }
    }

    @Test
    void loose_packed_and_both() throws IOException {
        assertAlike("refs/heads/", "refs/heads/main", "refs/heads/til/하루", "refs/heads/til", "refs/heads/none", "HEAD");
        assertAlike("refs/remotes/", "refs/remotes/origin/HEAD");
        sandbox.git("tag", "-am", "a tag", "v1");
        sandbox.git("pack-refs", "--all");
        assertAlike("refs/heads/", "refs/heads/main", "refs/heads/til/하루", "refs/tags/v1", "HEAD");
        assertAlike("refs/remotes/", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
        sandbox.write("a.md", "two\n").commit("two");
        sandbox.git("branch", "-D", "til/day1");
        assertAlike("refs/heads/", "refs/heads/main", "refs/heads/til/day1", "HEAD");
    }

    @Test
    void a_head_that_is_detached_or_leads_to_no_commit_yet() throws IOException {
        sandbox.git("checkout", "-q", "--detach");
        assertAlike("refs/heads/", "HEAD");
        sandbox.git("switch", "-q", "--orphan", "fresh");
        assertAlike("refs/heads/", "HEAD", "refs/heads/fresh");
        sandbox.git("symbolic-ref", "refs/heads/leads", "refs/heads/nowhere");
        assertAlike("refs/heads/", "HEAD");
    }

    @Test
    void a_linked_worktree_has_a_head_of_its_own() throws IOException {
        sandbox.git("worktree", "add", "-q", "../beside", "til/day1");
        RepositoryPlace place =
                RepositoryPlace.find(sandbox.directory().resolveSibling("beside"), sandbox.environment());
        assertThat(Refs.of(place).head()).isEqualTo("refs/heads/til/day1");
        assertThat(Refs.of(place).below("refs/heads/")).hasSize(3);
    }

    @Test
    void what_is_no_ref_is_left_to_jgit() throws IOException {
        Files.writeString(sandbox.directory().resolve(".git/refs/heads/odd"), "what is this\n");
        RepositoryPlace place = RepositoryPlace.find(sandbox.directory(), sandbox.environment());
        assertThat(Refs.of(place).below("refs/heads/"))
                .extracting(RefValue::name)
                .contains("refs/heads/main");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "til/2022-10-17-day21",
                "하루/첫날",
                "a.b",
                "day15.1",
                "a..b",
                ".a",
                "a/.b",
                "a.",
                "a.lock",
                "a/",
                "/a",
                "a//b",
                "a b",
                "a~1",
                "a^",
                "a:b",
                "a?",
                "a*",
                "a[",
                "a\\b",
                "a@{b",
                "@",
                "a\tb",
                "a\u007f",
                "-",
                "é",
                ""
            })
    void branches_are_called_what_jgit_takes_too(String name) {
        boolean jgit = !name.startsWith("-") && Repository.isValidRefName("refs/heads/" + name);
        assertThat(RefName.isBranch(name)).isEqualTo(jgit);
    }

    @Test
    void a_folder_of_a_name_is_no_lock() {
        assertThat(List.of("a.lock/b", "HEAD", "-a")).noneMatch(RefName::isBranch);
    }
}
