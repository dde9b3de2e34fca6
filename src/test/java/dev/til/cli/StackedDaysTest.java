package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several days open at once, and a day on top of one that is not merged yet. */
class StackedDaysTest {
    private static final String DAY20 = "_posts/2022-10-18-Boostcamp-20days.md";
    private static final String DAY21 = "_posts/2022-10-19-Boostcamp-21days.md";
    private static final String LOWER = "til/2022-10-18-day20";
    private static final String UPPER = "til/2022-10-19-day21";

    @TempDir
    private Path root;

    private ForgeTeam team;
    private Sandbox mine;

    @BeforeEach
    void a_day_on_top_of_another() {
        team = ForgeTeam.in(root, "");
        mine = team.mine();
        mine.til("new", "day20");
        mine.write(DAY20, ForgeTeam.note("2022-10-18", "Text")).commit("docs: day20 About Text");
        assertThat(mine.til("new", "day21", "--onto", "day20"))
                .contains("started branch '%s' off %s".formatted(UPPER, LOWER));
        mine.write(DAY21, ForgeTeam.note("2022-10-19", "Audio") + "\nAfter [Text](/posts/Boostcamp-20days/).\n")
                .commit("docs: day21 About Audio");
    }

    @AfterEach
    void close() {
        team.close();
    }

    private String own(String branch) {
        return mine.git("log", "--format=%s", "main.." + branch);
    }

    @Test
    void the_upper_day_is_offered_into_the_lower_ones_branch_and_then_into_the_base() {
        mine.git("switch", "-q", LOWER);
        mine.til("submit");
        mine.git("switch", "-q", UPPER);
        assertThat(mine.til("submit"))
                .contains("opened a pull request into '%s'".formatted(LOWER))
                .endsWith("exit 0\n");
        assertThat(team.server().describe(2))
                .startsWith("#2 %s -> %s: [Boostcamp] About Audio".formatted(UPPER, LOWER));
        assertThat(mine.til("submit")).contains("nothing to do");

        team.squashed(ForgeTeam.TEAM, LOWER, 1, DAY20, ForgeTeam.note("2022-10-18", "Text, edited on the server"));
        assertThat(mine.til("submit")).contains("rebased the commit onto 'main'", "updated pull request #2");
        assertThat(team.server().describe(2)).startsWith("#2 %s -> main".formatted(UPPER));
        assertThat(mine.git("log", "--format=%s", "origin/main.." + UPPER)).isEqualTo("docs: day21 About Audio\n");
        assertThat(mine.read(DAY20)).contains("edited on the server");
        assertThat(mine.til("submit")).contains("nothing to do");
    }

    @Test
    void before_the_lower_day_is_pushed_the_upper_one_goes_to_the_base_with_both() {
        assertThat(mine.til("submit"))
                .contains("opened a pull request into 'main'")
                .endsWith("exit 0\n");
        assertThat(own(UPPER)).isEqualTo("docs: day21 About Audio\ndocs: day20 About Text\n");
    }

    @Test
    void sync_takes_the_upper_day_along_when_the_lower_one_changes() {
        mine.git("switch", "-q", LOWER);
        mine.write(DAY20, ForgeTeam.note("2022-10-18", "Text, amended")).stage();
        mine.git("commit", "-q", "--amend", "--no-edit");
        team.pushed("README.md", "# theirs\n", "docs: readme");
        assertThat(mine.til("sync", "--dry-run")).isEqualTo("""
                        would forward 'main'
                        would rebase '%s'
                        would rebase '%s' onto '%s'
                        nothing was done
                        exit 0
                        """.formatted(LOWER, UPPER, LOWER));
        assertThat(mine.til("sync")).isEqualTo("""
                        forwarded 'main'
                        rebased '%s'
                        rebased '%s' onto '%s'
                        exit 0
                        """.formatted(LOWER, UPPER, LOWER));
        assertThat(own(UPPER)).isEqualTo("docs: day21 About Audio\ndocs: day20 About Text\n");
        assertThat(mine.git("show", UPPER + ":" + DAY20)).contains("amended");
        assertThat(mine.til("sync")).isEqualTo("everything is on top of 'origin/main'\nexit 0\n");
    }

