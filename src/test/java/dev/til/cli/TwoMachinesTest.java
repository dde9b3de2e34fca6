package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One day of one repository, written on two machines, or by two people. Whatever command is printed is run here too. */
class TwoMachinesTest {
    @TempDir
    private Path root;

    private Team team;
    private Sandbox mine;
    private Sandbox other;

    @BeforeEach
    void a_team_and_another_clone() {
        team = Team.in(root.resolve("team"), "");
        mine = team.mine();
        other = new Sandbox(root.resolve("other"));
    }

    /** A clone of the team's repository as it is now. */
    private Sandbox cloned(String name, String email) {
        other.run("git", "clone", "-q", team.bare().toString(), ".");
        other.git("config", "user.name", name);
        other.git("config", "user.email", email);
        return other;
    }

    private void handedIn() {
        mine.write(PATH, NOTE);
        assertThat(mine.til("submit")).endsWith("exit 0\n");
    }

    /** Runs what stands behind a hint's first colon, or all of it, in a shell whose til is the one of this test. */
    private static Sandbox.Screen pasted(Sandbox where, String screen, String from) {
        String line = screen.lines()
                .filter(text -> text.contains(from))
                .findFirst()
                .orElseThrow(() -> new AssertionError(screen));
        Sandbox.Screen last = new Sandbox.Screen("", "", 0);
        for (String command : line.substring(line.indexOf(from)).split(" && ")) {
            last = command.startsWith("til ")
                    ? where.tilIn("", words(where, command.substring("til ".length())))
                    : where.run("sh", "-c", command);
            assertThat(last.exit()).as(command + ": " + last).isZero();
        }
        return last;
    }

    private static String[] words(Sandbox where, String text) {
        return where.run("sh", "-c", "printf '%s\\n' " + text).out().lines().toArray(String[]::new);
    }

    @Test
    void my_day_of_another_machine_is_gone_on_with() {
        handedIn();
        cloned("Mina", "MINA@example.com");
        assertThat(other.til("new", "day21")).isEqualTo("""
                %s
                went on with branch '%s', as 'origin' has it
                switched to branch '%s', where it is open
                exit 0
                """.formatted(PATH, BRANCH, BRANCH));
        assertThat(other.git("rev-parse", "HEAD")).isEqualTo(mine.git("rev-parse", "HEAD"));
        assertThat(other.git("rev-parse", "--abbrev-ref", "@{upstream}")).isEqualTo("origin/" + BRANCH + "\n");
        assertThat(other.til("undo")).endsWith("exit 0\n");
        assertThat(other.git("branch", "--format=%(refname:short)")).isEqualTo("main\n");
        assertThat(other.git("config", "--get-regexp", "^branch\\.")).doesNotContain(BRANCH);
    }

    @Test
    void it_is_fetched_where_it_was_pushed_since_the_clone() {
        cloned("Mina", "mina@example.com");
        handedIn();
        assertThat(other.til("new", "day21", "--dry-run")).contains("would start branch");
        assertThat(other.til("new", "day21")).contains("as 'origin' has it");
        assertThat(other.read(PATH)).isEqualTo(NOTE);
    }

    @Test
    void what_i_pushed_elsewhere_comes_with_sync_and_submit_says_so() {
        handedIn();
        cloned("Mina", "mina@example.com");
        other.til("new", "day21");
        other.write(PATH, NOTE + "\nmore\n");
        assertThat(other.til("submit")).endsWith("exit 0\n");
        mine.write("_posts/x.txt", "mine\n");
        String refused = mine.til("submit");
        assertThat(refused)
                .contains("til: '%s' over there has commits that you have not: you have pushed them from elsewhere"
                        .formatted(BRANCH))
                .contains("hint: til sync && til submit");
        assertThat(mine.til("sync", "--dry-run"))
                .contains("would forward '%s' to what you have pushed to 'origin'".formatted(BRANCH));
        pasted(mine, refused, "til sync");
        assertThat(mine.git("rev-parse", "HEAD")).isEqualTo(other.git("rev-parse", "HEAD"));
        assertThat(mine.read(PATH)).isEqualTo(NOTE + "\nmore\n");
    }

