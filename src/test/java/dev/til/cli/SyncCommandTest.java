package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The base as the team has it now, on a remote that nobody can be asked about. */
class SyncCommandTest {
    @TempDir
    private Path root;

    private Team team;
    private Sandbox mine;

    @BeforeEach
    void a_day_that_is_handed_in() {
        team = Team.in(root, "");
        mine = team.mine();
        mine.write(Team.PATH, Team.NOTE);
        mine.til("submit");
    }

    @Test
    void a_rebase_merge_and_a_later_edit_do_not_hide_that_a_day_is_merged() {
        team.teammatePushes("main", "README.md", "# theirs\n");
        team.teammatePushes("main", Team.PATH, Team.NOTE);
        team.teammatePushes("main", Team.PATH, Team.NOTE + "\nA typo mended.\n");
        assertThat(mine.til("sync"))
                .isEqualTo("forwarded 'main'\ndeleted '%s', which is merged\nexit 0\n".formatted(Team.BRANCH));
        assertThat(mine.read(Team.PATH)).endsWith("mended.\n");
    }

    @Test
    void a_day_that_was_merged_by_a_fast_forward_goes_too_and_one_just_begun_stays() {
        mine.git("branch", "til/2022-10-20-day22", "main");
        mine.git("push", "-q", "origin", Team.BRANCH + ":main");
        assertThat(mine.til("sync")).isEqualTo("""
                        forwarded 'main'
                        deleted '%s', which is merged
                        rebased 'til/2022-10-20-day22'
                        exit 0
                        """.formatted(Team.BRANCH));
        assertThat(mine.til("undo")).startsWith("undone: til sync\n");
        assertThat(mine.git("branch", "--show-current")).isEqualTo(Team.BRANCH + "\n");
    }

    @Test
    void without_a_remote_there_is_nothing_to_bring_in() {
        var alone =
                new Sandbox(root.resolve("alone")).init().write("a.md", "# A\n").commit("first");
        assertThat(alone.til("sync"))
                .isEqualTo("there is no remote to fetch from; everything is on top of 'main'\nexit 0\n");
    }

    @Test
    void a_branch_that_is_gone_on_the_server_is_still_known_to_be_merged() {
        team.teammatePushes("main", Team.PATH, Team.NOTE);
        team.server("branch", "-D", Team.BRANCH);
        mine.git("fetch", "-q", "--prune");
        assertThat(mine.til("sync")).contains("deleted '%s', which is merged".formatted(Team.BRANCH));
    }

    @Test
    void a_note_that_was_taken_back_on_the_base_is_not_thrown_away() {
        team.teammatePushes("main", Team.PATH, Team.NOTE);
        team.teammateDeletes("main", Team.PATH);
        assertThat(mine.til("sync")).isEqualTo("""
                        forwarded 'main'
                        '%s' was merged and taken back on 'origin/main'; 'til submit' hands it in again
                        exit 0
                        """.formatted(Team.BRANCH));
        assertThat(mine.til("submit"))
                .contains("rebased the commit onto 'main'")
                .endsWith("exit 0\n");
        assertThat(mine.git("diff", "--name-only", "origin/main...HEAD")).isEqualTo(Team.PATH + "\n");
    }

    @Test
    void a_base_that_another_working_tree_has_checked_out_is_left_and_said() {
        Path other = root.resolve("other");
        mine.git("worktree", "add", "-q", other.toString(), "main");
        team.teammatePushes("main", "README.md", "# theirs\n");
        assertThat(mine.til("sync")).isEqualTo("""
                        'main' is checked out in '%s'; it is left as it is
                        rebased '%s'
                        exit 0
                        """.formatted(other, Team.BRANCH));
        team.teammatePushes("main", Team.PATH, Team.NOTE);
        assertThat(mine.til("sync"))
                .contains("'%s' stays where it is: cannot switch to 'main'".formatted(Team.BRANCH))
                .endsWith("exit 3\n");
    }

    @Test
    void uncommitted_work_in_the_way_stops_one_branch_and_not_the_others() {
        team.teammatePushes("main", ".til/config.yml", mine.read(".til/config.yml") + "\n");
        mine.git("branch", "til/2022-10-20-day22", "main");
        mine.write(".til/config.yml", mine.read(".til/config.yml") + "# mine\n");
        String screen = mine.til("sync");
        assertThat(screen)
                .contains("'%s' stays where it is: uncommitted work is in the way".formatted(Team.BRANCH))
                .contains("rebased 'til/2022-10-20-day22'")
                .endsWith("exit 3\n");
        assertThat(mine.read(".til/config.yml")).endsWith("# mine\n");
    }

    @Test
    void programs_read_what_became_of_each_branch() {
        team.teammatePushes("main", Team.PATH, Team.NOTE);
        assertThat(mine.tilIn("", "sync", "--dry-run", "--format", "json").out())
                .isEqualTo("""
                {"version":1,"base":"origin/main","dryRun":true,"branches":[\
                {"branch":"main","deed":"forward","says":"would forward 'main'"},\
                {"branch":"%s","deed":"delete","says":"would delete '%s', which is merged"}]}
                """.formatted(Team.BRANCH, Team.BRANCH));
        assertThat(mine.git("branch", "--show-current")).isEqualTo(Team.BRANCH + "\n");
    }

