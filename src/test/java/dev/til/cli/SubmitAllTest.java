package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several open days at once. */
class SubmitAllTest {
    private static final String DAY20 = "til/2022-10-18-day20";
    private static final String DAY22 = "til/2022-10-20-day22";
    private static final String PATH20 = "_posts/2022-10-18-Boostcamp-20days.md";
    private static final String PATH22 = "_posts/2022-10-20-Boostcamp-22days.md";
    private static final String NOTE20 = NOTE.replace("10-19", "10-18").replace("Multi-modal", "Attention");
    private static final String NOTE22 = NOTE.replace("10-19", "10-20").replace("Multi-modal", "Serving");

    @TempDir
    private Path root;

    private GitHubTeam team;
    private Sandbox mine;

    @BeforeEach
    void three_open_days_the_last_one_not_committed() {
        team = GitHubTeam.in(root, "  reviewers: [mina]\n");
        mine = team.mine();
        mine.write(PATH, NOTE).commit("wip");
        mine.git("switch", "-q", "-c", DAY20, "main");
        mine.write(PATH20, NOTE20).commit("wip");
        mine.write(PATH20, NOTE20 + "\nmore\n").commit("wip 2");
        mine.git("switch", "-q", "-c", DAY22, "main");
        mine.write(PATH22, NOTE22).write("draft.txt", "not of the note\n");
    }

    @AfterEach
    void close() {
        team.close();
    }

    @Test
    void each_day_becomes_a_branch_and_a_pull_request_of_its_own_and_the_person_stays_where_they_are() {
        team.team().teammatePushes("main", "README.md", "# theirs\n");
        var screen = mine.tilIn("", "submit", "--all");
        assertThat(screen.err()).isEqualTo("""
                %1$s:
                made one commit of 2, on top of 'main'
                pushed '%1$s' to 'origin'
                opened a pull request into 'main': [Boostcamp] Attention (reviewers: mina)

                %2$s:
                rebased the commit onto 'main'
                gave 'wip' the team's form
                pushed '%2$s' to 'origin'
                opened a pull request into 'main': [Boostcamp] Multi-modal (reviewers: mina)

                %3$s:
                committed: docs: day22 Serving
                  %4$s
                left alone: draft.txt
                rebased the commit onto 'main'
                pushed '%3$s' to 'origin'
                opened a pull request into 'main': [Boostcamp] Serving (reviewers: mina)
                """.formatted(DAY20, BRANCH, DAY22, PATH22));
        assertThat(screen.out()).isEqualTo("""
                http://127.0.0.1/study/notes/pull/1
                http://127.0.0.1/study/notes/pull/2
                http://127.0.0.1/study/notes/pull/3
                """);
        assertThat(screen.exit()).isZero();
        assertThat(team.server().describe(2)).startsWith("#2 %s -> main: [Boostcamp] Multi-modal".formatted(BRANCH));
        for (String branch : new String[] {DAY20, BRANCH, DAY22}) {
            assertThat(mine.git("log", "--format=%s", "origin/main.." + branch)).hasLineCount(1);
            assertThat(mine.git("diff", "--name-only", "origin/main", branch)).hasLineCount(1);
        }
        assertThat(mine.git("branch", "--show-current")).isEqualTo(DAY22 + "\n");
        assertThat(mine.git("status", "--porcelain")).isEqualTo("?? draft.txt\n");
    }

    @Test
    void the_same_again_changes_nothing() {
        mine.til("submit", "--all");
        String refs = mine.git("for-each-ref");
        int calls = team.server().log().size();
        var screen = mine.tilIn("", "submit", "--all");
        assertThat(screen.exit()).isZero();
        assertThat(screen.err()).contains("nothing to do: '%s' is handed in".formatted(DAY20));
        assertThat(mine.git("for-each-ref")).isEqualTo(refs);
        assertThat(team.server().log().subList(calls, team.server().log().size()))
                .allMatch(call -> call.startsWith("GET"));
    }

    @Test
    void a_day_in_conflict_does_not_stop_the_others_and_decides_the_exit_code() {
        team.team().teammatePushes("main", PATH, NOTE.replace("Audio", "Theirs"));
        var screen = mine.tilIn("", "submit", "--all");
        assertThat(screen.exit()).isEqualTo(4);
        assertThat(screen.err())
                .contains("til: '%s' does not fit onto 'main': both have changed\n  %s\n".formatted(BRANCH, PATH))
                .endsWith("2 of 3 days handed in; mend the others, then run 'til submit --all' again\n");
        assertThat(team.server().count()).isEqualTo(2);
        assertThat(mine.tilIn("", "continue", "--take", "mine").exit()).isZero();
        assertThat(mine.tilIn("", "submit", "--all").exit()).isZero();
        assertThat(team.server().count()).isEqualTo(3);
        assertThat(mine.git("branch", "--show-current")).isEqualTo(DAY22 + "\n");
    }

    @Test
    void a_day_with_an_error_does_not_stop_the_others() {
        mine.git("stash", "-q", "-u");
        mine.git("switch", "-q", DAY20);
        mine.write(PATH20, NOTE20 + "\n[gone](/posts/gone/)\n").commit("wip 3");
        mine.git("switch", "-q", DAY22);
        mine.git("stash", "pop", "-q");
        var screen = mine.tilIn("", "submit", "--all");
        assertThat(screen.exit()).isEqualTo(1);
        assertThat(screen.out()).contains("[link-missing]");
        assertThat(team.server().count()).isEqualTo(2);
    }

