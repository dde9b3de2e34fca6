package dev.til.cli;

import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When reviewers are asked, and what a refusal comes to. */
class SubmitInviteTest {
    @TempDir
    private Path root;

    @Test
    void nobody_reviews_a_draft_and_the_first_run_that_finds_it_ready_asks_them() {
        try (var team = GitHubTeam.in(root, "  reviewers: [mina]\n  labels: [til]\n")) {
            Sandbox mine = team.mine();
            mine.write(PATH, NOTE);
            assertThat(mine.tilIn("", "submit", "--draft").err())
                    .contains("opened a draft pull request")
                    .contains("reviewers are asked when it is no draft any more");
            assertThat(team.server().describe(1)).endsWith("reviewers=[] labels=[til]");
            assertThat(mine.til("submit", "--draft")).contains("nothing to do");

            team.server().ready(1);
            var screen = mine.tilIn("", "submit");
            assertThat(screen.exit()).isZero();
            assertThat(team.server().describe(1)).endsWith("reviewers=[mina] labels=[til]");
            assertThat(mine.til("submit")).contains("nothing to do");
        }
    }

    @Test
    void a_reviewer_who_is_refused_is_a_warning_and_with_fail_on_warning_an_exit_code() {
        try (var team = GitHubTeam.in(root, "  reviewers: [mina, stranger]\n")) {
            Sandbox mine = team.mine();
            mine.write(PATH, NOTE);
            var screen = mine.tilIn("", "submit", "--fail-on", "warning");
            assertThat(screen.err()).contains("warning: reviewer stranger: ");
            assertThat(screen.out()).isEqualTo("http://127.0.0.1/study/notes/pull/1\n");
            assertThat(screen.exit()).isEqualTo(1);
            assertThat(team.server().describe(1)).contains("reviewers=[mina]");
            assertThat(mine.til("submit", "--invite"))
                    .contains("warning: reviewer stranger")
                    .endsWith("exit 0\n");
        }
    }

    @Test
    void several_notes_stand_in_one_text_each_with_its_own_facts() {
        try (var team = GitHubTeam.in(root, "")) {
            Sandbox mine = team.mine();
            mine.write(
                            "_posts/2022-10-18-Boostcamp-20days.md",
                            NOTE.replace("10-19", "10-18")
                                    .replace("Multi-modal", "Attention")
                                    .replace("Audio", "Heads"))
                    .write(PATH, NOTE);
            assertThat(mine.tilIn("", "submit", "--save").exit()).isZero();
            assertThat(team.server().body(1))
                    .containsPattern("(?s)## Attention\n\nDay 20, 2022-10-18, week 5 ·.*\n- Heads\n"
                            + ".*## Multi-modal\n\nDay 21, 2022-10-19, week 5 ·.*\n- Audio\n.*<!-- /til ");
            assertThat(mine.til("submit")).contains("nothing to do");
        }
    }

    @Test
    void where_somebody_has_answered_already_nobody_is_asked_any_more() {
        try (var team = GitHubTeam.in(root, "  reviewers: [mina]\n")) {
            Sandbox mine = team.mine();
            mine.write(PATH, NOTE);
            mine.til("submit", "--draft");
            team.server().ready(1);
            team.server().review(1, "jun");
            assertThat(mine.til("submit")).contains("nothing to do");
            assertThat(team.server().describe(1)).contains("reviewers=[]");
        }
    }

    @Test
    void where_the_team_names_nobody_nobody_is_looked_for() {
        try (var team = GitHubTeam.in(root, "")) {
            Sandbox mine = team.mine();
            mine.write(PATH, NOTE);
            mine.til("submit", "--draft");
            team.server().ready(1);
            assertThat(mine.til("submit")).contains("nothing to do");
            assertThat(team.server().log()).noneMatch(call -> call.contains("requested_reviewers"));
        }
    }

    @Test
    void with_fail_on_warning_a_run_without_one_is_a_success() {
        try (var team = GitHubTeam.in(root, "  reviewers: [mina]\n")) {
            Sandbox mine = team.mine();
            mine.write(PATH, NOTE);
            assertThat(mine.til("submit", "--fail-on", "warning")).endsWith("exit 0\n");
            assertThat(team.server().describe(1)).contains("reviewers=[mina]");
        }
    }
}
