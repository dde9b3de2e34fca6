package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evenings with a remote that is only Git, on a path of the machine; with git and with JGit's own transport. */
class PlainRemoteTest {
    @TempDir
    private Path root;

    private Team team;
    private Sandbox mine;

    @BeforeEach
    void a_team() {
        team = Team.in(root, "");
        mine = team.mine();
    }

    @Test
    void the_note_is_committed_and_pushed_and_the_next_step_is_said() {
        mine.write(PATH, NOTE);
        assertThat(mine.tilIn("", "submit").toString()).isEqualTo("""
                committed: docs: day21 Multi-modal
                  %s
                pushed '%s' to 'origin'
                next: tell your reviewers
                exit 0
                """.formatted(PATH, BRANCH));
        assertThat(team.server("rev-parse", BRANCH)).isEqualTo(mine.git("rev-parse", "HEAD"));
        assertThat(mine.git("rev-parse", "--abbrev-ref", "@{u}")).isEqualTo("origin/" + BRANCH + "\n");
        assertThat(mine.til("submit")).startsWith("nothing to do: '%s' is handed in\n".formatted(BRANCH));
    }

    @Test
    void the_same_evening_goes_without_git_on_the_path() {
        mine.write(PATH, NOTE)
                .write("other.txt", "not of the note\n")
                .set("PATH", root.resolve("empty").toString());
        assertThat(mine.tilIn("", "submit").exit()).isZero();
        assertThat(team.server("log", "--format=%an %s", "main.." + BRANCH))
                .isEqualTo("Mina docs: day21 Multi-modal\n");
        assertThat(mine.git("status", "--porcelain")).isEqualTo("?? other.txt\n");
        assertThat(mine.til("submit")).startsWith("nothing to do: '%s' is handed in\n".formatted(BRANCH));
    }

    @Test
    void without_git_too_the_branch_comes_onto_the_base_as_it_is_now() {
        mine.write(PATH, NOTE).commit("wip");
        mine.write(PATH, NOTE + "\nmore\n").write("other.txt", "not of the note\n");
        mine.git("add", "other.txt");
        team.teammatePushes("main", "README.md", "# theirs\n");
        mine.set("PATH", root.resolve("empty").toString());
        assertThat(mine.tilIn("", "submit").exit()).isZero();
        assertThat(team.server("log", "--format=%s", "main.." + BRANCH)).isEqualTo("docs: day21 Multi-modal\n");
        assertThat(mine.read("README.md")).isEqualTo("# theirs\n");
        assertThat(mine.git("status", "--porcelain")).isEqualTo("A  other.txt\n");
    }

    @Test
    void a_teammates_commit_that_an_editor_has_fetched_is_not_overwritten() {
        mine.write(PATH, NOTE);
        mine.til("submit");
        String theirs = team.teammatePushes(BRANCH, "theirs.txt", "theirs\n");
        mine.git("fetch", "-q", "origin");
        mine.write(PATH, NOTE + "\nmore\n");
        var screen = mine.tilIn("", "submit");
        assertThat(screen.err()).contains("somebody else has pushed").contains("git pull --rebase origin " + BRANCH);
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(team.server("rev-parse", BRANCH)).isEqualTo(theirs + "\n");
    }

    @Test
    void what_we_have_pushed_ourselves_and_amended_since_is_replaced() {
        mine.write(PATH, NOTE);
        mine.til("submit");
        mine.git("commit", "-q", "--amend", "-m", "docs: day21, reworded");
        assertThat(mine.tilIn("", "submit").exit()).isZero();
        assertThat(team.server("log", "-1", "--format=%s", BRANCH)).isEqualTo("docs: day21, reworded\n");
    }

    @Test
    void a_protected_base_and_a_refusal_are_told_in_the_servers_words() {
        team.hook("pre-receive", "#!/bin/sh\necho 'GL-HOOK-ERR: notes are closed at the weekend.' >&2\nexit 1\n");
        mine.write(PATH, NOTE);
        var screen = mine.tilIn("", "submit");
        assertThat(screen.err())
                .contains("origin: GL-HOOK-ERR: notes are closed at the weekend.")
                .contains("til: 'origin' does not take '%s': ".formatted(BRANCH))
                .contains("pre-receive hook declined");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(mine.git("log", "-1", "--format=%s")).isEqualTo("docs: day21 Multi-modal\n");
    }

