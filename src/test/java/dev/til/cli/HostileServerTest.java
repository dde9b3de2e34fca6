package dev.til.cli;

import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.til.forge.OpenServer;
import dev.til.forge.OpenServer.Answer;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A server may answer anything. What it says is believed when it is what was asked for, and is never a bug of til's. */
class HostileServerTest {
    private static final String HTML = "<!doctype html>\n<title>Sign in</title>\n" + "<p>please</p>\n".repeat(20_000);

    /** Answers that are none. */
    enum Nonsense {
        PAGE(HTML),
        PAGE_WITHOUT_A_TYPE("  <html><body>proxy</body></html>"),
        WORDS("It works!"),
        CUT("[{\"number\": 1, \"html_url\": \"https://gi"),
        NULL("null"),
        NUMBER("17"),
        TEXT("\"ok\""),
        NOTHING(""),
        LIST("[]"),
        LIST_OF_NUMBERS("[1, 2]"),
        LIST_OF_LISTS("[[[]]]"),
        OBJECT("{\"a\": 1}"),
        EMPTY("{}"),
        LOOSE("{number: 1, html_url: 'https://git.test/1'}"),
        TWICE("[] []"),
        DEEP("[".repeat(200_000)),
        DEEP_OBJECTS("{\"a\":".repeat(200_000)),
        NO_NUMBER("{\"number\": \"one\", \"html_url\": \"https://git.test/1\"}"),
        HUGE_NUMBER("{\"number\": 1e400, \"html_url\": \"https://git.test/1\"}"),
        FRACTION("{\"number\": 1.5, \"html_url\": \"https://git.test/1\"}"),
        NEGATIVE("{\"number\": -1, \"html_url\": \"https://git.test/1\"}"),
        NO_PAGE("{\"number\": 1}"),
        PROGRAM("{\"number\": 1, \"html_url\": \"file:///bin/sh\"}"),
        SCRIPT("{\"number\": 1, \"html_url\": \"javascript:alert(1)\"}"),
        WRONG_KINDS("{\"number\": [1], \"html_url\": {}, \"title\": 1, \"draft\": \"yes\", \"user\": [], \"head\": 3}");

        private final String body;

        Nonsense(String body) {
            this.body = body;
        }
    }

    @TempDir
    private Path root;

    private OpenServer server;
    private Team team;
    private Sandbox mine;

