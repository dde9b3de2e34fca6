package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.til.forge.TestForge;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code til status} says of a pull request: what was heard of it last, and what it is now where it is told to ask. */
class StatusReviewTest {
    private static final String KEPT = ".git/til/reviews";

    @TempDir
    private Path root;

    private GitHubTeam team;
    private Sandbox mine;

    @BeforeEach
    void a_pull_request() {
        team = GitHubTeam.in(root, "  reviewers: [mina]\n");
        mine = team.mine();
        mine.write(".git/hooks/pre-commit", "#!/bin/sh\ntil check --staged\n"); // so that nothing is said of hooks
        mine.write(PATH, NOTE);
        mine.til("submit");
    }

    @AfterEach
    void close() {
        team.close();
    }

    private String told(String... arguments) {
        return mine.til(arguments).replaceFirst("(?s).*\nbranch  " + BRANCH + "\n", "");
    }

    private void later(Duration time) {
        mine.at(Clock.fixed(Sandbox.NOW.plus(time), ZoneId.of("Asia/Seoul")));
    }

    @Test
    void what_was_heard_last_is_said_with_its_age() {
        assertThat(told("status")).isEqualTo("""
                review  #1 is open; asked: mina (as of now)
                nothing is left to do but to wait for mina
                exit 0
                """);
        later(Duration.ofMinutes(125));
        assertThat(told("status")).startsWith("review  #1 is open; asked: mina (as of 2 h ago)\n");
        later(Duration.ofDays(3));
        assertThat(mine.til("status")).contains("review  #1 is open; asked: mina (as of 3 days ago)\n");
    }

    @Test
    void status_asks_nobody_unless_it_is_told_to() {
        team.server().review(1, "mina", "CHANGES_REQUESTED");
        int before = team.server().log().size();
        assertThat(told("status")).startsWith("review  #1 is open; asked: mina (as of now)\n");
        assertThat(team.server().log()).hasSize(before);
        assertThat(told("status", "--fetch")).isEqualTo("""
                review  #1 is open; changes wanted by mina (as of now)
                next: mend what they want changed, then 'til submit'
                exit 0
                """);
        assertThat(told("status", "--format", "json"))
                .contains("\"review\":{\"at\":\"2022-10-19T11:00:00Z\",\"state\":\"open\",\"number\":1,\"url\":\"http")
                .contains("\"waiting\":[],\"refused\":[\"mina\"],\"failed\":[],\"pending\":[]}")
                .contains("\"next\":\"til submit\"");
        mine.write(PATH, NOTE + "\nmended\n");
        assertThat(told("status")).endsWith("next: til check\nexit 0\n");
        mine.til("save");
        assertThat(told("status")).doesNotContain("review").endsWith("next: til submit\nexit 0\n");
    }

    @Test
    void ready_keeps_what_it_has_heard_of_checks() {
        team.server().run("build", "failure");
        mine.til("ready");
        assertThat(told("status")).isEqualTo("""
                review  #1 is open; failed: build; asked: mina (as of now)
                next: til check
                exit 0
                """);
        team.server().run("build", "");
        mine.til("ready");
        assertThat(told("status")).contains("not ended: build").endsWith("to wait for mina, build\nexit 0\n");
    }

    @Test
    void a_pull_request_that_was_closed_is_opened_anew() {
        team.server().close(1);
        assertThat(told("status", "--fetch")).isEqualTo("""
                review  #1 is closed, and not merged (as of now)
                next: til submit
                exit 0
                """);
        assertThat(mine.til("submit")).contains("/pull/2");
        assertThat(told("status")).startsWith("review  #2 is open");
    }

    @Test
    void what_is_merged_is_for_sync_to_tidy() {
        team.server().merged("study/notes", 1);
        assertThat(told("status", "--fetch")).contains("next: til sync\n");
        mine.til("sync");
        assertThat(mine.til("status")).contains("branch  main\n").doesNotContain("review");
    }

    @Test
    void what_is_to_be_mended_on_another_day_leads_there() {
        team.server().review(1, "mina", "CHANGES_REQUESTED");
        mine.til("ready");
        mine.git("switch", "-q", "main");
        mine.write("_posts/2022-09-19-Boostcamp-1~20days.md", NOTE.replace("2022-10-19", "2022-09-19"))
                .commit("the others");
        mine.git("push", "-q", "origin", "main");
        assertThat(mine.til("status")).isEqualTo("""
                day 21 of Boostcamp, 2022-10-19 wed, week 5
                note    open on branch 'til/2022-10-19-day21', handed in: #1 is open; changes wanted by mina (as of now)
                branch  main
                next: git switch til/2022-10-19-day21
                exit 0
                """);
    }

    @Test
    void a_server_that_does_not_answer_leaves_what_was_heard() {
        team.server().fail(new TestForge.Failure("GET", 500, Map.of("Retry-After", "0")));
        team.server().fail(new TestForge.Failure("GET", 500, Map.of("Retry-After", "0")));
        team.server().fail(new TestForge.Failure("GET", 500, Map.of("Retry-After", "0")));
        team.server().fail(new TestForge.Failure("GET", 500, Map.of("Retry-After", "0")));
        later(Duration.ofMinutes(5));
        assertThat(told("status", "--fetch"))
                .contains("review  #1 is open; asked: mina (as of 5 min ago)\n")
                .contains("til: ")
                .endsWith("exit 3\n");
    }

    @Test
    void what_til_cannot_have_written_is_passed_over() {
        String good = mine.read(KEPT);
        for (String bad : new String[] {
            "",
            "\n\t\n",
            "nonsense\n",
            good.replace("\tOPEN\t", "\tHAPPY\t"),
            good.replace("\t1\t", "\t-1\t"),
            good.replace("\thttp", "\tjavascript:http"),
            good.replaceFirst("\t\\d{10}\t", "\t99999999999999999999\t"),
            good.replaceFirst("\t[0-9a-f]{40}\t", "\t../../x\t"),
            good.strip() + "\tmore\n"
        }) {
            mine.write(KEPT, bad);
            assertThat(told("status")).isEqualTo("nothing is left to do\nexit 0\n");
        }
        mine.write(KEPT, good.replace("mina", "mi\u001b[31mna"));
        assertThat(mine.til("status")).doesNotContain("\u001b[31m").contains("asked: mi");
        mine.til("ready");
        assertThat(told("status")).startsWith("review  #1 is open; asked: mina (as of now)\n");
    }
}
