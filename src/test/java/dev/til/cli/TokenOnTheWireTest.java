package dev.til.cli;

import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.til.forge.OpenServer;
import dev.til.forge.OpenServer.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Two servers: the remote's own, which its owner names, and another one. What lets the person in reaches the first alone. */
class TokenOnTheWireTest {
    private static final String CANARY = "c4nary";
    private static final String CONFIG = ".til/config.yml";

    /** The forges, and how a person lets til in at a server of their own. */
    enum Speaks {
        GITHUB("/api/v3/", "Bearer " + CANARY) {
            @Override
            void named(Sandbox mine, String host) {
                mine.set("GH_HOST", host).set("GH_ENTERPRISE_TOKEN", CANARY);
            }
        },
        GITLAB("/api/v4/", CANARY) {
            @Override
            void named(Sandbox mine, String host) {
                mine.set("GITLAB_HOST", host).set("GITLAB_TOKEN", CANARY);
            }
        },
        GITEA("/api/v1/", "token " + CANARY) {
            @Override
            void named(Sandbox mine, String host) {
                mine.set("GITEA_TOKEN", CANARY);
                mine.git("config", "til.review.host", host);
                mine.git("config", "til.review.forge", "gitea");
            }
        },
        GERRIT("/a/", "Basic bWluYTpjNG5hcnk=") { // mina:c4nary
            @Override
            void named(Sandbox mine, String host) {
                mine.git("config", "til.review.forge", "gerrit");
                Team.write(mine.home().resolve(".gitconfig"), "[credential]\n\thelper = store\n");
                Team.write(mine.home().resolve(".git-credentials"), "http://mina:" + CANARY + "@" + host + "\n");
            }
        };

        private final String api;
        private final String credential;

        Speaks(String api, String credential) {
            this.api = api;
            this.credential = credential;
        }

        abstract void named(Sandbox mine, String host);
    }

    @TempDir
    private Path root;

    private OpenServer own;
    private OpenServer other;
    private Team team;
    private Sandbox mine;

    @BeforeEach
    void a_team_on_a_server_of_its_own() {
        own = new OpenServer(root);
        other = new OpenServer(root);
        team = Team.in(root, "").serverSetting("http.receivepack", "true").at(own.at("/git/study/notes.git"));
        mine = team.mine().set("GH_TOKEN", "n0t-this-one");
        mine.write(PATH, NOTE).commit("docs: day21 Multi-modal");
    }

    @AfterEach
    void close() {
        own.close();
        other.close();
    }

    private void shared(String review) {
        mine.write(CONFIG, mine.read(CONFIG) + "review: " + review + "\n").commit("the team's server");
    }

    private void assertOwnWasAsked(Speaks forge) {
        assertThat(own.asked()).isNotEmpty().allSatisfy(request -> {
            assertThat(request.path()).startsWith(forge.api);
            assertThat(request.credentials()).containsExactly(forge.credential);
        });
    }

