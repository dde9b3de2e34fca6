package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a repository is in a state that til does not go on from: the command that is printed is run, and the trouble is gone. */
class WaysOutTest {
    @TempDir
    private Path root;

    private Team team;
    private Sandbox mine;

    @BeforeEach
    void a_team() {
        team = Team.in(root, "");
        mine = team.mine();
    }

    private String shell(String command) {
        Sandbox.Screen screen = mine.run("sh", "-c", command);
        assertThat(screen.exit()).as(command + ": " + screen).isZero();
        return screen.out();
    }

    private String head() {
        return mine.git("rev-parse", "HEAD").strip();
    }

    @Test
    void nothing_is_saved_where_nobody_would_find_it_again() {
        mine.git("switch", "-q", "main");
        mine.git("branch", "-q", "-D", BRANCH);
        mine.git("switch", "-q", "--detach");
        mine.write(PATH, NOTE);
        String before = head();
        String refused = """
                til: no branch is checked out, so nobody would find the commit again
                hint: git switch -c til/2022-10-19-day21 && til save
                exit 3
                """;
        assertThat(mine.til("save")).isEqualTo(refused);
        assertThat(mine.til("save", "--dry-run")).isEqualTo(refused);
        assertThat(head()).isEqualTo(before);
        shell("git switch -q -c til/2022-10-19-day21");
        assertThat(mine.til("save")).endsWith("exit 0\n");
        assertThat(mine.til("undo")).endsWith("exit 0\n");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void where_the_branch_of_the_day_is_at_the_same_commit_it_is_gone_on_with() {
        mine.git("switch", "-q", "--detach");
        mine.write(PATH, NOTE);
        assertThat(mine.til("save")).contains("hint: git switch %s && til save".formatted(BRANCH));
        shell("git switch -q " + BRANCH);
        assertThat(mine.til("save")).endsWith("exit 0\n");
        assertThat(mine.git("log", "-1", "--format=%s", BRANCH)).isEqualTo("docs: day21 Multi-modal\n");
    }

    @Test
    void where_the_branch_of_the_day_is_elsewhere_another_name_is_proposed() {
        mine.write("a.txt", "a\n").commit("one");
        mine.git("switch", "-q", "--detach", "HEAD~1");
        mine.write(PATH, NOTE);
        assertThat(mine.til("save")).contains("hint: git switch -c %s-more && til save".formatted(BRANCH));
        shell("git switch -q -c %s-more".formatted(BRANCH));
        assertThat(mine.til("save")).endsWith("exit 0\n");
    }

    @Test
    void commits_on_no_branch_are_named_by_whoever_leaves_them() {
        mine.git("switch", "-q", "--detach");
        mine.write("a.txt", "a\n").commit("one");
        mine.write("b.txt", "b\n").commit("two");
        String two = head();
        String said = """
                2 commits are on no branch, and stay behind: %1$s 'two'
                hint: keep them: git branch kept-%1$s %1$s
                """.formatted(two.substring(0, 7));
        assertThat(mine.til("new", "day20", "--dry-run")).contains(said);
        assertThat(mine.til("new", "day20")).contains(said).endsWith("exit 0\n");
        assertThat(mine.til("undo")).endsWith("exit 0\n");
        assertThat(head()).isEqualTo(two);
        assertThat(mine.git("status", "--porcelain")).isEmpty();
        shell("git branch kept-%1$s %1$s".formatted(two.substring(0, 7)));
        assertThat(mine.til("new", "day20")).doesNotContain("on no branch").endsWith("exit 0\n");
        assertThat(mine.git("rev-parse", "kept-" + two.substring(0, 7)).strip()).isEqualTo(two);
    }

    @Test
    void who_goes_back_to_an_open_day_leaves_them_too() {
        mine.write(PATH, NOTE).commit("day");
        mine.git("switch", "-q", "--detach", "main");
        mine.write("a.txt", "a\n").commit("one");
        assertThat(mine.til("new", "day21"))
                .contains("1 commit is on no branch, and stays behind: ")
                .contains("switched to branch '%s', where it is open".formatted(BRANCH));
    }

    @Test
    void a_branch_that_is_begun_gets_its_note() {
        team.teammatePushes("main", "README.md", "# theirs\n");
        assertThat(mine.til("new", "day21")).isEqualTo("""
                %s
                went on with branch '%s'
                next: write it, then run 'til check %s'
                exit 0
                """.formatted(PATH, BRANCH, PATH));
        assertThat(head()).isEqualTo(mine.git("rev-parse", "origin/main").strip());
        assertThat(mine.til("undo")).endsWith("exit 0\n");
        assertThat(head()).isEqualTo(mine.git("rev-parse", "main").strip());
        assertThat(mine.directory().resolve(PATH)).doesNotExist();
        mine.git("switch", "-q", "main");
        assertThat(mine.til("new", "day21"))
                .contains("switched to branch '%s'".formatted(BRANCH))
                .endsWith("exit 0\n");
        assertThat(mine.til("undo")).endsWith("exit 0\n");
        assertThat(mine.git("branch", "--show-current")).isEqualTo("main\n");
    }

    @Test
    void a_sparse_checkout_is_told_of_the_folder_before_anything() {
        mine.git("switch", "-q", "main");
        mine.git("branch", "-q", "-D", BRANCH);
        shell("git sparse-checkout set --cone .til");
        String refused = """
                til: '%s' lies where this sparse checkout has no files
                hint: git sparse-checkout add _posts
                exit 3
                """.formatted(PATH);
        assertThat(mine.til("new", "day21")).isEqualTo(refused);
        assertThat(mine.git("branch", "--list")).isEqualTo("* main\n");
        mine.write(PATH, NOTE);
        mine.git("switch", "-q", "-c", "other");
        assertThat(mine.til("save")).isEqualTo(refused);
        shell("rm -r _posts; git switch -q main; git sparse-checkout add _posts");
        assertThat(mine.til("new", "day21")).endsWith("exit 0\n");
        assertThat(mine.til("save")).endsWith("exit 0\n");
    }

    @Test
    void a_sparse_checkout_by_patterns_is_told_a_pattern() {
        mine.git("switch", "-q", "main");
        mine.git("branch", "-q", "-D", BRANCH);
        shell("git sparse-checkout set --no-cone '/*' '!/_posts/'");
        assertThat(mine.til("new", "day21")).contains("hint: git sparse-checkout add /_posts/\n");
        shell("git sparse-checkout add /_posts/");
        assertThat(mine.til("new", "day21")).endsWith("exit 0\n");
        assertThat(mine.til("save")).endsWith("exit 0\n");
    }

    @Test
    void a_theme_that_is_a_commit_ahead_is_in_nobodys_way() {
        mine.git("switch", "-q", "main");
        mine.git("branch", "-q", "-D", BRANCH);
        mine.run("git", "init", "-q", "../theme");
        mine.git(
                "-C",
                "../theme",
                "-c",
                "user.name=T",
                "-c",
                "user.email=t@x",
                "commit",
                "-q",
                "--allow-empty",
                "-m",
                "a");
        mine.git(
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "--quiet",
                "add",
                root.resolve("theme").toString(),
                "theme");
        mine.commit("theme");
        mine.git("push", "-q", "origin", "main");
        mine.git(
                "-C", "theme", "-c", "user.name=T", "-c", "user.email=t@x", "commit", "-q", "--allow-empty", "-m", "b");
        assertThat(mine.til("new", "day21")).endsWith("exit 0\n");
        assertThat(mine.til("save")).endsWith("exit 0\n");
        team.teammatePushes("main", "README.md", "# theirs\n");
        assertThat(mine.til("sync")).contains("rebased '%s'".formatted(BRANCH)).endsWith("exit 0\n");
        mine.git("switch", "-q", "main");
        assertThat(mine.til("new", "day21")).contains("switched to branch").endsWith("exit 0\n");
        assertThat(mine.git("status", "--porcelain")).isEqualTo(" M theme\n");
    }

    @Test
    void a_base_that_was_pushed_anew_is_named_until_the_command_is_run() {
        mine.git("switch", "-q", "main");
        team.teammatePushes("main", "wrong.md", "# wrong\n");
        mine.git("pull", "-q", "origin", "main");
        mine.git("switch", "-q", "-C", BRANCH, "main");
        mine.write(PATH, NOTE).commit("day");
        String clone = root.resolve("teammate").toString();
        mine.git("-C", clone, "reset", "-q", "--hard", "HEAD~1");
        mine.git("-C", clone, "push", "-q", "-f", "origin", "main");
        team.teammatePushes("main", "right.md", "# right\n");
        String said = """
                commits of 'main' were taken back on 'origin/main'; it is left as it is
                hint: git branch -f main origin/main
                """;
        assertThat(mine.til("sync")).startsWith(said).endsWith("exit 3\n");
        assertThat(mine.git("log", "--format=%s", "origin/main..HEAD")).isEqualTo("day\n");
        assertThat(mine.til("sync")).isEqualTo(said + "exit 3\n");
        shell("git branch -f main origin/main");
        assertThat(mine.til("sync")).isEqualTo("everything is on top of 'origin/main'\nexit 0\n");
    }

    @Test
    void a_day_that_is_open_is_gone_back_to_by_its_date_and_in_its_range() {
        mine.write(".til/config.yml", mine.read(".til/config.yml").replace("days.md\"}", "days.md\", range: to}"))
                .commit("range");
        mine.git("push", "-q", "origin", "HEAD:main");
        assertThat(mine.til("new", "20to21")).endsWith("exit 0\n");
        assertThat(mine.til("save")).endsWith("exit 0\n");
        for (String words : new String[] {"20to21", "2022-10-18", "day21"}) {
            mine.git("switch", "-q", "--detach", "origin/main");
            assertThat(mine.til("new", words))
                    .as(words)
                    .contains("switched to branch 'til/2022-10-19-day20-21', where it is open");
        }
    }

    @Test
    void a_note_of_a_date_that_is_open_is_gone_back_to() {
        mine.write(".til/config.yml", "version: 1\nnotes:\n  day: {path: \"_posts/{{date}}-til.md\"}\n")
                .commit("dates");
        mine.git("push", "-q", "origin", "HEAD:main");
        assertThat(mine.til("new")).endsWith("exit 0\n");
        assertThat(mine.til("save")).endsWith("exit 0\n");
        for (String words : new String[] {"2022-10-19", "today"}) {
            mine.git("switch", "-q", "--detach", "origin/main");
            assertThat(mine.til("new", words))
                    .as(words)
                    .contains("where it is open")
                    .endsWith("exit 0\n");
        }
    }

    @Test
    void a_day_caught_up_tomorrow_is_said_with_the_way_to_another_date() {
        mine.git("switch", "-q", "main");
        mine.write(PATH, NOTE).commit("day 21");
        mine.git("push", "-q", "origin", "main");
        String said = mine.til("new", "15(1)");
        assertThat(said)
                .contains("day 15(1) is 2022-10-20 thu; today is 2022-10-19\n")
                .contains("for another date: til undo && til new 'day15(1)' --date 2022-10-19\n");
        assertThat(mine.til("undo")).endsWith("exit 0\n");
        assertThat(mine.til("new", "day15(1)", "--date", "2022-10-19"))
                .contains("2022-10-19")
                .endsWith("exit 0\n");
    }

    @Test
    void a_kind_that_nobody_has_configured_is_a_line_to_be_written() {
        String line = "  meeting: {path: \"_posts/{{date}}-meeting-{{slug}}.md\"}";
        assertThat(mine.til("new", "meeting", "Team sync")).isEqualTo("""
                til: til does not know what note 'meeting' is
                hint: kinds are day; one more is a line below 'notes' in .til/config.yml:
                %s
                exit 2
                """.formatted(line));
        mine.write(".til/config.yml", mine.read(".til/config.yml") + line + "\n")
                .commit("kind");
        assertThat(mine.til("new", "meeting", "Team sync"))
                .contains("meeting-team-sync.md")
                .endsWith("exit 0\n");
    }
}
