package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.forge.TestForge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's evening against a real Git server that answers like GitHub. */
class SubmitCommandTest {
    private static final String NOTE = """
            ---
            title: Multi-modal
            date: 2022-10-19 18:00:00 +0900
            ---

            # Audio
            """;
    private static final String PATH = "_posts/2022-10-19-Boostcamp-21days.md";
    private static final String BRANCH = "til/2022-10-19-day21";

    @TempDir
    private Path root;

    private Sandbox sandbox;
    private TestForge server;

    @BeforeEach
    void a_team_with_a_remote_and_a_day_branch() {
        sandbox = new Sandbox(root).init();
        Path bare = root.resolve("study/notes.git");
        sandbox.run("git", "init", "-q", "--bare", "-b", "main", bare.toString());
        sandbox.run("git", "--git-dir", bare.toString(), "config", "http.receivepack", "true");
        server = new TestForge(root, "yuna", "mina", "jun");
        sandbox.set("GH_HOST", server.host()).set("GH_ENTERPRISE_TOKEN", "t_yuna");
        sandbox.write("_config.yml", "timezone: Asia/Seoul\npermalink: /posts/:title/\n")
                .write(".til/config.yml", """
                        version: 1
                        course: {name: Boostcamp, start: 2022-09-19, days-off: [2022-10-03, 2022-10-10]}
                        notes:
                          day: {path: "_posts/{{date}}-{{course}}-{{days}}days.md"}
                        review:
                          reviewers: [mina]
                          labels: [til]
                        """)
                .commit("start");
        sandbox.git("remote", "add", "origin", server.url("yuna", "study/notes"));
        sandbox.git("push", "-q", "-u", "origin", "main");
        sandbox.git("switch", "-q", "-c", BRANCH);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void who_only_pushes_needs_no_forge_whatever_it_says() {
        sandbox.write(PATH, NOTE).set("GH_ENTERPRISE_TOKEN", "old");
        var screen = sandbox.tilIn("", "submit", "--no-pr");
        assertThat(screen.err()).isEqualTo("""
                the forge is done without: 127.0.0.1 refuses the token (401): Bad credentials
                committed: docs: day21 Multi-modal
                  %s
                pushed '%s' to 'origin'
                """.formatted(PATH, BRANCH));
        assertThat(screen.exit()).isZero();
        assertThat(server.count()).isZero();
    }

    @Test
    void who_pushes_without_an_answer_rewrites_nothing_that_may_be_reviewed() {
        sandbox.write(PATH, NOTE);
        sandbox.til("submit");
        String first = sandbox.git("rev-parse", "HEAD").strip();
        sandbox.write(PATH, NOTE + "\nmore\n").set("GH_ENTERPRISE_TOKEN", "old");
        assertThat(sandbox.tilIn("", "submit", "--no-pr").exit()).isZero();
        assertThat(sandbox.git("rev-parse", "HEAD~1").strip()).isEqualTo(first);
    }

    @Test
    void to_save_and_not_to_save_is_no_wish() {
        sandbox.write(PATH, NOTE);
        assertThat(sandbox.til("submit", "--save", "--no-save")).isEqualTo("""
                til: --save and --no-save contradict each other
                hint: leave one of them out
                exit 2
                """);
        assertThat(sandbox.git("status", "--porcelain")).contains("??");
    }

    @Test
    void one_command_goes_from_the_uncommitted_note_to_the_open_pull_request() {
        sandbox.write(PATH, NOTE);
        var screen = sandbox.tilIn("", "submit");
        assertThat(screen.err()).isEqualTo("""
                        committed: docs: day21 Multi-modal
                          %s
                        pushed '%s' to 'origin'
                        opened a pull request into 'main': [Boostcamp] Multi-modal (reviewers: mina)
                        """.formatted(PATH, BRANCH));
        assertThat(screen.out()).isEqualTo("http://127.0.0.1/study/notes/pull/1\n");
        assertThat(server.describe(1))
                .isEqualTo("#1 %s -> main: [Boostcamp] Multi-modal reviewers=[mina] labels=[til]".formatted(BRANCH));
        assertThat(server.body(1))
                .startsWith("## Multi-modal\n\nDay 21, 2022-10-19, week 5 · /posts/Boostcamp-21days/ · [read it](")
                .contains("\n\n- Audio\n\n<!-- /til ")
                .endsWith("- [ ] somebody else can follow it\n");
        assertThat(sandbox.git("log", "--format=%s", "origin/main.." + BRANCH)).isEqualTo("docs: day21 Multi-modal\n");
        assertThat(sandbox.git("rev-parse", "origin/" + BRANCH)).isEqualTo(sandbox.git("rev-parse", "HEAD"));
    }

    @Test
    void the_same_command_again_changes_nothing_and_says_so() {
        sandbox.write(PATH, NOTE);
        sandbox.til("submit");
        String head = sandbox.git("rev-parse", "HEAD");
        int calls = server.log().size();
        assertThat(sandbox.til("submit")).isEqualTo("""
                        http://127.0.0.1/study/notes/pull/1
                        nothing to do: '%s' is handed in
                        exit 0
                        """.formatted(BRANCH));
        assertThat(sandbox.git("rev-parse", "HEAD")).isEqualTo(head);
        assertThat(server.log().subList(calls, server.log().size())).noneMatch(call -> !call.startsWith("GET"));
    }

    @Test
    void several_commits_become_one_on_the_base_as_it_is_now() {
        sandbox.write(PATH, NOTE).commit("wip");
        sandbox.write(PATH, NOTE + "\nmore\n").commit("wip 2");
        teammate("README.md", "# theirs\n");
        assertThat(sandbox.tilIn("", "submit").exit()).isZero();
        assertThat(sandbox.git("log", "--format=%s", "origin/main.." + BRANCH)).isEqualTo("docs: day21 Multi-modal\n");
        assertThat(sandbox.git("merge-base", "origin/main", BRANCH)).isEqualTo(sandbox.git("rev-parse", "origin/main"));
        assertThat(sandbox.read("README.md")).isEqualTo("# theirs\n");
        assertThat(sandbox.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void after_a_review_commits_are_added_and_never_rewritten() {
        sandbox.write(PATH, NOTE);
        sandbox.til("submit");
        String reviewed = sandbox.git("rev-parse", "HEAD").strip();
        server.review(1, "mina");
        sandbox.write(PATH, NOTE + "\nmended\n");
        assertThat(sandbox.tilIn("", "submit").exit()).isZero();
        assertThat(sandbox.git("rev-parse", "HEAD^").strip()).isEqualTo(reviewed);
    }

    @Test
    void a_conflict_is_known_before_anything_moves() {
        sandbox.write(PATH, NOTE).commit("docs: day21");
        String head = sandbox.git("rev-parse", "HEAD");
        teammate(PATH, NOTE.replace("Audio", "Theirs"));
        var screen = sandbox.tilIn("", "submit");
        assertThat(screen.exit()).isEqualTo(4);
        assertThat(screen.err())
                .contains("'%s' does not fit onto 'main': both have changed\n  %s\n".formatted(BRANCH, PATH))
                .contains("til continue --take mine")
                .contains("til undo");
        assertThat(sandbox.git("rev-parse", "HEAD")).isEqualTo(head);
        assertThat(sandbox.git("status", "--porcelain")).isEmpty();
        assertThat(server.count()).isZero();

        assertThat(sandbox.tilIn("", "continue", "--take", "mine").exit()).isZero();
        assertThat(sandbox.read(PATH)).contains("# Audio");
        assertThat(sandbox.tilIn("", "submit").exit()).isZero();
        assertThat(server.count()).isEqualTo(1);
    }

    @Test
    void both_sides_can_be_put_into_the_file_and_mended_by_hand() {
        sandbox.write(PATH, NOTE).commit("docs: day21");
        teammate(PATH, NOTE.replace("Audio", "Theirs"));
        sandbox.til("submit");
        assertThat(sandbox.tilIn("", "continue").exit()).isEqualTo(4);
        assertThat(sandbox.read(PATH)).contains("<<<<<<<");
        assertThat(sandbox.til("continue")).contains("there are still conflict markers in " + PATH);
        sandbox.write(PATH, NOTE.replace("Audio", "Both"));
        assertThat(sandbox.til("continue")).endsWith("next: til submit\nexit 0\n");
        assertThat(sandbox.til("submit")).endsWith("exit 0\n");
    }

    @Test
    void a_dry_run_prints_the_steps_and_does_none() {
        sandbox.write(PATH, NOTE);
        assertThat(sandbox.tilIn("", "submit", "--dry-run").out()).isEqualTo("""
                        would commit: docs: day21 Multi-modal
                          %s
                        would push '%s' to 'origin'
                        would open a pull request into 'main': [Boostcamp] Multi-modal (reviewers: mina)
                        """.formatted(PATH, BRANCH));
        assertThat(sandbox.git("status", "--porcelain")).isEqualTo("?? _posts/\n");
        assertThat(server.count()).isZero();
    }

    @Test
    void a_teammates_push_to_the_branch_is_never_overwritten() {
        sandbox.write(PATH, NOTE);
        sandbox.til("submit", "--no-pr");
        String theirs = pushByTeammate(BRANCH, "theirs.txt", "theirs\n");
        sandbox.write(PATH, NOTE + "\nmore\n");
        var screen = sandbox.tilIn("", "submit");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(screen.err()).contains("has commits that you have not");
        assertThat(sandbox.git("ls-remote", "origin", "refs/heads/" + BRANCH)).startsWith(theirs);
    }

    @Test
    void a_server_that_dies_between_push_and_pull_request_is_finished_by_the_next_run() {
        sandbox.write(PATH, NOTE);
        server.fail(new TestForge.Failure("POST", 0, Map.of()));
        var screen = sandbox.tilIn("", "submit");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(screen.err()).contains("does not answer").contains("run the same command again");
        assertThat(sandbox.tilIn("", "submit").exit()).isZero();
        assertThat(server.count()).isEqualTo(1);
    }

    @Test
    void a_reviewer_who_is_refused_is_a_warning() {
        sandbox.git("config", "til.review.reviewers", "stranger");
        sandbox.write(PATH, NOTE);
        var screen = sandbox.tilIn("", "submit");
        assertThat(screen.exit()).isZero();
        assertThat(screen.err()).contains("warning: reviewer stranger: 127.0.0.1 says 422");
        assertThat(server.count()).isEqualTo(1);
    }

    @Test
    void a_wrong_token_says_so_and_is_not_printed() {
        sandbox.set("GH_ENTERPRISE_TOKEN", "s3cret").write(PATH, NOTE);
        var screen = sandbox.tilIn("", "submit");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(screen.toString()).contains("401").doesNotContain("s3cret").doesNotContain("t_yuna");
    }

    @Test
    void the_base_itself_is_never_handed_in() {
        sandbox.git("switch", "-q", "main");
        sandbox.write(PATH, NOTE);
        assertThat(sandbox.til("submit")).isEqualTo("""
                        til: you are on 'main', which notes are merged into
                        hint: start a branch for the note: git switch -c til/my-note
                        exit 3
                        """);
    }

    @Test
    void ready_says_rule_by_rule_what_is_missing() {
        sandbox.write(PATH, NOTE).commit("wip");
        var before = sandbox.tilIn("", "ready");
        assertThat(before.exit()).isEqualTo(1);
        assertThat(before.out()).contains("missing  pushed: not yet\n         mend it with: til submit\n");
        sandbox.til("submit");
        sandbox.git("commit", "-q", "--amend", "-m", "docs: day21 Multi-modal");
        sandbox.til("submit");
        var after = sandbox.tilIn("", "ready");
        assertThat(after.out()).doesNotContain("missing");
        assertThat(after.exit()).isZero();
    }

    @Test
    void sync_deletes_a_squashed_day_and_rebases_an_open_one() {
        sandbox.write(PATH, NOTE).commit("docs: day21");
        sandbox.til("submit");
        sandbox.git("switch", "-q", "-c", "til/2022-10-20-day22", "main");
        sandbox.write("_posts/2022-10-20-Boostcamp-22days.md", NOTE.replace("10-19", "10-20"))
                .commit("docs: day22");
        teammate(PATH, NOTE); // the squash of day 21
        sandbox.write("draft.txt", "not committed\n");
        assertThat(sandbox.til("sync")).isEqualTo("""
                        forwarded 'main'
                        deleted '%s', which is merged
                        rebased 'til/2022-10-20-day22'
                        exit 0
                        """.formatted(BRANCH));
        assertThat(sandbox.git("branch", "--format=%(refname:short)")).isEqualTo("main\ntil/2022-10-20-day22\n");
        assertThat(sandbox.git("merge-base", "main", "HEAD")).isEqualTo(sandbox.git("rev-parse", "main"));
        assertThat(sandbox.read("draft.txt")).isEqualTo("not committed\n");
        assertThat(sandbox.til("sync")).isEqualTo("everything is on top of 'origin/main'\nexit 0\n");
    }

    @Test
    void undo_takes_a_rebase_back_and_says_what_stays_elsewhere() {
        sandbox.write(PATH, NOTE).commit("wip");
        sandbox.write(PATH, NOTE + "\nmore\n").commit("wip 2");
        String before = sandbox.git("rev-parse", "HEAD");
        sandbox.til("submit");
        assertThat(sandbox.til("undo"))
                .startsWith("undone: til submit\n")
                .contains("still so elsewhere: pushed '%s' to 'origin'".formatted(BRANCH))
                .contains("still so elsewhere: opened pull request #1 http://127.0.0.1/study/notes/pull/1")
                .contains("next: 'til undo --remote' takes that back too");
        assertThat(sandbox.git("rev-parse", "HEAD")).isEqualTo(before);
        assertThat(sandbox.git("status", "--porcelain")).isEmpty();
    }

    /** Somebody else commits to the base and pushes. */
    private void teammate(String path, String content) {
        pushByTeammate("main", path, content);
    }

    /** Somebody else commits to a branch and pushes it; gives the commit. */
    private String pushByTeammate(String branch, String path, String content) {
        Path clone = root.resolve("teammate");
        sandbox.run("git", "clone", "-q", "-b", branch, server.url("jun", "study/notes"), clone.toString());
        write(clone.resolve(path), content);
        sandbox.run("git", "-C", clone.toString(), "add", "-A");
        sandbox.run(
                "git",
                "-C",
                clone.toString(),
                "-c",
                "user.name=Jun",
                "-c",
                "user.email=jun@example.com",
                "commit",
                "-q",
                "-m",
                "theirs");
        sandbox.run("git", "-C", clone.toString(), "push", "-q", "origin", branch);
        return sandbox.run("git", "-C", clone.toString(), "rev-parse", "HEAD")
                .out()
                .strip();
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_dry_run_of_what_is_handed_in_says_that_nothing_is_to_be_done() {
        sandbox.write(PATH, NOTE);
        sandbox.til("submit");
        assertThat(sandbox.til("submit", "--dry-run")).isEqualTo("""
                nothing to do: 'til/2022-10-19-day21' is handed in
                nothing was done
                exit 0
                """);
    }

    @Test
    void a_branch_without_a_note_is_handed_in_under_its_first_commits_words() {
        sandbox.write("LICENSE", "ours\n").commit("docs: say whose this is\n\nFor newcomers.");
        sandbox.write("LICENSE", "all ours\n").commit("wip");
        assertThat(sandbox.til("submit").replaceAll("source=[0-9a-f]+", "source=BASE"))
                .isEqualTo("""
                http://127.0.0.1/study/notes/pull/1
                made one commit of 2, on top of 'main'
                pushed 'til/2022-10-19-day21' to 'origin'
                opened a pull request into 'main': docs: say whose this is (reviewers: mina)
                still missing:
                  the message has the team's form: 'docs: say whose this is' is not 'docs: day{{days}} {{title}}'
                      mend it with: git commit --amend --only
                  nothing but the note and its files: LICENSE
                      mend it with: git restore --source=BASE --staged -- LICENSE && git commit --amend --no-edit
                exit 0
                """);
        assertThat(sandbox.git("log", "--format=%B", "main..")).isEqualTo("""
                docs: say whose this is

                For newcomers.

                """);
    }

    @Test
    void without_a_token_the_person_opens_it_and_is_told_what_would_help() {
        sandbox.git("remote", "set-url", "origin", server.url("study/notes"));
        sandbox.git("config", "http.extraHeader", "Authorization: Basic eXVuYTp0X3l1bmE=");
        sandbox.set("GH_ENTERPRISE_TOKEN", "").write(PATH, NOTE);
        assertThat(sandbox.tilIn("", "submit").err()).isEqualTo("""
                committed: docs: day21 Multi-modal
                  _posts/2022-10-19-Boostcamp-21days.md
                pushed 'til/2022-10-19-day21' to 'origin'
                next: open the pull request there; til does it once you set GH_ENTERPRISE_TOKEN
                """);
    }
}
