package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.forge.OpenServer;
import dev.til.forge.OpenServer.Answer;
import dev.til.forge.TestForge;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code til doctor} asks the remote and the forge, and what it makes of the answers. */
class DoctorServersTest {
    @TempDir
    private Path root;

    /** The lines about servers, without the port of this run. */
    private static String servers(Sandbox sandbox) {
        return sandbox.til("doctor")
                .lines()
                .dropWhile(line -> !line.matches("\\w+ +remote .*"))
                .skip(1)
                .takeWhile(line -> !line.matches("\\w+ +base .*"))
                .map(line -> line.replaceAll("127\\.0\\.0\\.1:\\d+", "SERVER") + "\n")
                .collect(Collectors.joining());
    }

    /** A clock that runs beside the machine's. */
    private static Clock off(Duration ahead) {
        return Clock.offset(Clock.system(ZoneId.of("Asia/Seoul")), ahead);
    }

    private GitHubTeam team() {
        GitHubTeam team = GitHubTeam.in(root, "");
        team.mine().at(off(Duration.ZERO));
        return team;
    }

    @Test
    void whose_the_token_is_and_that_they_may_push_is_said() {
        try (var team = team()) {
            assertThat(servers(team.mine())).isEqualTo("""
                    ok       server         'origin' answers; its HEAD is 'main'
                    ok       review         asked at http://SERVER/api/v3 as 'yuna', who may push
                    """);
            assertThat(team.mine().til("doctor")).doesNotContain("t_yuna");
        }
    }

    @Test
    void who_may_not_push_is_told_and_in_a_fork_need_not() {
        try (var team = team()) {
            team.server().lock();
            assertThat(servers(team.mine())).endsWith("""
                    problem  review         asked at http://SERVER/api/v3 as 'yuna', who may not push there
                                            fix: ask whoever owns the repository for the right to, or push to a fork: rename the remote to 'upstream', and add yours as 'origin'
                    """);
            team.mine().git("remote", "rename", "origin", "upstream");
            team.mine().git("remote", "add", "origin", team.server().url("yuna", "yuna/notes"));
            assertThat(servers(team.mine()))
                    .contains("ok       server         'upstream' answers; its HEAD is 'main'\n")
                    .contains("problem  server         'origin' leads to no repository that you may see: ")
                    .endsWith("ok       review         asked at http://SERVER/api/v3 as 'yuna'\n");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"gist, read:user|'gist, read:user'", "\"\"|nothing"})
    void a_token_for_something_else_is_told(String scopes, String told) {
        try (var team = team()) {
            team.server().scopes(scopes);
            assertThat(servers(team.mine())).endsWith("""
                    problem  review         asked at http://SERVER/api/v3 as 'yuna', by a token for %s
                                            fix: make one with the scope 'repo', or 'public_repo' for a public repository
                    """.formatted(told));
            team.server().scopes("gist, public_repo");
            assertThat(servers(team.mine())).endsWith(" as 'yuna', who may push\n");
        }
    }

    @Test
    void a_token_that_has_run_out_is_told() {
        try (var team = team()) {
            team.mine().set("GH_ENTERPRISE_TOKEN", "old");
            assertThat(servers(team.mine())).endsWith("""
                    problem  review         127.0.0.1 refuses the token (401): Bad credentials
                                            fix: it is wrong or has run out: make a new one; 'til submit --no-pr' pushes without it
                    """);
            assertThat(team.mine().tilIn("", "doctor").exit()).isEqualTo(1);
        }
    }