    @Test
    void sync_leaves_the_upper_day_with_its_own_commit_when_the_lower_one_is_squashed() {
        mine.git("switch", "-q", LOWER);
        mine.til("submit");
        team.squashed(ForgeTeam.TEAM, LOWER, 1);
        mine.git("switch", "-q", UPPER);
        assertThat(mine.til("sync")).isEqualTo("""
                        forwarded 'main'
                        deleted '%s', which is merged
                        rebased '%s'
                        exit 0
                        """.formatted(LOWER, UPPER));
        assertThat(own(UPPER)).isEqualTo("docs: day21 About Audio\n");
        assertThat(mine.til("undo")).contains("undone: til sync");
        assertThat(mine.git("branch", "--format=%(refname:short)")).contains(LOWER);
        assertThat(mine.til("sync")).contains("rebased '%s'\nexit 0".formatted(UPPER));
    }

    @Test
    void new_goes_back_to_a_day_that_is_open_and_knows_ranges_and_catch_ups() {
        mine.git("switch", "-q", "main");
        assertThat(mine.til("new", "day20")).isEqualTo("""
                        %s
                        switched to branch '%s', where it is open
                        exit 0
                        """.formatted(DAY20, LOWER));
        assertThat(mine.git("branch", "--show-current")).isEqualTo(LOWER + "\n");
        assertThat(mine.til("undo")).contains("went back to 'main'");

        mine.til("new", "day22-23");
        mine.commit("docs: day22-23");
        mine.til("new", "day15(1)", "--date", "2022-10-22");
        assertThat(mine.git("branch", "--show-current")).isEqualTo("til/2022-10-22-day15.1\n");
        mine.commit("docs: day15(1)");
        mine.git("switch", "-q", "main");
        assertThat(mine.til("new", "23")).contains("switched to branch 'til/", "day22-23', where it is open");
        assertThat(mine.til("new", "15(1)")).contains("switched to branch 'til/2022-10-22-day15.1'");
    }

    @Test
    void a_note_that_another_open_day_has_not_committed_yet_is_not_saved_here() {
        mine.git("switch", "-q", "main");
        mine.til("new", "day22");
        mine.til("new", "day23");
        String day22 = "_posts/2022-10-20-Boostcamp-22days.md";
        assertThat(mine.tilIn("", "save").err()).contains("left alone: " + day22);
        assertThat(mine.git("show", "--format=", "--name-only", "HEAD"))
                .isEqualTo("_posts/2022-10-21-Boostcamp-23days.md\n");
        assertThat(mine.til("new", "day22")).startsWith(day22);
        assertThat(mine.til("save")).contains("  " + day22);
    }

    @Test
    void uncommitted_work_is_not_carried_to_another_day() {
        mine.git("switch", "-q", LOWER);
        mine.write(DAY20, "changed\n");
        assertThat(mine.til("new", "day21"))
                .contains("there are changes that are not committed")
                .endsWith("exit 3\n");
        assertThat(mine.git("branch", "--show-current")).isEqualTo(LOWER + "\n");
    }

    @Test
    void a_conflict_with_the_lower_day_is_continued_on_top_of_it() {
        mine.git("switch", "-q", LOWER);
        mine.write(DAY21, ForgeTeam.note("2022-10-19", "Lower")).commit("docs: day20 with 21");
        assertThat(mine.til("sync")).contains("'%s' does not fit onto '%s'".formatted(UPPER, LOWER));
        assertThat(mine.til("continue", "--take", "mine")).isEqualTo("""
                'til/2022-10-19-day21' is on 'til/2022-10-18-day20' now
                next: til sync
                exit 0
                """);
        assertThat(mine.git("log", "--format=%s", LOWER + ".." + UPPER)).isEqualTo("docs: day21 About Audio\n");
        mine.git("switch", "-q", LOWER);
        mine.write("more.txt", "more\n").commit("docs: more");
        assertThat(mine.til("sync")).isEqualTo("""
                rebased 'til/2022-10-19-day21' onto 'til/2022-10-18-day20'
                exit 0
                """);
    }

