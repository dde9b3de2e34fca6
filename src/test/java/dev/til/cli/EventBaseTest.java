package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.forge.TestForge;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code til check --since auto} compares with, and where it finds that. Each event has its test in {@code StepIT}. */
class EventBaseTest {
    private static final String[] CHECK = {"check", "--since", "auto", "--quiet"};
    private static final String NEW = """
            _posts/2022-10-19-new.md:6:8: error: no note is published at /posts/odl/ [link-missing]
                  = did you mean /posts/old/ ?
            1 error in 2 notes (0.0 s)
            """;

    @TempDir
    private Path root;

    private Sandbox notes;
    private String base = "";
    private String head = "";

    /** A note with an old fault on main, and a branch whose first of two commits brings a new one. */
    @BeforeEach
    void a_change_with_a_fault_in_its_first_commit() {
        notes = new Sandbox(root)
                .init()
                .write("_config.yml", "permalink: /posts/:title/\n")
                .write("_posts/2022-10-18-old.md", note("Old", 18, "[gone](/posts/never/)"))
                .commit("An old note");
        base = id("HEAD");
        notes.git("switch", "-q", "-c", "day");
        notes.write("_posts/2022-10-19-new.md", note("New", 19, "[typo](/posts/odl/)"))
                .commit("A new note");
        notes.write("_posts/2022-10-17-two.md", note("Two", 17, "Fine.")).commit("Another one");
        head = id("HEAD");
    }

    private static String note(String title, int day, String body) {
        return "---\ntitle: %s\ndate: 2022-10-%d 18:00:00 +0900\n---\n\n%s\n".formatted(title, day, body);
    }

    private String id(String revision) {
        return notes.git("rev-parse", revision).strip();
    }

    private static String since(String commit, String of) {
        return "what is new since %s, the base of this %s\n".formatted(commit.substring(0, 12), of);
    }

    /** The notes as a CI has them: a clone of one commit, as deep as the workflow says. */
    private Sandbox clone(String address, String commit, int depth) {
        var clone = new Sandbox(root.resolve("runner-" + depth)).init();
        clone.git("remote", "add", "origin", address);
        clone.git("fetch", "-q", "--no-tags", "--depth=" + depth, "file://" + notes.directory(), commit);
        clone.git("checkout", "-q", "--detach", "FETCH_HEAD");
        return clone;
    }

    private Sandbox clone(int depth) {
        return clone("file://" + notes.directory(), head, depth);
    }

    @Test
    void the_whole_change_is_checked_and_what_a_shallow_clone_lacks_is_fetched() {
        for (int depth : new int[] {1, 2, 3}) {
            assertThat(clone(depth).set("PULL_REQUEST_BASE", base).til(CHECK))
                    .as("depth " + depth)
                    .isEqualTo(NEW + since(base, "pull request") + "exit 1\n");
        }
    }

    @Test
    void a_branch_that_merged_main_as_its_last_commit_is_no_merge_by_the_ci() {
        notes.git("switch", "-q", "main");
        notes.write("_posts/2022-10-16-main.md", note("Main", 16, "Fine.")).commit("Meanwhile");
        String tip = id("HEAD");
        notes.git("switch", "-q", "day");
        notes.git("merge", "-q", "--no-edit", "main");
        assertThat(notes.set("PULL_REQUEST_BASE", tip).til(CHECK))
                .isEqualTo(NEW + since(tip, "pull request") + "exit 1\n");
    }

    @Test
    void where_the_base_went_on_only_the_change_itself_is_reported() {
        notes.git("switch", "-q", "main");
        notes.write("_posts/2022-10-16-main.md", note("Main", 16, "[gone](/posts/neither/)"))
                .commit("Meanwhile");
        String tip = id("HEAD");
        notes.git("switch", "-q", "day");
        assertThat(notes.set("PULL_REQUEST_BASE", tip).til(CHECK))
                .isEqualTo(NEW + since(base, "pull request") + "exit 1\n");
    }

