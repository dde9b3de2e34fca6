package dev.til.git.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.Sandbox;
import dev.til.git.Gits;
import dev.til.git.Repo;
import dev.til.git.index.IndexFile;
import dev.til.git.index.IndexListing;
import dev.til.git.objects.TreeChanges;
import dev.til.git.objects.TreeEntry;
import dev.til.git.repository.RepositoryPlace;
import dev.til.note.Journal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way to read Git's store gives what JGit gives. */
class LeanObjectStoreTest {
    @TempDir
    private Path root;

    private Sandbox sandbox;

    @BeforeEach
    void repository() {
        sandbox = new Sandbox(root)
                .init()
                .write("하루/첫날.md", "one\n")
                .write("a/b/c.md", "two\n")
                .write("a/b.md", "three\n")
                .write("a-b.md", "four\n")
                .commit("first");
    }

    private RepositoryPlace place() {
        return RepositoryPlace.find(sandbox.directory(), sandbox.environment());
    }

    private Optional<List<TreeEntry>> quick() {
        return IndexFile.read(place().index(), 20);
    }

    private static ObjectStore jgit(RepositoryPlace place) {
        return new JGitObjectStore(place::repository, Optional.empty(), false);
    }

    private void stageAllSorts() throws IOException {
        Files.delete(sandbox.directory().resolve("a/b.md"));
        Files.createSymbolicLink(sandbox.directory().resolve("link.md"), Path.of("a-b.md"));
        sandbox.write("new.md", "new\n").write("a-b.md", "changed\n").stage();
        sandbox.write("later.md", "later\n").git("add", "-N", "later.md");
        sandbox.git("update-index", "--skip-worktree", "a/b/c.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "4"})
    void an_index_of_every_version_is_read(String version) throws IOException {
        stageAllSorts();
        sandbox.git("update-index", "--index-version", version);
        assertThat(quick()).contains(jgit(place()).index());
        assertThat(quick().orElseThrow())
                .extracting(TreeEntry::path)
                .contains("new.md", "하루/첫날.md")
                .doesNotContain("later.md", "a/b.md");
    }

    @Test
    void the_index_of_a_conflict_is_our_side() {
        sandbox.git("switch", "-qc", "theirs");
        sandbox.write("a-b.md", "theirs\n").commit("theirs");
        sandbox.git("switch", "-q", "main");
        sandbox.write("a-b.md", "ours\n").commit("ours");
        assertThat(sandbox.run("git", "merge", "theirs").exit()).isOne();
        assertThat(quick()).contains(jgit(place()).index());
        var repo = Repo.open(sandbox.directory(), sandbox.environment());
        assertThat(repo.diff().staged().all()).isEmpty();
    }

    @Test
    void a_split_or_torn_index_is_left_to_others() throws IOException {
        Path index = place().index();
        byte[] whole = Files.readAllBytes(index);
        for (int length : new int[] {0, 7, 12, 60, whole.length - 1}) {
            Files.write(index, Arrays.copyOf(whole, length));
            assertThat(quick()).as("the first %d bytes", length).isEmpty();
        }
        Files.write(index, whole);
        assertThat(quick()).isPresent();
        sandbox.git("update-index", "--split-index");
        assertThat(quick()).isEmpty();
        Files.delete(index);
        assertThat(quick()).contains(List.of());
    }

    @Test
    void an_index_without_oddities_is_a_listing_of_the_same() throws IOException {
        Files.createSymbolicLink(sandbox.directory().resolve("link.md"), Path.of("a-b.md"));
        sandbox.write("new.md", "new\n").write("a-b.md", "changed\n").stage();
        List<Journal.Entry> slow =
                jgit(place()).index().stream().map(TreeEntry::entry).toList();
        try (var repo = Repo.open(sandbox.directory(), sandbox.environment())) {
            assertThat(repo.staged()).isInstanceOf(StoredIndexJournal.class);
            assertThat(repo.staged().entries()).isEqualTo(slow);
            assertThat(repo.staged().read("a-b.md")).contains("changed\n".getBytes(StandardCharsets.UTF_8));
            assertThat(repo.staged().read("link.md")).isEmpty();
            assertThat(repo.staged().read("a")).isEmpty();
        }
    }

    @Test
    void one_that_shares_what_its_paths_begin_with_is_the_same_listing() throws IOException {
        String folder = "a-folder-with-quite-a-long-name/".repeat(4);
        for (int i = 0; i < 40; i++) {
            sandbox.write(folder + i + ".md", i + "\n");
        }
        sandbox.stage();
        Path index = place().index();
        byte[] listing = IndexListing.read(index).orElseThrow().bytes();
        sandbox.git("update-index", "--index-version", "4");
        assertThat(Files.size(index)).isLessThan(listing.length);
        assertThat(IndexListing.read(index).orElseThrow().bytes()).isEqualTo(listing);
    }

    @Test
    void and_an_odd_or_torn_one_is_none() throws IOException {
        Path index = place().index();
        byte[] whole = Files.readAllBytes(index);
        for (int length : new int[] {0, 7, 12, 60, whole.length - 1}) {
            Files.write(index, Arrays.copyOf(whole, length));
            assertThat(IndexListing.read(index))
                    .as("the first %d bytes", length)
                    .isEmpty();
        }
        Files.write(index, whole);
        assertThat(IndexListing.read(index)).isPresent();
        sandbox.git("update-index", "--skip-worktree", "a/b/c.md");
        assertThat(IndexListing.read(index)).isEmpty();
        sandbox.git("update-index", "--no-skip-worktree", "a/b/c.md");
        Files.delete(index);
        assertThat(IndexListing.read(index).orElseThrow().size()).isZero();
    }

    @Test
    void what_is_staged_is_what_the_two_trees_say() throws IOException {
        stageAllSorts();
        RepositoryPlace place = place();
        var quick = Gits.diff(ObjectStore.of(place, Gits.looking(place)), place);
        var slow = Gits.diff(jgit(place), place);
        assertThat(quick.staged()).isEqualTo(slow.staged());
        assertThat(quick.staged().changed()).containsExactly("a-b.md", "link.md", "new.md");
        assertThat(quick.staged().deleted()).containsExactly("a/b.md");
    }

    @Test
    void what_is_staged_before_the_first_commit_is_everything() {
        var fresh =
                new Sandbox(root.resolve("fresh")).init().write("a.md", "a\n").stage();
        assertThat(Repo.open(fresh.directory(), fresh.environment()).diff().staged())
                .isEqualTo(new TreeChanges(List.of("a.md"), List.of()));
    }

    @Test
    void settings_of_the_person_do_not_change_what_is_staged() {
        sandbox.git("config", "diff.renames", "copies");
        sandbox.git("config", "diff.noprefix", "true");
        sandbox.git("config", "core.abbrev", "4");
        sandbox.git("config", "color.ui", "always");
        sandbox.git("mv", "a-b.md", "moved.md");
        assertThat(Repo.open(sandbox.directory(), sandbox.environment()).diff().staged())
                .isEqualTo(new TreeChanges(List.of("moved.md"), List.of("a-b.md")));
    }

    @Test
    void what_the_last_commit_has_is_found_by_any_path() {
        sandbox.write("two words/하루 1.md", "day\n").commit("second");
        sandbox.write("a-b.md", "changed\n").write("new one.md", "new\n").stage();
        try (var repo = Repo.open(sandbox.directory(), sandbox.environment())) {
            assertThat(repo.diff().inHead("two words/하루 1.md")).contains("day\n".getBytes(StandardCharsets.UTF_8));
            assertThat(repo.diff().inHead("a-b.md")).contains("four\n".getBytes(StandardCharsets.UTF_8));
            assertThat(repo.diff().inHead("new one.md")).isEmpty();
            assertThat(repo.diff().inHead("two words")).isEmpty();
            assertThat(repo.diff().inHead("no\nfile")).isEmpty();
            repo.diff().prepareStaged();
            assertThat(repo.diff().staged().all()).containsExactly("a-b.md", "new one.md");
            assertThat(repo.diff().inHead("a-b.md")).contains("four\n".getBytes(StandardCharsets.UTF_8));
            assertThat(repo.diff().inHead("new one.md")).isEmpty();
            assertThat(repo.diff().inHead("two words/하루 1.md")).contains("day\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
