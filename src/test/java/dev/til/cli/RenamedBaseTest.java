package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The base is called otherwise at the server from one day to the next; what til says to run makes all well again. */
class RenamedBaseTest {
    private static final String CURE = "git fetch origin && git remote set-head origin -a";
    private static final String FOLLOWED = CURE + " && git branch -m main master && git branch -u origin/master master";

    @TempDir
    private Path root;

    private Team team;
    private Sandbox mine;

    @BeforeEach
    void a_team() {
        team = Team.in(root, "");
        mine = team.mine();
        mine.git("remote", "set-head", "origin", "main");
    }

    private void renamed(String name) {
        team.server("branch", "-m", "main", name);
        team.server("symbolic-ref", "HEAD", "refs/heads/" + name);
    }

    /** Runs what a hint says to run, as a person who pastes it. */
    private void paste(Sandbox.Screen screen) {
        String hint = screen.err()
                .lines()
                .filter(line -> line.startsWith("hint: "))
                .findFirst()
                .orElseThrow();
        var ran = mine.run("sh", "-c", hint.substring("hint: ".length()));
        assertThat(ran.exit()).as(ran.toString()).isZero();
    }

    @Test
    void sync_says_what_to_run_and_is_well_after_it() {
        renamed("master");
        var stopped = mine.tilIn("", "sync");
        assertThat(stopped.toString()).isEqualTo("""
                til: 'origin' has no branch 'main'; its HEAD is 'master'
                hint: %s
                exit 3
                """.formatted(FOLLOWED));
        paste(stopped);
        assertThat(mine.til("sync"))
                .contains("everything is on top of 'origin/master'\n")
                .endsWith("exit 0\n");
        assertThat(mine.git("for-each-ref", "--format=%(refname:short) %(upstream:short)", "refs/heads/master"))
                .isEqualTo("master origin/master\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit", "submit --no-pr", "submit --all"})
    void submit_pushes_nothing_onto_a_base_that_is_gone(String line) {
        renamed("master");
        mine.write(PATH, NOTE);
        String before = mine.git("for-each-ref");
        var stopped = mine.tilIn("", line.split(" "));
        assertThat(stopped.toString()).isEqualTo("""
                til: 'origin' has no branch 'main'; its HEAD is 'master'
                hint: %s
                exit 3
                """.formatted(FOLLOWED));
        assertThat(mine.git("for-each-ref")).isEqualTo(before);
        paste(stopped);
        assertThat(mine.tilIn("", line.split(" ")).exit()).isZero();
        assertThat(team.server("rev-parse", BRANCH)).isEqualTo(mine.git("rev-parse", "HEAD"));
    }

    @Test
    void ready_says_it_and_what_to_run() {
        renamed("master");
        mine.write(PATH, NOTE).commit("docs: day21 Multi-modal");
        var unknown = mine.tilIn("", "ready");
        assertThat(unknown.err()).isEqualTo("""
                'origin' has no branch 'main'; its HEAD is 'master'
                til: how it stands on 'origin/main' is not known
                hint: %s
                """.formatted(FOLLOWED));
        paste(unknown);
        assertThat(mine.til("ready")).contains("on top of the base").doesNotContain("is not known");
    }

    @Test
    void new_starts_from_what_it_knows_and_says_what_to_run() {
        mine.git("switch", "-q", "main");
        mine.git("branch", "-q", "-D", BRANCH);
        renamed("master");
        var started = mine.tilIn("", "new", "day21");
        assertThat(started.err()).startsWith("""
                warning: 'origin' has no branch 'main'; its HEAD is 'master'; started from what was fetched last
                hint: %s
                started branch '%s' off origin/main
                """.formatted(FOLLOWED, BRANCH));
        paste(started);
        assertThat(mine.tilIn("", "new", "day22").err())
                .startsWith("started branch ")
                .contains(" off origin/master\n");
    }

    @Test
    void a_name_that_is_here_already_is_not_taken_away() {
        mine.git("branch", "-q", "master");
        renamed("master");
        var stopped = mine.tilIn("", "sync");
        assertThat(stopped.err()).endsWith("hint: " + CURE + "\n");
        paste(stopped);
        assertThat(mine.tilIn("", "sync").exit()).isZero();
        assertThat(mine.git("branch", "--list", "main")).isEqualTo("  main\n");
    }