    @Test
    void where_both_machines_have_gone_on_the_command_joins_them() {
        handedIn();
        cloned("Mina", "mina@example.com");
        other.til("new", "day21");
        other.write("more.md", "x\n").commit("more");
        other.git("push", "-q");
        mine.write(PATH, NOTE + "\nhere\n").commit("here");
        String screen = mine.til("sync");
        assertThat(screen)
                .contains("'%s' and 'origin/%s' have both gone on; it is left as it is".formatted(BRANCH, BRANCH))
                .contains("hint: git rebase origin/" + BRANCH)
                .endsWith("exit 3\n");
        pasted(mine, screen, "git rebase");
        assertThat(mine.til("sync")).endsWith("exit 0\n");
        assertThat(mine.til("submit")).endsWith("exit 0\n");
    }

    @Test
    void the_day_of_somebody_else_is_named_and_the_name_of_ones_own_works() {
        handedIn();
        cloned("Jun", "jun@example.com");
        String screen = other.til("new", "day21");
        assertThat(screen).isEqualTo("""
                til: '%s' on 'origin' is a branch of mina@example.com
                hint: take a name of your own: git config til.git.branch 'til/{{member}}/{{date}}-day{{range}}' && til new day21
                exit 3
                """.formatted(BRANCH));
        pasted(other, screen, "git config");
        assertThat(other.git("branch", "--show-current")).isEqualTo("til/jun/2022-10-19-day21\n");
        other.write(PATH, NOTE);
        assertThat(other.til("submit")).endsWith("exit 0\n");
        assertThat(other.til("sync")).endsWith("exit 0\n");
    }

    @Test
    void a_member_of_the_same_name_takes_another_one() {
        mine.git("config", "til.git.branch", "{{member}}/day{{range}}");
        mine.git("branch", "-m", "mina/day21");
        handedIn();
        cloned("Mina", "another.mina@example.com");
        other.git("config", "til.git.branch", "{{member}}/day{{range}}");
        String screen = other.til("new", "day21");
        assertThat(screen).contains("'mina/day21' on 'origin' is a branch of mina@example.com");
        pasted(other, screen, "git config");
        assertThat(other.git("branch", "--show-current")).isEqualTo("mina-2/day21\n");
    }

    @Test
    void a_day_of_two_people_is_asked_about_and_without_a_terminal_refused_with_both_ways() {
        handedIn();
        team.teammatePushes(BRANCH, PATH, NOTE + "\nJun's\n");
        cloned("Mina", "mina@example.com");
        String screen = other.til("new", "day21");
        assertThat(screen).isEqualTo("""
                til: '%1$s' on 'origin' is yours and that of jun@example.com
                hint: choose one of
                  git switch -c %1$s --track origin/%1$s
                      goes on with it together
                  git config til.git.branch 'til/{{member}}/{{date}}-day{{range}}' && til new day21
                      begins one of your own
                exit 3
                """.formatted(BRANCH));
        assertThat(other.tilAtTerminal("n\n", "new", "day21").exit()).isEqualTo(3);
        assertThat(other.tilAtTerminal("y\n", "new", "day21").err())
                .contains("go on with it together? [y/N]")
                .contains("as 'origin' has it");
        assertThat(other.til("undo")).endsWith("exit 0\n");
        pasted(other, screen, "git switch");
        assertThat(other.git("branch", "--show-current")).isEqualTo(BRANCH + "\n");
        other.git("switch", "-q", "main");
        other.git("branch", "-q", "-D", BRANCH);
        pasted(other, screen, "git config");
        assertThat(other.git("branch", "--show-current")).isEqualTo("til/mina/2022-10-19-day21\n");
    }

