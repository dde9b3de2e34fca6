package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real commits through the hook of the packaged til, in each situation in which Git runs it. */
class CommitHookIT {
    private static final String GOOD = "# A day\n\nfine\n";
    private static final String BAD = "# A day\n\n<<<<<<< HEAD\nmine\n=======\ntheirs\n>>>>>>> other\n";

    @TempDir
    Path directory;

    private Sandbox sandbox;

    @BeforeEach
    void repository() {
        String til = System.getProperty("til.bin", "");
        assumeThat(til).as("the packaged til").isNotEmpty();
        sandbox = new Sandbox(directory).init();
        sandbox.write("first.md", GOOD).write("second.md", GOOD).commit("first");
        assertThat(sandbox.run(til, "hook", "install").exit()).isZero();
    }

    private void passes(String... arguments) {
        var screen = sandbox.run("git", arguments);
        assertThat(screen.exit()).as(screen.err()).isZero();
    }

    private void stops(String note, String... arguments) {
        String head = sandbox.git("rev-parse", "HEAD");
        var screen = sandbox.run("git", arguments);
        assertThat(screen.exit()).as(screen.err()).isNotZero();
        assertThat(screen.err()).contains(note + ":3:1: error:").contains("til: no commit was made");
        assertThat(sandbox.git("rev-parse", "HEAD")).isEqualTo(head);
    }

    @Test
    void what_is_staged_counts_and_not_the_disk() {
        sandbox.write("a.md", BAD).stage().write("a.md", GOOD);
        stops("a.md", "commit", "-m", "x");
        sandbox.stage().write("a.md", BAD);
        passes("commit", "-m", "x");
        assertThat(sandbox.read("a.md")).isEqualTo(BAD);
    }

    @Test
    void a_commit_of_one_path_is_checked_without_what_else_is_staged() {
        sandbox.write("first.md", GOOD + "more\n").write("bad.md", BAD).stage();
        passes("commit", "-m", "x", "first.md");
        stops("bad.md", "commit", "-m", "x", "bad.md");
    }

    @Test
    void commit_all_and_include_are_checked_with_what_they_add() {
        sandbox.write("first.md", BAD);
        stops("first.md", "commit", "-a", "-m", "x");
        stops("first.md", "commit", "-m", "x", "-i", "first.md");
    }

    @Test
    void an_amended_commit_is_checked() {
        sandbox.write("first.md", BAD).stage();
        stops("first.md", "commit", "--amend", "--no-edit");
    }

    @Test
    void it_is_checked_from_a_folder_below_and_with_a_named_repository() {
        sandbox.write("sub/하루 1.md", BAD).stage();
        stops("sub/하루 1.md", "-C", "sub", "commit", "-m", "x");
        stops("sub/하루 1.md", "--git-dir=.git", "--work-tree=.", "commit", "-m", "x");
    }

    @Test
    void linked_worktrees_and_submodules_are_checked() {
        sandbox.git("worktree", "add", "-q", "../beside", "-b", "beside");
        sandbox.write("../beside/a.md", BAD);
        sandbox.git("-C", "../beside", "add", ".");
        stops("a.md", "-C", "../beside", "commit", "-m", "x");

        sandbox.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../notes", "sm");
        var install = sandbox.run("env", "-C", "sm", System.getProperty("til.bin", ""), "hook", "install");
        assertThat(install.exit()).as(install.err()).isZero();
        sandbox.write("sm/a.md", BAD);
        sandbox.git("-C", "sm", "add", ".");
        sandbox.git("config", "--global", "user.name", "Mina"); // a submodule has no identity of its own
        sandbox.git("config", "--global", "user.email", "mina@example.com");
        stops("a.md", "-C", "sm", "commit", "-m", "x");
    }

    @Test
    void a_merge_is_checked_for_what_is_new_in_it_and_picked_commits_are_not() {
        sandbox.git("switch", "-qc", "theirs");
        sandbox.write("first.md", "# Theirs\n").write("their-bad.md", BAD).commit("theirs");
        sandbox.git("switch", "-q", "main");
        sandbox.write("first.md", "# Ours\n").commit("ours");
        assertThat(sandbox.run("git", "merge", "theirs").exit()).isEqualTo(1);
        sandbox.write("first.md", "# Both\n\n" + BAD.substring(BAD.indexOf('<')))
                .stage();
        stops("first.md", "commit", "-m", "merge");
        sandbox.write("first.md", "# Both\n").stage();
        passes("commit", "-m", "merge");

        sandbox.git("switch", "-q", "-c", "picks", "main~1");
        passes("cherry-pick", "theirs", "-X", "theirs");
    }

    @Test
    void intent_to_add_and_deletions_do_not_disturb() throws IOException {
        sandbox.write("later.md", BAD).write("first.md", GOOD + "more\n");
        sandbox.git("add", "-N", "later.md");
        sandbox.git("add", "first.md");
        passes("commit", "-m", "x");
        sandbox.git("rm", "-q", "second.md");
        passes("commit", "-m", "x");
    }

    /** Git is quiet on its own with -q: all that is printed is of the hook. */
    private void isSilent(String... arguments) {
        var screen = sandbox.run("git", arguments);
        assertThat(screen.toString()).isEqualTo("exit 0\n");
    }

