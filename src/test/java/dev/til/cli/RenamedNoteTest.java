package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes that have another name than before, or are there no more: whoever asks what changed sees all of it. */
class RenamedNoteTest {
    private static final String SECOND = "_posts/2022-10-20-Boostcamp-22days.md";
    private static final String OTHER = """
            ---
            title: Attention
            date: 2022-10-20 18:00:00 +0900
            ---

            # What a head looks at
            """;

    @TempDir
    private Path root;

    private Team team;
    private Sandbox mine;

    @BeforeEach
    void a_note_that_is_saved() {
        team = Team.in(root, "");
        mine = team.mine().write(PATH, NOTE);
        mine.til("save");
    }

    private String committed() {
        return mine.git("log", "-1", "--format=%s", "--name-status").replaceAll("\n+", "\n");
    }

    private String left() {
        return mine.git("status", "--porcelain", "-uall");
    }

    @Test
    void a_name_outside_of_the_pattern_is_the_notes_all_the_same() {
        mine.write("staged.txt", "x\n").git("add", "staged.txt");
        mine.run("mv", PATH, "_posts/2022-10-19-audio.md");
        mine.write("README.md", "dirty\n");
        assertThat(mine.tilIn("", "save").err()).isEqualTo("""
                committed: docs: Multi-modal, renamed
                  _posts/2022-10-19-Boostcamp-21days.md (deleted)
                  _posts/2022-10-19-audio.md
                left alone: README.md, staged.txt
                next: til submit
                """);
        assertThat(committed())
                .isEqualTo("docs: Multi-modal, renamed\nR100\t" + PATH + "\t_posts/2022-10-19-audio.md\n");
        assertThat(left()).isEqualTo("A  staged.txt\n?? README.md\n");
    }

