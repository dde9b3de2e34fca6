package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.til.forge.TestForge;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Evenings over smart HTTP with a password that only the person's own set-up knows. */
class HttpServerTest {
    @TempDir
    private Path root;

    private TestForge server;
    private Team team;
    private Sandbox mine;

    @BeforeEach
    void a_remote_whose_address_holds_no_password() {
        server = new TestForge(root, "yuna", "mina", "jun");
        team = Team.in(root, "  reviewers: [mina]\n")
                .serverSetting("http.receivepack", "true")
                .at(server.url("study/notes"));
        mine = team.mine().set("GH_HOST", server.host()).write(PATH, NOTE);
    }

    @AfterEach
    void close() {
        server.close();
    }

    /** A credential helper of the person's own, that knows one name and one password. */
    private void helper(String user, String password) {
        Path helper = program("bin/helper", """
                #!/bin/sh
                test "$1" = get || exit 0
                echo username=%s
                echo password=%s
                """.formatted(user, password));
        Team.write(mine.home().resolve(".gitconfig"), "[credential]\n\thelper = %s\n".formatted(helper));
    }

    private Path program(String name, String script) {
        Path file = mine.home().resolve(name);
        Team.write(file, script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private void assertHandedIn(Sandbox.Screen screen) {
        assertThat(screen.exit()).as(screen.toString()).isZero();
        assertThat(screen.toString()).doesNotContain("t_yuna");
        assertThat(team.server("log", "--format=%s", "main.." + BRANCH)).isEqualTo("docs: day21 Multi-modal\n");
        assertThat(server.describe(1))
                .isEqualTo("#1 %s -> main: [Boostcamp] Multi-modal reviewers=[mina] labels=[]".formatted(BRANCH));
    }

    @ParameterizedTest
    @EnumSource
    void a_credential_helper_lets_in_both_the_push_and_the_pull_request(Machine machine) {
        helper("yuna", "t_yuna");
        machine.seats(mine);
        assertHandedIn(mine.tilIn("", "submit"));
        assertThat(mine.til("submit")).contains("nothing to do: '%s' is handed in\n".formatted(BRANCH));
    }

    @ParameterizedTest
    @EnumSource
    void so_does_what_git_has_stored(Machine machine) {
        Team.write(mine.home().resolve(".gitconfig"), "[credential]\n\thelper = store\n");
        Team.write(
                mine.home().resolve(".git-credentials"),
                "https://github.com\n" + server.url("yuna", "").replaceFirst("/git/.*", "") + "\n");
        machine.seats(mine);
        assertHandedIn(mine.tilIn("", "submit"));
    }

    @Test
    void without_git_the_netrc_counts_too() {
        Team.write(mine.home().resolve(".netrc"), "machine 127.0.0.1 login yuna password t_yuna\n");
        Machine.WITHOUT_GIT.seats(mine);
        assertHandedIn(mine.tilIn("", "submit"));
    }

    @Test
    void the_token_of_gh_opens_the_pull_request_whoever_pushes() {
        helper("mina", "t_mina"); // who may not be asked to review what she has opened herself
        program("bin/gh", """
                #!/bin/sh
                test "$*" = "auth token --hostname 127.0.0.1" && echo t_yuna
                """);
        mine.set("PATH", mine.home().resolve("bin") + ":" + System.getenv("PATH"));
        assertHandedIn(mine.tilIn("", "submit"));
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_password_says_what_to_do_and_loses_nothing(Machine machine) {
        helper("yuna", "wr0ng");
        machine.seats(mine);
        var screen = mine.tilIn("", "submit");
        assertThat(screen.exit()).as(screen.toString()).isEqualTo(3);
        assertThat(screen.err())
                .contains("til: 'origin' does not let you in: ")
                .contains("hint: the name, password or token for it is wrong");
        assertThat(screen.toString()).doesNotContain("wr0ng");
        assertThat(mine.read(PATH)).isEqualTo(NOTE);
        helper("yuna", "t_yuna");
        assertHandedIn(mine.tilIn("", "submit"));
    }

    @Test
    void a_token_that_has_run_out_is_said_although_the_push_goes_through() {
        helper("yuna", "t_yuna");
        mine.set("GH_ENTERPRISE_TOKEN", "0ld");
        var screen = mine.tilIn("", "submit");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(screen.err())
                .contains("127.0.0.1 refuses the token (401): Bad credentials")
                .contains("hint: it is wrong or has run out: make a new one; 'til submit --no-pr' pushes without it");
        assertThat(screen.toString()).doesNotContain("0ld");
        mine.set("GH_ENTERPRISE_TOKEN", "t_yuna");
        assertHandedIn(mine.tilIn("", "submit"));
    }

    @ParameterizedTest
    @EnumSource
    void a_refusal_is_told_in_the_servers_words(Machine machine) {
        helper("yuna", "t_yuna");
        team.hook("pre-receive", """
                #!/bin/sh
                echo "GL-HOOK-ERR: You are not allowed to push code to protected branches on this project." >&2
                exit 1
                """);
        machine.seats(mine);
        var screen = mine.tilIn("", "submit");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(screen.err())
                .contains("origin: GL-HOOK-ERR: You are not allowed to push code to protected branches")
                .contains("til: 'origin' does not take '%s': ".formatted(BRANCH))
                .contains("pre-receive hook declined");
        assertThat(server.count()).isZero();
        assertThat(mine.git("log", "-1", "--format=%s")).isEqualTo("docs: day21 Multi-modal\n");
    }

    @ParameterizedTest
    @EnumSource
    void a_network_that_is_gone_loses_nothing(Machine machine) {
        helper("yuna", "t_yuna");
        machine.seats(mine);
        server.close();
        var screen = mine.tilIn("", "submit");
        assertThat(screen.exit()).as(screen.toString()).isEqualTo(3);
        assertThat(screen.err()).contains("could not fetch 'origin/main': ");
        assertThat(mine.read(PATH)).isEqualTo(NOTE);
        assertThat(Files.exists(mine.directory().resolve(".git/index.lock"))).isFalse();
        assertThat(mine.tilIn("", "sync").exit()).isEqualTo(3);
    }

    @Test
    void a_proxy_that_is_dead_is_said() {
        helper("yuna", "t_yuna");
        mine.git("config", "http.proxy", "http://127.0.0.1:9");
        var screen = mine.tilIn("", "submit");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(screen.err()).contains("127.0.0.1 port 9");
        mine.git("config", "--unset", "http.proxy");
        assertHandedIn(mine.tilIn("", "submit"));
    }

    @Test
    void a_busy_forge_is_asked_again_and_a_broken_one_by_the_next_run() {
        helper("yuna", "t_yuna");
        server.fail(new TestForge.Failure("POST", 429, Map.of("Retry-After", "0")));
        server.fail(new TestForge.Failure("POST", 503, Map.of("Retry-After", "0")));
        var screen = mine.tilIn("", "submit");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(screen.err()).contains("says 503").contains("run the same command again later");
        assertThat(server.log())
                .contains("POST /repos/study/notes/pulls 429")
                .endsWith("POST /repos/study/notes/pulls 503");
        assertHandedIn(mine.tilIn("", "submit"));
        assertThat(server.count()).isEqualTo(1);
    }
}
