package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.til.forge.TestForge;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was pushed and opened, taken back over there too. */
class UndoElsewhereTest {
    @TempDir
    private Path root;

    private TestForge server;
    private Team team;
    private Sandbox mine;

    @BeforeEach
    void a_note_that_is_handed_in() {
        server = new TestForge(root, "yuna", "mina");
        team = Team.in(root, "").serverSetting("http.receivepack", "true").at(server.url("yuna", "study/notes"));
        mine = team.mine()
                .set("GH_HOST", server.host())
                .set("GH_ENTERPRISE_TOKEN", "t_yuna")
                .write(PATH, NOTE);
        assertThat(mine.til("submit")).endsWith("exit 0\n");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private String branchOverThere() {
        return team.server("for-each-ref", "--format=%(refname:short)", "refs/heads/" + BRANCH);
    }

    @Test
    void the_pull_request_is_closed_and_the_branch_deleted() {
        assertThat(mine.til("undo", "--remote")).isEqualTo("""
                undone: til submit
                  closed pull request #1 http://127.0.0.1/study/notes/pull/1
                  deleted branch '%s' at 'origin'
                  put branch '%s' back to %s
                exit 0
                """.formatted(
                BRANCH, BRANCH, mine.git("rev-parse", "--short=7", "main").strip()));
        assertThat(server.isOpen(1)).isFalse();
        assertThat(branchOverThere()).isEmpty();
        assertThat(mine.git("for-each-ref", "refs/remotes/origin/" + BRANCH)).isEmpty();
        assertThat(mine.git("status", "--porcelain")).isEqualTo("?? _posts/\n");
        assertThat(mine.read(PATH)).isEqualTo(NOTE);
        assertThat(mine.run("git", "config", "--get-regexp", "^branch\\.til/").out())
                .isEmpty();
        assertThat(mine.til("submit")).contains("/study/notes/pull/2\n").endsWith("exit 0\n");
    }

    @Test
    void a_dry_run_says_it_and_changes_nothing() {
        assertThat(mine.til("undo", "--remote", "--dry-run"))
                .startsWith("would undo: til submit\n  close pull request #1 ");
        assertThat(server.isOpen(1)).isTrue();
        assertThat(branchOverThere()).isEqualTo(BRANCH + "\n");
    }

    @Test
    void what_is_taken_back_here_only_can_be_taken_back_over_there_later() {
        mine.til("undo");
        assertThat(branchOverThere()).isEqualTo(BRANCH + "\n");
        assertThat(mine.til("undo", "--remote")).isEqualTo("""
                undone: til submit
                  closed pull request #1 http://127.0.0.1/study/notes/pull/1
                  deleted branch '%s' at 'origin'
                exit 0
                """.formatted(BRANCH));
        assertThat(server.isOpen(1)).isFalse();
        assertThat(branchOverThere()).isEmpty();
        assertThat(mine.til("undo", "--remote")).isEqualTo("nothing to undo\nexit 0\n");
    }

    @Test
    void a_second_push_goes_back_to_the_first_and_the_pull_request_stays() {
        String first = mine.git("rev-parse", "HEAD");
        mine.write(PATH, NOTE + "\nmore\n");
        assertThat(mine.til("submit")).endsWith("exit 0\n");
        assertThat(mine.til("undo", "--remote"))
                .contains("put branch '%s' at 'origin' back to %s\n".formatted(BRANCH, first.substring(0, 7)))
                .doesNotContain("close");
        assertThat(team.server("rev-parse", BRANCH)).isEqualTo(first);
        assertThat(mine.git("rev-parse", "HEAD")).isEqualTo(first);
        assertThat(server.isOpen(1)).isTrue();
        assertThat(mine.read(PATH)).isEqualTo(NOTE + "\nmore\n");
    }

    @Test
    void a_teammates_commit_on_the_branch_is_not_lost() {
        String head = mine.git("rev-parse", "HEAD");
        String theirs = team.teammatePushes(BRANCH, "theirs.txt", "theirs\n");
        assertThat(mine.til("undo", "--remote")).isEqualTo("""
                til: '%s' has moved on at 'origin': its new commits would be lost
                hint: see them: git fetch origin && git log origin/%s; 'til undo' without --remote takes it back here only
                exit 3
                """.formatted(BRANCH, BRANCH));
        assertThat(server.isOpen(1)).isTrue();
        assertThat(team.server("rev-parse", BRANCH)).isEqualTo(theirs + "\n");
        assertThat(mine.git("rev-parse", "HEAD")).isEqualTo(head);
    }

    @Test
    void what_would_be_lost_here_stops_it_before_anything_is_done_over_there() {
        mine.write("other.txt", "mine\n").commit("mine");
        assertThat(mine.til("undo", "--remote")).contains("has moved on since").endsWith("exit 3\n");
        assertThat(server.isOpen(1)).isTrue();
        assertThat(branchOverThere()).isEqualTo(BRANCH + "\n");
    }

    @Test
    void without_git_on_the_path_it_is_the_same() {
        mine.set("PATH", root.resolve("empty").toString());
        assertThat(mine.til("undo", "--remote")).contains("deleted branch '%s' at 'origin'".formatted(BRANCH));
        assertThat(branchOverThere()).isEmpty();
        assertThat(server.isOpen(1)).isFalse();
    }

    @Test
    void a_forge_that_does_not_answer_leaves_everything_for_the_next_time() {
        server.fail(new TestForge.Failure("PATCH", 500, Map.of()));
        server.fail(new TestForge.Failure("PATCH", 500, Map.of()));
        server.fail(new TestForge.Failure("PATCH", 500, Map.of()));
        server.fail(new TestForge.Failure("PATCH", 500, Map.of()));
        String head = mine.git("rev-parse", "HEAD");
        assertThat(mine.til("undo", "--remote")).endsWith("exit 3\n");
        assertThat(mine.git("rev-parse", "HEAD")).isEqualTo(head);
        assertThat(branchOverThere()).isEqualTo(BRANCH + "\n");
    }

    @Test
    void what_is_gone_over_there_already_is_not_deleted_again() {
        team.server("update-ref", "-d", "refs/heads/" + BRANCH);
        server.close(1);
        assertThat(mine.til("undo", "--remote")).isEqualTo("""
                undone: til submit
                  closed pull request #1 http://127.0.0.1/study/notes/pull/1
                  put branch 'til/2022-10-19-day21' back to 75d7df9
                exit 0
                """);
        assertThat(mine.git("status", "--porcelain")).isEqualTo("?? _posts/\n");
    }
}
