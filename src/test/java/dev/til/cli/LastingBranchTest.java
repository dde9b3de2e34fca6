package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.forge.TestForge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member who writes every note on one branch, merged by squash each evening. */
class LastingBranchTest {
    private static final String DAY21 = "_posts/2022-10-19-Boostcamp-21days.md";
    private static final String DAY22 = "_posts/2022-10-20-Boostcamp-22days.md";

    @TempDir
    private Path root;

    private ForgeTeam team;
    private Sandbox mine;

    @BeforeEach
    void one_branch_for_each_member() {
        team = ForgeTeam.in(root, "  branch: '{{member}}'\n");
        mine = team.mine();
    }

    @AfterEach
    void close() {
        team.close();
    }

    private void nextDay() {
        mine.at(Clock.offset(Clock.fixed(Sandbox.NOW, java.time.ZoneId.of("Asia/Seoul")), Duration.ofDays(1)));
    }

    @Test
    void each_day_goes_over_the_same_branch_with_a_pull_request_of_its_own() {
        assertThat(mine.til("new")).contains("started branch 'mina' off origin/main");
        mine.write(DAY21, ForgeTeam.note("2022-10-19", "Audio"));
        mine.til("submit");
        assertThat(team.server().describe(1)).startsWith("#1 mina -> main: [Boostcamp] About Audio");
        team.squashed(ForgeTeam.TEAM, "mina", 1);

        nextDay();
        assertThat(mine.til("new")).isEqualTo("""
                        %s
                        brought 'mina' up to 'origin/main'
                        next: write it, then run 'til check %s'
                        exit 0
                        """.formatted(DAY22, DAY22));
        mine.write(DAY22, ForgeTeam.note("2022-10-20", "Video"));
        assertThat(mine.til("submit")).contains("pushed 'mina' to 'origin' again", "opened a pull request");
        assertThat(team.server().describe(2)).startsWith("#2 mina -> main: [Boostcamp] About Video");
        assertThat(mine.git("log", "--format=%s", "origin/main..mina")).isEqualTo("docs: day22 About Video\n");
    }

    @Test
    void without_a_sync_the_squashed_days_are_known_too() {
        mine.til("new");
        mine.write(DAY21, ForgeTeam.note("2022-10-19", "Audio")).commit("wip");
        mine.write(DAY21, ForgeTeam.note("2022-10-19", "Audio and more")).commit("wip 2");
        mine.til("submit", "--keep-commits");
        team.squashed(ForgeTeam.TEAM, "mina", 1);
        mine.write(DAY22, ForgeTeam.note("2022-10-20", "Video"));
        assertThat(mine.til("submit")).endsWith("exit 0\n");
        assertThat(mine.git("log", "--format=%s", "origin/main..mina")).isEqualTo("docs: day22 About Video\n");
        assertThat(team.server().describe(2)).startsWith("#2 mina -> main: [Boostcamp] About Video");
    }

    @Test
    void while_a_pull_request_is_open_it_takes_the_next_day_too_in_a_commit_of_its_own() {
        mine.til("new");
        mine.write(DAY21, ForgeTeam.note("2022-10-19", "Audio"));
        mine.til("submit");
        mine.write(DAY21, ForgeTeam.note("2022-10-19", "Audio, mended")).commit("fix");
        mine.write(DAY22, ForgeTeam.note("2022-10-20", "Video"));
        assertThat(mine.til("submit")).contains("made 2 commits of 3, one a note");
        assertThat(team.server().count()).isEqualTo(1);
        assertThat(team.server().describe(1)).contains("About Audio, mended and 1 more");
        assertThat(mine.git("log", "--reverse", "--format=%s", "origin/main..mina"))
                .isEqualTo("docs: day21 About Audio, mended\ndocs: day22 About Video\n");
        assertThat(mine.tilIn("", "ready").out()).doesNotContain("missing");
    }

