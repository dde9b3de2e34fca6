package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Handing in from repositories as people really have them. */
class OddRepositoriesTest {
    @TempDir
    private Path root;

    private Team team;
    private Sandbox mine;

    @BeforeEach
    void a_team() {
        team = Team.in(root, "");
        mine = team.mine();
    }

    private void hook(Path file, String script) {
        Team.write(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void a_hook_that_appends_to_the_message_and_hooks_below_the_home_are_heard() {
        hook(mine.home().resolve("hooks/commit-msg"), "echo 'Team: seven' >> \"$1\"");
        hook(mine.home().resolve("hooks/prepare-commit-msg"), "echo prepared > \"$HOME/prepared\"");
        mine.git("config", "core.hooksPath", "~/hooks");
        mine.write(PATH, NOTE);
        assertThat(mine.tilIn("", "save").exit()).isZero();
        assertThat(mine.git("log", "-1", "--format=%B"))
                .startsWith("docs: day21 Multi-modal\n")
                .contains("\nTeam: seven\n");
        assertThat(mine.home().resolve("prepared")).exists();
    }

    @Test
    void hooks_below_the_home_are_not_left_out_silently_without_git() {
        mine.git("config", "core.hooksPath", "~/hooks");
        mine.write(PATH, NOTE).set("PATH", root.resolve("empty").toString());
        var screen = mine.tilIn("", "save");
        assertThat(screen.err()).contains("core.hooksPath is '~/hooks'");
        assertThat(screen.exit()).isEqualTo(3);
    }

    @Test
    void the_identity_is_the_one_that_git_resolves() {
        mine.git("config", "--unset", "user.email");
        Team.write(mine.home().resolve("work.inc"), "[user]\n\temail = mina@work.example.com\n");
        Team.write(
                mine.home().resolve(".gitconfig"),
                "[includeIf \"gitdir:%s/\"]\n\tpath = work.inc\n".formatted(mine.directory()));
        mine.write(PATH, NOTE);
        assertThat(mine.tilIn("", "submit").exit()).isZero();
        assertThat(mine.git("log", "-1", "--format=%ae %ce"))
                .isEqualTo("mina@work.example.com mina@work.example.com\n");
    }

    @Test
    void nobody_is_not_made_up() {
        mine.git("config", "--unset", "user.email");
        mine.write(PATH, NOTE);
        var screen = mine.tilIn("", "submit");
        assertThat(screen.err()).contains("git does not know who you are");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(mine.git("status", "--porcelain")).isEqualTo("?? _posts/\n");
    }

    @Test
    void sparse_files_stay_tracked() {
        mine.write("assets/big.txt", "big\n").commit("big");
        mine.git("push", "-q", "origin", "HEAD:main");
        mine.git("sparse-checkout", "set", "--cone", "_posts", ".til");
        mine.write(PATH, NOTE);
        team.teammatePushes("main", "README.md", "# theirs\n");
        assertThat(mine.tilIn("", "submit").exit()).isZero();
        assertThat(team.server("ls-tree", "-r", "--name-only", BRANCH)).contains("assets/big.txt\n");
        assertThat(mine.directory().resolve("assets")).doesNotExist();
        assertThat(mine.git("status", "--porcelain")).isEmpty();
        assertThat(mine.til("undo")).startsWith("undone: til submit\n");
        assertThat(mine.git("status", "--porcelain")).isEqualTo("?? _posts/\n");
    }

    @Test
    void a_sparse_or_split_index_is_no_obstacle() {
        mine.write("assets/big.txt", "big\n").commit("big");
        mine.git("push", "-q", "origin", "HEAD:main");
        mine.git("sparse-checkout", "set", "--cone", "--sparse-index", "_posts", ".til");
        mine.write(PATH, NOTE);
        var screen = mine.tilIn("", "submit");
        assertThat(screen.exit()).as(screen.toString()).isZero();
        assertThat(team.server("ls-tree", "-r", "--name-only", BRANCH)).contains("assets/big.txt\n");
    }

    @Test
    void a_filter_cleans_what_is_committed_and_line_ends_stay_the_persons() {
        mine.git("config", "core.autocrlf", "true");
        mine.git("config", "filter.lfs.clean", "sed s/png/pointer/");
        mine.git("config", "filter.lfs.smudge", "sed s/pointer/png/");
        mine.write(".gitattributes", "*.png filter=lfs -text\n").commit("attributes");
        mine.git("push", "-q", "origin", "HEAD:main");
        mine.write(PATH, (NOTE + "\n![m](/assets/m.png)\n").replace("\n", "\r\n"))
                .write("assets/m.png", "png");
        team.teammatePushes("main", "_posts/2022-10-18-Boostcamp-20days.md", NOTE.replace("10-19", "10-18"));
        assertThat(mine.tilIn("", "submit").exit()).isZero();
        assertThat(team.server("show", BRANCH + ":assets/m.png")).isEqualTo("pointer");
        assertThat(team.server("show", BRANCH + ":" + PATH)).doesNotContain("\r");
        assertThat(mine.read(PATH)).contains("\r\n");
        assertThat(mine.read("_posts/2022-10-18-Boostcamp-20days.md")).contains("\r\n");
        assertThat(mine.git("status", "--porcelain")).isEmpty();
        assertThat(mine.til("undo")).startsWith("undone: til submit\n");
        assertThat(mine.directory().resolve("_posts/2022-10-18-Boostcamp-20days.md"))
                .doesNotExist();
    }

    @Test
    void a_korean_name_goes_over_as_it_is() {
        String korean = "_posts/2022-10-19-부스트캠프-21days.md";
        mine.write(".til/config.yml", mine.read(".til/config.yml").replace("name: Boostcamp", "name: 부스트캠프"));
        mine.commit("korean");
        mine.git("push", "-q", "origin", "HEAD:main");
        mine.write(korean, NOTE.replace("Multi-modal", "멀티모달"));
        assertThat(mine.tilIn("", "submit").exit()).isZero();
        assertThat(team.server("-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", BRANCH))
                .contains(korean);
        assertThat(team.server("log", "-1", "--format=%s", BRANCH)).isEqualTo("docs: day21 멀티모달\n");
    }

    @Test
    void a_detached_head_and_an_unborn_branch_are_told_what_to_do() {
        mine.write(PATH, NOTE);
        mine.git("switch", "-q", "--detach");
        assertThat(mine.til("submit")).startsWith("til: no branch is checked out\nhint: ");
        mine.git("switch", "-q", "--orphan", "fresh");
        assertThat(mine.til("submit")).startsWith("til: nothing is committed yet\nhint: ");
    }

    @Test
    void two_at_once_take_turns() throws Exception {
        mine.write(PATH, NOTE).write("_posts/2022-10-18-Boostcamp-20days.md", NOTE.replace("10-19", "10-18"));
        var both = Executors.newFixedThreadPool(2);
        try {
            Callable<Sandbox.Screen> submit = () -> mine.tilIn("", "submit", "--save");
            List<Integer> exits = new java.util.ArrayList<>();
            for (var screen : both.invokeAll(List.of(submit, submit))) {
                exits.add(screen.get().exit());
            }
            assertThat(exits).containsExactly(0, 0);
        } finally {
            both.shutdownNow();
        }
        assertThat(team.server("rev-list", "--count", "main.." + BRANCH)).isEqualTo("1\n");
        assertThat(mine.git("status", "--porcelain")).isEmpty();
    }
}