    @Test
    void nothing_is_said_where_nothing_is_wrong() {
        sandbox.write("first.md", GOOD + "more\n").stage();
        isSilent("commit", "-q", "-m", "a note");
        sandbox.write("LICENSE", "mine\n").stage();
        isSilent("commit", "-q", "-m", "no note");
        sandbox.write("p.png", "x\n").stage();
        isSilent("commit", "-q", "-m", "a picture");
        sandbox.git("rm", "-q", "p.png");
        isSilent("commit", "-q", "-m", "a deletion");
        sandbox.git("mv", "LICENSE", "COPYING");
        isSilent("commit", "-q", "-m", "a rename");
        assertThat(sandbox.run("git", "commit", "--allow-empty", "-m", "x").toString())
                .doesNotContain("0 notes")
                .doesNotContain("nothing wrong");
    }

    @Test
    void under_another_program_that_runs_hooks_a_commit_without_notes_is_silent_too() throws IOException {
        String til = System.getProperty("til.bin", "");
        Path hook = sandbox.directory().resolve(".git/hooks/pre-commit");
        Files.writeString(hook, "#!/bin/sh\n'" + til + "' check --staged\n");
        sandbox.write("LICENSE", "mine\n").stage();
        isSilent("commit", "-q", "-m", "no note");
        sandbox.write("first.md", GOOD + "more\n").stage();
        assertThat(sandbox.run("git", "commit", "-q", "-m", "a note").err()).contains("nothing wrong in 1 note");
    }

    @Test
    void a_deletion_or_a_rename_alone_is_stopped_where_a_link_breaks() {
        sandbox.write("a.md", "# A\n\n[b](b.md)\n").write("b.md", "# B\n").commit("a link");
        sandbox.git("rm", "-q", "b.md");
        assertThat(sandbox.run("git", "commit", "-m", "x").err())
                .contains("a.md:3:5: error:")
                .contains("til: no commit was made");
        sandbox.git("reset", "-q", "--hard");
        sandbox.git("mv", "b.md", "c.md");
        assertThat(sandbox.run("git", "commit", "-m", "x").err())
                .contains("a.md:3:5: error:")
                .contains("til: no commit was made");
    }

    @Test
    void what_the_check_finds_in_settings_of_a_site_stops_the_commit() {
        sandbox.write("hugo.toml", "baseURL = 'https://example.org/'\n")
                .write("content/posts/a.md", "---\ntitle: A\n---\n\n[b](/posts/b/)\n")
                .write("content/posts/b.md", "---\ntitle: B\n---\n")
                .commit("hugo");
        sandbox.write("config/_default/permalinks.toml", "posts = '/p/:slug/'\n")
                .stage();
        var screen = sandbox.run("git", "commit", "-m", "x");
        assertThat(screen.err()).contains("content/posts/a.md:5:5: error:").contains("til: no commit was made");
        sandbox.git("reset", "-q", "--hard");
        sandbox.git("rm", "-q", "-r", "hugo.toml", "content");
        sandbox.write("_config.yml", "theme: minima\nplugins: [jekyll-redirect-from]\n")
                .write("Gemfile", "gem 'jekyll', '~> 4.3'\ngem 'jekyll-redirect-from'\n")
                .write("_posts/2024-01-02-a.md", "---\ntitle: A\nredirect_from: /old/\n---\n\n[a](/old/)\n")
                .commit("jekyll");
        sandbox.write("_config.yml", "theme: minima\n").write("Gemfile", "gem 'jekyll', '~> 4.3'\n");
        sandbox.git("add", "Gemfile", "_config.yml");
        screen = sandbox.run("git", "commit", "-m", "x");
        assertThat(screen.err()).contains("_posts/2024-01-02-a.md:6:5: error:").contains("til: no commit was made");
    }

    @Test
    void it_runs_without_any_environment() {
        sandbox.write("하루.md", BAD).stage();
        String git = sandbox.run("sh", "-c", "command -v git").out().strip();
        var screen = sandbox.run("env", "-i", git, "-c", "user.name=M", "-c", "user.email=m@x", "commit", "-m", "x");
        assertThat(screen.exit()).isEqualTo(1);
        assertThat(screen.err()).contains("하루.md:3:1: error:");
    }

    @Test
    void without_its_launcher_java_may_not_be_able_to_name_a_note() {
        sandbox.write("하루.md", GOOD).stage();
        String til = System.getProperty("til.bin", "");
        sandbox.set("LC_ALL", "C");
        assertThat(sandbox.run(til, "check").exit()).isZero();
        String java = System.getProperty("java.home") + "/bin/java";
        String jars = Path.of(til).resolveSibling("../lib/*").toString();
        var screen = sandbox.run(java, "-cp", jars, "dev.til.cli.Main", "check");
        assertThat(screen.err())
                .contains("til: Java cannot name '하루.md' in this locale")
                .contains("export LC_ALL=C.UTF-8");
        assertThat(screen.exit()).isEqualTo(3);
    }

    @Test
    void checking_leaves_tree_index_and_times_alone() throws IOException {
        sandbox.write("a.md", BAD).stage().write("first.md", BAD).write("untracked.md", GOOD);
        Files.writeString(sandbox.directory().resolve(".git/index.lock"), ""); // somebody is writing: no matter
        Map<Path, FileTime> before = times();
        assertThat(sandbox.run(System.getProperty("til.bin", ""), "check", "--staged")
                        .exit())
                .isEqualTo(1);
        assertThat(sandbox.run(System.getProperty("til.bin", ""), "check").exit())
                .isEqualTo(1);
        assertThat(times()).isEqualTo(before);
    }

    private Map<Path, FileTime> times() throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        try (var files = Files.walk(sandbox.directory())) {
            Path own = sandbox.directory().resolve(".git/til"); // what til keeps for the next time
            for (Path file : (Iterable<Path>) files.filter(file -> !file.startsWith(own))::iterator) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }
}
