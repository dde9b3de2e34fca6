package dev.til.git.worktree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.Sandbox;
import dev.til.git.Repo;
import dev.til.git.objects.TreeChanges;
import dev.til.note.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What git's status tells has the files that JGit's walk finds; so does a look for those who read all anew. */
class WorktreeStatusTest {
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
                .write(".gitignore", "*.tmp\n")
                .commit("first");
    }

    private void assertAlike() {
        assertAlike(Repo::statusTree);
        assertAlike(repo -> {
            repo.lookAtStatus();
            return repo.statusTree();
        });
        assertAlike(Repo::freshTree);
        assertChangedAlike();
    }

    private void assertChangedAlike() {
        try (var repo = Repo.open(sandbox.directory(), sandbox.environment())) {
            String head = repo.history().commit("HEAD").orElseThrow();
            repo.lookAtStatus();
            Journal seen = repo.statusTree();
            TreeChanges changes = repo.diff().between(head, seen);
            TreeChanges walked = repo.diff().since("HEAD");
            assertThat(changes.changed()).isEqualTo(walked.changed());
            assertThat(changes.deleted()).isEqualTo(walked.deleted());
        }
    }

    private void assertAlike(Function<Repo, Journal> looked) {
        try (var repo = Repo.open(sandbox.directory(), sandbox.environment())) {
            Journal seen = looked.apply(repo);
            Journal walked = repo.workingTree();
            assertThat(plain(seen)).isEqualTo(plain(walked));
            for (Journal.Entry entry : walked.entries()) {
                assertThat(seen.read(entry.path()).map(String::new))
                        .isEqualTo(walked.read(entry.path()).map(String::new));
            }
        }
    }

    /** Which blob a file is, git's status does not say. */
    private static List<Journal.Entry> plain(Journal journal) {
        return journal.entries().stream()
                .map(entry -> new Journal.Entry(entry.path(), entry.kind(), entry.size()))
                .toList();
    }

    @Test
    void clean() {
        assertAlike();
    }

    @Test
    void changed_deleted_new_ignored_and_linked() throws IOException {
        sandbox.write("a-b.md", "changed and longer\n")
                .write("new/하나.md", "new\n")
                .write("new/x.tmp", "ignored\n");
        Files.delete(sandbox.directory().resolve("a/b.md"));
        Files.createSymbolicLink(sandbox.directory().resolve("link.md"), Path.of("a-b.md"));
        assertAlike();
        sandbox.stage();
        assertAlike();
        sandbox.write("staged.md", "s\n").git("add", "staged.md");
        Files.delete(sandbox.directory().resolve("staged.md"));
        sandbox.write("later.md", "later\n").git("add", "-N", "later.md");
        assertAlike();
    }

    @Test
    void what_git_is_told_not_to_look_at() throws IOException {
        sandbox.git("update-index", "--skip-worktree", "a/b/c.md");
        sandbox.git("update-index", "--assume-unchanged", "a-b.md");
        assertAlike();
        Files.delete(sandbox.directory().resolve("a/b/c.md"));
        Files.delete(sandbox.directory().resolve("a-b.md"));
        assertAlike();
    }

    @Test
    void repositories_in_the_repository() {
        new Sandbox(sandbox.directory().resolve("inner"))
                .init()
                .write("x.md", "x\n")
                .commit("x");
        assertAlike();
        sandbox.stage();
        assertAlike();
    }

    @Test
    void a_conflict() {
        sandbox.git("switch", "-qc", "theirs");
        sandbox.write("a-b.md", "theirs\n").commit("theirs");
        sandbox.git("switch", "-q", "main");
        sandbox.write("a-b.md", "ours\n").commit("ours");
        assertThat(sandbox.run("git", "merge", "theirs").exit()).isOne();
        assertAlike();
    }

    @Test
    void something_else_in_the_place_of_a_folder_or_file() throws IOException {
        Files.delete(sandbox.directory().resolve("a-b.md"));
        sandbox.write("a-b.md/new.md", "a folder now\n");
        Files.delete(sandbox.directory().resolve("a/b.md"));
        Files.move(sandbox.directory().resolve("a"), sandbox.directory().resolve("elsewhere"));
        Files.createSymbolicLink(sandbox.directory().resolve("a"), Path.of("elsewhere"));
        assertAlike(Repo::freshTree);
    }

    @Test
    void lines_that_end_as_on_windows() {
        sandbox.write(".gitattributes", "* text=auto\n")
                .write("dos.md", "one\r\ntwo\r\n")
                .write("unix.md", "one\ntwo\n");
        assertAlike(Repo::freshTree);
    }

    @Test
    void an_index_that_only_git_reads() {
        sandbox.git("update-index", "--split-index");
        assertAlike();
    }
}
