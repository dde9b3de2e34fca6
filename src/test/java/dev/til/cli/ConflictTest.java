package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both sides have written the same note: nothing moves before the person has decided. */
class ConflictTest {
    @TempDir
    private Path root;

    private Team team;
    private Sandbox mine;
    private String head;

    @BeforeEach
    void a_note_that_the_teammate_has_written_too() {
        team = Team.in(root, "");
        mine = team.mine();
        mine.write(Team.PATH, Team.NOTE).commit("docs: day21 Multi-modal");
        head = mine.git("rev-parse", "HEAD");
        team.teammatePushes("main", Team.PATH, Team.NOTE.replace("Audio", "Theirs"));
    }

    private String theirs() {
        return mine.git("rev-parse", "--short=7", "origin/main").strip();
    }

    private void nothingHasMoved() {
        assertThat(mine.git("rev-parse", "HEAD")).isEqualTo(head);
        assertThat(mine.git("status", "--porcelain")).isEmpty();
        assertThat(mine.git("branch", "--show-current")).isEqualTo(Team.BRANCH + "\n");
    }

    @Test
    void the_file_both_sides_and_three_commands_are_said() {
        assertThat(mine.til("submit")).isEqualTo("""
                        til: '%s' does not fit onto 'main': both have changed
                          %s
                        yours: %s docs: day21 Multi-modal
                        theirs: %s theirs (Jun); nothing has moved
                        hint: choose one of these
                          til continue
                              puts both sides into the files; mend them and run it again
                          til continue --take mine
                              keeps your side wherever both have changed; --take base keeps theirs
                          til undo
                              forgets about it: everything is as it was before
                        exit 4
                        """.formatted(Team.BRANCH, Team.PATH, head.substring(0, 7), theirs()));
        nothingHasMoved();
    }

    @Test
    void undo_forgets_about_it_and_leaves_what_til_did_before_alone() {
        mine.til("submit");
        assertThat(mine.til("undo")).isEqualTo("forgotten where til stopped; nothing had moved\nexit 0\n");
        assertThat(mine.til("continue")).contains("there is nothing to continue");
        nothingHasMoved();
    }

    @Test
    void what_submit_had_saved_before_it_stopped_is_taken_back() {
        mine.write(Team.PATH, Team.NOTE + "\nmore\n");
        assertThat(mine.til("submit")).contains("takes back what 'til submit' did before it stopped");
        assertThat(mine.til("undo")).startsWith("undone: til submit\n");
        assertThat(mine.git("rev-parse", "HEAD")).isEqualTo(head);
        assertThat(mine.read(Team.PATH)).endsWith("more\n");
        assertThat(mine.til("continue")).contains("there is nothing to continue");
    }

    @Test
    void a_dry_continue_says_what_it_would_do() {
        mine.til("sync");
        assertThat(mine.til("continue", "--dry-run"))
                .isEqualTo("would put both sides into:\n  %s\nnothing was done\nexit 0\n".formatted(Team.PATH));
        assertThat(mine.til("continue", "--dry-run", "--take", "mine"))
                .isEqualTo("would put '%s' onto 'main' with your side in:\n  %s\nnothing was done\nexit 0\n"
                        .formatted(Team.BRANCH, Team.PATH));
        nothingHasMoved();
    }

    @Test
    void one_side_is_taken_and_undone() {
        mine.til("sync");
        assertThat(mine.til("continue", "--take", "base")).isEqualTo("""
                        '%s' is on 'main' now
                        nothing of its own is left on it
                        next: til sync
                        exit 0
                        """.formatted(Team.BRANCH));
        assertThat(mine.read(Team.PATH)).contains("# Theirs");
        assertThat(mine.til("undo")).startsWith("undone: til continue --take base\n");
        nothingHasMoved();
        mine.til("sync");
        mine.til("continue", "--take", "mine");
        assertThat(mine.read(Team.PATH)).contains("# Audio");
        assertThat(mine.git("log", "--format=%s", "origin/main..")).isEqualTo("docs: day21 Multi-modal\n");
    }

