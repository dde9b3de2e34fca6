package dev.til.git.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.til.TilException;
import dev.til.cli.Sandbox;
import dev.til.git.Repo;
import dev.til.note.Journal.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which repositories til finds from a folder and an environment, and which it leaves alone. */
class OpeningTest {
    @TempDir
    Path directory;

    private Sandbox sandbox;

    @BeforeEach
    void repository() {
        sandbox = new Sandbox(directory).init();
    }

    private Repo open(Path folder) {
        return Repo.open(folder, sandbox.environment());
    }

    private Repo open(Path folder, String... more) {
        Map<String, String> environment = new HashMap<>(sandbox.environment());
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return Repo.open(folder, environment);
    }

    private void refused(Path folder, String problem, String hint, String... more) {
        assertThatThrownBy(() -> open(folder, more)).isInstanceOfSatisfying(TilException.class, e -> {
            assertThat(e.kind()).isEqualTo(TilException.Kind.FAILED);
            assertThat(e.problem()).isEqualTo(problem);
            assertThat(e.hint()).contains(hint);
        });
    }

    private static List<String> staged(Repo repo) {
        return repo.staged().entries().stream().map(Entry::path).toList();
    }

    @Test
    void it_is_found_from_a_folder_below_and_through_links() throws IOException {
        sandbox.write("_posts/하루/a.md", "a").stage();
        Path notes = sandbox.directory();
        try (var repo = open(notes.resolve("_posts/하루"))) {
            assertThat(repo.root()).isEqualTo(notes);
            assertThat(repo.prefix()).isEqualTo("_posts/하루");
            assertThat(repo.commonDirectory()).isEqualTo(notes.resolve(".git"));
            assertThat(staged(repo)).containsExactly("_posts/하루/a.md");
        }
        Path link = Files.createSymbolicLink(directory.resolve("link"), notes);
        try (var repo = open(link.resolve("_posts"))) {
            assertThat(repo.root()).isEqualTo(notes);
            assertThat(repo.prefix()).isEqualTo("_posts");
        }
    }

    @Test
    void git_files_and_links_lead_to_the_repository() throws IOException {
        Path notes = sandbox.directory();
        sandbox.write("a.md", "a").stage();
        Files.move(notes.resolve(".git"), directory.resolve("store"));
        Files.createSymbolicLink(notes.resolve(".git"), Path.of("../store"));
        try (var repo = open(notes)) {
            assertThat(staged(repo)).containsExactly("a.md");
        }
        Files.delete(notes.resolve(".git"));
        Files.writeString(notes.resolve(".git"), "gitdir: ../store\n");
        try (var repo = open(notes)) {
            assertThat(staged(repo)).containsExactly("a.md");
            assertThat(repo.root()).isEqualTo(notes);
        }
        Files.writeString(notes.resolve(".git"), "gitdir: ../gone\n");
        refused(
                notes,
                "'" + notes.resolve(".git") + "' leads to no Git repository",
                "the submodule or worktree was moved: 'git worktree repair' or 'git submodule update' mends it");
    }

    @Test
    void linked_worktrees_and_submodules_are_repositories_of_their_own() {
        sandbox.write("a.md", "a").commit("one");
        sandbox.git("worktree", "add", "-q", "../beside", "-b", "beside");
        sandbox.write("../beside/b.md", "b");
        sandbox.git("-C", "../beside", "add", ".");
        Path beside = directory.resolve("beside");
        try (var repo = open(beside)) {
            assertThat(repo.root()).isEqualTo(beside);
            assertThat(repo.commonDirectory()).isEqualTo(sandbox.directory().resolve(".git"));
            assertThat(staged(repo)).containsExactly("a.md", "b.md");
            assertThat(repo.diff().staged().all()).containsExactly("b.md");
        }
        String gitDir = sandbox.directory().resolve(".git/worktrees/beside").toString();
        try (var repo = open(beside, "GIT_DIR", gitDir, "GIT_INDEX_FILE", gitDir + "/index")) {
            assertThat(repo.root()).isEqualTo(beside);
            assertThat(staged(repo)).containsExactly("a.md", "b.md");
        }
        sandbox.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../notes", "sm");
        try (var repo = open(sandbox.directory().resolve("sm"))) {
            assertThat(repo.root()).isEqualTo(sandbox.directory().resolve("sm"));
            assertThat(staged(repo)).containsExactly("a.md");
        }
    }

    @Test
    void the_environment_names_repository_working_tree_and_index() throws IOException {
        sandbox.write("a.md", "a").stage();
        Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
        String gitDir = sandbox.directory().resolve(".git").toString();
        try (var repo = open(elsewhere, "GIT_DIR", gitDir, "GIT_WORK_TREE", ".")) {
            assertThat(repo.root()).isEqualTo(elsewhere);
            assertThat(staged(repo)).containsExactly("a.md");
            assertThat(repo.workingTree().entries()).isEmpty();
        }
        refused(
                elsewhere,
                "GIT_DIR names 'nowhere', which is not a Git repository",
                "unset GIT_DIR, or correct it",
                "GIT_DIR",
                "nowhere");
    }

    @Test
    void no_repository_and_none_that_has_notes() throws IOException {
        Path empty = Files.createDirectories(directory.resolve("empty"));
        refused(
                empty,
                "'" + empty + "' is not in a Git repository",
                "run 'git init' first",
                "GIT_CEILING_DIRECTORIES",
                directory.toString());
        Path gone = directory.resolve("gone");
        refused(gone, "the folder '" + gone + "' is gone", "'cd' leads home, and from there to a folder that exists");
        sandbox.git("init", "-q", "--bare", "../bare.git");
        Path bare = directory.resolve("bare.git");
        refused(
                bare,
                "'" + bare + "' is a bare repository: it has no notes to work on",
                "clone it, and run til in the clone");
        Path inside = sandbox.directory().resolve(".git");
        refused(inside, "'" + inside + "' is inside of a repository, not in its working tree", "cd to the notes");
        sandbox.git("config", "core.bare", "true");
        refused(
                sandbox.directory(),
                "'" + inside + "' is inside of a repository, not in its working tree",
                "cd to the notes");
    }