    @Test
    void a_dry_run_shows_every_days_steps_and_does_none() {
        var screen = mine.tilIn("", "submit", "--all", "--dry-run");
        assertThat(screen.out())
                .contains("would make one commit of 2, on top of 'main'\n")
                .contains("would commit: docs: day22 Serving\n  %s\n".formatted(PATH22));
        assertThat(screen.err()).endsWith("\nnothing was done\n");
        assertThat(mine.git("ls-remote", "origin")).doesNotContain("day");
        assertThat(mine.til("undo")).isEqualTo("nothing to undo\nexit 0\n");
    }

    @Test
    void a_program_gets_an_answer_for_each_day() {
        team.team().teammatePushes("main", PATH, NOTE.replace("Audio", "Theirs"));
        var screen = mine.tilIn("", "submit", "--all", "--format", "json");
        var branches = JsonParser.parseString(screen.out()).getAsJsonObject().getAsJsonArray("branches");
        assertThat(branches).hasSize(3);
        var day21 = branches.get(1).getAsJsonObject();
        assertThat(day21.get("branch").getAsString()).isEqualTo(BRANCH);
        assertThat(day21.get("exit").getAsInt()).isEqualTo(4);
        assertThat(day21.get("problem").getAsString()).contains("does not fit onto 'main'");
        assertThat(branches.get(0).getAsJsonObject().get("invited").toString())
                .isEqualTo("[{\"what\":\"reviewer mina\",\"done\":true,\"why\":null}]");
        assertThat(screen.exit()).isEqualTo(4);
    }

    @Test
    void one_undo_takes_all_of_it_back() {
        String refs = mine.git("for-each-ref", "refs/heads");
        mine.til("submit", "--all");
        assertThat(mine.git("for-each-ref", "refs/heads")).isNotEqualTo(refs);
        assertThat(mine.til("undo")).startsWith("undone: til submit --all\n");
        assertThat(mine.git("for-each-ref", "refs/heads")).isEqualTo(refs);
        assertThat(mine.read(PATH22)).isEqualTo(NOTE22);
    }

    @Test
    void what_is_merged_or_only_others_have_written_is_not_handed_in() {
        mine.til("submit", "--all");
        team.team().teammatePushes("main", PATH20, NOTE20 + "\nmore\n");
        mine.git("switch", "-q", "-c", "til/2022-10-21-day23", "main");
        mine.write("_posts/2022-10-21-Boostcamp-23days.md", NOTE);
        mine.stage().git("-c", "user.email=jun@example.com", "commit", "-q", "-m", "jun's");
        mine.git("switch", "-q", DAY22);
        team.server().close(1);
        var screen = mine.tilIn("", "submit", "--all");
        assertThat(screen.err())
                .contains("%s:\nit is merged; 'til sync' deletes it\n".formatted(DAY20))
                .doesNotContain("day23");
        assertThat(team.server().count()).isEqualTo(3);
    }

    @Test
    void a_branch_of_another_name_is_not_handed_in() {
        mine.git("branch", "-m", BRANCH, "experiment");
        assertThat(mine.til("submit", "--all", "--dry-run")).doesNotContain("experiment");
    }

    @Test
    void where_every_day_is_on_the_base_that_is_said() {
        mine.git("branch", "-q", "-D", DAY20, BRANCH);
        mine.git("clean", "-fdq", "_posts");
        assertThat(mine.til("submit", "--all")).isEqualTo("""
                nothing to do: every day is on 'origin/main'
                exit 0
                """);
        mine.git("switch", "-q", "main");
        assertThat(mine.til("submit", "--all")).isEqualTo("""
                nothing to do: every day is on 'origin/main'
                exit 0
                """);
        mine.write(PATH22, NOTE22);
        assertThat(mine.til("submit", "--all")).isEqualTo("""
                til: you are on 'main', which notes are merged into
                hint: start a branch for the note: git switch -c til/my-note
                exit 3
                """);
    }

    @Test
    void the_day_that_is_checked_out_is_handed_in_when_it_is_committed_too() {
        mine.git("branch", "-q", "-D", DAY20, BRANCH);
        mine.write(PATH22, NOTE22).commit("day22");
        assertThat(mine.til("submit", "--all", "--dry-run")).isEqualTo("""
                would push 'til/2022-10-20-day22' to 'origin'
                would open a pull request into 'main': [Boostcamp] Serving (reviewers: mina)
                nothing was done
                exit 0
                """);
    }

    @Test
    void a_dry_run_counts_what_would_be_handed_in() {
        mine.git("branch", "-q", "-D", DAY20);
        mine.git("switch", "-q", "--orphan", "til/2022-10-21-day23");
        mine.git("commit", "-q", "--allow-empty", "-m", "another beginning");
        mine.git("switch", "-q", DAY22);
        assertThat(mine.tilIn("", "submit", "--all", "--dry-run").err()).isEqualTo("""
                til/2022-10-19-day21:

                til/2022-10-20-day22:

                til/2022-10-21-day23:
                til: 'til/2022-10-21-day23' and 'origin/main' have no common history
                hint: start the branch off the base: til new

                2 of 3 days would be handed in; mend the others, then run 'til submit --all' again
                """);
    }
}
