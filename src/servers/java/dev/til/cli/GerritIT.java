package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.til.servers.GerritServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mina's evenings with a real Gerrit; Jun reviews. */
class GerritIT {
    @TempDir
    private static Path shared;

    private static GerritServer gerrit;
    private static int projects;

    @TempDir
    private Path root;

    private Sandbox mine;
    private String project;

    @BeforeAll
    static void start() {
        gerrit = GerritServer.start(shared, Path.of(System.getProperty("til.gerrit", "target/gerrit")));
    }

    @AfterAll
    static void stop() {
        gerrit.close();
    }

    @BeforeEach
    void a_project_with_a_configuration_and_a_day_branch() {
        project = "notes" + ++projects;
        gerrit.project(project);
        mine = new Sandbox(root).init();
        mine.git("remote", "add", "origin", gerrit.url("mina", project));
        mine.git("fetch", "-q", "origin");
        mine.git("reset", "-q", "--hard", "origin/main");
        mine.write("_config.yml", "timezone: Asia/Seoul\npermalink: /posts/:title/\n")
                .write(".til/config.yml", """
                        version: 1
                        course: {name: Boostcamp, start: 2022-09-19, days-off: [2022-10-03, 2022-10-10]}
                        notes:
                          day: {path: "_posts/{{date}}-{{course}}-{{days}}days.md"}
                        git: {base: main}
                        review:
                          forge: gerrit
                          reviewers: [jun]
                          labels: [til]
                        """)
                .commit("start");
        mine.git("push", "-q", gerrit.url("admin", project), "HEAD:refs/heads/main");
        mine.git("fetch", "-q", "origin");
        mine.git("switch", "-q", "-c", BRANCH, "--no-track", "origin/main");
    }

    /** The only change of the project, with its messages, labels and revisions. */
    private JsonObject change() {
        var found = gerrit.rest(
                        "GET",
                        "changes/?q=project:%s&o=ALL_REVISIONS&o=DETAILED_LABELS&o=DETAILED_ACCOUNTS&o=MESSAGES"
                                .formatted(project),
                        "")
                .getAsJsonArray();
        assertThat(found).hasSize(1);
        return found.get(0).getAsJsonObject();
    }

    private long number() {
        return change().get("_number").getAsLong();
    }

    private List<String> reviewers() {
        var reviewers = change().getAsJsonObject("reviewers");
        return !reviewers.has("REVIEWER")
                ? List.of()
                : reviewers.getAsJsonArray("REVIEWER").asList().stream()
                        .map(account ->
                                account.getAsJsonObject().get("username").getAsString())
                        .toList();
    }

    private void post(String what, String body, String login) {
        gerrit.rest("POST", "changes/%s~%d/%s".formatted(project, number(), what), body, login);
    }

    private void reviewedByJun() {
        post("revisions/current/review", """
                {"message": "read it", "labels": {"Code-Review": 1},
                 "comments": {"%s": [{"line": 6, "message": "louder"}]}}
                """.formatted(PATH), "jun:secret-jun");
    }

    private String message() {
        return mine.git("log", "-1", "--format=%B");
    }

