package dev.til.git.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.til.TilException;
import dev.til.cli.Sandbox;
import dev.til.git.Repo;
import dev.til.note.Journal;
import dev.til.note.Journal.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories that JGit cannot read, or must not: they are read through git. */
class OddStoresTest {
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

    private Repo openWithoutGit() {
        var environment = new HashMap<>(sandbox.environment());
        environment.put("PATH", "");
        return Repo.open(sandbox.directory(), environment);
    }

    private static List<String> paths(Journal journal) {
        return journal.entries().stream().map(Entry::path).toList();
    }

    private static String text(Journal journal, String path) {
        return journal.read(path)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("(none)");
    }

    private void notes() {
        sandbox.write("a.md", "a").write("_posts/하루 b.md", "b").commit("one");
        sandbox.write("_posts/c.md", "staged").write("a.md", "A").stage();
        sandbox.write("_posts/c.md", "disk")
                .write("n.md", "pending")
                .write("new.md", "new")
                .write(".gitignore", "x\n")
                .write("x", "");
        sandbox.git("add", "-N", "n.md");
    }

    private void readsAll() {
        try (var repo = open()) {
            var index = repo.staged();
            assertThat(paths(index)).containsExactly("_posts/c.md", "_posts/하루 b.md", "a.md");
            assertThat(text(index, "_posts/c.md")).isEqualTo("staged");
            assertThat(text(index, "_posts/하루 b.md")).isEqualTo("b");
            assertThat(index.onDiskOnly("new.md")).isTrue();
            assertThat(repo.diff().staged()).isEqualTo(new TreeChanges(List.of("_posts/c.md", "a.md"), List.of()));
            var tree = repo.workingTree();
            assertThat(paths(tree))
                    .containsExactly(".gitignore", "_posts/c.md", "_posts/하루 b.md", "a.md", "n.md", "new.md");
            assertThat(text(tree, "_posts/c.md")).isEqualTo("disk");
            assertThat(text(repo.commit("HEAD"), "a.md")).isEqualTo("a");
            assertThat(repo.diff().since("HEAD").changed())
                    .containsExactly(".gitignore", "_posts/c.md", "a.md", "n.md", "new.md");
        }
    }

    @Test
    void an_ordinary_index_gives_the_same() {
        notes();
        readsAll();
    }

    @Test
    void a_split_index_is_read_through_git() {
        notes();
        sandbox.git("update-index", "--split-index");
        readsAll();
        try (var repo = openWithoutGit()) {
            assertThatThrownBy(repo::staged)
                    .hasMessage("the index of this repository is split or sparse, which til reads through git only");
        }
    }

    @Test
    void index_version_4_and_untracked_cache_are_read_by_jgit() {
        notes();
        sandbox.git("update-index", "--index-version", "4", "--untracked-cache");
        readsAll();
        try (var repo = openWithoutGit()) {
            assertThat(paths(repo.staged())).containsExactly("_posts/c.md", "_posts/하루 b.md", "a.md");
        }
    }

    @Test
    void a_sparse_checkout_holds_what_is_not_on_disk() {
        sandbox.write("a.md", "a")
                .write("out/b.md", "b")
                .write("out/deep/c.md", "c")
                .write("in/d.md", "d")
                .commit("one");
        for (String index : new String[] {"--no-sparse-index", "--sparse-index"}) {
            sandbox.git("sparse-checkout", "set", "--cone", index, "in");
            try (var repo = open()) {
                assertThat(sandbox.directory().resolve("out")).doesNotExist();
                for (Journal journal : List.of(repo.staged(), repo.workingTree(), repo.commit("HEAD"))) {
                    assertThat(paths(journal)).containsExactly("a.md", "in/d.md", "out/b.md", "out/deep/c.md");
                    assertThat(text(journal, "out/b.md")).isEqualTo("b");
                }
                assertThat(repo.diff().staged().all()).isEmpty();
                assertThat(repo.diff().since("HEAD")).isEqualTo(new TreeChanges(List.of(), List.of()));
                repo.branches()
                        .plan("day" + index.length(), repo.branches().base(Optional.empty(), "origin", false))
                        .run();
            }
            assertThat(sandbox.directory().resolve("out")).doesNotExist();
            assertThat(sandbox.git("status", "--porcelain")).isEmpty();
        }
    }

    @Test
    void a_sha_256_repository_is_read_and_never_written() throws IOException {
        try (var files = Files.walk(sandbox.directory().resolve(".git"))) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
        sandbox.git("init", "-q", "-b", "main", "--object-format=sha256");
        sandbox.git("config", "user.name", "Mina");
        sandbox.git("config", "user.email", "mina@example.com");
        notes();
        readsAll();
        try (var repo = open()) {
            assertThatThrownBy(repo::branches)
                    .hasMessage("this is a SHA-256 repository: til reads it, but does not write to it");
        }
        assertThatThrownBy(this::openWithoutGit).isInstanceOf(TilException.class);
        sandbox.git("fsck", "--strict");
    }

