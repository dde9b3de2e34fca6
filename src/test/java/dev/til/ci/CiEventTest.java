package dev.til.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.til.TilException;
import dev.til.ci.CiEvent.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CiEventTest {
    private static final String BASE = "b0".repeat(20);
    private static final String HEAD = "a".repeat(40);
    private static final String MERGE = "c".repeat(40);
    private static final String ZEROS = "0".repeat(40);

    @TempDir
    private Path folder;

    private CiEvent github(String name, String payload, Map<String, String> more) throws IOException {
        Files.writeString(folder.resolve("event.json"), payload);
        var environment = new HashMap<>(Map.of("GITHUB_EVENT_NAME", name, "GITHUB_EVENT_PATH", "event.json"));
        environment.putAll(more);
        return CiEvent.of(environment, folder);
    }

    @Test
    void a_pull_request_has_a_base_a_head_and_a_merge_of_both() throws IOException {
        String payload = """
                {"pull_request": {"base": {"sha": "%s"}, "head": {"sha": "%s"}}}""".formatted(BASE, HEAD);
        var merge = Map.of("GITHUB_REF", "refs/pull/7/merge", "GITHUB_SHA", MERGE);
        var request = new CiEvent(Kind.PULL_REQUEST, Optional.of(BASE), Optional.of(HEAD), Optional.of(MERGE));
        assertThat(github("pull_request", payload, merge)).isEqualTo(request);
        assertThat(github("pull_request_review", payload, merge)).isEqualTo(request);
        assertThat(github("pull_request_target", payload, Map.of("GITHUB_REF", "refs/heads/main", "GITHUB_SHA", BASE)))
                .isEqualTo(new CiEvent(Kind.PULL_REQUEST, Optional.of(BASE), Optional.of(HEAD), Optional.empty()));
    }

    @Test
    void what_the_action_says_counts_before_the_event() throws IOException {
        String payload = """
                {"pull_request": {"base": {"sha": "%s"}, "head": {"sha": "%s"}}}""".formatted(MERGE, HEAD);
        assertThat(github("pull_request", payload, Map.of("PULL_REQUEST_BASE", BASE)))
                .isEqualTo(new CiEvent(Kind.PULL_REQUEST, Optional.of(BASE), Optional.of(HEAD), Optional.empty()));
        assertThat(CiEvent.of(Map.of("PULL_REQUEST_BASE", BASE), folder).base()).contains(BASE);
        assertThat(CiEvent.of(Map.of("MERGE_GROUP_BASE", BASE), folder))
                .isEqualTo(new CiEvent(Kind.MERGE_GROUP, Optional.of(BASE), Optional.empty(), Optional.empty()));
    }

    @Test
    void a_merge_group_and_a_push_have_a_base() throws IOException {
        assertThat(github("merge_group", "{\"merge_group\": {\"base_sha\": \"%s\"}}".formatted(BASE), Map.of()))
                .isEqualTo(new CiEvent(Kind.MERGE_GROUP, Optional.of(BASE), Optional.empty(), Optional.empty()));
        assertThat(github("push", "{\"before\": \"%s\", \"after\": \"%s\"}".formatted(BASE, HEAD), Map.of()))
                .isEqualTo(new CiEvent(Kind.PUSH, Optional.of(BASE), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "push | {\"before\": \"0000000000000000000000000000000000000000\"}",
                "push | {\"before\": null}",
                "workflow_dispatch | {\"inputs\": {}}",
                "schedule | {\"schedule\": \"0 0 * * *\"}",
                "merge_group | {}",
                "pull_request | {\"pull_request\": []}",
            })
    void the_rest_is_about_no_change(String name, String payload) throws IOException {
        assertThat(github(name, payload, Map.of()).kind()).isEqualTo(Kind.WHOLE);
        assertThat(github(name, payload, Map.of()).base()).isEmpty();
    }

    @Test
    void no_ci_says_nothing() {
        assertThat(CiEvent.of(Map.of(), folder).kind()).isEqualTo(Kind.WHOLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "no"})
    void an_event_that_cannot_be_read_is_refused(String payload) {
        assertThatThrownBy(() -> github("push", payload, Map.of()))
                .isInstanceOf(TilException.class)
                .hasMessage(
                        "cannot read the event that started this run from '%s'".formatted(folder.resolve("event.json")))
                .extracting(refusal -> ((TilException) refusal).kind())
                .isEqualTo(TilException.Kind.USAGE);
        assertThatThrownBy(() -> CiEvent.of(Map.of("GITHUB_EVENT_PATH", "gone.json"), folder))
                .isInstanceOf(TilException.class);
    }

    @Test
    void a_base_that_git_would_take_for_an_option_is_refused() {
        assertThatThrownBy(() -> CiEvent.of(Map.of("PULL_REQUEST_BASE", "--upload-pack=x"), folder))
                .isInstanceOf(TilException.class)
                .hasMessageContaining("'--upload-pack=x' names no commit");
    }

    @Test
    void gitlab_says_it_in_variables() {
        assertThat(CiEvent.of(
                        Map.of(
                                "GITLAB_CI", "true",
                                "CI_MERGE_REQUEST_DIFF_BASE_SHA", BASE,
                                "CI_COMMIT_BEFORE_SHA", ZEROS,
                                "CI_COMMIT_SHA", HEAD),
                        folder))
                .isEqualTo(new CiEvent(Kind.MERGE_REQUEST, Optional.of(BASE), Optional.of(HEAD), Optional.empty()));
        assertThat(CiEvent.of(
                        Map.of(
                                "GITLAB_CI", "true",
                                "CI_MERGE_REQUEST_DIFF_BASE_SHA", ZEROS,
                                "CI_MERGE_REQUEST_TARGET_BRANCH_SHA", BASE,
                                "CI_MERGE_REQUEST_SOURCE_BRANCH_SHA", HEAD,
                                "CI_COMMIT_SHA", MERGE),
                        folder))
                .as("a pipeline for merged results")
                .isEqualTo(new CiEvent(Kind.MERGE_REQUEST, Optional.of(BASE), Optional.of(HEAD), Optional.of(MERGE)));
        assertThat(CiEvent.of(Map.of("GITLAB_CI", "true", "CI_COMMIT_BEFORE_SHA", BASE), folder))
                .isEqualTo(new CiEvent(Kind.PUSH, Optional.of(BASE), Optional.empty(), Optional.empty()));
        assertThat(CiEvent.of(Map.of("GITLAB_CI", "true", "CI_COMMIT_BEFORE_SHA", ZEROS), folder)
                        .kind())
                .isEqualTo(Kind.WHOLE);
    }
}