    @Test
    void a_working_tree_elsewhere_is_not_written_to_unasked() throws IOException {
        sandbox.git("config", "core.worktree", directory.resolve("home").toString());
        refused(
                sandbox.directory(),
                "'" + sandbox.directory() + "' is outside of the working tree '" + directory.resolve("home") + "'",
                "cd to '" + directory.resolve("home") + "', or correct core.worktree");
    }

    @Test
    void a_repository_that_is_somebody_elses_is_not_read_unless_it_is_declared_safe() {
        Path notes = sandbox.directory();
        String problem = "the repository '" + notes + "' belongs to somebody else";
        String hint = "if you trust it: git config --global --add safe.directory '" + notes + "'";
        refused(notes, problem, hint, "TIL_TEST_ASSUME_DIFFERENT_OWNER", "1");
        sandbox.git("config", "safe.directory", "*");
        refused(notes, problem, hint, "TIL_TEST_ASSUME_DIFFERENT_OWNER", "1");
        sandbox.git("config", "--global", "--add", "safe.directory", notes.toString());
        open(notes, "TIL_TEST_ASSUME_DIFFERENT_OWNER", "1").close();
        sandbox.git("config", "--global", "--add", "safe.directory", "");
        refused(notes, problem, hint, "TIL_TEST_ASSUME_DIFFERENT_OWNER", "1");
        sandbox.git("config", "--global", "--add", "safe.directory", directory + "/*");
        open(notes, "TIL_TEST_ASSUME_DIFFERENT_OWNER", "1").close();
    }

    @Test
    void formats_that_til_does_not_know_are_left_alone() {
        Path notes = sandbox.directory();
        sandbox.write(".git/config", "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tfancy = true\n");
        String hint = "til leaves it alone; look for a newer til";
        refused(notes, "this repository uses extensions.fancy, which til does not know", hint);
        sandbox.write(".git/config", "[core]\n\trepositoryformatversion = 99\n");
        refused(notes, "this repository uses format version 99, which til does not know", hint);
    }

    @Test
    void git_is_asked_for_the_configuration_in_force() {
        sandbox.git("config", "til.git.base", "local");
        sandbox.write(
                "../home/.gitconfig", "[includeIf \"gitdir:**/notes/.git\"]\n\tpath = work\n[user]\n\tname = Home\n");
        sandbox.write("../home/work", "[user]\n\temail = mina@work\n[til \"check.rules\"]\n\ttag-similar\n");
        sandbox.git("config", "--unset", "user.email");
        try (var repo = open(
                sandbox.directory(),
                "GIT_CONFIG_COUNT",
                "1",
                "GIT_CONFIG_KEY_0",
                "til.Git.BASE",
                "GIT_CONFIG_VALUE_0",
                "env")) {
            assertThat(repo.settings().all("til.git.base")).containsExactly("local");
            assertThat(repo.settings().all("TIL.Git.base")).containsExactly("env");
            assertThat(repo.settings().all("user.email")).containsExactly("mina@work");
            assertThat(repo.settings().below("til.check.")).isEqualTo(Map.of("til.check.rules.tag-similar", "true"));
            assertThat(repo.identity()).isEqualTo(new RepositoryIdentity("Mina", "mina@work"));
        }
        try (var repo = open(sandbox.directory(), "PATH", "")) {
            assertThat(repo.settings().all("til.git.base")).containsExactly("local");
            assertThat(repo.settings().all("user.name")).containsExactly("Home", "Mina");
        }
    }

    @Test
    void nobody_is_refused_as_git_does() {
        sandbox.git("config", "--unset", "user.email");
        for (String path : new String[] {sandbox.environment().get("PATH"), ""}) {
            try (var repo = open(sandbox.directory(), "PATH", path)) {
                assertThatThrownBy(repo::identity).hasMessage("git does not know who you are");
            }
            try (var repo = open(sandbox.directory(), "PATH", path, "GIT_AUTHOR_EMAIL", "bot@ci")) {
                assertThat(repo.identity()).isEqualTo(new RepositoryIdentity("Mina", "bot@ci"));
            }
        }
    }

    @Test
    void an_unknown_revision_is_wrong_usage() {
        sandbox.write("a.md", "a").commit("one");
        try (var repo = open(sandbox.directory())) {
            for (String revision : new String[] {"nowhere", "--output=x", "HEAD~5", "HEAD:a.md", "a\u001b[31m", ""}) {
                assertThatThrownBy(() -> repo.commit(revision)).isInstanceOfSatisfying(TilException.class, e -> {
                    assertThat(e.kind()).isEqualTo(TilException.Kind.USAGE);
                    assertThat(e.problem()).endsWith("names no commit of this repository");
                });
            }
        }
    }

    @Test
    void opening_leaves_nothing_behind() throws IOException {
        sandbox.write("a.md", "a").stage();
        try (var repo = open(sandbox.directory())) {
            repo.workingTree();
            repo.diff().staged().all();
        }
        try (var files = Files.list(sandbox.home())) {
            assertThat(files.filter(file -> !file.getFileName().toString().endsWith(".txt")))
                    .isEmpty();
        }
    }
}
