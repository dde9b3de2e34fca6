package dev.til.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import dev.til.cli.Sandbox;
import dev.til.forge.known.KnownForges;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the description is really asked: calls that are none of GitHub's do not pass. */
class GitHubDescriptionTest {
    private static final String PULLS = "/repos/study/notes/pulls";

    @TempDir
    private Path root;

    private TestForge server;
    private Api api;

    @BeforeEach
    void a_day_branch_over_there() {
        var sandbox = new Sandbox(root).init();
        Path bare = root.resolve("study/notes.git");
        sandbox.run("git", "init", "-q", "--bare", "-b", "main", bare.toString());
        sandbox.commit("start");
        sandbox.git("push", "-q", bare.toString(), "main");
        sandbox.commit("docs: day21");
        sandbox.git("push", "-q", bare.toString(), "HEAD:day21");
        server = new TestForge(root, "yuna", "mina");
        var question = new Access.Question(
                KnownForges.ALL,
                server.url("study/notes"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of("GH_HOST", server.host(), "GH_ENTERPRISE_TOKEN", "t_yuna"));
        Access access = Access.of(question, (type, host, address) -> Optional.empty());
        api = Api.of(
                        access,
                        new ApiPatience(Clock.systemUTC(), (server, time) -> {}),
                        Map.of("Accept", "application/vnd.github+json, application/json;q=0.9"))
                .orElseThrow();
    }

    private void post(String path, String body) {
        api.tell(path, Fields.of(JsonParser.parseString(body)), "answer");
    }

    @Test
    void a_pull_request_without_a_base_is_complained_of() {
        assertThatThrownBy(() -> post(PULLS, """
                {"title": "Day 21", "head": "day21"}""")).hasMessageContaining("422");
        assertThatThrownBy(server::close)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("POST /repos/study/notes/pulls 422: validation.request.body.schema.required")
                .hasMessageContaining("[\"base\"]");
    }

    @Test
    void values_of_another_type_are_complained_of() {
        post(PULLS, """
                {"title": "Day 21", "head": "day21", "base": "main", "draft": "true"}""");
        assertThat(server.complaints()).singleElement().asString().contains("validation.request.body.schema.type");
        post(PULLS + "/1/requested_reviewers", """
                {"reviewers": ["mina"]}""");
        assertThat(server.complaints()).isEmpty();
        server.close();
    }

    @Test
    void a_state_that_there_is_not_and_an_answer_of_the_wrong_form_are_complained_of() {
        api.list(PULLS + "?state=weird", "pull requests");
        assertThat(server.complaints()).singleElement().asString().contains("validation.request.parameter.schema.enum");
        server.close();
        var answer = new TestForge.Exchange(
                "GET", "/repos/study/notes/pulls/1", Map.of(), Map.of(), "", 200, "{\"login\": \"yuna\"}");
        assertThat(new GitHubDescription().complaints(answer)).isNotEmpty();
    }
}