    private void assertNobodyWasAsked() {
        assertThat(own.asked()).isEmpty();
        assertThat(other.asked()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_remotes_own_server_is_asked(Speaks forge) {
        forge.named(mine, own.host());
        assertThat(mine.tilIn("", "ready").exit()).isNotEqualTo(2);
        assertOwnWasAsked(forge);
    }

    @ParameterizedTest
    @EnumSource
    void so_is_the_one_that_insteadOf_leads_to(Speaks forge) {
        forge.named(mine, own.host());
        team.at("https://notes.test/git/study/notes.git");
        mine.git("config", "url." + own.at("/") + ".insteadOf", "https://notes.test/");
        mine.tilIn("", "ready");
        assertOwnWasAsked(forge);
    }

    @ParameterizedTest
    @EnumSource
    void one_that_is_only_pushed_to_is_not_let_in_by_the_others_token(Speaks forge) {
        forge.named(mine, own.host());
        mine.git("remote", "set-url", "--push", "origin", other.at("/git/study/notes.git"));
        mine.tilIn("", "ready");
        assertNobodyWasAsked();
    }

    static Stream<Arguments> shared() {
        return Stream.of(Speaks.values())
                .flatMap(forge -> Stream.of("ready", "submit", "submit --dry-run", "sync", "sync --dry-run")
                        .map(command -> Arguments.of(forge, command)));
    }

    @ParameterizedTest
    @MethodSource("shared")
    void a_server_that_a_shared_file_names_is_refused_before_anything_is_done(Speaks forge, String command) {
        forge.named(mine, own.host());
        shared("{api: \"%s\"}".formatted(other.at("/api/v3")));
        String before = mine.git("for-each-ref");
        assertThat(mine.til(command.split(" ")))
                .isEqualTo("""
                        til: .til/config.yml:5:15: 'review.api' names '%s', which is not the remote's own server 'http://%s'; where your token goes is for you alone to say
                        hint: where you trust it: git config til.review.api '%s'
                        exit 2
                        """.formatted(other.at("/api/v3"), own.host(), other.at("/api/v3")));
        assertNobodyWasAsked();
        assertThat(mine.git("for-each-ref")).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void the_shared_file_may_name_a_place_on_the_remotes_own_server(Speaks forge) {
        forge.named(mine, own.host());
        shared("{api: \"%s\"}".formatted(own.at("/elsewhere")));
        mine.tilIn("", "ready");
        assertThat(own.asked()).isNotEmpty().allSatisfy(request -> {
            assertThat(request.path()).startsWith("/elsewhere/");
            assertThat(request.credentials()).containsExactly(forge.credential);
        });
    }

    @ParameterizedTest
    @EnumSource
    void how_to_speak_is_no_reason_to_send_a_token(Speaks forge) {
        forge.named(mine, "git.corp.test");
        mine.run("git", "config", "--unset", "til.review.forge");
        shared("{forge: %s}".formatted(forge.name().toLowerCase(Locale.ROOT)));
        mine.tilIn("", "ready");
        assertNobodyWasAsked();
    }

    @ParameterizedTest
    @EnumSource
    void an_address_of_the_persons_own_is_asked(Speaks forge) {
        forge.named(mine, forge == Speaks.GERRIT ? other.host() : own.host());
        mine.git("config", "til.review.api", other.at("/mine"));
        mine.git("config", "til.review.forge", forge.name().toLowerCase(Locale.ROOT));
        mine.tilIn("", "ready");
        assertThat(own.asked()).isEmpty();
        assertThat(other.asked()).isNotEmpty().allSatisfy(request -> {
            assertThat(request.path()).startsWith("/mine/");
            assertThat(request.credentials()).containsExactly(forge.credential);
        });
    }

    static Stream<Arguments> redirects() {
        return Stream.of(Speaks.values())
                .flatMap(forge -> Stream.of(301, 302, 303, 307, 308).map(status -> Arguments.of(forge, status)));
    }

    @ParameterizedTest
    @MethodSource("redirects")
    void nobody_is_followed_to_another_server(Speaks forge, int status) {
        forge.named(mine, own.host());
        own.answering(request -> Answer.of(status, "").with("Location", other.at("/api/v3/repositories/1")));
        assertThat(mine.tilIn("", "ready").out())
                .contains("127.0.0.1 says that it has moved to " + other.at("/api/v3/repositories/1"));
        assertOwnWasAsked(forge);
        assertThat(other.asked()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_link_to_a_next_page_leads_nowhere(Speaks forge) {
        forge.named(mine, own.host());
        own.answering(request ->
                Answer.of(200, "[]").with("Link", "<%s>; rel=\"next\"".formatted(other.at("/api/v3/page/2"))));
        mine.tilIn("", "ready");
        assertOwnWasAsked(forge);
        assertThat(other.asked()).isEmpty();
    }

    @Test
    void a_file_of_git_that_lies_among_the_notes_is_as_shared_as_the_teams_own() {
        Speaks.GITHUB.named(mine, own.host());
        mine.write(".gitconfig", "[til \"review\"]\n\tapi = %s\n".formatted(other.at("/api/v3")))
                .commit("settings for everybody");
        mine.git("config", "include.path", "../.gitconfig");
        assertThat(mine.tilIn("", "ready").exit()).isEqualTo(2);
        assertNobodyWasAsked();
    }

    @Test
    void the_tokens_of_the_environment_are_not_to_be_had_from_gh_for_any_host() {
        // gh: 'gh auth token --hostname HOST' gives GH_ENTERPRISE_TOKEN for every host that is not github.com
        Path gh = mine.home().resolve("bin/gh");
        Team.write(gh, "#!/bin/sh\necho \"$GH_ENTERPRISE_TOKEN$GH_TOKEN$GITHUB_TOKEN$GITHUB_ENTERPRISE_TOKEN\"\n");
        assertThat(gh.toFile().setExecutable(true)).isTrue();
        mine.set("PATH", gh.getParent() + ":" + System.getenv("PATH"));
        mine.set("GH_ENTERPRISE_TOKEN", CANARY);
        mine.git("config", "til.review.forge", "github");
        mine.tilIn("", "ready");
        assertNobodyWasAsked();
    }

    @Test
    void the_check_warns_of_such_a_file_and_goes_on() {
        shared("{api: \"%s\"}".formatted(other.at("/api/v3")));
        String warning = """
                .til/config.yml:5:15: warning: 'review.api' names '%s', which is not the remote's own server 'http://%s'; where your token goes is for you alone to say
                      = where you trust it: git config til.review.api '%s'
                """.formatted(other.at("/api/v3"), own.host(), other.at("/api/v3"));
        mine.write(PATH, NOTE + "\nmore\n").stage();
        for (List<String> command : List.of(
                List.of("check"),
                List.of("check"),
                List.of("check", "--staged"),
                List.of("check", "--format", "json"))) {
            var screen = mine.tilIn("", command.toArray(String[]::new));
            assertThat(screen.exit()).isZero();
            assertThat(screen.err()).as(command.toString()).contains(warning);
        }
        assertThat(mine.tilIn("", "check", "--format", "github").out())
                .startsWith("::warning file=.til/config.yml,line=5,col=15::'review.api' names '")
                .contains("%0Awhere you trust it: git config til.review.api '");
        mine.git("config", "til.review.api", other.at("/api/v3"));
        assertThat(mine.tilIn("", "check").err()).doesNotContain("warning");
        assertNobodyWasAsked();
    }
}
