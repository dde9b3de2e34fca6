package dev.til.forge.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.til.TilException;
import dev.til.cli.Sandbox;
import dev.til.forge.Forge;
import dev.til.forge.ForgeRefusal;
import dev.til.forge.Proposal;
import dev.til.forge.PullRequest;
import dev.til.forge.TestForge;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHubTest {
    @TempDir
    private Path root;

    private Sandbox sandbox;
    private TestForge server;
    private Forge forge;

    @BeforeEach
    void a_bare_repository_with_a_day_branch() {
        sandbox = new Sandbox(root).init();
        Path bare = root.resolve("study/notes.git");
        sandbox.run("git", "init", "-q", "--bare", "-b", "main", bare.toString());
        sandbox.run("git", "--git-dir", bare.toString(), "config", "http.receivepack", "true");
        server = new TestForge(root, "yuna", "mina", "jun");
        sandbox.write("README.md", "# notes\n").commit("start");
        sandbox.git("remote", "add", "origin", server.url("yuna", "study/notes"));
        sandbox.git("push", "-q", "origin", "main");
        sandbox.git("switch", "-q", "-c", "day21");
        sandbox.write("day21.md", "# 21\n").commit("docs: day21");
        sandbox.git("push", "-q", "origin", "day21");
        forge = forge("t_yuna");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Forge forge(String token) {
        return server.as(token);
    }

    private static Proposal proposal(String branch, List<String> reviewers) {
        return new Proposal(
                branch, Optional.empty(), "main", branch, "Day 21", "body", false, reviewers, List.of("til"));
    }

    @Test
    void a_pull_request_is_opened_found_again_and_updated() {
        assertThat(forge.find(proposal("day21", List.of()))).isEmpty();
        PullRequest opened = forge.open(proposal("day21", List.of())).orElseThrow();
        assertThat(opened.author()).isEqualTo("yuna");
        assertThat(forge.find(proposal("day21", List.of()))).contains(opened);
        assertThat(forge.invite(opened, proposal("day21", List.of("mina")))).isEmpty();
        assertThat(server.describe(1)).isEqualTo("#1 day21 -> main: Day 21 reviewers=[mina] labels=[til]");
        assertThat(forge.reviewed(opened)).isFalse();
        server.review(1, "mina");
        assertThat(forge.reviewed(opened)).isTrue();
    }

    @Test
    void a_pull_request_to_another_base_is_another_one() {
        sandbox.git("push", "-q", "origin", "main:next");
        PullRequest opened = forge.open(proposal("day21", "next")).orElseThrow();
        assertThat(forge.find(proposal("day21", "main"))).isEmpty();
        assertThat(forge.find(proposal("day21", "next"))).contains(opened);
    }

    private static Proposal proposal(String branch, String base) {
        return new Proposal(branch, Optional.empty(), base, branch, "Day 21", "body", false, List.of(), List.of("til"));
    }

    @Test
    void a_pull_request_that_is_closed_without_merging_is_not_merged() {
        forge.open(proposal("day21", List.of()));
        List<String> commits = List.of(sandbox.git("rev-parse", "day21").strip());
        assertThat(forge.merged("day21", Optional.empty(), commits)).isEmpty();
        server.close(1);
        assertThat(forge.merged("day21", Optional.empty(), commits)).isEmpty();
        server.merged("study/notes", 1);
        assertThat(forge.merged("day21", Optional.empty(), commits))
                .map(PullRequest::number)
                .contains(1L);
    }

    @Test
    void a_reviewer_who_is_refused_does_not_stop_the_others() {
        PullRequest opened = forge.open(proposal("day21", List.of())).orElseThrow();
        List<ForgeRefusal> refusals = forge.invite(opened, proposal("day21", List.of("yuna", "stranger", "jun")));
        assertThat(refusals).extracting(ForgeRefusal::what).containsExactly("reviewer yuna", "reviewer stranger");
        assertThat(server.describe(1)).contains("reviewers=[jun]");
    }

    @Test
    void refusals_carry_the_servers_own_words() {
        assertThatThrownBy(() -> forge.open(proposal("day22", List.of())))
                .isInstanceOf(TilException.class)
                .hasMessage("127.0.0.1 says 422: Validation Failed; The head branch 'day22' is invalid");
        forge.open(proposal("day21", List.of()));
        assertThatThrownBy(() -> forge.open(proposal("day21", List.of())))
                .hasMessageContaining("A pull request already exists for study:day21.");
        assertThatThrownBy(() -> forge.open(proposal("main", List.of()))).hasMessageContaining("No commits between");
        assertThatThrownBy(() -> forge("wrong").find(proposal("day21", List.of())))
                .hasMessageContaining("401")
                .hasMessageNotContaining("wrong");
    }

    @Test
    void a_busy_server_is_asked_again_and_one_that_hangs_up_is_reported() {
        server.fail(new TestForge.Failure("GET", 429, Map.of("Retry-After", "0")));
        server.fail(new TestForge.Failure("GET", 503, Map.of("Retry-After", "0")));
        assertThat(forge.find(proposal("day21", List.of()))).isEmpty();
        assertThat(server.log()).endsWith("GET /repos/study/notes/pulls 503", "GET /repos/study/notes/pulls 200");
        server.fail(new TestForge.Failure("POST", 0, Map.of()));
        assertThatThrownBy(() -> forge.open(proposal("day21", List.of()))).hasMessageContaining("does not answer");
    }
}
