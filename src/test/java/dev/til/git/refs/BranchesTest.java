package dev.til.git.refs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.til.TilException;
import dev.til.cli.Sandbox;
import dev.til.git.Repo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BranchesTest {
    @TempDir
    Path directory;

    private Sandbox sandbox;

    @BeforeEach
    void repository() {
        sandbox = new Sandbox(directory).init();
    }

    /** With the person's git, or as on a machine that has none. */
    private Repo open(boolean withGit) {
        var environment = new HashMap<>(sandbox.environment());
        if (!withGit) {
            environment.put("PATH", "");
        }
        return Repo.open(sandbox.directory(), environment);
    }

    private static BaseBranch base(Repo repo) {
        return repo.branches().base(Optional.empty(), "origin", true);
    }

    private void start(boolean withGit, String name) {
        try (var repo = open(withGit)) {
            repo.branches().plan(name, base(repo)).run();
        }
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(ThrowingCallable start) {
        String before = sandbox.git("for-each-ref", "refs/heads") + sandbox.git("status", "--porcelain", "--branch");
        var refusal = assertThatThrownBy(start);
        assertThat(sandbox.git("for-each-ref", "refs/heads") + sandbox.git("status", "--porcelain", "--branch"))
                .isEqualTo(before);
        return refusal.isInstanceOfSatisfying(
                TilException.class, e -> assertThat(e.hint()).isPresent());
    }

    /** A remote with one commit more than the sandbox has seen. */
    private void remoteAhead() {
        sandbox.write("a.md", "1").commit("one");
        sandbox.git("clone", "-q", "--bare", ".", "../remote.git");
        sandbox.git("remote", "add", "origin", "../remote.git");
        sandbox.git("fetch", "-q");
        sandbox.git("clone", "-q", "../remote.git", "../other");
        sandbox.git(
                "-C",
                "../other",
                "-c",
                "user.name=j",
                "-c",
                "user.email=j@x",
                "commit",
                "-q",
                "--allow-empty",
                "-m",
                "two");
        sandbox.write("../other/b.md", "b");
        sandbox.git("-C", "../other", "add", ".");
        sandbox.git("-C", "../other", "-c", "user.name=j", "-c", "user.email=j@x", "commit", "-q", "-m", "three");
        sandbox.git("-C", "../other", "push", "-q");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_branch_starts_off_the_fetched_base_and_follows_nothing(boolean withGit) {
        remoteAhead();
        sandbox.git("config", "branch.autoSetupMerge", "always");
        sandbox.write("untracked.md", "stays");
        try (var repo = open(withGit)) {
            BaseBranch base = base(repo);
            assertThat(base).hasToString("origin/main");
            assertThat(base.notFetched()).isEmpty();
            repo.branches().plan("til/day21", base).run();
            assertThat(repo.branches().current()).contains("til/day21");
        }
        assertThat(sandbox.git("log", "-1", "--format=%s")).isEqualTo("three\n");
        assertThat(sandbox.git("status", "--porcelain", "--branch")).isEqualTo("## til/day21\n?? untracked.md\n");
        assertThat(sandbox.read("b.md")).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_remote_that_does_not_answer_is_said_and_what_is_known_serves(boolean withGit) {
        remoteAhead();
        sandbox.git("remote", "set-url", "origin", "https://mina:secret@127.0.0.1:1/x.git");
        try (var repo = open(withGit)) {
            BaseBranch base = base(repo);
            assertThat(base.commit())
                    .contains(sandbox.git("rev-parse", "origin/main").strip());
            assertThat(base.notFetched().orElseThrow()).doesNotContain("secret").doesNotContain("\n");
        }
    }

    @Test
    void the_base_is_what_is_configured_or_what_the_remote_says() {
        remoteAhead();
        sandbox.git("-C", "../remote.git", "branch", "trunk", "main");
        sandbox.git("-C", "../remote.git", "symbolic-ref", "HEAD", "refs/heads/trunk");
        try (var repo = open(true)) {
            var branches = repo.branches();
            assertThat(branches.base(Optional.empty(), "origin", true)).hasToString("origin/trunk");
            assertThat(branches.base(Optional.empty(), "origin", false)).hasToString("origin/main");
            assertThat(branches.base(Optional.of("trunk"), "origin", false)).hasToString("origin/trunk");
            assertThat(branches.base(Optional.of("origin/trunk"), "origin", false))
                    .hasToString("origin/trunk");
            assertThat(branches.base(Optional.empty(), "elsewhere", false)).hasToString("origin/main");
        }
        sandbox.git("remote", "set-head", "origin", "-a");
        try (var repo = open(false)) {
            assertThat(repo.branches().base(Optional.empty(), "origin", false)).hasToString("origin/trunk");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void no_remote_and_no_commit_are_no_obstacle(boolean withGit) {
        start(withGit, "day20");
        assertThat(sandbox.git("symbolic-ref", "HEAD")).isEqualTo("refs/heads/day20\n");
        sandbox.write("a.md", "a").commit("first");
        start(withGit, "day21");
        assertThat(sandbox.git("symbolic-ref", "HEAD")).isEqualTo("refs/heads/day21\n");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void uncommitted_changes_are_not_carried_away(boolean withGit) {
        sandbox.write("a b.md", "1")
                .write("하루.md", "1")
                .commit("one")
                .write("a b.md", "2")
                .write("하루.md", "2");
        sandbox.git("add", "하루.md");
        sandbox.write("new.md", "n");
        sandbox.git("add", "new.md");
        refused(() -> start(withGit, "day21"))
                .hasMessage("there are changes that are not committed, and a new branch would carry them away:\n"
                        + "  a b.md\n  new.md\n  하루.md");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void untracked_and_ignored_files_are_not_overwritten(boolean withGit) {
        remoteAhead();
        sandbox.write("b.md", "mine").write(".git/info/exclude", "b.md\n");
        refused(() -> start(withGit, "day21"))
                .hasMessage("files that Git does not keep would be overwritten by the base's:\n  b.md");
        assertThat(sandbox.read("b.md")).isEqualTo("mine");
    }

    @Test
    void a_name_that_is_taken_is_refused() {
        sandbox.write("a.md", "1").commit("one");
        sandbox.git("branch", "day20");
        sandbox.git("worktree", "add", "-q", "../beside", "-b", "day19");
        sandbox.git("update-ref", "refs/remotes/origin/day18", "HEAD");
        refused(() -> start(true, "day20")).hasMessage("branch 'day20' exists already");
        refused(() -> start(true, "main")).hasMessage("you are on branch 'main' already");
        refused(() -> start(true, "day19")).hasMessageStartingWith("branch 'day19' is checked out in '");
        refused(() -> start(true, "day18")).hasMessage("branch 'day18' exists already as 'origin/day18'");
        refused(() -> start(true, "day20/x")).hasMessage("branch 'day20/x' cannot be beside branch 'day20'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b", "-x", "--upload-pack=x", "a..b", "x.lock", "HEAD", "a~1", "a:b", "", "/x", "x/", "@{"})
    void a_name_that_git_would_not_take_is_wrong_usage(String name) {
        assertThatThrownBy(() -> Branches.checkName(name))
                .isInstanceOfSatisfying(
                        TilException.class, e -> assertThat(e.kind()).isEqualTo(TilException.Kind.USAGE));
    }

    @Test
    void korean_names_and_folders_are_fine() {
        Branches.checkName("til/2022-10-19-day20-21");
        Branches.checkName("day21-정리");
    }

    @Test
    void an_unfinished_rebase_is_refused() throws Exception {
        sandbox.write("a.md", "1").commit("one");
        Files.createDirectory(sandbox.directory().resolve(".git/rebase-merge"));
        assertThatThrownBy(() -> start(true, "day21")).hasMessage("a rebase is not finished");
    }

    @Test
    void a_lock_that_stays_is_named_and_left_alone() throws Exception {
        sandbox.write("a.md", "1").commit("one");
        Path lock = Files.createFile(sandbox.directory().resolve(".git/index.lock"));
        assertThatThrownBy(() -> start(true, "day21"))
                .hasMessageContaining("another program is writing to this repository: '" + lock + "' is there since");
        assertThat(lock).exists();
    }

    @Test
    void a_lock_that_goes_is_waited_for() throws Exception {
        sandbox.write("a.md", "1").commit("one");
        Path lock = Files.createFile(sandbox.directory().resolve(".git/index.lock"));
        var remover = new Thread(() -> {
            try {
                Thread.sleep(300);
                Files.delete(lock);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        remover.start();
        start(true, "day21");
        remover.join();
        assertThat(sandbox.git("branch", "--show-current")).isEqualTo("day21\n");
    }

    @Test
    void a_detached_head_is_no_obstacle() {
        sandbox.write("a.md", "1").commit("one");
        sandbox.git("switch", "-q", "--detach");
        start(true, "day21");
        assertThat(sandbox.git("branch", "--show-current")).isEqualTo("day21\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u001b[31m",
                "a\nb",
                "a\u007f",
                "a\u009b31m",
                "a\u202eb",
                "a\u200fb",
                "a b",
                "a..b",
                "-a",
                "a.lock"
            })
    void a_name_that_git_or_a_terminal_would_take_wrong_is_none(String name) {
        sandbox.write("a.md", "1").commit("one");
        refused(() -> start(true, name)).hasMessage("'%s' cannot be a branch's name".formatted(name));
        refused(() -> start(false, name)).hasMessage("'%s' cannot be a branch's name".formatted(name));
    }
}