    @Test
    void the_token_of_a_job_is_nobodys_and_serves() {
        try (var team = team()) {
            team.server().fail(new TestForge.Failure("GET", 403, Map.of(), "/user"));
            assertThat(servers(team.mine()))
                    .endsWith("ok       review         asked at http://SERVER/api/v3, who may push\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"PT-6M, behind", "PT6M, ahead of", "PT-8760H, behind"})
    void a_clock_that_is_not_the_servers_is_told(Duration off, String told) {
        try (var team = team()) {
            team.mine().at(off(off));
            assertThat(servers(team.mine())).endsWith("""
                    note     clock          more than 5 minutes %s the server's
                                            fix: timedatectl set-ntp true, or set it by hand: the dates of notes are taken from it
                    """.formatted(told));
            team.mine().at(off(Duration.ofMinutes(3)));
            assertThat(servers(team.mine())).doesNotContain("clock");
        }
    }

    @Test
    void without_a_network_that_is_said_once_and_the_rest_is_looked_at() {
        Sandbox mine;
        try (var team = team()) {
            mine = team.mine();
        }
        assertThat(servers(mine))
                .matches("note     server         'origin' does not answer: [^\\n]*\\n"
                        + " {24}fix: when the network is back: til doctor\\n"
                        + "ok       review         asked at http://SERVER/api/v3\\n");
        assertThat(mine.til("doctor"))
                .contains("ok       base           origin/main\n")
                .endsWith("exit 0\n");
    }

    @Test
    void gitlab_gitea_and_gerrit_are_asked_in_their_own_way() {
        try (var server = new OpenServer(root)) {
            Team team = Team.in(root, "").at(server.at("/git/study/notes.git"));
            Sandbox mine = team.mine().at(off(Duration.ZERO));
            server.answering(request -> Answer.of(
                    200,
                    request.path().matches(".*/(user|accounts/self)")
                            ? "{\"login\": \"mina\", \"username\": \"mina\"}"
                            : "{\"permissions\": {\"push\": false, \"project_access\": null, \"group_access\":"
                                    + " {\"access_level\": 30}}}"));
            TokenOnTheWireTest.Speaks.GITLAB.named(mine, server.host());
            assertThat(servers(mine)).endsWith(" as 'mina', who may push\n");
            TokenOnTheWireTest.Speaks.GITEA.named(mine, server.host());
            assertThat(servers(mine)).contains("/api/v1 as 'mina', who may not push there\n");
            TokenOnTheWireTest.Speaks.GERRIT.named(mine, server.host());
            assertThat(servers(mine)).endsWith("/a as 'mina'\n");
        }
    }

    @Test
    void an_answer_that_is_none_is_told_as_what_it_is() {
        try (var server = new OpenServer(root)) {
            Team team = Team.in(root, "").at(server.at("/git/study/notes.git"));
            Sandbox mine = team.mine().at(off(Duration.ZERO));
            TokenOnTheWireTest.Speaks.GITHUB.named(mine, server.host());
            for (String odd : new String[] {"<html>sign in</html>", "[]", "{\"a\": ", "[".repeat(200_000)}) {
                server.answering(request -> Answer.of(200, odd));
                assertThat(servers(mine))
                        .contains("problem  review         the server's answer is no account: 127.0.0.1 sent ");
            }
            server.answering(request -> Answer.of(500, ""));
            assertThat(servers(mine)).contains("problem  review         127.0.0.1 says 500, and not why\n");
        }
    }

    @Test
    void a_server_that_is_not_trusted_is_not_asked() {
        try (var server = new OpenServer(root)) {
            Team team = Team.in(root, "  api: %s\n".formatted(server.at("/api/v3")));
            Sandbox mine = team.at("https://github.com.invalid/study/notes.git").mine();
            mine.set("GH_TOKEN", "canary").set("GH_ENTERPRISE_TOKEN", "canary");
            assertThat(servers(mine)).contains("problem  review         ").doesNotContain("canary");
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void a_way_to_the_remote_that_the_repository_names_is_not_gone() {
        Team team = Team.in(root, "").at("ssh://git.invalid/notes.git");
        team.mine().git("config", "core.sshCommand", "touch " + root.resolve("ran"));
        assertThat(servers(team.mine())).isEqualTo("""
                note     server         'origin' is not asked: this repository's own configuration names 'core.sshcommand', which til does not run only to look
                                        fix: where you trust it: git ls-remote --symref origin HEAD
                """);
        assertThat(root.resolve("ran")).doesNotExist();
    }

    @Test
    void a_moment_is_read_in_whatever_zone_the_person_lives() {
        try (var team = team()) {
            team.mine().at(Clock.fixed(Instant.now(), ZoneId.of("Pacific/Kiritimati")));
            assertThat(servers(team.mine())).doesNotContain("clock");
        }
    }
}