    @BeforeEach
    void a_note_that_is_committed() {
        server = new OpenServer(root);
        team = Team.in(root, "").serverSetting("http.receivepack", "true").at(server.at("/git/study/notes.git"));
        mine = team.mine();
        mine.write(PATH, NOTE).commit("docs: day21 Multi-modal");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static void assertIsRefusal(Sandbox.Screen screen) {
        assertThat(screen.exit()).as(screen.toString()).isEqualTo(3);
        assertThat(screen.err()).contains("til: ").contains("hint: ").doesNotContain("bug of til");
        assertThat(screen.toString()).doesNotContain("Exception").hasSizeLessThan(6000);
    }

    private static void assertIsNoPullRequest(Sandbox.Screen screen) {
        assertIsRefusal(screen);
        assertThat(screen.err())
                .containsPattern("til: the server's answer is no (list of )?(pull|merge) requests?: 127.0.0.1 sent ")
                .contains("hint: a login page or a proxy may stand before it");
    }

    static Stream<Arguments> wherever() {
        return Stream.of(TokenOnTheWireTest.Speaks.values())
                .filter(forge -> forge != TokenOnTheWireTest.Speaks.GERRIT)
                .flatMap(forge -> Stream.of(Nonsense.values()).map(answer -> Arguments.of(forge, answer)));
    }

    /** The list of what is open is as it should be, and what is opened answered otherwise. */
    @ParameterizedTest
    @MethodSource("wherever")
    void what_is_opened_is_believed_when_it_is_a_pull_request(TokenOnTheWireTest.Speaks forge, Nonsense nonsense) {
        forge.named(mine, server.host());
        server.answering(request ->
                request.method().equals("POST") ? Answer.of(201, nonsense.body) : Answer.of(200, listed(request)));
        assertIsNoPullRequest(mine.tilIn("", "submit"));
        assertThat(team.server("for-each-ref", "--format=%(refname)")).contains(Team.BRANCH); // pushed all the same
    }

    /** GitLab: the project that it asks for first is an object. */
    private static String listed(OpenServer.Asked request) {
        return request.path().endsWith("/merge_requests") || request.path().contains("?") ? "[]" : "{\"id\": 7}";
    }

    @ParameterizedTest
    @MethodSource("wherever")
    void what_is_listed_is_believed_when_it_is_a_list_of_them(TokenOnTheWireTest.Speaks forge, Nonsense nonsense) {
        forge.named(mine, server.host());
        String before = mine.git("for-each-ref");
        server.answering(request -> Answer.of(200, nonsense.body));
        var ready = mine.tilIn("", "ready");
        var submit = mine.tilIn("", "submit", "--dry-run");
        if (nonsense == Nonsense.LIST) { // nothing is open
            assertThat(submit.exit()).isZero();
        } else {
            assertIsNoPullRequest(submit);
            assertIsNoPullRequest(ready);
        }
        assertThat(mine.git("for-each-ref")).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void sync_goes_on_without_what_it_cannot_believe(Nonsense nonsense) {
        TokenOnTheWireTest.Speaks.GITHUB.named(mine, server.host());
        mine.git("push", "-q", "-u", "origin", Team.BRANCH);
        server.answering(request -> Answer.of(200, nonsense.body));
        var screen = mine.tilIn("", "sync");
        assertThat(screen.exit()).as(screen.toString()).isZero();
        assertThat(screen.toString()).doesNotContain("Exception").hasSizeLessThan(3000);
    }

    @Test
    void html_is_shown_as_what_it_is() {
        TokenOnTheWireTest.Speaks.GITHUB.named(mine, server.host());
        server.answering(request -> Answer.of(200, HTML).with("Content-Type", "text/html"));
        assertThat(mine.tilIn("", "submit").err()).endsWith("""
                til: the server's answer is no list of pull requests: 127.0.0.1 sent a page for people
                hint: a login page or a proxy may stand before it: open it in a browser, or name the right address with 'git config til.review.api'
                """);
    }

    private Sandbox.Screen submitted(Function<OpenServer.Asked, Answer> how) {
        TokenOnTheWireTest.Speaks.GITHUB.named(mine, server.host());
        server.answering(how);
        return mine.tilIn("", "submit", "--dry-run");
    }

    @Test
    void a_move_is_told_with_the_new_address() {
        var screen = submitted(
                request -> Answer.of(301, """
                {"message": "Moved Permanently", "url": "https://api.github.com/repositories/1"}""").with("Location", "https://api.github.com/repositories/1/pulls"));
        assertThat(screen.toString()).endsWith("""
                til: 127.0.0.1 says that it has moved to https://api.github.com/repositories/1/pulls
                hint: til follows nobody there: see where the repository is now, then 'git remote set-url'
                exit 3
                """);
    }

    @Test
    void a_move_to_another_server_is_not_gone_with_the_token_and_the_address_is_named() {
        try (var other = new OpenServer(root)) {
            for (int status : new int[] {301, 302, 307, 308}) {
                var screen = submitted(request -> Answer.of(status, "{}")
                        .with("Location", "https://git.test/api/v3/repos/crew/notes/pulls?state=open"));
                assertThat(screen.toString()).endsWith("""
                        til: 127.0.0.1 says that it has moved to https://git.test/api/v3/repos/crew/notes/pulls?state=open
                        hint: til takes your token to no other server; where you trust it: git remote set-url origin https://git.test/crew/notes.git
                        exit 3
                        """);
                submitted(request -> Answer.of(status, "{}").with("Location", other.at("/api/v3/repos/a/b/pulls")));
            }
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void a_repository_that_is_called_otherwise_on_the_same_server_is_found_there() {
        for (int status : new int[] {301, 302, 307, 308}) {
            var screen = submitted(request -> request.path().contains("/repositories/7/")
                    ? Answer.of(200, "[]")
                    : Answer.of(status, "{\"message\": \"Moved Permanently\"}")
                            .with("Location", server.at("/api/v3/repositories/7/pulls?state=open")));
            assertThat(screen.exit()).as(screen.toString()).isZero();
        }
    }

    @Test
    void a_move_in_a_circle_or_out_of_the_api_ends() {
        for (String to :
                new String[] {"/api/v3/repos/study/notes/pulls", "/login", "//evil.test/api/v3/x", "http://[", ""}) {
            var screen = submitted(request -> Answer.of(301, "{}").with("Location", to));
            assertThat(screen.err()).contains("til: 127.0.0.1 says that it has moved");
            assertThat(screen.exit()).isEqualTo(3);
        }
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                Arguments.of(
                        422,
                        "{\"message\": \"Validation Failed\", \"errors\": [{\"resource\": \"PullRequest\", \"field\": \"head\", \"code\": \"invalid\"}]}",
                        "says 422: Validation Failed; 'head' is invalid",
                        "the server does not see the branch yet: run the same command again"),
                Arguments.of(
                        422,
                        "{\"message\": \"Validation Failed\", \"errors\": [{\"field\": \"base\", \"code\": \"invalid\"}]}",
                        "says 422: Validation Failed; 'base' is invalid",
                        "'til doctor' says what the server calls its base"),
                Arguments.of(
                        422,
                        "{\"message\": \"Validation Failed\", \"errors\": [{\"message\": \"No commits between main and a\"}]}",
                        "says 422: Validation Failed; No commits between main and a",
                        "the base has all of it already: til sync"),
                Arguments.of(
                        409,
                        "{\"message\": [\"Another open merge request already exists for this source branch: !3\"]}",
                        "says 409: ",
                        "somebody has opened it meanwhile: run the same command again, which finds it"),
                Arguments.of(
                        409,
                        "{\"message\": \"Git Repository is empty.\"}",
                        "says 409: Git Repository is empty.",
                        "nothing is there yet: push the base, then run the same command again"),
                Arguments.of(
                        409,
                        "{\"message\": \"Merge conflict\"}",
                        "says 409: Merge conflict",
                        "it does not fit onto the base any more: til sync"),
                Arguments.of(
                        409,
                        "{\"message\": \"Head branch was modified. Review and try the merge again.\"}",
                        "says 409: Head branch was modified.",
                        "it was changed at the same time; run the same command again"),
                Arguments.of(
                        401,
                        "{\"message\": \"Bad credentials\"}",
                        "refuses the token (401): Bad credentials",
                        "it is wrong or has run out: make a new one; 'til submit --no-pr' pushes without it"),
                Arguments.of(418, "{\"message\": null}", "says 418, and not why", "see what it says"),
                Arguments.of(418, "", "says 418, and not why", "see what it says"));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void what_is_refused_is_said_with_its_field_and_what_helps(int status, String body, String says, String hint) {
        var screen = submitted(request -> Answer.of(status, body));
        assertThat(screen.err()).contains("til: 127.0.0.1 " + says).endsWith("\nhint: " + hint + "\n");
        assertThat(screen.exit()).isEqualTo(3);
    }

    static Stream<Arguments> limits() {
        long soon = Sandbox.NOW.plusSeconds(2040).getEpochSecond();
        return Stream.of(
                Arguments.of(403, Map.of("Retry-After", "2040"), "20:34"),
                Arguments.of(429, Map.of("Retry-After", "2040"), "20:34"),
                Arguments.of(429, Map.of("Retry-After", "Wed, 19 Oct 2022 11:34:00 GMT"), "20:34"),
                Arguments.of(429, Map.of("Retry-After", "86400"), "2022-10-20 20:00"),
                Arguments.of(
                        403, Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", String.valueOf(soon)), "20:34"),
                Arguments.of(429, Map.of("RateLimit-Reset", String.valueOf(soon)), "20:34"));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void too_many_requests_are_told_with_the_time(int status, Map<String, String> headers, String time) {
        var screen = submitted(request -> {
            Answer answer = Answer.of(status, "{\"message\": \"API rate limit exceeded for user ID 1.\"}");
            for (var header : headers.entrySet()) {
                answer = answer.with(header.getKey(), header.getValue());
            }
            return answer;
        });
        assertThat(screen.toString()).endsWith("""
                til: 127.0.0.1 has been asked too often: API rate limit exceeded for user ID 1.
                hint: it answers again at %s; run the same command then
                exit 3
                """.formatted(time));
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void a_limit_without_a_time_or_with_an_odd_one_is_told_too() {
        for (String odd : new String[] {"soon", "-5", "99999999999999999999"}) {
            var screen =
                    submitted(request -> Answer.of(403, "{\"message\": \"You have exceeded a secondary rate limit\"}")
                            .with("Retry-After", odd));
            assertThat(screen.err()).contains("has been asked too often: You have exceeded a secondary rate limit");
            assertThat(screen.exit()).isEqualTo(3);
        }
    }

    @Test
    void a_short_wait_is_waited_for() {
        var asked = new AtomicInteger();
        var screen = submitted(request -> asked.incrementAndGet() == 1
                ? Answer.of(403, "{\"message\": \"rate limit\"}")
                        .with("X-RateLimit-Remaining", "0")
                        .with("X-RateLimit-Reset", String.valueOf(Sandbox.NOW.getEpochSecond()))
                : Answer.of(200, "[]"));
        assertThat(screen.exit()).as(screen.toString()).isZero();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(403, "the token may not do this; it needs to write pull requests"),
                Arguments.of(404, "check the remote's URL, and that the token may see the repository"),
                Arguments.of(409, "it was changed at the same time; run the same command again"),
                Arguments.of(418, "see what it says"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_has_the_servers_first_words_and_what_helps(int status, String hint) {
        String long_ = "all of the words that a server has to say ".repeat(5000);
        var screen = submitted(request ->
                Answer.of(status, "{\"message\": \"no\\nsuch\", \"errors\": [1, {\"message\": \"" + long_ + "\"}]}"));
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(screen.err())
                .contains("til: 127.0.0.1 says %d: no; such; 1; all of the words".formatted(status))
                .endsWith("…\nhint: " + hint + "\n")
                .hasSizeLessThan(600);
        assertThat(submitted(request -> Answer.of(status, HTML)).err())
                .contains("til: 127.0.0.1 says %d: a page for people".formatted(status))
                .hasSizeLessThan(300);
    }

    @Test
    void an_address_that_is_none_is_told_before_anything_else() {
        mine.git("config", "til.review.api", "not a url");
        assertThat(mine.til("ready")).isEqualTo("""
                        til: git config til.review.api: 'review.api' cannot be 'not a url'; write an address such as https://git.example.com/api/v3
                        hint: correct it, then 'til doctor' looks at it again
                        exit 2
                        """);
        mine.git("config", "--unset", "til.review.api");
        for (String odd : new String[] {
            "x",
            "https://",
            "https://a b/",
            "ftp://a/",
            "https://u:p@a/",
            "//a/b",
            "https://a:99999999999/",
            "https://a:99999/",
            "https://a/?q",
            "https://[::1"
        }) {
            assertThat(mine.tilIn("", "ready", "--api", odd).toString())
                    .startsWith("til: '--api' cannot be '" + odd + "'\n")
                    .endsWith("exit 2\n");
            assertThat(mine.set("TIL_REVIEW_API", odd).tilIn("", "ready").exit())
                    .as(odd)
                    .isEqualTo(2);
            mine.set("TIL_REVIEW_API", "");
        }
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void a_remote_with_an_odd_address_is_no_bug() {
        for (String odd : new String[] {
            "https://git.test:99999999999/a/b",
            "https://under_score.test/a/b",
            "git@:b",
            "https:///x",
            "https://[::1/a/b",
            "ssh://github.com:99999/a/b"
        }) {
            team.at(odd);
            mine.set("GIT_SSH_COMMAND", "false");
            assertThat(mine.tilIn("", "ready").exit()).as(odd).isEqualTo(3);
            assertThat(mine.tilIn("", "doctor").exit()).as(odd).isNotEqualTo(70);
        }
    }
}