    @Test
    void a_merge_by_the_ci_is_compared_with_the_base_as_it_was_then() {
        String old = base;
        notes.git("switch", "-q", "main");
        notes.write("_posts/2022-10-16-main.md", note("Main", 16, "[gone](/posts/neither/)"))
                .commit("Meanwhile");
        String tip = id("HEAD");
        notes.git("switch", "-q", "--detach");
        notes.git("merge", "-q", "--no-ff", "--no-edit", "day");
        notes.set("PULL_REQUEST_BASE", old);
        assertThat(notes.set("GITHUB_REF", "refs/pull/1/merge")
                        .set("GITHUB_SHA", id("HEAD"))
                        .til(CHECK))
                .isEqualTo(NEW + since(tip, "pull request") + "exit 1\n");
        assertThat(notes.set("GITHUB_REF", "refs/heads/main").til(CHECK))
                .as("who knows what it merges")
                .contains("/posts/neither/", "/posts/odl/");
    }

    /** The event of a pull request whose newest commit is a given one. */
    private Sandbox event(Sandbox runner, String newest) {
        runner.write("../event.json", """
                {"pull_request": {"base": {"sha": "%s"}, "head": {"sha": "%s"}}}""".formatted(base, newest));
        return runner.set("GITHUB_EVENT_NAME", "pull_request")
                .set(
                        "GITHUB_EVENT_PATH",
                        runner.directory().resolveSibling("event.json").toString());
    }

    @Test
    void what_was_pushed_after_the_event_is_a_part_of_the_change() {
        String before = head;
        notes.git("switch", "-q", "main");
        notes.write("_posts/2022-10-16-main.md", note("Main", 16, "Fine.")).commit("Meanwhile");
        notes.git("switch", "-q", "day");
        notes.git("merge", "-q", "--no-edit", "main");
        head = id("HEAD");
        assertThat(event(clone(1), before).til(CHECK))
                .contains("_posts/2022-10-19-new.md:6:8: error: ")
                .endsWith(since(base, "pull request") + "exit 1\n");
    }

    @Test
    void a_long_branch_is_checked_to_its_beginning() {
        notes.run("sh", "-c", "for i in $(seq 520); do git commit -q --allow-empty -m More; done");
        head = id("HEAD");
        notes.git("switch", "-q", "main");
        notes.commit("Meanwhile");
        String tip = id("HEAD");
        assertThat(clone(1).set("PULL_REQUEST_BASE", tip).til(CHECK))
                .isEqualTo(NEW + since(base, "pull request") + "exit 1\n");
    }

    @Test
    void what_a_fork_does_not_have_comes_from_the_repository_that_runs_the_job() {
        notes.git("clone", "-q", "--bare", notes.directory().toString(), root + "/mina/notes.git");
        notes.git("clone", "-q", "--bare", notes.directory().toString(), root + "/jun/notes.git");
        notes.git("switch", "-q", "main");
        notes.commit("Meanwhile");
        String tip = id("HEAD");
        notes.git("push", "-q", root + "/mina/notes.git", "main");
        assertThat(clone("file://" + root + "/jun/notes.git", head, 2)
                        .set("PULL_REQUEST_BASE", tip)
                        .set("GITHUB_ACTIONS", "true")
                        .set("GITHUB_SERVER_URL", "file://" + root)
                        .set("GITHUB_REPOSITORY", "mina/notes")
                        .til(CHECK))
                .isEqualTo(NEW + since(base, "pull request") + "exit 1\n");
    }

    @Test
    void what_is_not_the_change_is_no_success() {
        notes.git("switch", "-q", "main");
        assertThat(notes.set("PULL_REQUEST_BASE", base).til(CHECK)).isEqualTo("""
                til: what is checked out, %s, is not the pull request
                hint: let 'on: pull_request' start the workflow, and leave 'ref:' out of actions/checkout
                exit 2
                """.formatted(base.substring(0, 12)));
    }

