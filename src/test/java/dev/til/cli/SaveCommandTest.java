package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaveCommandTest {
    private static final String NOTE = """
            ---
            title: Multi-modal
            date: 2022-10-19 18:00:00 +0900
            ---

            ![모델](/assets/img/model.png)
            """;

    @TempDir
    private Path root;

    private Sandbox sandbox;

    @BeforeEach
    void a_course_with_a_day_branch() {
        sandbox = new Sandbox(root).init();
        sandbox.write("_config.yml", "timezone: Asia/Seoul\npermalink: /posts/:title/\n")
                .write(".til/config.yml", """
                        version: 1
                        course: {name: Boostcamp, start: 2022-09-19, days-off: [2022-10-03, 2022-10-10]}
                        notes:
                          day: {path: "_posts/{{date}}-{{course}}-{{days}}days.md"}
                        """)
                .write("README.md", "# notes\n")
                .commit("start");
        sandbox.git("switch", "-q", "-c", "til/2022-10-19-day21");
    }

    @Test
    void the_note_and_its_picture_are_committed_and_nothing_else() {
        sandbox.write("_posts/2022-10-19-Boostcamp-21days.md", NOTE)
                .write("assets/img/model.png", "png")
                .write("README.md", "# changed\n")
                .write("staged.txt", "somebody else's\n");
        sandbox.git("add", "staged.txt");
        var screen = sandbox.tilIn("", "save");
        assertThat(screen.err()).isEqualTo("""
                        committed: docs: day21 Multi-modal
                          _posts/2022-10-19-Boostcamp-21days.md
                          assets/img/model.png
                        left alone: README.md, staged.txt
                        next: til submit
                        """);
        assertThat(screen.exit()).isZero();
        assertThat(sandbox.git("show", "--stat", "--format=%an <%ae> %s", "HEAD"))
                .startsWith("Mina <mina@example.com> docs: day21 Multi-modal\n")
                .contains("2 files changed");
        assertThat(sandbox.git("status", "--porcelain")).isEqualTo(" M README.md\nA  staged.txt\n");
    }

    @Test
    void a_note_with_an_error_is_not_committed() {
        sandbox.write("_posts/2022-10-19-Boostcamp-21days.md", NOTE);
        var screen = sandbox.tilIn("", "save");
        assertThat(screen.out()).contains("error:").contains("[image-missing]");
        assertThat(screen.err()).contains("not committed; mend these first");
        assertThat(screen.exit()).isEqualTo(1);
        assertThat(sandbox.git("status", "--porcelain")).isEqualTo("?? _posts/\n");
    }

    @Test
    void a_dry_run_changes_nothing() {
        sandbox.write("_posts/2022-10-19-Boostcamp-21days.md", NOTE).write("assets/img/model.png", "png");
        assertThat(sandbox.til("save", "--dry-run"))
                .startsWith("would commit: docs: day21 Multi-modal\n")
                .endsWith("nothing was done\nexit 0\n");
        assertThat(sandbox.git("log", "--oneline")).doesNotContain("day21");
    }

    @Test
    void backfilling_can_carry_the_notes_own_date_and_a_sign_off() {
        sandbox.write("_posts/2022-10-18-Boostcamp-20days.md", NOTE.replace("10-19", "10-18"))
                .write("assets/img/model.png", "png");
        assertThat(sandbox.tilIn("", "save", "--date-of-note", "-s", "-m", "docs: late")
                        .exit())
                .isZero();
        assertThat(sandbox.git("log", "-1", "--format=%aI%n%B"))
                .isEqualTo("2022-10-18T18:00:00+09:00\ndocs: late\n\nSigned-off-by: Mina <mina@example.com>\n\n");
    }

    @Test
    void of_several_changed_notes_the_branchs_day_is_meant() {
        twoDays();
        var screen = sandbox.tilIn("", "save");
        assertThat(screen.err()).isEqualTo("""
                committed: docs: day21 Multi-modal
                  _posts/2022-10-19-Boostcamp-21days.md
                  assets/img/model.png
                left alone: _posts/2022-10-18-Boostcamp-20days.md, assets/img/other.png
                next: til submit
                """);
        assertThat(screen.exit()).isZero();
        assertThat(sandbox.git("status", "--porcelain", "-uall"))
                .isEqualTo("?? _posts/2022-10-18-Boostcamp-20days.md\n?? assets/img/other.png\n");
    }

    @Test
    void where_the_branch_is_no_days_none_of_several_is_taken_and_the_person_says_which() {
        sandbox.git("switch", "-q", "main");
        twoDays();
        assertThat(sandbox.tilIn("_posts", "save").toString()).isEqualTo("""
                til: 2 notes have changed:
                  2022-10-18-Boostcamp-20days.md
                  2022-10-19-Boostcamp-21days.md
                hint: say which: til save 2022-10-18-Boostcamp-20days.md
                exit 3
                """);
        assertThat(sandbox.git("log", "--format=%s")).isEqualTo("start\n");
        var screen = sandbox.tilIn("_posts", "save", "2022-10-18-Boostcamp-20days.md");
        assertThat(screen.err())
                .startsWith("committed: docs: day20 Text\n")
                .contains("left alone: 2022-10-19-Boostcamp-21days.md, ../assets/img/model.png\n");
        assertThat(sandbox.git("show", "--format=", "--name-only", "HEAD"))
                .isEqualTo("_posts/2022-10-18-Boostcamp-20days.md\nassets/img/other.png\n");
    }

    @Test
    void a_days_branch_without_a_change_of_its_own_takes_none_of_several_either() {
        sandbox.git("switch", "-q", "-c", "til/2022-10-20-day22");
        sandbox.git("branch", "-q", "-D", "til/2022-10-19-day21");
        twoDays();
        assertThat(sandbox.til("save", "--dry-run"))
                .startsWith("til: 2 notes have changed and none is of day 22:\n")
                .endsWith("exit 3\n");
    }

    @Test
    void several_notes_can_be_named() {
        twoDays();
        var screen = sandbox.tilIn(
                "", "save", "_posts/2022-10-19-Boostcamp-21days.md", "_posts/2022-10-18-Boostcamp-20days.md");
        assertThat(screen.err()).startsWith("committed: docs: day20 Text and 1 more\n");
        assertThat(sandbox.git("status", "--porcelain")).isEmpty();
    }

    private void twoDays() {
        sandbox.write("_posts/2022-10-19-Boostcamp-21days.md", NOTE)
                .write(
                        "_posts/2022-10-18-Boostcamp-20days.md",
                        NOTE.replace("10-19", "10-18")
                                .replace("Multi-modal", "Text")
                                .replace("model", "other"))
                .write("assets/img/model.png", "png")
                .write("assets/img/other.png", "png");
    }

    @Test
    void without_git_on_the_path_too_the_notes_own_date_is_the_authors() {
        sandbox.write("_posts/2022-10-19-Boostcamp-21days.md", NOTE).write("assets/img/model.png", "png");
        sandbox.set("PATH", root.resolve("empty").toString());
        assertThat(sandbox.tilIn("", "save", "--date-of-note").exit()).isZero();
        assertThat(sandbox.git("log", "-1", "--format=%aI %an %s"))
                .isEqualTo("2022-10-19T18:00:00+09:00 Mina docs: day21 Multi-modal\n");
        assertThat(sandbox.git("log", "-1", "--format=%cI")).doesNotStartWith("2022-10-19T18:00:00");
    }

    @Test
    void a_hook_that_stops_the_commit_leaves_the_index_as_it_was() throws Exception {
        Path hook = sandbox.directory().resolve(".git/hooks/pre-commit");
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\necho 'no commits on Wednesdays' >&2\nexit 1\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();
        sandbox.write("_posts/2022-10-19-Boostcamp-21days.md", NOTE).write("assets/img/model.png", "png");
        var screen = sandbox.tilIn("", "save");
        assertThat(screen.err()).contains("the commit was stopped:\n  no commits on Wednesdays");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(sandbox.git("status", "--porcelain")).isEqualTo("?? _posts/\n?? assets/\n");
    }

    @Test
    void nothing_changed_is_said() {
        assertThat(sandbox.til("save"))
                .isEqualTo("nothing to save: no note has changed since the last commit\nexit 0\n");
    }

    @Test
    void a_name_that_is_no_note_is_not_taken_for_an_unchanged_one() {
        assertThat(sandbox.til("save", "nope.md")).isEqualTo("""
                til: 'nope.md' is not a note
                hint: a note is a Markdown file of the site; see 'til show --all'
                exit 2
                """);
    }

    @Test
    void undo_takes_the_commit_back_and_keeps_the_note() {
        sandbox.write("_posts/2022-10-19-Boostcamp-21days.md", NOTE).write("assets/img/model.png", "png");
        String before = sandbox.git("rev-parse", "HEAD");
        sandbox.til("save");
        assertThat(sandbox.git("rev-parse", "HEAD")).isNotEqualTo(before);
        assertThat(sandbox.til("undo")).startsWith("undone: til save\n").endsWith("exit 0\n");
        assertThat(sandbox.git("rev-parse", "HEAD")).isEqualTo(before);
        assertThat(sandbox.read("_posts/2022-10-19-Boostcamp-21days.md")).isEqualTo(NOTE);
        assertThat(sandbox.git("status", "--porcelain")).isEqualTo("?? _posts/\n?? assets/\n");
        assertThat(sandbox.til("undo")).isEqualTo("nothing to undo\nexit 0\n");
    }

    @Test
    void undo_refuses_when_a_later_commit_would_be_lost() {
        sandbox.write("_posts/2022-10-19-Boostcamp-21days.md", NOTE).write("assets/img/model.png", "png");
        sandbox.til("save");
        sandbox.write("later.txt", "work\n").commit("later");
        String head = sandbox.git("rev-parse", "HEAD");
        assertThat(sandbox.til("undo")).isEqualTo("""
                        til: cannot take 'til save' back: branch 'til/2022-10-19-day21' has moved on since
                        hint: its new commits would be lost; see 'git log til/2022-10-19-day21'
                        exit 3
                        """);
        assertThat(sandbox.git("rev-parse", "HEAD")).isEqualTo(head);
    }

    @Test
    void undo_takes_a_new_note_back_with_its_branch() {
        sandbox.git("switch", "-q", "main");
        assertThat(sandbox.tilIn("", "new", "day20", "--no-fetch").exit()).isZero();
        assertThat(sandbox.til("undo")).isEqualTo("""
                        undone: til new day20
                          deleted _posts/2022-10-18-Boostcamp-20days.md
                          deleted branch 'til/2022-10-18-day20'
                          went back to 'main'
                        exit 0
                        """);
        assertThat(sandbox.git("status", "--porcelain", "--branch")).isEqualTo("## main\n");
        assertThat(sandbox.git("branch", "--format=%(refname:short)")).isEqualTo("main\ntil/2022-10-19-day21\n");
    }

    @Test
    void undo_keeps_a_note_that_was_written_on() {
        sandbox.git("switch", "-q", "main");
        sandbox.til("new", "day20", "--no-fetch");
        sandbox.write("_posts/2022-10-18-Boostcamp-20days.md", "# mine\n");
        assertThat(sandbox.til("undo")).isEqualTo("""
                        til: cannot take 'til new day20' back: '_posts/2022-10-18-Boostcamp-20days.md' was changed since
                        hint: move it to another place first if you want to keep it
                        exit 3
                        """);
        assertThat(sandbox.read("_posts/2022-10-18-Boostcamp-20days.md")).isEqualTo("# mine\n");
    }

    @Test
    void days_can_be_stacked() {
        sandbox.write("_posts/2022-10-19-Boostcamp-21days.md", NOTE).write("assets/img/model.png", "png");
        sandbox.til("save");
        String day21 = sandbox.git("rev-parse", "HEAD");
        assertThat(sandbox.tilIn("", "new", "day22", "--date", "2022-10-20", "--onto", "day21")
                        .exit())
                .isZero();
        assertThat(sandbox.git("rev-parse", "HEAD")).isEqualTo(day21);
        assertThat(sandbox.git("branch", "--show-current")).isEqualTo("til/2022-10-20-day22\n");
    }

    @Test
    void of_more_than_ten_changed_notes_ten_are_named() {
        sandbox.git("switch", "-q", "main");
        for (int day = 1; day <= 10; day++) {
            sandbox.write("_posts/2022-09-%02d-Boostcamp-%ddays.md".formatted(day, day), "");
        }
        assertThat(sandbox.tilIn("_posts", "save").err())
                .contains("til: 10 notes have changed:\n")
                .contains("  2022-09-10-Boostcamp-10days.md\n")
                .doesNotContain("more");
        sandbox.write("_posts/2022-09-11-Boostcamp-11days.md", "").write("_posts/2022-09-12-Boostcamp-12days.md", "");
        assertThat(sandbox.tilIn("_posts", "save").toString()).isEqualTo("""
                til: 12 notes have changed:
                  2022-09-01-Boostcamp-1days.md
                  2022-09-02-Boostcamp-2days.md
                  2022-09-03-Boostcamp-3days.md
                  2022-09-04-Boostcamp-4days.md
                  2022-09-05-Boostcamp-5days.md
                  2022-09-06-Boostcamp-6days.md
                  2022-09-07-Boostcamp-7days.md
                  2022-09-08-Boostcamp-8days.md
                  2022-09-09-Boostcamp-9days.md
                  2022-09-10-Boostcamp-10days.md
                  and 2 more
                hint: say which: til save 2022-09-01-Boostcamp-1days.md
                exit 3
                """);
    }

    @Test
    void of_more_than_five_other_files_five_are_named() {
        sandbox.write("_posts/2022-10-19-Boostcamp-21days.md", NOTE).write("assets/img/model.png", "png");
        for (String name : List.of("a", "b", "c", "d", "e")) {
            sandbox.write(name + ".txt", "");
        }
        assertThat(sandbox.til("save", "--dry-run")).contains("left alone: a.txt, b.txt, c.txt, d.txt, e.txt\n");
        sandbox.write("f.txt", "").write("g.txt", "");
        assertThat(sandbox.til("save", "--dry-run")).isEqualTo("""
                would commit: docs: day21 Multi-modal
                  _posts/2022-10-19-Boostcamp-21days.md
                  assets/img/model.png
                left alone: a.txt, b.txt, c.txt, d.txt, e.txt and 2 more
                nothing was done
                exit 0
                """);
    }

    @Test
    void a_page_without_a_date_lends_none_to_its_commit() {
        sandbox.write("about.md", "---\ntitle: About\n---\n\n# About\n");
        assertThat(sandbox.til("save", "--date-of-note", "about.md")).isEqualTo("""
                til: 'about.md' has no date of its own
                hint: leave --date-of-note out
                exit 3
                """);
        assertThat(sandbox.git("log", "--format=%s")).isEqualTo("start\n");
    }

    @Test
    void on_a_branch_of_several_days_their_one_note_is_meant_else_each_ones() {
        sandbox.git("switch", "-q", "-c", "til/2022-10-19-day20-21");
        sandbox.git("branch", "-q", "-D", "til/2022-10-19-day21");
        twoDays();
        sandbox.write("_posts/2022-10-20-Boostcamp-22days.md", NOTE.replace("10-19", "10-20"));
        assertThat(sandbox.til("save", "--dry-run")).isEqualTo("""
                would commit: docs: day20 Text and 1 more
                  _posts/2022-10-18-Boostcamp-20days.md
                  _posts/2022-10-19-Boostcamp-21days.md
                  assets/img/model.png
                  assets/img/other.png
                left alone: _posts/2022-10-20-Boostcamp-22days.md
                nothing was done
                exit 0
                """);
        sandbox.write("_posts/2022-10-19-Boostcamp-20~21days.md", NOTE);
        assertThat(sandbox.til("save", "--dry-run")).isEqualTo("""
                would commit: docs: day20~21 Multi-modal
                  _posts/2022-10-19-Boostcamp-20~21days.md
                  assets/img/model.png
                left alone: _posts/2022-10-18-Boostcamp-20days.md, _posts/2022-10-19-Boostcamp-21days.md, _posts/2022-10-20-Boostcamp-22days.md, assets/img/other.png
                nothing was done
                exit 0
                """);
    }

    @Test
    void a_configuration_that_begins_numbers_waits_for_its_first_note() {
        sandbox.write(".til/config.yml", "version: 1\nnotes: {day: {path: \"notes/{{date}}.md\"}}\n")
                .commit("dates");
        sandbox.write(".til/config.yml", "version: 1\nnotes: {day: {path: \"notes/{{date}}-day{{days}}.md\"}}\n");
        assertThat(sandbox.til("save")).isEqualTo("""
                nothing to save: no note has changed since the last commit
                left alone: .til/config.yml
                exit 0
                """);
    }

    @Test
    void a_configuration_that_changes_otherwise_is_no_part_of_the_note() {
        sandbox.write(".til/config.yml", sandbox.read(".til/config.yml") + "git: {message: 'day {{days}}'}\n")
                .write("_posts/2022-10-19-Boostcamp-21days.md", NOTE)
                .write("assets/img/model.png", "png");
        assertThat(sandbox.til("save")).contains("left alone: .til/config.yml\n");
        sandbox.git("rm", "-q", "-f", ".til/config.yml");
        sandbox.write("_posts/2022-10-19-Boostcamp-21days.md", NOTE + "\nMore.\n");
        assertThat(sandbox.til("save"))
                .contains("left alone: .til/config.yml\n")
                .contains("exit 0\n");
    }
}