    @Test
    void without_a_network_nothing_is_changed() {
        team.at("http://127.0.0.1:1/nowhere.git");
        assertThat(mine.til("sync"))
                .contains("til: could not fetch 'origin/main'")
                .contains("hint: nothing was changed; run it again when the network is back")
                .endsWith("exit 3\n");
    }

    @Test
    void a_branch_of_another_name_is_never_deleted() {
        mine.git("branch", "-m", "my-experiment");
        team.teammatePushes("main", Team.PATH, Team.NOTE);
        assertThat(mine.til("sync")).contains("'my-experiment' is merged; its name is not a day's, so it is left");
    }

    @Test
    void without_a_branch_of_the_bases_name_here_there_is_nothing_to_forward() {
        mine.git("branch", "-q", "-D", "main");
        team.teammatePushes("main", "README.md", "# theirs\n");
        assertThat(mine.til("sync")).isEqualTo("""
                rebased 'til/2022-10-19-day21'
                exit 0
                """);
        assertThat(mine.git("branch", "--list", "main")).isEmpty();
    }

    @Test
    void a_base_with_commits_of_ones_own_is_left_and_said() {
        mine.git("switch", "-q", "main");
        mine.write("mine.txt", "mine\n").commit("mine");
        String head = mine.git("rev-parse", "main");
        team.teammatePushes("main", "README.md", "# theirs\n");
        assertThat(mine.til("sync")).isEqualTo("""
                'main' has commits that 'origin/main' has not; it is left as it is
                hint: git branch kept-%1$s main && git reset --keep origin/main
                rebased 'til/2022-10-19-day21'
                exit 0
                """.formatted(head.substring(0, 7)));
        assertThat(mine.git("rev-parse", "main")).isEqualTo(head);
        mine.git("branch", "kept-" + head.substring(0, 7), "main");
        mine.git("reset", "-q", "--keep", "origin/main");
        assertThat(mine.til("sync")).startsWith("everything is on top of 'origin/main'\n");
    }

    @Test
    void who_stands_on_a_merged_day_stands_on_the_base_then_even_where_it_was_not_here() {
        mine.git("branch", "-q", "-D", "main");
        team.teammatePushes("main", Team.PATH, Team.NOTE);
        assertThat(mine.til("sync")).isEqualTo("""
                deleted 'til/2022-10-19-day21', which is merged
                exit 0
                """);
        assertThat(mine.git("branch", "--show-current")).isEqualTo("main\n");
        assertThat(mine.git("rev-parse", "main")).isEqualTo(mine.git("rev-parse", "origin/main"));
    }

    @Test
    void a_day_that_was_pushed_before_anything_was_committed_is_not_merged() {
        mine.git("switch", "-q", "-c", "til/2022-10-20-day22", "origin/main");
        mine.git("push", "-q", "origin", "til/2022-10-20-day22");
        team.teammatePushes("main", "README.md", "# theirs\n");
        assertThat(mine.til("sync")).isEqualTo("""
                forwarded 'main'
                rebased 'til/2022-10-19-day21'
                rebased 'til/2022-10-20-day22'
                exit 0
                """);
        assertThat(mine.git("branch", "--show-current")).isEqualTo("til/2022-10-20-day22\n");
    }

    @Test
    void days_that_stand_on_each_other_in_a_circle_are_all_gone_through() {
        mine.til("new", "day22", "--onto", "day21", "--ahead");
        mine.write("_posts/2022-10-20-Boostcamp-22days.md", Team.NOTE.replace("10-19", "10-20"))
                .commit("day22");
        mine.git("branch", "-m", Team.BRANCH, "til/2022-10-18-day20");
        mine.git("branch", "-m", "til/2022-10-20-day22", Team.BRANCH);
        mine.git("branch", "-m", "til/2022-10-18-day20", "til/2022-10-20-day22");
        team.teammatePushes("main", "README.md", "# theirs\n");
        assertThat(mine.til("sync"))
                .contains("rebased 'til/2022-10-20-day22'\n")
                .endsWith("exit 0\n");
    }

    @Test
    void a_day_that_another_working_tree_has_checked_out_is_left_and_said() {
        mine.git("switch", "-q", "main");
        mine.git("worktree", "add", "-q", "../other", Team.BRANCH);
        String head = mine.git("rev-parse", Team.BRANCH);
        team.teammatePushes("main", "README.md", "# theirs\n");
        assertThat(mine.til("sync"))
                .contains("'%s' is checked out in '".formatted(Team.BRANCH))
                .contains("other'; it is left as it is\n")
                .endsWith("exit 0\n");
        assertThat(mine.git("rev-parse", Team.BRANCH)).isEqualTo(head);
    }
}