    @Test
    void a_rebase_that_was_finished_by_hand_is_undone_as_one() {
        mine.til("submit");
        mine.write("draft.txt", "not committed\n");
        assertThat(mine.til("continue")).isEqualTo("""
                        both sides stand in:
                          %s
                        next: mend them, then 'til continue'; 'til undo' goes back
                        exit 4
                        """.formatted(Team.PATH));
        assertThat(mine.til("continue", "--dry-run")).contains("there are still conflict markers");
        mine.write(Team.PATH, Team.NOTE.replace("Audio", "Both"));
        assertThat(mine.til("continue"))
                .isEqualTo("'%s' is on 'main' now\nnext: til submit\nexit 0\n".formatted(Team.BRANCH));
        assertThat(mine.til("undo", "--list")).startsWith("2022-10-19T20:00:00+09:00  til continue\n");
        assertThat(mine.til("undo")).startsWith("undone: til continue\n");
        assertThat(mine.git("rev-parse", "HEAD")).isEqualTo(head);
        assertThat(mine.read(Team.PATH)).isEqualTo(Team.NOTE);
        assertThat(mine.git("status", "--porcelain")).isEqualTo("?? draft.txt\n");
    }

    @Test
    void undo_goes_back_from_the_middle() {
        mine.til("submit");
        mine.til("continue");
        assertThat(mine.til("undo")).startsWith("undone: til continue\n");
        nothingHasMoved();
        assertThat(mine.til("continue", "--take", "mine")).contains("is on 'main' now");
    }

    @Test
    void uncommitted_work_stops_continue_before_anything_moves() {
        mine.til("submit");
        mine.write("_config.yml", "changed: true\n");
        assertThat(mine.til("continue")).contains("til: ").endsWith("exit 3\n");
        assertThat(mine.git("rev-parse", "HEAD")).isEqualTo(head);
        assertThat(mine.read("_config.yml")).isEqualTo("changed: true\n");
    }

    @Test
    void what_git_can_follow_and_jgit_cannot_is_no_conflict() {
        mine.git("switch", "-q", "main");
        mine.git("pull", "-q", "origin", "main");
        mine.git("switch", "-q", "-c", "til/2022-10-20-day22");
        mine.write(Team.PATH, Team.NOTE.replace("Audio", "Theirs") + "\nmore\n").commit("docs: day21 more");
        String moved = "_posts/2022-10-19-Boostcamp-21days-audio.md";
        team.teammatePushes("main", moved, Team.NOTE.replace("Audio", "Theirs"));
        team.teammateDeletes("main", Team.PATH);
        assertThat(mine.til("sync")).contains("rebased 'til/2022-10-20-day22'");
        assertThat(mine.read(moved)).endsWith("more\n");
    }

    @Test
    void a_side_comes_too_late_once_both_are_in_the_files() {
        mine.til("sync");
        mine.til("continue");
        mine.write(Team.PATH, Team.NOTE.replace("Audio", "Both"));
        assertThat(mine.til("continue", "--take", "mine")).isEqualTo("""
                til: the files have both sides already: --take comes too late
                hint: mend them and run 'til continue'; or 'til undo', then 'til continue --take' one side
                exit 2
                """);
        assertThat(mine.til("continue", "--dry-run")).isEqualTo("""
                would take the files as they are now and go on with the rebase
                nothing was done
                exit 0
                """);
        assertThat(mine.read(Team.PATH)).contains("# Both");
        assertThat(mine.til("continue")).endsWith("exit 0\n");
    }

    @Test
    void a_dry_continue_says_whose_side_it_would_take() {
        mine.til("sync");
        assertThat(mine.til("continue", "--dry-run", "--take", "base"))
                .isEqualTo("would put '%s' onto 'main' with their side in:\n  %s\nnothing was done\nexit 0\n"
                        .formatted(Team.BRANCH, Team.PATH));
        nothingHasMoved();
    }

