package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person who may not push to the team's repository: branches go to a fork, pull requests to the team. */
class ForkFlowTest {
    private static final String PATH = "_posts/2022-10-19-Boostcamp-21days.md";
    private static final String BRANCH = "til/2022-10-19-day21";

    @TempDir
    private Path root;

    private ForgeTeam team;
    private Sandbox mine;

    @BeforeEach
    void a_fork() {
        team = ForgeTeam.in(root, "").forked();
        mine = team.mine();
    }

    @AfterEach
    void close() {
        team.close();
    }

    @Test
    void a_whole_day_goes_over_the_fork_without_any_configuration() {
        team.pushed("README.md", "# theirs\n", "docs: readme");
        assertThat(mine.til("new", "day21")).contains("started branch '%s' off upstream/main".formatted(BRANCH));
        assertThat(mine.read("README.md")).isEqualTo("# theirs\n");
        mine.write(PATH, ForgeTeam.note("2022-10-19", "Audio"));
        assertThat(mine.til("save")).endsWith("next: til submit\nexit 0\n");
        assertThat(mine.til("submit")).isEqualTo("""
                        http://127.0.0.1/study/notes/pull/1
                        pushed '%s' to 'origin'
                        opened a pull request into 'main': [Boostcamp] About Audio
                        exit 0
                        """.formatted(BRANCH));
        assertThat(team.server().describe(1))
                .isEqualTo("#1 yuna:%s -> main: [Boostcamp] About Audio reviewers=[] labels=[]".formatted(BRANCH));
        assertThat(team.at(ForgeTeam.TEAM, "branch", "--format=%(refname:short)"))
                .isEqualTo("main\n");
        assertThat(mine.til("submit")).contains("nothing to do").endsWith("exit 0\n");
        assertThat(mine.tilIn("", "ready").out()).doesNotContain("missing");

        team.squashed(ForgeTeam.FORK, BRANCH, 1);
        assertThat(mine.til("sync")).isEqualTo("""
                        forwarded 'main'
                        deleted '%s', which is merged
                        exit 0
                        """.formatted(BRANCH));
        assertThat(mine.git("rev-parse", "HEAD")).isEqualTo(mine.git("rev-parse", "upstream/main"));
    }

    @Test
    void what_is_merged_is_asked_of_the_team_for_the_forks_branch() {
        mine.til("new", "day21");
        mine.write(PATH, ForgeTeam.note("2022-10-19", "Audio"));
        mine.til("submit");
        team.squashed(ForgeTeam.FORK, BRANCH, 1, PATH, ForgeTeam.note("2022-10-19", "Audio, edited on the server"));
        assertThat(mine.til("sync")).contains("deleted '%s', which is merged".formatted(BRANCH));
    }

    @Test
    void a_missing_upstream_says_the_command() {
        mine.git("remote", "remove", "upstream");
        mine.git("config", "til.git.upstream", "upstream");
        for (String command : new String[] {"sync", "submit", "new"}) {
            assertThat(mine.til(command)).contains("""
                            til: there is no remote 'upstream', where the base and the pull requests live
                            hint: git remote add upstream ADDRESS-OF-THE-TEAM""").endsWith("exit 3\n");
        }
    }

    @Test
    void other_names_are_found_by_what_git_and_gh_know() {
        mine.git("remote", "rename", "origin", "fork");
        mine.git("remote", "rename", "upstream", "origin");
        mine.git("config", "remote.pushDefault", "fork");
        mine.til("new", "day21");
        mine.write(PATH, ForgeTeam.note("2022-10-19", "Audio"));
        assertThat(mine.til("submit")).contains("pushed '%s' to 'fork'".formatted(BRANCH));
        assertThat(team.server().describe(1)).startsWith("#1 yuna:" + BRANCH + " -> main");
        mine.git("config", "--unset", "remote.pushDefault");
        mine.git("config", "remote.origin.gh-resolved", "base");
        mine.git("config", "til.git.remote", "fork");
        assertThat(mine.til("submit")).contains("nothing to do");
    }
}