    @Test
    void a_base_that_cannot_be_had_is_no_success() {
        String gone = "1".repeat(40);
        assertThat(clone(2).set("PULL_REQUEST_BASE", gone).til(CHECK))
                .startsWith(
                        "til: the base of this pull request, 111111111111, is not in this clone and could not be fetched: ")
                .endsWith("""
                        hint: 'fetch-depth: 0' at actions/checkout brings it; 'base: none' checks every note
                        exit 2
                        """);
        assertThat(clone(1).set("MERGE_GROUP_BASE", gone).til(CHECK))
                .startsWith(
                        "til: the base of this merge group, 111111111111, is not in this clone and could not be fetched: ")
                .endsWith("exit 2\n");
        var alone = notes.set("PULL_REQUEST_BASE", gone);
        assertThat(alone.til(CHECK))
                .startsWith(
                        "til: the base of this pull request, 111111111111, is not in this clone and could not be fetched:"
                                + " there is no remote to fetch it from\n")
                .endsWith("exit 2\n");
    }

    @Test
    void without_git_what_is_there_is_enough_and_what_is_not_is_told() {
        notes.set("PATH", root.toString());
        assertThat(notes.set("PULL_REQUEST_BASE", base).til(CHECK))
                .isEqualTo(NEW + since(base, "pull request") + "exit 1\n");
        var clone = clone(1);
        clone.set("PATH", root.toString());
        assertThat(clone.set("PULL_REQUEST_BASE", base).til(CHECK)).isEqualTo("""
                til: the base of this pull request, %s, is not in this clone and could not be fetched: there is no git to fetch it with
                hint: 'fetch-depth: 0' at actions/checkout brings it; 'base: none' checks every note
                exit 2
                """.formatted(base.substring(0, 12)));
    }

    @Test
    void what_a_branch_was_forced_past_is_asked_for_once_and_its_absence_told() {
        String gone = "1".repeat(40);
        var clone = clone(1);
        clone.write("../event.json", "{\"before\": \"%s\"}".formatted(gone))
                .set("GITHUB_EVENT_NAME", "push")
                .set(
                        "GITHUB_EVENT_PATH",
                        clone.directory().resolveSibling("event.json").toString())
                .set("GIT_TRACE", root.resolve("trace").toString());
        assertThat(clone.til(CHECK))
                .startsWith("til: the base of this push, 111111111111, is not in this clone and could not be fetched: ")
                .endsWith("""
                        hint: 'fetch-depth: 0' at actions/checkout brings all there is; where the branch was forced past it, \
                        'base: none' checks every note
                        exit 2
                        """);
        assertThat(root.resolve("trace")).content().containsOnlyOnce(" fetch --quiet ");
    }

    @Test
    void a_clone_with_all_its_history_stays_one() {
        var clone = new Sandbox(root.resolve("whole")).init();
        clone.git("remote", "add", "origin", "file://" + notes.directory());
        clone.git("fetch", "-q", "--no-tags", "origin", "day");
        clone.git("checkout", "-q", "--detach", "FETCH_HEAD");
        notes.git("switch", "-q", "main");
        notes.write("_posts/2022-10-16-main.md", note("Main", 16, "Fine.")).commit("Meanwhile");
        clone.set("GIT_TRACE", root.resolve("trace").toString());
        assertThat(clone.set("PULL_REQUEST_BASE", id("HEAD")).til(CHECK))
                .isEqualTo(NEW + since(base, "pull request") + "exit 1\n");
        assertThat(root.resolve("trace")).content().contains(" fetch ").doesNotContain("--depth");
    }

