package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A README with a list of the notes between marks: every member's branch changes it, and it never conflicts. */
class NoteListTest {
    private static final String EMPTY = "# Ours\n\n<!-- til:index -->\n<!-- /til:index -->\n\nThe end.\n";
    private static final String MINE = "- 2022-10-19 [Multi-modal](" + Team.PATH + ")\n";
    private static final String DAY20 = "_posts/2022-10-18-Boostcamp-20days.md";
    private static final String THEIRS = "- 2022-10-18 [Text](" + DAY20 + ")\n";

    @TempDir
    private Path root;

    private Team team;
    private Sandbox mine;

    @BeforeEach
    void a_readme_with_marks() {
        team = Team.in(root, "");
        mine = team.mine();
        team.teammatePushes("main", "README.md", EMPTY);
        mine.til("sync");
    }

    private static String list(String... lines) {
        return EMPTY.replace("<!-- /til", String.join("", lines) + "<!-- /til");
    }

    private void theyAddDay20() {
        team.teammatePushes("main", DAY20, Team.NOTE.replace("10-19", "10-18").replace("Multi-modal", "Text"));
        team.teammatePushes("main", "README.md", list(THEIRS));
    }

    @Test
    void save_brings_the_list_up_to_date_in_the_notes_commit_and_undo_takes_it_back() {
        mine.write(Team.PATH, Team.NOTE).write("_posts/2022-10-20-Boostcamp-22days.md", "not handed in");
        assertThat(mine.tilIn("", "save", Team.PATH).err())
                .startsWith("committed: docs: day21 Multi-modal\n  %s\n  README.md\n".formatted(Team.PATH));
        assertThat(mine.read("README.md")).isEqualTo(list(MINE));
        assertThat(mine.git("show", "--format=", "--name-only", "HEAD")).isEqualTo("README.md\n" + Team.PATH + "\n");
        assertThat(mine.til("undo")).startsWith("undone: til save\n");
        assertThat(mine.read("README.md")).isEqualTo(EMPTY);
        assertThat(mine.git("status", "--porcelain")).isEqualTo("?? _posts/\n");
    }

    @Test
    void a_list_that_is_made_anew_on_disk_already_is_committed_and_not_left_alone() {
        mine.write(Team.PATH, Team.NOTE).write("README.md", list(MINE));
        assertThat(mine.til("save", "--dry-run")).isEqualTo("""
                would commit: docs: day21 Multi-modal
                  %s
                  README.md
                nothing was done
                exit 0
                """.formatted(Team.PATH));
    }

    @Test
    void both_sides_lists_are_made_anew_and_no_conflict() {
        mine.write(Team.PATH, Team.NOTE);
        assertThat(mine.til("submit")).endsWith("exit 0\n");
        theyAddDay20();
        assertThat(mine.til("sync")).isEqualTo("forwarded 'main'\nrebased '%s'\nexit 0\n".formatted(Team.BRANCH));
        assertThat(mine.read("README.md")).isEqualTo(list(MINE, THEIRS));
        assertThat(mine.git("status", "--porcelain")).isEmpty();
        assertThat(mine.git("log", "--format=%s", "origin/main..")).isEqualTo("docs: day21 Multi-modal\n");
        assertThat(mine.tilIn("", "ready").out()).contains(": only its own");
    }

    @Test
    void submit_brings_up_to_date_what_was_committed_by_hand() {
        theyAddDay20();
        mine.write(Team.PATH, Team.NOTE);
        mine.git("add", Team.PATH);
        mine.git("commit", "-q", "-m", "docs: day21 Multi-modal");
        assertThat(mine.tilIn("", "ready").out()).contains("the list of notes in README.md is not up to date");
        assertThat(mine.til("submit")).endsWith("exit 0\n");
        assertThat(mine.git("show", "HEAD:README.md")).isEqualTo(list(MINE, THEIRS));
        assertThat(mine.git("rev-list", "--count", "origin/main..").strip()).isEqualTo("1");
        assertThat(mine.til("submit")).contains("nothing to do");
        mine.git("commit", "-q", "--amend", "-m", "docs: day21 Multi-modal", "--", "README.md");
        mine.write("README.md", EMPTY).stage();
        mine.git("commit", "-q", "--amend", "--no-edit");
        assertThat(mine.tilIn("", "submit", "--dry-run").out())
                .startsWith("would bring the list of notes in README.md up to date\n");
        mine.til("submit");
        assertThat(mine.read("README.md")).isEqualTo(list(MINE, THEIRS));
    }

    @Test
    void a_squash_is_known_whatever_the_bases_list_holds() {
        mine.write(Team.PATH, Team.NOTE);
        mine.til("submit");
        theyAddDay20();
        team.teammatePushes("main", Team.PATH, Team.NOTE);
        assertThat(mine.til("sync")).contains("deleted '%s', which is merged".formatted(Team.BRANCH));
    }

    @Test
    void what_the_person_is_at_work_on_in_the_file_is_left_alone() {
        mine.write(Team.PATH, Team.NOTE).write("README.md", EMPTY.replace("Ours", "Mine"));
        assertThat(mine.til("save"))
                .contains("left alone: the list of notes in README.md, for you have changed the file");
        assertThat(mine.read("README.md")).isEqualTo(EMPTY.replace("Ours", "Mine"));
        assertThat(mine.git("show", "--format=", "--name-only", "HEAD")).isEqualTo(Team.PATH + "\n");
    }