    @Test
    void a_clone_of_one_branch_gets_the_other_one_too() {
        mine.git("config", "remote.origin.fetch", "+refs/heads/main:refs/remotes/origin/main");
        renamed("master");
        var stopped = mine.tilIn("", "sync");
        assertThat(stopped.err()).endsWith("hint: git remote set-branches origin master && " + FOLLOWED + "\n");
        paste(stopped);
        assertThat(mine.tilIn("", "sync").exit()).isZero();
    }

    @Test
    void where_the_team_has_settled_the_name_the_setting_is_named() {
        mine.git("config", "til.git.base", "main");
        renamed("trunk");
        var stopped = mine.tilIn("", "sync");
        assertThat(stopped.toString()).isEqualTo("""
                til: 'origin' has no branch 'main'; its HEAD is 'trunk'
                hint: git config til.git.base trunk; for everybody: 'git: {base: trunk}' in .til/config.yml
                exit 3
                """);
        mine.run("sh", "-c", "git config til.git.base trunk");
        assertThat(mine.til("sync")).contains("everything is on top of 'origin/trunk'\n");
    }

    @Test
    void a_server_whose_head_leads_nowhere_has_others_to_choose_from() {
        renamed("trunk");
        team.server("symbolic-ref", "HEAD", "refs/heads/nowhere");
        var stopped = mine.tilIn("", "sync");
        assertThat(stopped.toString()).isEqualTo("""
                til: 'origin' has no branch 'main', and its HEAD names none
                hint: git ls-remote --heads origin lists what it has; then: git config til.git.base NAME
                exit 3
                """);
        assertThat(mine.git("ls-remote", "--heads", "origin")).contains("refs/heads/trunk");
        mine.git("config", "til.git.base", "trunk");
        assertThat(mine.tilIn("", "sync").exit()).isZero();
    }

    @Test
    void what_a_server_calls_its_branch_is_no_command() {
        renamed("a;touch$IFS'x'");
        var stopped = mine.tilIn("", "sync");
        assertThat(stopped.err()).contains("its HEAD is 'a;touch$IFS'x''");
        paste(stopped);
        assertThat(mine.git("status", "--porcelain", "--untracked-files=all")).isEmpty();
        assertThat(mine.tilIn("", "sync").exit()).isZero();
    }

    @Test
    void without_git_it_is_seen_too() {
        renamed("master");
        mine.set("PATH", root.resolve("nowhere").toString());
        assertThat(mine.til("sync"))
                .startsWith("til: 'origin' has no branch 'main'; its HEAD is 'master'\nhint: git fetch ");
    }

    private static String line(String screen, String what) {
        return screen.lines()
                .dropWhile(line -> !line.matches("\\w+ +" + what + " .*"))
                .limit(2)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void doctor_sees_it_and_is_well_after_what_it_says() {
        renamed("master");
        String sick = mine.til("doctor");
        assertThat(line(sick, "server")).startsWith("ok       server         'origin' answers; its HEAD is 'master'\n");
        assertThat(line(sick, "base")).isEqualTo("""
                problem  base           'origin' has no branch 'main'; its HEAD is 'master'
                                        fix: %s
                """.formatted(FOLLOWED));
        assertThat(sick).endsWith("exit 1\n");
        assertThat(mine.run("sh", "-c", FOLLOWED).exit()).isZero();
        assertThat(mine.til("doctor"))
                .contains("ok       base           origin/master\n")
                .endsWith("exit 0\n");
    }

    @Test
    void doctor_says_that_the_server_names_another_branch_than_is_taken_here() {
        team.server("branch", "trunk", "main");
        team.server("symbolic-ref", "HEAD", "refs/heads/trunk");
        assertThat(line(mine.til("doctor"), "base")).isEqualTo("""
                note     base           'origin/main'; the HEAD of 'origin' is 'trunk'
                                        fix: git fetch origin && git remote set-head origin -a
                """);
        assertThat(mine.run("sh", "-c", "git fetch origin && git remote set-head origin -a")
                        .exit())
                .isZero();
        assertThat(mine.til("doctor")).contains("ok       base           origin/trunk\n");
        mine.git("config", "til.git.base", "main");
        assertThat(mine.til("doctor")).contains("ok       base           origin/main\n");
    }
}