    @Test
    void sync_never_deletes_it_and_loses_nothing_that_is_not_on_the_base() {
        mine.til("new");
        mine.write(DAY21, ForgeTeam.note("2022-10-19", "Audio"));
        mine.til("submit");
        mine.write(DAY22, ForgeTeam.note("2022-10-20", "Video")).commit("docs: day22 About Video");
        team.squashed(ForgeTeam.TEAM, "mina", 1, DAY21, ForgeTeam.note("2022-10-19", "Audio, edited on the server"));
        mine.write("draft.txt", "not committed\n");
        assertThat(mine.til("sync")).isEqualTo("forwarded 'main'\nrebased 'mina'\nexit 0\n");
        assertThat(mine.git("log", "--format=%s", "origin/main..mina")).isEqualTo("docs: day22 About Video\n");
        assertThat(mine.read(DAY21)).contains("edited on the server");
        assertThat(mine.til("sync")).isEqualTo("everything is on top of 'origin/main'\nexit 0\n");
        mine.til("submit");
        team.squashed(ForgeTeam.TEAM, "mina", 2);
        assertThat(mine.til("sync")).isEqualTo("forwarded 'main'\nbrought 'mina' up to 'origin/main'\nexit 0\n");
        assertThat(mine.git("branch", "--show-current")).isEqualTo("mina\n");
        assertThat(mine.read("draft.txt")).isEqualTo("not committed\n");
    }

    @Test
    void other_members_branches_are_left_alone() {
        mine.git("config", "til.git.branch", "til/{{member}}/day{{range}}");
        mine.git("branch", "til/jun/day20");
        mine.til("new", "day21");
        assertThat(mine.git("branch", "--show-current")).isEqualTo("til/mina/day21\n");
        team.pushed("README.md", "# theirs\n", "docs: readme");
        assertThat(mine.til("sync")).isEqualTo("forwarded 'main'\nrebased 'til/mina/day21'\nexit 0\n");
        assertThat(mine.git("rev-parse", "til/jun/day20")).isEqualTo(mine.git("rev-parse", "main~1"));
    }

    @Test
    void a_branch_of_the_team_that_a_teammate_has_written_is_left_alone() {
        mine.git("config", "til.git.branch", "til/day{{range}}");
        mine.git("switch", "-q", "-c", "til/day20");
        mine.write("x.txt", "x\n").stage();
        mine.git("-c", "user.email=jun@example.com", "-c", "user.name=Jun", "commit", "-q", "-m", "jun's");
        mine.git("switch", "-q", "main");
        team.pushed("README.md", "# theirs\n", "docs: readme");
        assertThat(mine.til("sync"))
                .isEqualTo("forwarded 'main'\n'til/day20' is jun@example.com's; it is left as it is\nexit 0\n");
    }

    @Test
    void other_branches_are_followed_beside_it_and_it_is_gone_back_to() {
        mine.til("new");
        mine.write(DAY21, ForgeTeam.note("2022-10-19", "Audio"));
        mine.til("submit");
        team.squashed(ForgeTeam.TEAM, "mina", 1);
        mine.git("switch", "-q", "-c", "experiment", "main");
        nextDay();
        assertThat(mine.til("new")).isEqualTo("""
                _posts/2022-10-20-Boostcamp-22days.md
                switched to branch 'mina'
                brought 'mina' up to 'origin/main'
                next: write it, then run 'til check _posts/2022-10-20-Boostcamp-22days.md'
                exit 0
                """);
        assertThat(mine.git("branch", "--show-current")).isEqualTo("mina\n");
        mine.git("switch", "-q", "experiment");
        mine.write("x.txt", "x\n").commit("x");
        assertThat(mine.til("sync")).isEqualTo("""
                forwarded 'main'
                rebased 'experiment'
                exit 0
                """);
    }

    @Test
    void without_a_branch_of_its_own_the_note_lies_where_the_person_is() {
        mine.til("new");
        mine.git("switch", "-q", "main");
        nextDay();
        assertThat(mine.til("new", "--no-branch")).isEqualTo("""
                _posts/2022-10-20-Boostcamp-22days.md
                next: write it, then run 'til check _posts/2022-10-20-Boostcamp-22days.md'
                exit 0
                """);
        assertThat(mine.git("branch", "--show-current")).isEqualTo("main\n");
    }

    @Test
    void without_a_fetch_the_forge_is_not_asked_either() {
        mine.til("new");
        mine.write(DAY21, ForgeTeam.note("2022-10-19", "Audio"));
        mine.til("submit");
        team.pushed("README.md", "# theirs\n", "docs: readme");
        mine.git("fetch", "-q");
        int asked = team.server().log().size();
        nextDay();
        assertThat(mine.til("new", "--no-fetch")).isEqualTo("""
                _posts/2022-10-20-Boostcamp-22days.md
                rebased 'mina'
                next: write it, then run 'til check _posts/2022-10-20-Boostcamp-22days.md'
                exit 0
                """);
        assertThat(team.server().log()).hasSize(asked);
    }