    @Test
    void a_conflict_beside_the_list_is_one() {
        mine.write(Team.PATH, Team.NOTE);
        mine.til("save");
        mine.write("README.md", list(MINE).replace("The end", "My end")).commit("docs: end");
        team.teammatePushes("main", "README.md", EMPTY.replace("The end", "Their end"));
        assertThat(mine.til("sync"))
                .contains("both have changed\n  README.md\n")
                .endsWith("exit 4\n");
    }

    @Test
    void in_a_rebase_by_hand_only_the_note_is_the_persons_to_mend() {
        mine.write(Team.PATH, Team.NOTE);
        mine.til("submit");
        theyAddDay20();
        team.teammatePushes("main", Team.PATH, Team.NOTE.replace("Audio", "Theirs"));
        assertThat(mine.til("submit")).contains("both have changed\n  %s\nyours".formatted(Team.PATH));
        assertThat(mine.til("continue")).startsWith("both sides stand in:\n  %s\nnext".formatted(Team.PATH));
        mine.write(Team.PATH, Team.NOTE.replace("Audio", "Both"));
        assertThat(mine.til("continue")).contains("is on 'main' now");
        assertThat(mine.til("submit")).endsWith("exit 0\n");
        assertThat(mine.git("show", "HEAD:README.md")).isEqualTo(list(MINE, THEIRS));
    }

    @Test
    void the_team_words_its_lines_and_a_hostile_title_stays_text() {
        mine.git("config", "til.index.entry", "* {{days}}: [{{title}}]({{link}})");
        mine.write(Team.PATH, Team.NOTE.replace("Multi-modal", "'<!-- /til:index --> [x](javascript:y)'"));
        mine.til("save");
        assertThat(mine.read("README.md"))
                .isEqualTo(list("* 21: [&#60;!-- /til:index --&#62; \\[x\\](javascript:y)](" + Team.PATH + ")\n"));
    }

    @Test
    void a_hook_that_stops_the_commit_leaves_the_file_as_it_was() {
        mine.write(".git/hooks/commit-msg", "#!/bin/sh\nexit 1\n");
        mine.run("chmod", "+x", ".git/hooks/commit-msg");
        mine.write(Team.PATH, Team.NOTE);
        assertThat(mine.til("save")).contains("the commit was stopped").endsWith("exit 3\n");
        assertThat(mine.read("README.md")).isEqualTo(EMPTY);
        assertThat(mine.git("status", "--porcelain")).isEqualTo("?? _posts/\n");
    }

    @Test
    void a_page_of_the_site_links_to_urls() {
        team.teammatePushes("main", "all.md", "---\ntitle: All\n---\n" + EMPTY);
        mine.til("sync");
        mine.write(Team.PATH, Team.NOTE);
        mine.til("save");
        assertThat(mine.read("all.md"))
                .contains("- 2022-10-19 [Multi-modal]({{ '/posts/Boostcamp-21days/' | relative_url }})\n");
        assertThat(mine.til("check", "all.md")).doesNotContain("link-missing");
    }

    @Test
    void where_files_are_read_as_they_are_links_are_paths_and_days_are_in_order() {
        mine.write(
                        ".til/config.yml",
                        mine.read(".til/config.yml").replace("_posts/{{date}}-{{course}}-{{days}}days", "days/{{days}}")
                                + "sites: {.: plain}\n")
                .write("days/9.md", "# Nine\n")
                .write("days/10.md", "# Ten\n");
        mine.git("add", ".til");
        mine.git("commit", "-q", "-m", "config");
        assertThat(mine.til("save", "days/9.md", "days/10.md")).endsWith("exit 0\n");
        assertThat(mine.read("README.md")).contains("](days/10.md)\n").containsPattern("(?s)days/10\\.md.*days/9\\.md");
    }

    @Test
    void a_file_that_is_deleted_here_is_not_written_anew() throws Exception {
        Files.delete(mine.directory().resolve("README.md"));
        mine.write(Team.PATH, Team.NOTE);
        assertThat(mine.tilIn("", "save").err()).isEqualTo("""
                left alone: the list of notes in README.md, for you have changed the file
                committed: docs: day21 Multi-modal
                  _posts/2022-10-19-Boostcamp-21days.md
                left alone: README.md
                next: til submit
                """);
        assertThat(mine.directory().resolve("README.md")).doesNotExist();
    }

    @Test
    void line_ends_on_disk_stay_as_git_keeps_them_there() {
        mine.git("config", "core.autocrlf", "true");
        mine.write("README.md", EMPTY.replace("\n", "\r\n")).write(Team.PATH, Team.NOTE);
        assertThat(mine.tilIn("", "save").err()).isEqualTo("""
                committed: docs: day21 Multi-modal
                  _posts/2022-10-19-Boostcamp-21days.md
                  README.md
                next: til submit
                """);
        assertThat(mine.read("README.md"))
                .isEqualTo(
                        list("- 2022-10-19 [Multi-modal](" + Team.PATH + ")\n").replace("\n", "\r\n"));
        assertThat(mine.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void ready_takes_the_list_for_the_notes_and_nothing_else_in_the_file() {
        mine.write(Team.PATH, Team.NOTE).til("save");
        assertThat(files()).startsWith("ok ");
        mine.write("README.md", list(MINE).replace("The end.", "More.")).commit("docs: more");
        assertThat(files()).startsWith("missing ");
        mine.git("rm", "-q", "README.md");
        mine.commit("docs: less");
        assertThat(files()).startsWith("missing ");
    }

    private String files() {
        return mine.tilIn("", "ready")
                .out()
                .lines()
                .filter(line -> line.contains("nothing but the note"))
                .findFirst()
                .orElse("");
    }
}
