package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.til.forge.TestForge;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule of a merge-ready branch: that it is seen, and that the command which til prints mends it. */
class ReadyCommandTest {
    private static final List<String> RULES = List.of(
            "branch",
            "committed",
            "one-commit",
            "linear",
            "message",
            "author",
            "sign-off",
            "signature",
            "files",
            "check",
            "conflict",
            "up-to-date",
            "pushed",
            "pull-request",
            "text",
            "reviewers",
            "checks",
            "approvals");

    @TempDir
    private Path root;

    private Team team;
    private Sandbox mine;
    private TestForge server;

    @BeforeEach
    void a_day_that_is_handed_in() {
        team = Team.in(root, "").serverSetting("http.receivepack", "true");
        mine = team.mine();
        server = new TestForge(root, "yuna", "mina", "jun");
        mine.git("switch", "-q", "main");
        mine.write(".til/config.yml", mine.read(".til/config.yml") + """
                review: {reviewers: [mina, jun]}
                """).commit("the forge");
        mine.git("push", "-q", "origin", "main");
        team.at(server.url("yuna", "study/notes"));
        mine.set("GH_HOST", server.host()).set("GH_ENTERPRISE_TOKEN", "t_yuna");
        mine.git("switch", "-q", "-C", BRANCH, "origin/main");
        mine.write(PATH, NOTE);
        assertThat(mine.tilIn("", "submit").exit()).isZero();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private record Line(String state, String why, String fix) {}

    /** What til says now of some of the rules. */
    private List<Line> lines(List<String> rules) {
        var said = new LinkedHashMap<String, Line>();
        for (JsonElement each : JsonParser.parseString(
                        mine.tilIn("", "ready", "--format", "json").out())
                .getAsJsonObject()
                .getAsJsonArray("rules")) {
            var json = each.getAsJsonObject();
            JsonElement fix = json.get("fix");
            said.put(
                    json.get("rule").getAsString(),
                    new Line(
                            json.get("state").getAsString(),
                            json.get("why").getAsString(),
                            fix.isJsonNull() ? "" : fix.getAsString()));
        }
        assertThat(said).containsKeys(rules.toArray(String[]::new));
        return rules.stream().map(said::get).toList();
    }

    private Line line(String rule) {
        return lines(List.of(rule)).get(0);
    }

    private void holds(String... rules) {
        assertThat(lines(List.of(rules)))
                .allSatisfy(line -> assertThat(line.state()).as(line.toString()).isEqualTo("holds"));
    }

    private Line missing(String rule, String why) {
        Line line = line(rule);
        assertThat(line.state()).as(rule + ": " + line).isEqualTo("missing");
        assertThat(line.why()).contains(why);
        assertThat(mine.tilIn("", "ready").exit()).isEqualTo(1);
        return line;
    }

    private void unknown(List<String> rules, String why) {
        assertThat(lines(rules)).allSatisfy(line -> {
            assertThat(line.state()).as(line.toString()).isEqualTo("unknown");
            assertThat(line.why()).contains(why);
        });
    }

    /** Runs the command that til prints, as a person pastes it into a shell; the rule holds then. */
    private void mended(String rule, String why, String fix) {
        assertThat(missing(rule, why).fix()).isEqualTo(fix);
        run(fix);
        holds(rule);
    }

    private void run(String command) {
        Sandbox.Screen screen = command.startsWith("til ")
                ? mine.tilIn("", command.substring(4).split(" "))
                : mine.run("sh", "-c", command);
        assertThat(screen.exit()).as(command + ": " + screen).isZero();
    }

    private String base() {
        return mine.git("rev-parse", "--short=10", "origin/main").strip();
    }

    @Test
    void all_rules_hold_after_a_submit() {
        var screen = mine.tilIn("", "ready");
        assertThat(screen.toString()).isEqualTo("""
                ok       on a branch of its own: on '%s'
                ok       everything is committed: nothing is open
                ok       one commit a note: 1 commit, 1 note
                ok       no merge commits: the history is linear
                ok       the message has the team's form: as 'docs: day{{days}} {{title}}'
                ok       the author is you: mina@example.com
                ok       signed off, if the team asks: nobody asks for it
                ok       signed, if you sign: you do not sign
                ok       nothing but the note and its files: only its own
                ok       the check passes on the commit: no errors
                ok       no conflict with the base: it fits onto 'main'
                ok       on top of the base: 'main' as fetched now
                ok       pushed: the remote has %s
                ok       one pull request is open: http://127.0.0.1/study/notes/pull/1
                ok       its title and body are the note's: '[Boostcamp] Multi-modal'
                ok       the reviewers are asked, and none wants changes: asked mina, jun
                ok       its checks are green: there are none
                ok       approved as often as asked: 0 have approved, none is demanded
                exit 0
                """.formatted(
                        BRANCH, mine.git("rev-parse", "--short=10", "HEAD").strip()));
    }

    @Test
    void programs_get_every_rule_under_a_name_that_stays() {
        var json = JsonParser.parseString(
                        mine.tilIn("", "ready", "--format", "json").out())
                .getAsJsonObject();
        assertThat(json.keySet()).containsExactly("version", "branch", "base", "ready", "url", "rules");
        assertThat(json.get("version").getAsInt()).isEqualTo(1);
        assertThat(json.get("ready").getAsBoolean()).isTrue();
        assertThat(json.get("url").getAsString()).endsWith("/pull/1");
        List<JsonElement> rules = json.getAsJsonArray("rules").asList();
        assertThat(rules.stream().map(rule -> rule.getAsJsonObject().get("rule").getAsString()))
                .containsExactlyElementsOf(RULES);
        assertThat(rules)
                .allSatisfy(rule -> assertThat(rule.getAsJsonObject().keySet())
                        .containsExactly("rule", "title", "state", "why", "fix"));
    }

    @Test
    void the_base_is_no_branch_for_a_note() {
        mine.git("switch", "-q", "main");
        mine.git("branch", "-q", "-D", BRANCH);
        mine.write(PATH, NOTE + "\nagain\n").commit("docs: day21 Multi-modal");
        mended("branch", "on 'main'", "git switch -c " + BRANCH);
        assertThat(mine.git("log", "-1", "--format=%s")).isEqualTo("docs: day21 Multi-modal\n");
    }

    @Test
    void a_protected_branch_is_no_branch_for_a_note() {
        mine.git("branch", "-q", "-m", "til/other");
        mine.git("push", "-q", "origin", "til/other");
        server.guard("til/other");
        mended("branch", "protected", "git switch -c " + BRANCH);
    }

    @Test
    void what_is_open_is_saved() {
        mine.write(PATH, NOTE + "\nmore\n");
        mended("committed", PATH, "til save");
    }

    @Test
    void several_commits_are_made_one() {
        mine.write(PATH, NOTE + "\nmore\n").commit("more\n\nwhy it was so\n\nCo-authored-by: Jun <jun@example.com>");
        mended("one-commit", "2 commits, 1 note", "til submit");
        assertThat(mine.git("log", "-1", "--format=%B"))
                .isEqualTo(
                        "docs: day21 Multi-modal\n\nmore\n\nwhy it was so\n\nCo-authored-by: Jun <jun@example.com>\n\n");
    }

    @Test
    void a_commit_that_is_not_meant_to_stay_is_reworded() {
        mine.git("commit", "-q", "--amend", "-m", "fixup! docs", "-m", "the body's own words");
        mended("one-commit", "'fixup! docs' is not meant to stay", "til submit");
        assertThat(mine.git("log", "-1", "--format=%b")).contains("the body's own words");
    }

    @Test
    void nothing_committed_is_said() {
        mine.git("reset", "-q", "--soft", "origin/main");
        mended("one-commit", "there is no commit yet", "til save");
    }

    @Test
    void merges_are_made_linear() {
        team.teammatePushes("main", "README.md", "# theirs\n");
        mine.git("fetch", "-q");
        mine.git("merge", "-q", "--no-edit", "origin/main");
        mended("linear", "there are merges", "til submit");
        assertThat(mine.read("README.md")).isEqualTo("# theirs\n");
    }

    @Test
    void after_a_review_a_rewrite_is_named_as_one() {
        server.review(1, "jun");
        team.teammatePushes("main", "README.md", "# theirs\n");
        mended("up-to-date", "'main' has moved on", "til submit --rewrite");
    }

    @Test
    void a_message_of_another_form_is_reworded() {
        mine.git("commit", "-q", "--amend", "-m", "day 21");
        mended(
                "message",
                "'day 21' is not 'docs: day{{days}} {{title}}'",
                "git commit --amend --only -m 'docs: day21 Multi-modal'");
    }

    @Test
    void a_title_may_hold_slashes_and_quotes() {
        mine.write(PATH, NOTE.replace("Multi-modal", "It's TCP/IP")).commit("x");
        mine.git("reset", "-q", "--soft", "origin/main");
        mine.git("commit", "-q", "-m", "x");
        mended("message", "'x' is not", "git commit --amend --only -m 'docs: day21 It'\\''s TCP/IP'");
    }

    @Test
    void blanks_in_a_message_are_taken_out() {
        mine.git(
                "commit", "-q", "--amend", "--cleanup=verbatim", "-m", "docs: day21 Multi-modal\n\nbody  \n\n\n\nmore");
        mended("message", "blanks at line ends", "til submit");
    }

    @Test
    void the_author_is_who_git_says_also_by_a_conditional_include() {
        Team.write(mine.home().resolve("work.inc"), "[user]\n\temail = mina@work.example.com\n");
        Team.write(
                mine.home().resolve(".gitconfig"),
                "[includeIf \"gitdir:%s/\"]\n\tpath = work.inc\n".formatted(mine.directory()));
        mine.git("config", "--unset", "user.email");
        String date = mine.git("log", "-1", "--format=%ad");
        mine.set("GIT_AUTHOR_DATE", "2022-11-11T11:11:11+0900");
        mended(
                "author",
                "mina@example.com, but you are mina@work.example.com",
                "git commit --amend --only --no-edit --author='Mina <mina@work.example.com>'");
        assertThat(mine.git("log", "-1", "--format=%ad")).isEqualTo(date);
    }

    @Test
    void every_commit_of_a_branch_is_given_its_author() {
        mine.write("_posts/2022-10-18-Boostcamp-20days.md", NOTE.replace("10-19", "10-18"))
                .commit("docs: day20 Two");
        mine.write("other.txt", "not of the note\n");
        mine.git("add", "other.txt");
        mine.git("config", "user.email", "new@example.com");
        mended(
                "author",
                "mina@example.com, but you are new@example.com",
                "git rebase --autostash --exec 'git commit --amend --only --no-edit --author='\\''Mina"
                        + " <new@example.com>'\\''' " + base());
        holds("one-commit");
        assertThat(mine.git("log", "--format=%ae", "origin/main..")).isEqualTo("new@example.com\nnew@example.com\n");
        assertThat(mine.read("other.txt")).isEqualTo("not of the note\n");
    }

    @Test
    void a_sign_off_is_asked_for_by_the_configuration_or_by_dco() {
        mine.git("config", "til.git.sign-off", "true");
        mended("sign-off", "no Signed-off-by of mina@example.com", "til submit");
        mine.git("config", "--unset", "til.git.sign-off");
        mine.git("commit", "-q", "--amend", "-m", "docs: day21 Multi-modal");
        holds("sign-off");
        mine.write(".github/dco.yml", "require: {members: true}\n");
        missing("sign-off", "no Signed-off-by of mina@example.com");
        mine.write(PATH, NOTE + "\nmore\n");
        mine.til("submit");
        holds("sign-off");
        assertThat(mine.git("log", "-1", "--format=%b")).contains("Signed-off-by: Mina <mina@example.com>");
    }

    @Test
    void a_stray_file_leaves_the_commit_and_stays_on_disk() {
        mine.write("a b.txt", "stray\n").write("_config.yml", "title: mine\n").stage();
        mine.git("commit", "-q", "--amend", "--no-edit");
        mended(
                "files",
                "_config.yml, a b.txt",
                "git restore --source=%s --staged -- _config.yml 'a b.txt' && git commit --amend --no-edit"
                        .formatted(base()));
        assertThat(mine.read("a b.txt")).isEqualTo("stray\n");
        assertThat(mine.read("_config.yml")).isEqualTo("title: mine\n");
    }

    @Test
    void the_check_looks_at_the_commit_and_not_at_the_disk() {
        mine.write(PATH, NOTE + "\n[gone](/posts/gone/)\n").commit("broken");
        mine.write(PATH, NOTE);
        Line line = missing("check", PATH + ":8: no ");
        assertThat(line.fix()).isEqualTo("til check --commit HEAD");
        assertThat(mine.tilIn("", "check", "--commit", "HEAD").exit()).isEqualTo(1);
        mine.commit("mended");
        holds("check");
    }

    @Test
    void a_conflict_is_seen_and_ends_in_til_continue() {
        team.teammatePushes("main", PATH, NOTE.replace("Audio", "Theirs"));
        assertThat(missing("conflict", "both have changed " + PATH).fix()).isEqualTo("til submit");
        assertThat(mine.tilIn("", "submit").exit()).isEqualTo(4);
        run("til continue --take mine");
        holds("conflict");
    }

    @Test
    void a_base_that_has_moved_on_is_caught_up_with() {
        team.teammatePushes("main", "README.md", "# theirs\n");
        mended("up-to-date", "'main' has moved on", "til submit");
    }

    @Test
    void what_is_not_pushed_is_pushed() {
        mine.git("commit", "-q", "--amend", "-m", "docs: day21 Multi-modal!");
        mended("pushed", "the remote has an older state", "til submit");
        mine.git("push", "-q", "origin", ":" + BRANCH);
        mended("pushed", "not yet", "til submit");
    }

    @Test
    void a_teammates_commit_on_the_branch_is_taken_in() {
        team.teammatePushes(BRANCH, "theirs.txt", "theirs\n");
        Line line = missing("pushed", "somebody else has pushed");
        assertThat(line.fix()).isEqualTo("git pull --rebase origin " + BRANCH);
        run(line.fix());
        holds("pushed");
    }

    @Test
    void a_pull_request_is_opened() {
        mine.git("branch", "-q", "-m", "til/again");
        mended("pull-request", "none yet", "til submit");
        holds("text");
        holds("reviewers");
    }

    @Test
    void a_draft_is_not_ready() {
        server.draft(1, true);
        assertThat(missing("pull-request", "is a draft").fix()).isEqualTo("gh pr ready 1");
        server.draft(1, false);
        holds("pull-request");
    }

    @Test
    void title_and_body_follow_the_note() {
        mine.write(PATH, NOTE.replace("Multi-modal", "Audio"));
        mended("text", "the title is '[Boostcamp] Multi-modal'", "til submit");
        mine.write(PATH, NOTE.replace("Multi-modal", "Audio").replace("# Audio", "# Vision"));
        mended("text", "the body is not what the template says", "til submit");
    }

    @Test
    void reviewers_are_asked_again_and_their_answers_shown() {
        server.forgetReviewers(1);
        assertThat(mine.til("submit")).as("what a person took off stays off").contains("nothing to do");
        mended("reviewers", "not asked: mina, jun", "til submit --invite");
        server.review(1, "jun", "APPROVED");
        server.review(1, "mina", "CHANGES_REQUESTED");
        assertThat(line("reviewers").why()).isEqualTo("approved by jun; changes wanted by mina");
        mended("reviewers", "approved by jun; changes wanted by mina", "til submit --invite");
    }

    @Test
    void a_run_that_was_stopped_before_it_asked_is_finished_by_the_next() throws Exception {
        server.forgetReviewers(1);
        java.nio.file.Files.delete(mine.directory().resolve(".git/til/invited"));
        assertThat(mine.tilIn("", "submit").err()).isEqualTo("asked the reviewers of #1: mina, jun\n");
        holds("reviewers");
        assertThat(mine.til("submit")).contains("nothing to do");
    }

    @Test
    void checks_are_green_when_runs_and_statuses_are() {
        server.run("build", "");
        assertThat(missing("checks", "'build' has not ended yet").fix()).isEqualTo("til ready");
        server.run("build", "failure");
        missing("checks", "'build' has failed: http://127.0.0.1/runs/build");
        server.run("build", "success");
        server.run("docs", "skipped");
        holds("checks");
        server.status("netlify", "pending");
        missing("checks", "'netlify' has not ended yet");
        server.status("netlify", "error");
        missing("checks", "'netlify' has failed: http://127.0.0.1/status/netlify");
        server.status("netlify", "success");
        assertThat(line("checks").why()).isEqualTo("3 have passed");
    }

    @Test
    void a_token_that_may_not_see_the_checks_leaves_them_unknown() {
        server.fail(new TestForge.Failure("GET", 403, Map.of(), "/check-runs"));
        assertThat(mine.tilIn("", "ready").exit()).isZero();
    }

    @Test
    void where_the_server_gives_no_answer_nothing_is_certain() {
        for (int times = 0; times < 3; times++) {
            server.fail(new TestForge.Failure("GET", 503, Map.of("Retry-After", "0"), "/pulls"));
        }
        var screen = mine.tilIn("", "ready", "--format", "json");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(JsonParser.parseString(screen.out())
                        .getAsJsonObject()
                        .get("ready")
                        .isJsonNull())
                .isTrue();
        assertThat(screen.err())
                .startsWith("til: 127.0.0.1 says 503, and not why\n")
                .endsWith("hint: the server is in trouble; run the same command again later\n");
    }

    @Test
    void a_token_that_is_not_let_in_is_no_answer_either() {
        server.fail(new TestForge.Failure("GET", 403, Map.of(), "/pulls"));
        var screen = mine.tilIn("", "ready");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(screen.err())
                .startsWith("til: 127.0.0.1 says 403, and not why\n")
                .contains("it needs to write pull requests");
    }

    @Test
    void offline_the_rest_is_still_told() {
        mine.git("remote", "set-url", "origin", "http://127.0.0.1:1/git/study/notes.git");
        unknown(RULES.subList(11, 17), "cannot be known offline: ");
        holds(RULES.subList(0, 11).toArray(String[]::new));
        var screen = mine.tilIn("", "ready");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(screen.err()).startsWith("could not fetch 'origin/main': ").endsWith("""
                        til: how it stands on 'origin/main' is not known
                        hint: nothing is lost; run it again when the network is back
                        """);
    }

    @Test
    void without_a_token_or_with_a_wrong_one_the_forges_rules_are_unknown() {
        mine.set("GH_ENTERPRISE_TOKEN", "wrong");
        unknown(RULES.subList(13, 17), "cannot be known: 127.0.0.1 refuses the token (401)");
        holds("pushed");
        mine.set("GH_ENTERPRISE_TOKEN", "");
        team.at(team.bare().toString());
        unknown(RULES.subList(13, 17), "'origin' is only Git");
        holds(RULES.subList(0, 13).toArray(String[]::new));
    }
}