    @Test
    void what_the_lower_day_was_before_does_not_come_along_when_both_sides_are_put_in() {
        mine.git("switch", "-q", LOWER);
        mine.write(DAY20, ForgeTeam.note("2022-10-18", "Text, written anew"));
        mine.write(DAY21, ForgeTeam.note("2022-10-19", "Lower")).stage();
        mine.git("commit", "-q", "--amend", "-m", "docs: day20 with 21");
        assertThat(mine.til("sync")).contains("'%s' does not fit onto '%s'".formatted(UPPER, LOWER));
        assertThat(mine.til("continue")).isEqualTo("""
                switched to branch 'til/2022-10-19-day21'
                both sides stand in:
                  %s
                next: mend them, then 'til continue'; 'til undo' goes back
                exit 4
                """.formatted(DAY21));
        mine.write(DAY21, ForgeTeam.note("2022-10-19", "Both"));
        assertThat(mine.til("continue")).endsWith("exit 0\n");
        assertThat(mine.git("log", "--format=%s", LOWER + ".." + UPPER)).isEqualTo("docs: day21 About Audio\n");
    }

    @Test
    void a_branch_below_that_is_no_days_does_not_come_along() {
        mine.git("branch", "experiment", LOWER);
        mine.til("new", "day22", "--onto", "experiment");
        mine.write("_posts/2022-10-20-Boostcamp-22days.md", ForgeTeam.note("2022-10-20", "Video"))
                .commit("docs: day22");
        team.pushed("README.md", "# theirs\n", "docs: readme");
        assertThat(mine.til("sync")).isEqualTo("""
                forwarded 'main'
                rebased 'til/2022-10-18-day20'
                rebased 'til/2022-10-19-day21' onto 'til/2022-10-18-day20'
                exit 0
                """);
    }

    @Test
    void a_day_that_is_written_here_is_not_gone_back_to_where_it_was_begun() {
        mine.git("switch", "-q", "main");
        mine.git("merge", "-q", LOWER);
        assertThat(mine.til("new", "day20")).isEqualTo("""
                til: day 20 has a note already: _posts/2022-10-18-Boostcamp-20days.md
                hint: open it in your editor; for a second note of the day: til new '20(1)'
                exit 3
                """);
        assertThat(mine.git("branch", "--show-current")).isEqualTo("main\n");
    }

    @Test
    void a_day_taken_again_is_another_one_than_the_day_that_is_open() {
        mine.git("switch", "-q", "main");
        assertThat(mine.til("new", "20(1)", "--date", "2022-10-22")).isEqualTo("""
                _posts/2022-10-22-Boostcamp-20(1)days.md
                started branch 'til/2022-10-22-day20.1' off origin/main
                day 20(1) is 2022-10-22 sat; today is 2022-10-19
                for another date: til undo && til new 'day20(1)' --date 2022-10-19
                next: write it, then run 'til check "_posts/2022-10-22-Boostcamp-20(1)days.md"'
                exit 0
                """);
    }

    @Test
    void what_is_not_committed_of_another_open_day_is_not_handed_in_here() {
        mine.git("switch", "-q", "main");
        mine.til("new", "day22");
        String day22 = "_posts/2022-10-20-Boostcamp-22days.md";
        mine.write(day22, ForgeTeam.note("2022-10-20", "Video"));
        mine.til("new", "day23");
        String day23 = "_posts/2022-10-21-Boostcamp-23days.md";
        mine.write(day23, ForgeTeam.note("2022-10-21", "Serving"));
        assertThat(mine.til("submit", "--dry-run")).isEqualTo("""
                would commit: docs: day23 About Serving
                  _posts/2022-10-21-Boostcamp-23days.md
                would push 'til/2022-10-21-day23' to 'origin'
                would open a pull request into 'main': [Boostcamp] About Serving
                nothing was done
                exit 0
                """);
        mine.git("switch", "-q", "-c", "experiment");
        assertThat(mine.til("submit", "--dry-run")).isEqualTo("""
                would commit: docs: day22 About Video and 1 more
                  _posts/2022-10-20-Boostcamp-22days.md
                  _posts/2022-10-21-Boostcamp-23days.md
                would push 'experiment' to 'origin'
                would open a pull request into 'main': [Boostcamp] About Video and 1 more
                would ask before it commits: 2 notes have changed
                nothing was done
                exit 0
                """);
    }
}