    @Test
    void a_second_conflict_on_the_way_waits_for_the_person_too() {
        mine.write(Team.PATH, Team.NOTE.replace("Audio", "Audio, once more")).commit("docs: more");
        head = mine.git("rev-parse", "HEAD");
        mine.til("sync");
        mine.til("continue");
        mine.write(Team.PATH, Team.NOTE.replace("Audio", "Theirs and mine"));
        assertThat(mine.til("continue")).isEqualTo("""
                both sides stand in:
                  _posts/2022-10-19-Boostcamp-21days.md
                next: mend them, then 'til continue'; 'til undo' goes back
                exit 4
                """);
        mine.write(Team.PATH, Team.NOTE.replace("Audio", "Both"));
        assertThat(mine.til("continue")).isEqualTo("""
                'til/2022-10-19-day21' is on 'main' now
                next: til sync
                exit 0
                """);
        assertThat(mine.til("undo")).startsWith("undone: til continue\n");
        nothingHasMoved();
    }

    @Test
    void continue_switches_to_the_branch_that_it_stopped_at() {
        mine.til("sync");
        mine.git("switch", "-q", "main");
        assertThat(mine.til("continue")).contains("both sides stand in:").endsWith("exit 4\n");
        mine.write(Team.PATH, Team.NOTE.replace("Audio", "Both"));
        assertThat(mine.til("continue")).endsWith("exit 0\n");
        assertThat(mine.git("branch", "--show-current")).isEqualTo(Team.BRANCH + "\n");
    }

    @Test
    void a_rebase_that_somebody_began_with_git_is_gone_on_with() {
        mine.git("fetch", "-q");
        mine.run("git", "rebase", "origin/main");
        mine.write(Team.PATH, Team.NOTE.replace("Audio", "Both"));
        assertThat(mine.til("continue")).isEqualTo("""
                the rebase is done
                next: til submit
                exit 0
                """);
        assertThat(mine.git("branch", "--show-current")).isEqualTo(Team.BRANCH + "\n");
    }

    @Test
    void a_side_is_taken_for_a_branch_that_is_not_checked_out_and_undone() {
        mine.til("sync");
        mine.git("switch", "-q", "main");
        assertThat(mine.til("continue", "--take", "mine")).isEqualTo("""
                'til/2022-10-19-day21' is on 'main' now
                next: til sync
                exit 0
                """);
        assertThat(mine.git("branch", "--show-current")).isEqualTo("main\n");
        assertThat(mine.git("status", "--porcelain")).isEmpty();
        assertThat(mine.til("undo")).isEqualTo("""
                undone: til continue --take mine
                  put branch 'til/2022-10-19-day21' back to e24b8da
                exit 0
                """);
        assertThat(mine.git("branch", "--show-current")).isEqualTo("main\n");
        assertThat(mine.git("rev-parse", Team.BRANCH)).isEqualTo(head);
    }

    @Test
    void a_rehearsed_sync_leaves_nothing_to_continue() {
        assertThat(mine.til("sync", "--dry-run")).contains("does not fit onto");
        assertThat(mine.til("continue")).contains("there is nothing to continue");
        nothingHasMoved();
    }

    @Test
    void whichever_way_it_is_continued_it_is_finished_then() {
        mine.til("sync");
        mine.til("continue", "--take", "mine");
        assertThat(mine.til("undo", "--list")).startsWith("2022-10-19T20:00:00+09:00  til continue --take mine\n");
        mine.til("undo");
        mine.til("sync");
        mine.write(".git/info/attributes", "*.md merge=union\n");
        assertThat(mine.til("continue")).contains("'%s' is on 'main' now".formatted(Team.BRANCH));
        assertThat(mine.til("undo", "--list")).startsWith("2022-10-19T20:00:00+09:00  til continue\n");
    }
}
