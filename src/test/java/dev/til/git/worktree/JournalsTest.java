package dev.til.git.worktree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.Sandbox;
import dev.til.git.Repo;
import dev.til.git.objects.TreeChanges;
import dev.til.note.Journal;
import dev.til.note.Journal.Entry;
import dev.til.note.Journal.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalsTest {
    @TempDir
    Path directory;

    private Sandbox sandbox;

    @BeforeEach
    void repository() {
        sandbox = new Sandbox(directory).init();
    }

    private Repo open() {
        return Repo.open(sandbox.directory(), sandbox.environment());
    }

    private static List<String> paths(Journal journal) {
        return journal.entries().stream().map(Entry::path).toList();
    }

    private static String text(Journal journal, String path) {
        return journal.read(path)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("(none)");
    }

    private static Kind kind(Journal journal, String path) {
        return journal.entries().stream()
                .filter(entry -> entry.path().equals(path))
                .findFirst()
                .orElseThrow()
                .kind();
    }

    @Test
    void the_working_tree_holds_tracked_and_untracked_files_but_no_ignored_or_deleted_ones() throws Exception {
        sandbox.write("b.md", "b")
                .write("gone.md", "gone")
                .write("build/kept.md", "tracked in an ignored folder")
                .write(".gitignore", "build/\n*.tmp\n");
        sandbox.git("add", "-f", ".");
        sandbox.write("a/new.md", "new").write("build/ignored.md", "").write("x.tmp", "");
        Files.delete(sandbox.directory().resolve("gone.md"));
        try (var repo = open()) {
            var tree = repo.workingTree();
            assertThat(paths(tree)).containsExactly(".gitignore", "a/new.md", "b.md", "build/kept.md");
            assertThat(text(tree, "a/new.md")).isEqualTo("new");
            assertThat(text(tree, "gone.md")).isEqualTo("(none)");
            assertThat(tree.onDiskOnly("x.tmp")).isTrue();
            assertThat(tree.onDiskOnly("build/ignored.md")).isTrue();
            assertThat(tree.onDiskOnly("b.md")).isFalse();
            assertThat(tree.onDiskOnly(".git/config")).isFalse();
            assertThat(tree.onDiskOnly("../home/x")).isFalse();
        }
    }

    @Test
    void the_index_holds_what_is_staged_whatever_the_disk_says() {
        sandbox.write("a.md", "staged").stage().write("a.md", "on disk").write("untracked.md", "");
        try (var repo = open()) {
            var index = repo.staged();
            assertThat(paths(index)).containsExactly("a.md");
            assertThat(text(index, "a.md")).isEqualTo("staged");
            assertThat(index.onDiskOnly("untracked.md")).isTrue();
            assertThat(repo.diff().staged().all()).containsExactly("a.md");
        }
    }

    @Test
    void a_commit_holds_its_own_tree() {
        sandbox.write("a.md", "one")
                .commit("one")
                .write("a.md", "two")
                .write("b.md", "b")
                .commit("two");
        try (var repo = open()) {
            assertThat(text(repo.commit("HEAD^"), "a.md")).isEqualTo("one");
            assertThat(paths(repo.commit("HEAD"))).containsExactly("a.md", "b.md");
            assertThat(repo.diff().between("HEAD^", "HEAD"))
                    .isEqualTo(new TreeChanges(List.of("a.md", "b.md"), List.of()));
        }
    }

    @Test
    void links_submodules_and_pipes_are_seen_and_never_opened() throws Exception {
        Path notes = sandbox.directory();
        Files.writeString(directory.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(notes.resolve("link.md"), Path.of("../secret.txt"));
        Files.createSymbolicLink(notes.resolve("folder"), Path.of(".."));
        Files.createSymbolicLink(notes.resolve("dangling.md"), Path.of("nowhere"));
        sandbox.run("mkfifo", "pipe.md");
        sandbox.write("a.md", "a");
        sandbox.git("init", "-q", "inner");
        sandbox.git(
                "-C", "inner", "-c", "user.name=x", "-c", "user.email=x@y", "commit", "-q", "--allow-empty", "-m", "x");
        try (var repo = open()) {
            var tree = repo.workingTree();
            assertThat(paths(tree)).containsExactly("a.md", "dangling.md", "folder", "inner", "link.md", "pipe.md");
            assertThat(kind(tree, "link.md")).isEqualTo(Kind.SYMLINK);
            assertThat(kind(tree, "folder")).isEqualTo(Kind.SYMLINK);
            assertThat(kind(tree, "pipe.md")).isEqualTo(Kind.SPECIAL);
            assertThat(kind(tree, "inner")).isEqualTo(Kind.SUBMODULE);
            assertThat(tree.read("link.md")).isEmpty();
            assertThat(tree.read("pipe.md")).isEmpty();
            assertThat(tree.onDiskOnly("folder/secret.txt")).isFalse();
        }
    }

    @Test
    void names_with_spaces_quotes_line_breaks_and_korean_are_kept() {
        var names = List.of("a b.md", "\"q\".md", "li\nne.md", "하루/학습.md", "-dash.md");
        names.forEach(name -> sandbox.write(name, name));
        sandbox.stage();
        try (var repo = open()) {
            assertThat(paths(repo.staged())).containsExactlyInAnyOrderElementsOf(names);
            assertThat(paths(repo.workingTree())).containsExactlyInAnyOrderElementsOf(names);
            names.forEach(name -> assertThat(text(repo.staged(), name)).isEqualTo(name));
            assertThat(repo.diff().staged().all()).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void intent_to_add_is_not_staged_and_deletions_are() {
        sandbox.write("a.md", "a").write("b.md", "b").commit("both").write("c.md", "c");
        sandbox.git("add", "-N", "c.md");
        sandbox.git("rm", "-q", "--cached", "a.md");
        sandbox.git("mv", "b.md", "d.md");
        try (var repo = open()) {
            assertThat(paths(repo.staged())).containsExactly("d.md");
            assertThat(repo.diff().staged()).isEqualTo(new TreeChanges(List.of("d.md"), List.of("a.md", "b.md")));
            assertThat(repo.staged().onDiskOnly("c.md")).isTrue();
        }
    }

    @Test
    void the_index_that_git_names_is_read() {
        sandbox.write("a.md", "a").stage();
        sandbox.set("GIT_INDEX_FILE", ".git/other").write("b.md", "b");
        sandbox.git("add", "b.md");
        try (var repo = open()) {
            assertThat(paths(repo.staged())).containsExactly("b.md");
        }
    }

    @Test
    void a_conflict_is_seen_from_our_side_and_only_what_is_in_no_parent_is_changed_by_the_merge() {
        sandbox.write("note.md", "base\n").write("theirs.md", "1").commit("base");
        sandbox.git("switch", "-qc", "side");
        sandbox.write("note.md", "side\n").write("theirs.md", "2").commit("side");
        sandbox.git("switch", "-q", "main");
        sandbox.write("note.md", "main\n").commit("main");
        sandbox.run("git", "merge", "side");
        try (var repo = open()) {
            assertThat(text(repo.staged(), "note.md")).isEqualTo("main\n");
        }
        sandbox.write("note.md", "both\n").stage();
        try (var repo = open()) {
            assertThat(repo.diff().staged().all()).containsExactly("note.md");
        }
    }

    @Test
    void what_changed_since_a_branch_counts_from_where_the_two_parted() {
        sandbox.write("a.md", "a").write("b.md", "b").write("c.md", "c").commit("base");
        sandbox.git("switch", "-qc", "day21");
        sandbox.write("a.md", "changed").commit("day").write("b.md", "B").write("new.md", "");
        sandbox.git("rm", "-q", "c.md");
        sandbox.git(
                "branch",
                "-f",
                "main",
                sandbox.git("commit-tree", "-p", "main", "-m", "on", "HEAD^{tree}")
                        .strip());
        try (var repo = open()) {
            assertThat(repo.diff().since("main"))
                    .isEqualTo(new TreeChanges(List.of("a.md", "b.md", "new.md"), List.of("c.md")));
        }
    }

    @Test
    void line_ends_are_those_that_git_stores() throws Exception {
        sandbox.write("plain.md", "a\r\nb\r\n");
        try (var repo = open()) {
            assertThat(text(repo.workingTree(), "plain.md")).isEqualTo("a\r\nb\r\n");
        }
        sandbox.write(".gitattributes", "*.md text=auto\nraw/** -text\n")
                .write("raw/x.md", "a\r\n")
                .write("notes/y.md", "a\r\n");
        try (var repo = open()) {
            var tree = repo.workingTree();
            assertThat(text(tree, "plain.md")).isEqualTo("a\nb\n");
            assertThat(text(tree, "notes/y.md")).isEqualTo("a\n");
            assertThat(text(tree, "raw/x.md")).isEqualTo("a\r\n");
        }
        sandbox.git("config", "core.autocrlf", "true");
        Files.delete(sandbox.directory().resolve(".gitattributes"));
        try (var repo = open()) {
            assertThat(text(repo.workingTree(), "plain.md")).isEqualTo("a\nb\n");
        }
    }

    @Test
    void blob_ids_are_known_without_reading_where_git_knows_them() {
        sandbox.write("a.md", "a").commit("a").write("b.md", "b");
        sandbox.git("update-index", "--refresh");
        try (var repo = open()) {
            String id = sandbox.git("rev-parse", "HEAD:a.md").strip();
            assertThat(repo.staged().entries()).containsExactly(new Entry("a.md", Kind.FILE, -1, Optional.of(id)));
            assertThat(repo.workingTree().entries().get(1).blob()).isEmpty();
            assertThat(repo.workingTree().entries().get(0).blob()).isIn(Optional.of(id), Optional.empty());
        }
    }
}
