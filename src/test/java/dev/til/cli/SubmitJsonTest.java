package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program gets of {@code til submit}: one object, whatever comes of it. */
class SubmitJsonTest {
    @TempDir
    private Path root;

    private GitHubTeam team;
    private Sandbox mine;

    @BeforeEach
    void a_team() {
        team = GitHubTeam.in(root, "  reviewers: [rotate, mina, jun, yuna]\n  absent: [jun]\n");
        mine = team.mine();
    }

    @AfterEach
    void close() {
        team.close();
    }

    private static JsonObject object(Sandbox.Screen screen) {
        assertThat(screen.out()).hasLineCount(1);
        return JsonParser.parseString(screen.out()).getAsJsonObject();
    }

    @Test
    void errors_in_what_would_be_saved_are_findings_of_the_answer() {
        mine.write(PATH, NOTE + "\n[gone](/posts/gone/)\n");
        var screen = mine.tilIn("", "submit", "--format", "json");
        JsonObject answer = object(screen);
        var findings = answer.getAsJsonArray("findings");
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).toString())
                .startsWith("{\"rule\":\"link-missing\",\"severity\":\"error\",\"path\":\"%s\",\"line\":8,"
                        .formatted(PATH));
        assertThat(answer.get("branch").getAsString()).isEqualTo(BRANCH);
        assertThat(answer.get("exit").getAsInt()).isEqualTo(1);
        assertThat(screen.err()).endsWith("with til-ignore\n").doesNotContain("link-missing");
        assertThat(screen.exit()).isEqualTo(1);
    }

    @Test
    void so_are_errors_in_what_is_committed_already() {
        mine.write(PATH, NOTE + "\n[gone](/posts/gone/)\n").commit("wip");
        var screen = mine.tilIn("", "submit", "--format", "json");
        assertThat(object(screen).getAsJsonArray("findings")).hasSize(1);
        assertThat(screen.err()).endsWith("til: not handed in; mend these, then run 'til submit' again\n");
        assertThat(screen.exit()).isEqualTo(1);
        assertThat(team.server().count()).isZero();
    }

    @Test
    void what_else_stops_it_is_the_answers_problem() {
        mine.write(PATH, NOTE).commit("wip");
        team.team().teammatePushes("main", PATH, NOTE.replace("Audio", "Theirs"));
        var screen = mine.tilIn("", "submit", "--format", "json");
        JsonObject answer = object(screen);
        assertThat(answer.get("problem").getAsString()).contains("does not fit onto 'main'");
        assertThat(answer.get("hint").getAsString()).contains("til continue --take mine");
        assertThat(answer.getAsJsonArray("findings")).isEmpty();
        assertThat(answer.get("exit").getAsInt()).isEqualTo(4);
        assertThat(screen.exit()).isEqualTo(4);
    }

    @Test
    void whose_turn_it_is_skips_the_author_and_the_absent() {
        mine.write(PATH, NOTE); // day 21 is the third's turn, who is the author; the next one is mina
        JsonObject answer = object(mine.tilIn("", "submit", "--format", "json"));
        assertThat(answer.getAsJsonArray("invited").toString())
                .isEqualTo("[{\"what\":\"reviewer mina\",\"done\":true,\"why\":null}]");
        assertThat(answer.get("url").getAsString()).endsWith("/pull/1");
        assertThat(answer.getAsJsonArray("findings")).isEmpty();

        mine.git("switch", "-q", "-c", "til/2022-10-18-day20", "origin/main");
        mine.write("_posts/2022-10-18-Boostcamp-20days.md", NOTE.replace("10-19", "10-18"));
        answer = object(mine.tilIn("", "submit", "--format", "json")); // jun's turn, who is away
        assertThat(answer.getAsJsonArray("invited").toString()).contains("reviewer mina");
        assertThat(team.server().describe(2)).contains("reviewers=[mina]");
    }

    @Test
    void a_program_that_rehearses_is_told_nothing_beside_the_answer() {
        try (var team = GitHubTeam.in(root.resolve("all"), "")) {
            Sandbox mine = team.mine();
            mine.write(Team.PATH, Team.NOTE).commit("wip");
            mine.git("switch", "-q", "-c", "til/2022-10-18-day20", "main");
            mine.write("_posts/2022-10-18-Boostcamp-20days.md", Team.NOTE.replace("10-19", "10-18"));
            var screen = mine.tilIn("", "submit", "--all", "--dry-run", "--format", "json");
            assertThat(screen.out()).startsWith("{\"version\":1,");
            assertThat(screen.out().lines()).hasSize(1);
            assertThat(screen.err()).isEqualTo("""
                    nothing was done
                    """);
        }
    }
}