    @Test
    void histories_that_have_nothing_in_common_are_compared_as_they_are() {
        notes.git("switch", "-q", "--orphan", "other");
        notes.write("_config.yml", "permalink: /posts/:title/\n").commit("Another beginning");
        String other = id("HEAD");
        notes.git("switch", "-q", "day");
        notes.set("GIT_TRACE", root.resolve("trace").toString());
        assertThat(notes.set("PULL_REQUEST_BASE", other).til(CHECK))
                .contains("/posts/never/", "/posts/odl/")
                .endsWith(since(other, "pull request") + "exit 1\n");
        assertThat(root.resolve("trace")).content().doesNotContain(" fetch ");
    }

    @Test
    void what_git_is_set_to_by_its_environment_stays() {
        notes.git("clone", "-q", "--bare", notes.directory().toString(), root + "/study/notes.git");
        try (var server = new TestForge(root, "yuna")) {
            String address = server.url("study/notes");
            String home = address.substring(0, address.indexOf("/study"));
            assertThat(clone("team:" + address.substring(home.length() + 1), head, 1)
                            .set("PULL_REQUEST_BASE", base)
                            .set("GITHUB_ACTIONS", "true")
                            .set("GITHUB_SERVER_URL", home)
                            .set("GITHUB_REPOSITORY", "study/none.git")
                            .set("GITHUB_TOKEN", "t_yuna")
                            .set("GIT_CONFIG_COUNT", "1")
                            .set("GIT_CONFIG_KEY_0", "url." + home + "/.insteadOf")
                            .set("GIT_CONFIG_VALUE_0", "team:")
                            .til(CHECK))
                    .isEqualTo(NEW + since(base, "pull request") + "exit 1\n");
        }
    }

    @Test
    void a_run_about_no_change_is_about_everything() {
        assertThat(notes.til(CHECK)).isEqualTo("""
                _posts/2022-10-18-old.md:6:8: error: no note is published at /posts/never/ [link-missing]
                      = did you mean /posts/new/ ?
                _posts/2022-10-19-new.md:6:8: error: no note is published at /posts/odl/ [link-missing]
                      = did you mean /posts/old/ ?
                2 errors in 3 notes (0.0 s)
                exit 1
                """);
    }

    @Test
    void before_the_first_commit_there_is_nothing_checked_out() {
        var empty = new Sandbox(root.resolve("empty")).init().set("MERGE_GROUP_BASE", base);
        assertThat(empty.til(CHECK)).isEqualTo("""
                til: nothing is checked out here
                hint: let actions/checkout run before this step
                exit 2
                """);
    }

    @Test
    void a_server_that_lets_nobody_in_lets_the_job_in_with_its_token_which_no_argument_shows() {
        notes.git("clone", "-q", "--bare", notes.directory().toString(), root + "/study/notes.git");
        try (var server = new TestForge(root, "yuna")) {
            String address = server.url("study/notes");
            String home = address.substring(0, address.indexOf("/study"));
            for (int depth : new int[] {1, 2}) {
                var clone = clone(address, head, depth)
                        .set("PULL_REQUEST_BASE", base)
                        .set("GITHUB_ACTIONS", "true")
                        .set("GITHUB_SERVER_URL", home)
                        .set("GITHUB_REPOSITORY", "study/notes.git")
                        .set("GIT_TRACE", root.resolve("trace").toString());
                if (depth == 2) { // as actions/checkout leaves it, of a token that has ended
                    clone.git("config", "http." + home + "/.extraheader", "Authorization: Basic d3Jvbmc6b25l");
                }
                assertThat(clone.til(CHECK)).contains("could not be fetched: ").endsWith("exit 2\n");
                assertThat(clone.set("GITHUB_TOKEN", "t_yuna").til(CHECK))
                        .isEqualTo(NEW + since(base, "pull request") + "exit 1\n");
            }
            assertThat(root.resolve("trace"))
                    .content()
                    .contains("fetch")
                    .doesNotContain("t_yuna", "eC1hY2Nlc3MtdG9rZW46");
        }
    }
}