    @Test
    void without_the_network_the_forge_is_not_asked_either() throws IOException {
        mine.til("new");
        mine.write(DAY21, ForgeTeam.note("2022-10-19", "Audio"));
        mine.til("submit");
        team.pushed("README.md", "# theirs\n", "docs: readme");
        mine.git("fetch", "-q");
        Path bare = root.resolve(ForgeTeam.TEAM + ".git");
        Files.move(bare, root.resolve("away.git"));
        List<String> asked = team.server().log();
        nextDay();
        assertThat(mine.til("new")).isEqualTo("""
                _posts/2022-10-20-Boostcamp-22days.md
                rebased 'mina'
                next: write it, then run 'til check _posts/2022-10-20-Boostcamp-22days.md'
                exit 0
                """);
        assertThat(team.server().log()).isEqualTo(asked);
    }

    @Test
    void nothing_is_done_where_it_stands_on_the_base_already() {
        mine.til("new");
        mine.write(DAY21, ForgeTeam.note("2022-10-19", "Audio"));
        mine.til("submit");
        team.teammate("fetch", "-q", "origin")
                .teammate("switch", "-q", "-C", "main", "origin/main")
                .teammate("merge", "-q", "--ff-only", "origin/mina")
                .teammate("push", "-q", "origin", "main");
        team.server().merged(ForgeTeam.TEAM, 1);
        assertThat(mine.til("sync")).isEqualTo("""
                forwarded 'main'
                exit 0
                """);
        assertThat(mine.til("sync", "--dry-run")).isEqualTo("""
                everything is on top of 'origin/main'
                nothing was done
                exit 0
                """);
    }

    @Test
    void a_member_is_called_as_the_hidden_address_else_the_name_else_the_address_says() {
        mine.git("config", "user.email", "12345+mina-k@users.noreply.github.com");
        assertThat(mine.til("new", "--dry-run")).contains("'mina-k'");
        mine.git("config", "user.email", "mina.k@example.com");
        assertThat(mine.til("new", "--dry-run")).contains("'mina'");
        mine.set("GIT_AUTHOR_NAME", "  ");
        assertThat(mine.til("new", "--dry-run")).contains("'mina.k'");
        mine.set("GIT_AUTHOR_NAME", "!!!");
        assertThat(mine.til("new", "--dry-run")).isEqualTo("""
                til: git.branch: nobody has said who you are
                hint: run 'git config til.git.member YOUR-NAME'
                exit 2
                """);
    }

    @Test
    void a_forge_that_does_not_answer_is_asked_no_more_and_that_is_said_once() {
        mine.git("config", "til.git.branch", "til/{{date}}-day{{range}}");
        for (String day : List.of("day21", "day22")) {
            mine.git("switch", "-q", "main");
            mine.til("new", day, "--ahead");
            mine.write(day.equals("day21") ? DAY21 : DAY22, ForgeTeam.note("2022-10-19", day));
            mine.til("submit");
        }
        team.pushed("README.md", "# theirs\n", "docs: readme");
        team.server().fail(new TestForge.Failure("GET", 403, Map.of()));
        team.server().fail(new TestForge.Failure("GET", 403, Map.of()));
        String screen = mine.til("sync");
        assertThat(screen).containsOnlyOnce("could not ask the forge what is merged: ");
        assertThat(screen).endsWith("rebased 'til/2022-10-19-day21'\nrebased 'til/2022-10-20-day22'\nexit 0\n");
    }

    @Test
    void new_asks_the_forge_what_is_merged_where_git_cannot_tell() {
        mine.til("new");
        mine.write(DAY21, ForgeTeam.note("2022-10-19", "Audio"));
        mine.til("submit");
        team.squashed(ForgeTeam.TEAM, "mina", 1, DAY21, ForgeTeam.note("2022-10-19", "Audio, edited on the server"));
        nextDay();
        assertThat(mine.til("new")).contains("brought 'mina' up to 'origin/main'\n");
        assertThat(mine.git("rev-parse", "mina")).isEqualTo(mine.git("rev-parse", "origin/main"));
    }
}