    @Test
    void what_git_mv_has_staged_and_was_written_on_is_handed_in_without_a_question() {
        mine.git("mv", PATH, "audio.md");
        mine.write("audio.md", NOTE + "\nMore of it.\n");
        assertThat(mine.til("submit")).isEqualTo("""
                committed: docs: Multi-modal
                  _posts/2022-10-19-Boostcamp-21days.md (deleted)
                  audio.md
                made one commit of 2, on top of 'main'
                pushed '%s' to 'origin'
                next: tell your reviewers
                exit 0
                """.formatted(BRANCH));
        assertThat(team.server("ls-tree", "-r", "--name-only", BRANCH))
                .contains("audio.md")
                .doesNotContain("_posts");
        assertThat(mine.til("ready")).contains("ok       one commit a note: 1 commit, 1 note\n");
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH, "old/audio.md"})
    void both_halves_go_by_either_name(String named) {
        mine.write(SECOND, OTHER);
        mine.run("mkdir", "old");
        mine.run("mv", PATH, "old/audio.md");
        assertThat(mine.tilIn("", "save", named).exit()).isZero();
        assertThat(committed()).isEqualTo("docs: Multi-modal, renamed\nR100\t" + PATH + "\told/audio.md\n");
        assertThat(left()).isEqualTo("?? " + SECOND + "\n");
    }

    @Test
    void of_two_notes_the_branchs_is_meant_by_its_old_name_too() {
        mine.write(SECOND, OTHER);
        mine.run("mv", PATH, "_posts/2022-10-19-audio.md");
        assertThat(mine.til("save")).contains("left alone: " + SECOND + "\n").endsWith("exit 0\n");
        assertThat(left()).isEqualTo("?? " + SECOND + "\n");
    }

    @Test
    void capitals_are_a_name_of_its_own() {
        String other = PATH.replace("Boostcamp", "boostcamp");
        mine.git("mv", PATH, other);
        assertThat(mine.til("save")).contains("committed: docs: day21 Multi-modal, renamed\n");
        assertThat(committed()).endsWith("R100\t" + PATH + "\t" + other + "\n");
        assertThat(left()).isEmpty();
    }

    @Test
    void swapped_names_are_one_change() {
        mine.write(SECOND, OTHER).til("save", SECOND);
        mine.run("mv", PATH, "t");
        mine.run("mv", SECOND, PATH);
        mine.run("mv", "t", SECOND);
        assertThat(mine.til("save", "-m", "docs: the other way round")).contains(PATH, SECOND);
        assertThat(left()).isEmpty();
        assertThat(mine.til("undo")).endsWith("exit 0\n");
        assertThat(left()).isEqualTo(" M " + PATH + "\n M " + SECOND + "\n");
    }

    @Test
    void a_name_between_that_was_only_staged_is_left_nowhere() {
        mine.git("mv", PATH, "_posts/between.md");
        mine.run("mv", "_posts/between.md", "_posts/2022-10-19-audio.md");
        String before = left();
        assertThat(mine.til("save")).contains("committed: docs: Multi-modal, renamed\n");
        assertThat(left()).isEmpty();
        mine.til("undo");
        assertThat(left()).isEqualTo(before);
    }

    @Test
    void a_deleted_note_is_a_change_that_says_so_and_comes_back_as_it_was() {
        mine.run("rm", PATH);
        assertThat(mine.til("status")).contains("not committed  " + PATH + "\n");
        assertThat(mine.til("ready")).contains("missing  everything is committed: " + PATH + "\n");
        assertThat(mine.tilIn("", "save").err()).isEqualTo("""
                committed: docs: day21 Multi-modal, deleted
                  _posts/2022-10-19-Boostcamp-21days.md (deleted)
                next: til submit
                """);
        assertThat(mine.til("submit")).isEqualTo("""
                til: '%s' changes nothing: what it has brought is deleted again
                hint: git switch main && git branch -D %s
                exit 3
                """.formatted(BRANCH, BRANCH));
        mine.til("undo");
        assertThat(left()).isEqualTo(" D " + PATH + "\n");
    }

    @Test
    void a_note_of_the_base_can_be_taken_away_by_a_branch() {
        mine.git("push", "-q", "origin", "HEAD:main");
        mine.git("switch", "-q", "-c", "away");
        mine.git("rm", "-q", PATH);
        assertThat(mine.til("submit", "--save")).isEqualTo("""
                committed: docs: day21 Multi-modal, deleted
                  _posts/2022-10-19-Boostcamp-21days.md (deleted)
                pushed 'away' to 'origin'
                next: tell your reviewers
                exit 0
                """);
        assertThat(mine.til("ready"))
                .contains("ok       one commit a note: 1 commit, 0 notes\n")
                .contains("ok       the message has the team's form")
                .contains("ok       nothing but the note and its files: only its own\n");
    }

    @Test
    void a_picture_that_no_note_refers_to_any_more_goes_along() {
        mine.write(PATH, NOTE + "![a](/assets/a.png) ![b](/assets/b.png) ![c](/assets/c.png)\n")
                .write("assets/a.png", "A")
                .write("assets/b.png", "B")
                .write("assets/c.png", "C");
        mine.til("save");
        mine.write("about.md", "![b](/assets/b.png)\n").git("add", "about.md");
        mine.git("commit", "-q", "-m", "about");
        mine.run("rm", PATH, "assets/a.png", "assets/b.png");
        assertThat(mine.tilIn("", "save").err()).isEqualTo("""
                committed: docs: day21 Multi-modal, deleted
                  _posts/2022-10-19-Boostcamp-21days.md (deleted)
                  assets/a.png (deleted)
                left alone: assets/b.png
                next: til submit
                """);
        assertThat(left()).isEqualTo(" D assets/b.png\n");
    }

    @Test
    void a_renamed_picture_has_one_name() {
        mine.write(PATH, NOTE + "![a](/assets/a.png)\n").write("assets/a.png", "A");
        mine.til("save");
        mine.run("mv", "assets/a.png", "assets/b.png");
        mine.write(PATH, NOTE + "![a](/assets/b.png)\n");
        mine.til("save");
        assertThat(committed()).contains("R100\tassets/a.png\tassets/b.png\n");
        assertThat(left()).isEmpty();
    }

    @Test
    void what_git_is_to_forget_and_lies_on_disk_is_not_deleted() {
        mine.git("rm", "-q", "--cached", PATH);
        mine.write(".git/info/exclude", PATH + "\n");
        assertThat(mine.til("save")).startsWith("nothing to save");
        assertThat(mine.til("status")).doesNotContain("not committed");
        assertThat(left()).isEqualTo("D  " + PATH + "\n");
    }

    @Test
    void a_note_that_was_committed_and_is_deleted_again_counts_no_more() {
        mine.write("_posts/2022-10-19-extra.md", OTHER).git("add", "-A");
        mine.git("commit", "-q", "-m", "two");
        mine.run("rm", "_posts/2022-10-19-extra.md");
        assertThat(mine.til("ready"))
                .contains("missing  everything is committed: _posts/2022-10-19-extra.md\n")
                .contains("missing  one commit a note: 2 commits, 1 note\n");
        assertThat(mine.til("submit", "--save")).contains("made one commit of 3, on top of 'main'\n");
        assertThat(team.server("ls-tree", "-r", "--name-only", BRANCH)).doesNotContain("extra");
        assertThat(mine.git("log", "-1", "--format=%B")).isEqualTo("docs: day21 Multi-modal\n\ntwo\n\n");
    }

    @Test
    void commits_are_sorted_by_notes_whatever_they_were_called() {
        mine.write("_posts/attention.md", OTHER).git("add", "-A");
        mine.git("commit", "-q", "-m", "docs: Attention of mine");
        mine.git("mv", "_posts/attention.md", SECOND);
        assertThat(mine.til("submit", "--save")).contains("made 2 commits of 3, one a note, on top of 'main'\n");
        assertThat(mine.git("log", "--reverse", "--format=%s", "--name-status", "origin/main..")
                        .replaceAll("\n+", "\n"))
                .isEqualTo("docs: day21 Multi-modal\nA\t%s\ndocs: day22 Attention\nA\t%s\n".formatted(PATH, SECOND));
    }
}