    @Test
    void the_mailmap_tells_who_is_one_and_the_same() {
        handedIn();
        cloned("Mina at home", "mina@home.example");
        other.write(".mailmap", """
                # the team
                Mina <mina@example.com> <mina@home.example>
                <mina@home.example> <mina@example.com>
                """.replace("<mina@home.example> <mina@example.com>\n", ""));
        other.git("add", "-N", ".mailmap");
        other.git("rm", "-q", "--cached", ".mailmap");
        assertThat(other.til("new", "day21")).contains("as 'origin' has it");
        other.write(PATH, NOTE + "\nhome\n");
        assertThat(other.til("save")).endsWith("exit 0\n");
        assertThat(other.til("ready")).doesNotContain("but you are");
    }

    @Test
    void a_mailmap_that_goes_in_circles_or_is_a_link_or_huge_says_nothing_wrong() throws Exception {
        handedIn();
        cloned("Jun", "jun@example.com");
        other.write(
                ".mailmap",
                "A <a@x> <b@x>\nB <b@x> <a@x>\n<<<<\n<\n>\n" + "# line\n".repeat(200_000) + "x".repeat(2_000_000));
        assertThat(other.til("new", "day21")).contains("is a branch of mina@example.com");
        java.nio.file.Files.delete(other.directory().resolve(".mailmap"));
        java.nio.file.Files.createSymbolicLink(other.directory().resolve(".mailmap"), Path.of("/dev/zero"));
        assertThat(other.til("new", "day21")).contains("is a branch of mina@example.com");
    }

    @Test
    void an_author_without_an_address_is_called_by_name() {
        mine.write(PATH, NOTE);
        mine.stage();
        mine.git("-c", "user.name=No Address", "-c", "user.email=", "commit", "-q", "-m", "x");
        mine.git("push", "-q", "origin", BRANCH);
        cloned("Jun", "jun@example.com");
        assertThat(other.til("new", "day21")).contains("'%s' on 'origin' is a branch of ".formatted(BRANCH));
    }

    @Test
    void a_branch_of_another_person_under_my_name_is_not_pulled() {
        mine.write(PATH, NOTE);
        assertThat(mine.til("save")).endsWith("exit 0\n");
        cloned("Jun", "jun@example.com");
        other.til("new", "day21");
        other.write(PATH, NOTE + "\nJun's\n");
        assertThat(other.til("submit")).endsWith("exit 0\n");
        String screen = mine.til("submit");
        assertThat(screen)
                .contains("it is a branch of jun@example.com")
                .contains("hint: git branch -m %s til/mina/2022-10-19-day21 && til submit".formatted(BRANCH))
                .doesNotContain("git pull");
        String before = mine.git("ls-remote", "origin", "refs/heads/" + BRANCH);
        pasted(mine, screen, "git branch -m");
        assertThat(mine.git("ls-remote", "origin", "refs/heads/" + BRANCH)).isEqualTo(before);
        assertThat(mine.git("ls-remote", "origin", "refs/heads/til/mina/2022-10-19-day21"))
                .startsWith(mine.git("rev-parse", "HEAD").strip());
    }

    @Test
    void names_that_want_to_be_commands_stay_names() {
        String name = "til/2022-10-19-day21$(touch${IFS}x)'\u202e";
        mine.git("config", "til.git.branch", "til/{{date}}-day{{range}}$(touch${IFS}x)'");
        mine.git("branch", "-m", "til/2022-10-19-day21$(touch${IFS}x)'");
        mine.write(PATH, NOTE).commit("x");
        mine.git("push", "-q", "origin", "HEAD");
        mine.git("push", "-q", "origin", "HEAD:refs/heads/" + name);
        cloned("Jun", "jun@example.com");
        other.git("config", "til.git.branch", "til/{{date}}-day{{range}}$(touch${IFS}x)'");
        String screen = other.til("new", "day21");
        assertThat(screen).contains("is a branch of mina@example.com");
        pasted(other, screen, "git config");
        assertThat(other.directory().resolve("x")).doesNotExist();
    }
}