    @ParameterizedTest
    @EnumSource
    void one_command_makes_a_change_and_again_changes_nothing(Machine machine) {
        machine.seats(mine);
        mine.write(PATH, NOTE).write("other.txt", "not of the note\n");
        var screen = mine.tilIn("", "submit");
        assertThat(screen.exit()).as(screen.toString()).isZero();
        assertThat(screen.err())
                .startsWith("""
                        committed: docs: day21 Multi-modal
                          %s
                        left alone: other.txt
                        gave the commit a Change-Id
                        pushed '%s' to 'origin'
                        """.formatted(PATH, BRANCH))
                .endsWith("opened a pull request into 'main': [Boostcamp] Multi-modal (reviewers: jun)\n")
                .doesNotContain("secret");
        assertThat(screen.out()).isEqualTo(gerrit.page(project, number()) + "\n");
        assertThat(message())
                .matches("docs: day21 Multi-modal\n\nChange-Id: "
                        + change().get("change_id").getAsString() + "\n\n");
        assertThat(change().get("topic").getAsString()).isEqualTo(BRANCH);
        assertThat(change().get("hashtags").toString()).isEqualTo("[\"til\"]");
        assertThat(change().has("work_in_progress")).isFalse();
        assertThat(reviewers()).containsExactly("jun");
        assertThat(change().getAsJsonObject("owner").get("username").getAsString())
                .isEqualTo("mina");
        assertThat(reviewers()).containsExactly("jun");

        String head = mine.git("rev-parse", "HEAD");
        assertThat(mine.til("submit")).isEqualTo("""
                %s
                nothing to do: '%s' is handed in
                exit 0
                """.formatted(gerrit.page(project, number()), BRANCH));
        assertThat(mine.git("rev-parse", "HEAD")).isEqualTo(head);
        assertThat(change().getAsJsonObject("revisions").keySet()).containsExactly(head.strip());
        var ready = mine.tilIn("", "ready");
        assertThat(ready.out()).contains("ok       pushed: the remote has ").doesNotContain("missing");
        assertThat(ready.exit()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void an_edit_is_the_next_patch_set_which_is_voted_merged_and_seen_by_sync(Machine machine) {
        machine.seats(mine);
        mine.write(PATH, NOTE);
        mine.til("submit");
        String id = change().get("change_id").getAsString();
        reviewedByJun();
        mine.write(PATH, NOTE + "\nlouder\n");
        assertThat(mine.tilIn("", "submit").exit()).isZero();
        assertThat(mine.git("log", "--format=%s", "origin/main..")).isEqualTo("docs: day21 Multi-modal\n");
        assertThat(message()).contains("Change-Id: " + id);
        assertThat(change().getAsJsonObject("revisions").keySet())
                .hasSize(2)
                .contains(mine.git("rev-parse", "HEAD").strip());
        assertThat(change().get("total_comment_count").getAsInt()).isEqualTo(1);
        assertThat(change().get("messages").toString()).contains("read it");
        assertThat(reviewers()).containsExactly("jun");
        assertThat(mine.til("submit")).contains("nothing to do: '%s' is handed in\n".formatted(BRANCH));

        mine.write("draft.txt", "not committed\n");
        assertThat(mine.til("sync")).isEqualTo("everything is on top of 'origin/main'\nexit 0\n");
        post("revisions/current/review", "{\"labels\": {\"Code-Review\": 2}}", "admin:secret");
        post("submit", "{}", "admin:secret");
        assertThat(mine.til("sync")).isEqualTo("""
                forwarded 'main'
                deleted '%s', which is merged
                exit 0
                """.formatted(BRANCH));
        assertThat(mine.git("branch", "--format=%(refname:short)")).isEqualTo("main\n");
        assertThat(mine.read(PATH)).endsWith("louder\n");
        assertThat(mine.read("draft.txt")).isEqualTo("not committed\n");
        assertThat(mine.git("for-each-ref", "refs/til/handed")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_day_that_gerrit_has_rebased_is_merged_too(Machine machine) {
        machine.seats(mine);
        mine.write(PATH, NOTE);
        mine.til("submit");
        mine.git("switch", "-q", "main");
        mine.write("README.md", "# theirs\n").commit("theirs");
        mine.git("push", "-q", gerrit.url("admin", project), "HEAD:refs/heads/main");
        mine.git("switch", "-q", BRANCH);
        post("revisions/current/review", "{\"labels\": {\"Code-Review\": 2}}", "admin:secret");
        post("submit", "{}", "admin:secret");
        assertThat(mine.til("sync")).contains("deleted '%s', which is merged\n".formatted(BRANCH));
        assertThat(mine.read("README.md")).isEqualTo("# theirs\n");
    }

    @ParameterizedTest
    @EnumSource
    void a_draft_is_work_in_progress_until_it_is_handed_in_without(Machine machine) {
        machine.seats(mine);
        mine.write(PATH, NOTE);
        assertThat(mine.tilIn("", "submit", "--draft").err()).contains("opened a draft pull request");
        assertThat(change().get("work_in_progress").getAsBoolean()).isTrue();
        assertThat(mine.til("submit", "--draft")).contains("nothing to do");
        assertThat(mine.til("ready")).contains(" is a draft\n         mend it with: til submit\n");
        assertThat(mine.tilIn("", "submit").err())
                .startsWith("updated pull request #%d: [Boostcamp] Multi-modal\n".formatted(number()));
        assertThat(change().has("work_in_progress")).isFalse();
        assertThat(reviewers()).containsExactly("jun");
        assertThat(mine.til("submit")).contains("nothing to do");
    }

    @ParameterizedTest
    @EnumSource
    void a_reviewer_that_gerrit_does_not_know_is_a_warning(Machine machine) {
        machine.seats(mine);
        mine.git("config", "til.review.reviewers", "stranger,jun");
        mine.write(PATH, NOTE);
        var screen = mine.tilIn("", "submit");
        assertThat(screen.exit()).as(screen.toString()).isZero();
        assertThat(screen.err())
                .contains("warning: reviewer stranger: 127.0.0.1 says 400: Account 'stranger' not found");
        assertThat(reviewers()).containsExactly("jun");
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_password_says_what_to_do_and_is_not_printed(Machine machine) {
        machine.seats(mine);
        mine.git("remote", "set-url", "origin", gerrit.url("mina", project).replace("secret-mina", "wr0ng"));
        mine.write(PATH, NOTE);
        var screen = mine.tilIn("", "submit");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(screen.err()).contains("til: 'origin' does not let you in: ").contains("hint: the name, password");
        assertThat(screen.toString()).doesNotContain("wr0ng");
        assertThat(mine.read(PATH)).isEqualTo(NOTE);
    }

    @Test
    void a_rebase_that_only_git_can_do_keeps_change_ids() {
        mine.write("notes/a.md", "one\ntwo\nthree\nfour\nfive\n").commit("start 2");
        mine.git("push", "-q", gerrit.url("admin", project), "HEAD:refs/heads/main");
        mine.write("notes/a.md", "one\ntwo\nthree\nfour\nfive\nsix\n").commit("docs: day21 six");
        mine.git("switch", "-q", "--detach", "HEAD~1");
        mine.git("mv", "notes/a.md", "notes/b.md");
        mine.commit("moved");
        mine.git("push", "-q", gerrit.url("admin", project), "HEAD:refs/heads/main");
        mine.git("switch", "-q", BRANCH);
        var screen = mine.tilIn("", "submit");
        assertThat(screen.exit()).as(screen.toString()).isZero();
        assertThat(mine.read("notes/b.md")).endsWith("six\n");
        assertThat(message()).contains("Change-Id: " + change().get("change_id").getAsString());
        assertThat(mine.til("submit")).contains("nothing to do");
    }

    @Test
    void two_commits_that_are_kept_are_two_changes_even_with_one_message() {
        mine.write(PATH, NOTE).commit("docs: day21 Multi-modal");
        mine.write(PATH, NOTE + "\nmore\n").commit("docs: day21 Multi-modal");
        var screen = mine.tilIn("", "submit", "--keep-commits");
        assertThat(screen.exit()).as(screen.toString()).isZero();
        assertThat(gerrit.rest("GET", "changes/?q=project:" + project, "").getAsJsonArray())
                .hasSize(2);
        assertThat(mine.til("submit", "--keep-commits")).contains("nothing to do");
    }

    @Test
    void over_ssh_nobody_answers_and_reviewers_ride_on_the_ref() throws IOException {
        Path key = root.resolve("key");
        mine.run("ssh-keygen", "-q", "-t", "ecdsa", "-N", "", "-f", key.toString());
        gerrit.rest("POST", "accounts/mina/sshkeys", Files.readString(Path.of(key + ".pub")));
        mine.git(
                "config",
                "core.sshCommand",
                "ssh -F /dev/null -o IdentitiesOnly=yes -o BatchMode=yes"
                        + " -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -i " + key);
        mine.git("remote", "set-url", "origin", gerrit.sshUrl("mina", project));
        mine.git("config", "til.review.reviewers", "stranger,jun");
        mine.write(PATH, NOTE);
        var screen = mine.tilIn("", "submit");
        assertThat(screen.exit()).as(screen.toString()).isZero();
        assertThat(screen.err()).contains("warning: reviewer stranger: ").contains("Account 'stranger' not found");
        assertThat(reviewers()).containsExactly("jun");
        assertThat(mine.til("submit")).contains("nothing to do: '%s' is handed in\n".formatted(BRANCH));
        mine.write(PATH, NOTE + "\nmore\n");
        assertThat(mine.tilIn("", "submit").exit()).isZero();
        assertThat(change().getAsJsonObject("revisions").keySet()).hasSize(2);
        post("revisions/current/review", "{\"labels\": {\"Code-Review\": 2}}", "admin:secret");
        post("submit", "{}", "admin:secret");
        assertThat(mine.til("sync")).contains("deleted '%s', which is merged\n".formatted(BRANCH));
    }
}