    private void partialClone() {
        sandbox.write("a.md", "old").commit("one").write("a.md", "new").commit("two");
        sandbox.git("config", "uploadpack.allowFilter", "true");
        sandbox.git("clone", "-q", "--filter=blob:none", "file://" + sandbox.directory(), "../partial");
    }

    @Test
    void a_blob_that_a_partial_clone_lacks_is_fetched_by_git() {
        partialClone();
        try (var repo = Repo.open(directory.resolve("partial"), sandbox.environment())) {
            assertThat(text(repo.commit("HEAD^"), "a.md")).isEqualTo("old");
        }
    }

    @Test
    void nothing_is_fetched_by_a_program_that_the_repository_names() {
        partialClone();
        Path partial = directory.resolve("partial");
        Path canary = directory.resolve("ran");
        sandbox.git(
                "-C", "../partial", "config", "remote.origin.uploadpack", "touch '" + canary + "'; git-upload-pack");
        try (var repo = Repo.open(partial, sandbox.environment())) {
            var before = repo.commit("HEAD^");
            assertThatThrownBy(() -> before.read("a.md"))
                    .hasMessageContaining(
                            "is not in this partial clone, whose configuration names a program to fetch with");
        }
        assertThat(canary).doesNotExist();
    }

    @Test
    void not_even_a_tree_is_fetched_by_a_program_that_is_named_for_this_working_tree() {
        sandbox.write("a.md", "old").commit("one").write("b/a.md", "new").commit("two");
        sandbox.git("config", "uploadpack.allowFilter", "true");
        sandbox.git("clone", "-q", "--filter=tree:0", "file://" + sandbox.directory(), "../partial");
        Path canary = directory.resolve("ran");
        String program = "touch '" + canary + "'; git-upload-pack";
        sandbox.git("-C", "../partial", "config", "extensions.worktreeConfig", "true");
        sandbox.git("-C", "../partial", "config", "--worktree", "remote.origin.uploadpack", program);
        for (String line : new String[] {"check --commit HEAD~1", "check --since HEAD~1", "show --all"}) {
            assertThat(sandbox.tilIn("../partial", line.split(" ")).exit()).isIn(0, 1, 2, 3);
        }
        try (var repo = Repo.open(directory.resolve("partial"), sandbox.environment())) {
            var branches = repo.branches();
            var base = branches.base(Optional.of("main"), "origin", false);
            try {
                branches.plan("day", base);
            } catch (TilException e) {
                assertThat(e.problem()).isNotEmpty();
            }
        }
        assertThat(canary).doesNotExist();
        sandbox.run("git", "-C", "../partial", "log", "-p");
        assertThat(canary).exists(); // git itself runs it
    }

    @Test
    void looking_runs_no_filter_hook_monitor_or_pager_of_the_repository() throws IOException {
        Path canary = directory.resolve("ran");
        String program = "touch '" + canary + "'; cat";
        sandbox.write("a.md", "a\r\n").write("b.md", "b").commit("one");
        for (String key : new String[] {
            "filter.x.clean",
            "filter.x.smudge",
            "filter.x.process",
            "core.fsmonitor",
            "core.pager",
            "core.editor",
            "core.sshCommand",
            "diff.external",
            "diff.x.textconv",
            "diff.x.command",
            "credential.helper",
            "gpg.program",
            "uploadpack.packObjectsHook"
        }) {
            sandbox.git("config", key, program);
        }
        sandbox.git("config", "core.hooksPath", "hooks");
        for (String hook : new String[] {"pre-commit", "post-checkout", "post-index-change", "reference-transaction"}) {
            sandbox.write("hooks/" + hook, "#!/bin/sh\n" + program);
            sandbox.run("chmod", "+x", "hooks/" + hook);
        }
        sandbox.write(".gitattributes", "*.md filter=x diff=x text=auto\n").write("b.md", "changed\r\n");
        Files.deleteIfExists(canary);
        try (var repo = open()) {
            repo.staged().read("a.md");
            assertThat(text(repo.workingTree(), "b.md")).isEqualTo("changed\n");
            repo.diff().staged().all();
            repo.diff().since("HEAD");
            repo.settings().all("user.email");
            repo.identity();
            repo.preCommitHook().isInstalled();
        }
        assertThat(canary).doesNotExist();
        sandbox.git("status");
        assertThat(canary).exists(); // git itself does run what the repository names
    }
}