    @Test
    void staged_and_unstaged_work_elsewhere_stays_as_it_is_over_submit_and_undo() {
        mine.write("README.md", "# notes\n").write("staged.txt", "one\n").commit("more");
        mine.git("push", "-q", "origin", "HEAD:main");
        mine.write(PATH, NOTE).commit("wip");
        mine.write(PATH, NOTE + "\nmore\n").commit("wip 2");
        mine.write("README.md", "# changed\n").write("staged.txt", "two\n");
        mine.git("add", "staged.txt");
        mine.write("staged.txt", "three\n").write("new.txt", "new\n");
        String before = mine.git("rev-parse", "HEAD");
        team.teammatePushes("main", "theirs.txt", "theirs\n");
        assertThat(mine.tilIn("", "submit").exit()).isZero();
        String open = " M README.md\nMM staged.txt\n?? new.txt\n";
        assertThat(mine.git("status", "--porcelain")).isEqualTo(open);
        assertThat(mine.read("theirs.txt")).isEqualTo("theirs\n");
        assertThat(mine.til("undo")).startsWith("undone: til submit\n");
        assertThat(mine.git("rev-parse", "HEAD")).isEqualTo(before);
        assertThat(mine.git("status", "--porcelain")).isEqualTo(open);
        assertThat(mine.git("show", ":staged.txt")).isEqualTo("two\n");
        assertThat(mine.directory().resolve("theirs.txt")).doesNotExist();
    }

    @Test
    void uncommitted_work_in_the_way_stops_before_anything_moves() {
        mine.write("README.md", "# notes\n").commit("more");
        mine.git("push", "-q", "origin", "HEAD:main");
        mine.write(PATH, NOTE).commit("docs: day21");
        mine.write("README.md", "# mine\n");
        String before = mine.git("rev-parse", "HEAD");
        team.teammatePushes("main", "README.md", "# theirs\n");
        var screen = mine.tilIn("", "submit");
        assertThat(screen.err()).contains("uncommitted work is in the way").contains("git stash");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(mine.git("rev-parse", "HEAD")).isEqualTo(before);
        assertThat(mine.read("README.md")).isEqualTo("# mine\n");
        assertThat(mine.til("undo")).isEqualTo("nothing to undo\nexit 0\n");
    }

    @Test
    void an_untracked_or_ignored_file_in_the_way_is_never_overwritten() {
        mine.write(PATH, NOTE).commit("docs: day21");
        mine.write(".git/info/exclude", "draft.md\n").write("draft.md", "mine\n");
        team.teammatePushes("main", "draft.md", "theirs\n");
        var screen = mine.tilIn("", "submit");
        assertThat(screen.err()).contains("in the way");
        assertThat(mine.read("draft.md")).isEqualTo("mine\n");
    }

    @Test
    void a_branch_that_another_working_tree_has_checked_out_is_not_moved_from_here() {
        mine.write(PATH, NOTE).commit("docs: day21");
        mine.git("switch", "-q", "-c", "til/2022-10-20-day22", "main");
        mine.git("worktree", "add", "-q", "../beside", BRANCH);
        team.teammatePushes("main", "README.md", "# theirs\n");
        String there = mine.git("rev-parse", BRANCH);
        assertThat(mine.til("sync")).contains("'%s' is checked out in '".formatted(BRANCH));
        assertThat(mine.git("rev-parse", BRANCH)).isEqualTo(there);
        assertThat(mine.git("-C", "../beside", "status", "--porcelain")).isEmpty();
        assertThat(mine.tilIn("../beside", "submit").exit()).isZero();
        assertThat(mine.git("-C", "../beside", "status", "--porcelain")).isEmpty();
        assertThat(team.server("log", "--format=%s", "main.." + BRANCH)).isEqualTo("docs: day21\n");
    }

    @Test
    void a_conflict_that_a_merge_has_settled_is_not_lost() {
        mine.write(PATH, NOTE).commit("docs: day21");
        team.teammatePushes("main", PATH, NOTE.replace("Audio", "Theirs"));
        mine.git("fetch", "-q", "origin");
        mine.run("git", "merge", "-q", "origin/main");
        mine.write(PATH, NOTE.replace("Audio", "Both")).commit("merge");
        mine.tilIn("", "submit", "--keep-commits");
        mine.tilIn("", "submit");
        assertThat(mine.read(PATH)).contains("# Both");
    }

    @Test
    void the_first_commit_of_all_can_be_stopped_and_undone() throws IOException {
        var fresh = new Sandbox(root.resolve("fresh")).init();
        fresh.write(PATH, NOTE);
        Path hook = fresh.directory().resolve(".git/hooks/pre-commit");
        Team.write(hook, "#!/bin/sh\nexit 1\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();
        assertThat(fresh.tilIn("", "save").exit()).isEqualTo(3);
        assertThat(fresh.git("status", "--porcelain")).isEqualTo("?? _posts/\n");
        Files.delete(hook);
        assertThat(fresh.tilIn("", "save").exit()).isZero();
        assertThat(fresh.til("undo")).startsWith("undone: til save\n").endsWith("exit 0\n");
        assertThat(fresh.git("status", "--porcelain")).isEqualTo("?? _posts/\n");
        assertThat(fresh.read(PATH)).isEqualTo(NOTE);
    }

    @Test
    void a_dry_sync_leaves_nothing_to_undo() {
        team.teammatePushes("main", "README.md", "# theirs\n");
        mine.til("sync", "--dry-run");
        assertThat(mine.til("undo")).isEqualTo("nothing to undo\nexit 0\n");
    }
}
