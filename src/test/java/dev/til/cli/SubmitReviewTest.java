package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens once somebody has reviewed: commits are added, people's words stay. */
class SubmitReviewTest {
    @TempDir
    private Path root;

    private GitHubTeam team;
    private Sandbox mine;
    private String reviewed = "";

    @BeforeEach
    void a_reviewed_pull_request() {
        team = GitHubTeam.in(root, "  reviewers: [mina]\n  labels: [til]\n");
        mine = team.mine();
        mine.write(PATH, NOTE);
        mine.til("submit");
        team.server().review(1, "mina");
        reviewed = mine.git("rev-parse", "HEAD").strip();
    }

    @AfterEach
    void close() {
        team.close();
    }

    @Test
    void what_was_amended_after_the_review_is_added_to_the_reviewed_commit() {
        mine.write(PATH, NOTE + "\nmended\n").stage();
        mine.git("commit", "-q", "--amend", "--no-edit");
        var screen = mine.tilIn("", "submit");
        assertThat(screen.err())
                .contains("the commits were made anew after the review")
                .contains("added what has changed since the review as a commit on top of " + reviewed.substring(0, 7));
        assertThat(screen.exit()).isZero();
        assertThat(mine.git("log", "--format=%s", "origin/main..HEAD"))
                .isEqualTo("docs: day21 Multi-modal, after review\ndocs: day21 Multi-modal\n");
        assertThat(mine.git("rev-parse", "HEAD^").strip()).isEqualTo(reviewed);
        assertThat(mine.read(PATH)).isEqualTo(NOTE + "\nmended\n");
        assertThat(mine.git("status", "--porcelain")).isEmpty();
        assertThat(team.team().server("rev-parse", BRANCH)).isEqualTo(mine.git("rev-parse", "HEAD"));
        assertThat(mine.til("submit")).contains("nothing to do");
    }

    @Test
    void other_words_in_the_message_alone_are_not_pushed_and_that_is_said() {
        mine.git("commit", "-q", "--amend", "-m", "docs: day21 reworded");
        var screen = mine.tilIn("", "submit");
        assertThat(screen.err())
                .contains("change the same: the reviewed ones stay")
                .contains("til submit --rewrite");
        assertThat(team.team().server("rev-parse", BRANCH)).isEqualTo(reviewed + "\n");
        assertThat(mine.tilIn("", "submit", "--rewrite").exit()).isZero();
        assertThat(team.team().server("log", "-1", "--format=%s", BRANCH)).isEqualTo("docs: day21 reworded\n");
    }

    @Test
    void a_base_that_has_moved_on_is_left_behind_and_that_is_said() {
        team.team().teammatePushes("main", "README.md", "# theirs\n");
        mine.write(PATH, NOTE + "\nmended\n");
        var screen = mine.tilIn("", "submit");
        assertThat(screen.err()).contains("'main' has moved on; the branch stays where it was reviewed");
        assertThat(mine.git("rev-parse", "HEAD^").strip()).isEqualTo(reviewed);
    }

    @Test
    void a_rebase_by_hand_is_turned_into_what_it_adds() {
        team.team().teammatePushes("main", "README.md", "# theirs\n");
        mine.git("fetch", "-q");
        mine.git("rebase", "-q", "origin/main");
        assertThat(mine.til("submit")).contains("change the same: the reviewed ones stay");
        assertThat(team.team().server("rev-parse", BRANCH)).isEqualTo(reviewed + "\n");
        mine.write(PATH, NOTE + "\nmended\n").commit("mended");
        assertThat(mine.tilIn("", "submit").exit()).isZero();
        assertThat(mine.git("rev-parse", "HEAD^").strip()).isEqualTo(reviewed);
        assertThat(mine.git("diff", "--name-only", "HEAD^", "HEAD")).isEqualTo(PATH + "\n");
    }

    @Test
    void a_rewrite_that_does_not_fit_on_top_stops_with_both_ways_out() {
        team.team().teammatePushes("main", PATH, "# theirs\n");
        mine.git("fetch", "-q");
        mine.git("reset", "-q", "--hard", "origin/main");
        mine.write(PATH, "# theirs\n\n- and mine\n").commit("on top of theirs");
        String head = mine.git("rev-parse", "HEAD");
        var screen = mine.tilIn("", "submit");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(screen.err())
                .contains("was rewritten after it was reviewed")
                .contains("til submit --rewrite")
                .contains("git reset --keep " + reviewed.substring(0, 7));
        assertThat(mine.git("rev-parse", "HEAD")).isEqualTo(head);
        assertThat(team.team().server("rev-parse", BRANCH)).isEqualTo(reviewed + "\n");
    }

    @Test
    void what_people_write_below_tils_part_stays() {
        String body = team.server().body(1);
        team.server().edit(1, body + "\r\nReviewed on paper.\r\n");
        mine.write(PATH, NOTE + "\n## Video\n");
        assertThat(mine.tilIn("", "submit").exit()).isZero();
        assertThat(team.server().body(1)).contains("- Video").contains("Reviewed on paper.");
        assertThat(mine.til("submit")).contains("nothing to do");
    }

    @Test
    void what_people_change_in_tils_part_is_theirs_from_then_on() {
        String body = team.server().body(1).replace("Day 21", "The 21st day");
        team.server().edit(1, body);
        mine.write(PATH, NOTE + "\n## Video\n");
        var screen = mine.tilIn("", "submit");
        assertThat(screen.err()).contains("somebody has edited the text of pull request #1; it stays as it is");
        assertThat(team.server().body(1)).isEqualTo(body);
    }

    @Test
    void a_title_that_people_gave_stays() {
        team.server().rename(1, "Better words");
        mine.write(PATH, NOTE + "\n## Video\n");
        assertThat(mine.tilIn("", "submit").exit()).isZero();
        assertThat(team.server().describe(1)).contains("Better words");
        assertThat(team.server().body(1)).contains("- Video");
        assertThat(mine.til("submit")).contains("nothing to do");
    }

    @Test
    void a_label_and_a_reviewer_that_people_took_off_are_not_put_back() {
        team.server().strip(1);
        mine.write(PATH, NOTE + "\n## Video\n");
        mine.til("submit");
        assertThat(team.server().describe(1)).endsWith("reviewers=[] labels=[]");
    }
}
