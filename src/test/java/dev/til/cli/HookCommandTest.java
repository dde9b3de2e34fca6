package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The hook in a repository, with a til that only writes down how it was called. */
class HookCommandTest {
    @TempDir
    Path directory;

    private Sandbox sandbox;
    private Path hook;
    private Path log;

    @BeforeEach
    void repository() throws IOException {
        sandbox = new Sandbox(directory).init();
        hook = sandbox.directory().resolve(".git/hooks/pre-commit");
        log = directory.resolve("calls.txt");
        Path til = directory.resolve("it's til/bin/til");
        Files.createDirectories(til.getParent());
        script(til, "#!/bin/sh\necho \"$* in $(pwd)\" >>'" + log + "'\nexit \"${TIL_EXIT:-0}\"\n");
        System.setProperty("til.home", directory.resolve("it's til").toString());
    }

    @AfterEach
    void noPackage() {
        System.clearProperty("til.home");
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String calls() throws IOException {
        String calls = Files.exists(log) ? Files.readString(log) : "";
        Files.deleteIfExists(log);
        return calls;
    }

    private Sandbox.Screen commit(String... more) {
        var arguments = new ArrayList<>(List.of("commit", "-q", "-m", "x"));
        arguments.addAll(List.of(more));
        return sandbox.run("git", arguments.toArray(String[]::new));
    }

    @Test
    void it_is_installed_once_and_taken_away_again() throws IOException {
        assertThat(sandbox.til("hook", "status")).isEqualTo("""
                commits are not checked
                next: til hook install
                exit 1
                """);
        assertThat(sandbox.til("hook", "install", "--dry-run")).isEqualTo("""
                would write '.git/hooks/pre-commit'
                nothing was done
                exit 0
                """);
        assertThat(hook).doesNotExist();
        assertThat(sandbox.til("hook", "install")).isEqualTo("""
                wrote '.git/hooks/pre-commit'
                from now on 'git commit' checks the notes that it changes
                next: til new; 'til hook uninstall' takes the hook away again
                exit 0
                """);
        assertThat(hook).isExecutable();
        assertThat(Files.readString(hook)).doesNotContain("\r").doesNotContain("@TIL@");
        assertThat(sandbox.til("hook", "install")).isEqualTo("""
                the hook is in place already: '.git/hooks/pre-commit'
                exit 0
                """);
        assertThat(sandbox.til("hook")).isEqualTo("""
                commits are checked: '.git/hooks/pre-commit'
                exit 0
                """);
        assertThat(sandbox.til("hook", "uninstall")).isEqualTo("""
                deleted '.git/hooks/pre-commit'
                next: til hook install brings it back
                exit 0
                """);
        assertThat(hook).doesNotExist();
        assertThat(sandbox.til("hook", "uninstall")).isEqualTo("""
                til's hook is not here; nothing to do
                exit 0
                """);
    }

    @Test
    void a_hook_that_is_there_runs_first_and_comes_back_byte_for_byte() throws IOException {
        script(hook, "#!/bin/sh\necho previous >>'" + log + "'\nexit \"${PREVIOUS:-0}\"\n# \u00e9");
        byte[] before = Files.readAllBytes(hook);
        assertThat(sandbox.til("hook", "install")).startsWith("""
                kept '.git/hooks/pre-commit' as 'pre-commit.til-previous'; it runs first
                wrote '.git/hooks/pre-commit'
                """);
        assertThat(sandbox.til("hook", "status")).endsWith("""
                it runs '.git/hooks/pre-commit.til-previous' first
                exit 0
                """);
        sandbox.write("a.md", "a").stage();
        assertThat(commit().exit()).isZero();
        assertThat(calls()).isEqualTo("previous\ncheck --staged in " + sandbox.directory() + "\n");
        sandbox.set("PREVIOUS", "3").write("b.md", "b").stage();
        assertThat(commit().exit()).isEqualTo(1);
        assertThat(calls()).isEqualTo("previous\n");
        sandbox.til("hook", "install");
        assertThat(sandbox.til("hook", "uninstall"))
                .startsWith("brought back '.git/hooks/pre-commit' from 'pre-commit.til-previous'\n");
        assertThat(Files.readAllBytes(hook)).isEqualTo(before);
        assertThat(hook).isExecutable();
        assertThat(hook.resolveSibling("pre-commit.til-previous")).doesNotExist();
    }

    @Test
    void two_other_hooks_are_more_than_it_can_keep() throws IOException {
        script(hook, "#!/bin/sh\n");
        sandbox.til("hook", "install");
        script(hook, "#!/bin/sh\n# another program's\n");
        assertThat(sandbox.til("hook", "install"))
                .startsWith("til: there are two other hooks already")
                .endsWith("exit 3\n");
        assertThat(Files.readString(hook)).endsWith("# another program's\n");
    }

    @Test
    void it_starts_only_for_what_the_site_is_made_of() throws IOException {
        sandbox.til("hook", "install");
        sandbox.write("Main.java", "class Main {}").write("notes.txt", "").stage();
        assertThat(commit().exit()).isZero();
        assertThat(calls()).isEmpty();
        for (String path : new String[] {"a/B.MD", "_posts/하루.md", "assets/x.png", "_config.yml", ".til/config.yml"}) {
            sandbox.write(path, "x").stage();
            assertThat(commit().exit()).isZero();
            assertThat(calls()).as(path).startsWith("check --staged in ");
        }
        sandbox.git("rm", "-q", "notes.txt");
        commit();
        assertThat(calls()).startsWith("check --staged");
        sandbox.write("untracked.md", "x").write("Main.java", "").set("GIT_LITERAL_PATHSPECS", "1");
        sandbox.git("add", "Main.java");
        commit();
        assertThat(calls()).isEmpty();
        sandbox.git("add", "-N", "untracked.md");
        sandbox.write("Main.java", "x");
        sandbox.git("add", "Main.java");
        commit();
        assertThat(calls()).isEmpty();
    }

    @Test
    void it_can_be_skipped_and_a_failure_stops_the_commit() throws IOException {
        sandbox.til("hook", "install");
        sandbox.write("a.md", "a").stage().set("TIL_EXIT", "1");
        var screen = commit();
        assertThat(screen.exit()).isEqualTo(1);
        assertThat(screen.err()).contains("til: no commit was made; mend the lines above");
        sandbox.set("TIL_SKIP", "1");
        assertThat(commit().exit()).isZero();
        assertThat(calls()).isEqualTo("check --staged in " + sandbox.directory() + "\n");
    }

    @Test
    void it_finds_til_elsewhere_when_the_package_has_moved_and_says_so_when_there_is_none() throws IOException {
        sandbox.til("hook", "install");
        Files.move(directory.resolve("it's til"), directory.resolve("moved"));
        sandbox.write("a.md", "a").stage();
        assertThat(commit().err()).contains("til: not found").contains("git commit --no-verify");
        Path local = sandbox.home().resolve(".local/bin/til");
        Files.createDirectories(local.getParent());
        Files.copy(directory.resolve("moved/bin/til"), local);
        Files.setPosixFilePermissions(local, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(commit().exit()).isZero();
        assertThat(calls()).startsWith("check --staged");
    }

    @Test
    void it_works_without_any_path_or_home() throws IOException {
        sandbox.til("hook", "install");
        sandbox.write("a.md", "a").stage();
        String git = sandbox.run("sh", "-c", "command -v git").out().strip();
        var screen =
                sandbox.run("env", "-i", git, "-c", "user.name=M", "-c", "user.email=m@x", "commit", "-q", "-m", "x");
        assertThat(screen.err()).isEmpty();
        assertThat(calls()).startsWith("check --staged");
    }

    @Test
    void worktrees_and_submodules_get_it_where_git_looks() throws IOException {
        sandbox.write("a.md", "a").commit("one");
        sandbox.git("worktree", "add", "-q", "../beside", "-b", "beside");
        assertThat(sandbox.tilIn("../beside", "hook", "install").out()).startsWith("wrote '" + hook + "'");
        sandbox.write("../beside/b.md", "b");
        sandbox.git("-C", "../beside", "add", ".");
        sandbox.git("-C", "../beside", "commit", "-q", "-m", "b");
        assertThat(calls()).isEqualTo("check --staged in " + directory.resolve("beside") + "\n");

        sandbox.git("init", "-q", "../theme");
        sandbox.git(
                "-C",
                "../theme",
                "-c",
                "user.name=x",
                "-c",
                "user.email=x@y",
                "commit",
                "-q",
                "--allow-empty",
                "-m",
                "x");
        sandbox.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../theme", "sm");
        assertThat(sandbox.tilIn("sm", "hook", "install").exit()).isZero();
        assertThat(sandbox.directory().resolve(".git/modules/sm/hooks/pre-commit"))
                .isExecutable();
        sandbox.write("sm/c.md", "c");
        sandbox.git("-C", "sm", "add", ".");
        sandbox.git("-C", "sm", "-c", "user.name=x", "-c", "user.email=x@y", "commit", "-q", "-m", "c");
        assertThat(calls()).isEqualTo("check --staged in " + sandbox.directory().resolve("sm") + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "lefthook.yml, x, lefthook, lefthook.yml",
        ".pre-commit-config.yaml, repos: [], pre-commit, .pre-commit-config.yaml",
        "package.json, '{\"devDependencies\":{\"simple-git-hooks\":\"2\"}}', simple-git-hooks, package.json",
        ".git/hooks/pre-commit, '# File generated by pre-commit: https://pre-commit.com', pre-commit, .pre-commit-config.yaml"
    })
    void where_another_program_rules_the_hooks_the_snippet_is_printed(
            String sign, String content, String manager, String file) throws IOException {
        sandbox.write(sign, content);
        String screen = sandbox.til("hook", "install");
        assertThat(screen)
                .startsWith("til: the hooks of this repository are in the hands of " + manager)
                .contains("hint: add this to '" + file + "':\n")
                .contains("til check --staged")
                .endsWith("exit 3\n");
        assertThat(Files.exists(hook) && Files.readString(hook).contains("til-hook"))
                .isFalse();
        if (!sign.startsWith(".git/")) {
            assertThat(sandbox.til("hook", "install", "--force")).endsWith("exit 0\n");
        }
        sandbox.til("hook", "uninstall");
        sandbox.write(file, (sign.equals(file) ? content : "") + "\n# til check --staged");
        assertThat(sandbox.til("hook", "install"))
                .isEqualTo("%s runs til's check already: '%s'\nexit 0\n".formatted(manager, file));
        assertThat(sandbox.til("hook", "status")).endsWith("exit 0\n");
    }

    @Test
    void husky_counts_where_it_is_in_force_and_not_where_a_theme_only_brings_its_folder() throws IOException {
        sandbox.write(".husky/commit-msg", "npx commitlint");
        assertThat(sandbox.til("hook", "install")).endsWith("exit 0\n");
        sandbox.til("hook", "uninstall");
        sandbox.git("config", "core.hooksPath", ".husky/_");
        assertThat(sandbox.til("hook", "install")).isEqualTo("""
                til: the hooks of this repository are in the hands of husky (core.hooksPath leads to '.husky'), so nothing was installed
                hint: add this to '.husky/pre-commit':
                til check --staged
                exit 3
                """);
    }

    @Test
    void hooks_in_a_folder_of_the_persons_own_are_left_to_the_person() {
        sandbox.git("config", "--global", "core.hooksPath", "~/hooks");
        Path mine = sandbox.home().resolve("hooks");
        assertThat(sandbox.til("hook", "install", "--force")).isEqualTo("""
                        til: the hooks of this repository are in the hands of core.hooksPath (core.hooksPath is '%s'), so nothing was installed; --force changes nothing: Git runs only what lies there
                        hint: add this to '%s/pre-commit':
                        til check --staged || exit 1
                        exit 3
                        """.formatted(mine, mine));
    }

    @Test
    void without_a_package_there_is_nothing_that_a_hook_could_start() {
        System.clearProperty("til.home");
        assertThat(sandbox.til("hook", "install"))
                .startsWith("til: til does not run from a package, so a hook could not find it\nhint: build one")
                .endsWith("exit 3\n");
        assertThat(hook).doesNotExist();
    }

    @Test
    void a_hook_of_another_til_is_said_until_it_is_renewed() throws IOException {
        sandbox.til("hook", "install");
        String own = Files.readString(hook);
        assertThat(sandbox.til("hook", "status")).isEqualTo("""
                commits are checked: '.git/hooks/pre-commit'
                exit 0
                """);
        script(hook, own.replaceFirst("\ntil='.*'\n", "\ntil='/elsewhere/bin/til'\n"));
        assertThat(sandbox.til("hook", "status")).doesNotContain("of an");
        for (String older : List.of(
                own.replaceFirst("til-hook v\\d+", "til-hook v1"),
                own.replace("':(top)CNAME' ", ""),
                own + "exit 0\n")) {
            script(hook, older);
            assertThat(sandbox.til("hook", "status")).isEqualTo("""
                    commits are checked: '.git/hooks/pre-commit'
                    the hook is of an older til and may let pass what 'til check' finds
                    next: til hook install
                    exit 0
                    """);
            assertThat(sandbox.til("doctor"))
                    .contains("the hook is of an older til and may let pass what 'til check' finds\n")
                    .contains("fix: til hook install\n");
        }
        script(hook, own.replaceFirst("til-hook v\\d+", "til-hook v999"));
        assertThat(sandbox.til("hook", "status")).contains("the hook is of a newer til than this one\n");
        sandbox.til("hook", "install");
        assertThat(hook).hasContent(own);
    }

    @Test
    void a_clone_of_a_team_that_works_with_til_is_told_once_that_its_commits_are_not_checked() throws IOException {
        String note = "note: commits are not checked in this clone: 'til hook install' (this is said once)\n";
        assertThat(sandbox.til("status")).doesNotContain("not checked");
        sandbox.write(".til/config.yml", "version: 1\n");
        assertThat(sandbox.til("status", "--format", "json")).doesNotContain("not checked");
        assertThat(sandbox.til("status")).contains(note);
        assertThat(sandbox.til("status")).doesNotContain("not checked");
        sandbox.til("hook", "install");
        script(hook, Files.readString(hook).replaceFirst("til-hook v\\d+", "til-hook v1"));
        assertThat(sandbox.til("new", "meeting", "One", "--no-branch"))
                .contains(
                        "note: the hook is of an older til and may let pass what 'til check' finds: 'til hook install' (this is"
                                + " said once)\n");
        assertThat(sandbox.til("new", "meeting", "Two", "--no-branch")).doesNotContain("note: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {".husky/pre-commit", ".pre-commit-config.yaml"})
    void where_another_program_starts_til_nobody_is_told(String file) {
        sandbox.write(".til/config.yml", "version: 1\n").write(file, "til check --staged\n");
        if (file.startsWith(".husky")) {
            sandbox.git("config", "core.hooksPath", ".husky/_");
        }
        assertThat(sandbox.til("status")).doesNotContain("not checked");
    }

    @Test
    void the_script_is_plain_shell() {
        sandbox.til("hook", "install");
        for (String shell : new String[] {"sh", "dash", "bash"}) {
            if (sandbox.run("sh", "-c", "command -v " + shell).exit() == 0) {
                assertThat(sandbox.run(shell, "-n", hook.toString()).exit())
                        .as(shell)
                        .isZero();
            }
        }
        if (sandbox.run("sh", "-c", "command -v shellcheck").exit() == 0) {
            assertThat(sandbox.run("shellcheck", hook.toString()).out()).isEmpty();
        }
    }

    @Test
    void where_everything_is_done_init_offers_nothing() {
        sandbox.write("notes/2022-10-19.md", "# Day\n");
        sandbox.til("init", "--hook", "--workflow");
        sandbox.commit("start");
        assertThat(sandbox.til("init", "--hook", "--workflow")).isEqualTo("""
                same  .til/config.yml
                same  .til/templates/day.md
                same  .til/templates/week.md
                same  .til/templates/meeting.md
                same  .til/templates/pull-request.md
                same  .github/workflows/notes.yml
                the hook is in place already: '.git/hooks/pre-commit'
                next: 2022-10-19 has a note already: notes/2022-10-19.md
                exit 0
                """);
        assertThat(sandbox.tilAtTerminal("", "init").toString())
                .doesNotContain("?")
                .endsWith("exit 0\n");
    }

    @Test
    void a_dry_run_of_init_installs_no_hook_and_asks_nothing() {
        assertThat(sandbox.tilAtTerminal("y\ny\ny\ny\n", "init", "--dry-run", "--hook")
                        .toString())
                .isEqualTo("""
                would write .til/config.yml
                would write .til/templates/day.md
                would write .til/templates/week.md
                would write .til/templates/meeting.md
                would write .til/templates/pull-request.md
                next: 2022-10-19 → notes/2022-10-19.md, branch til/2022-10-19
                nothing was done
                exit 0
                """);
        assertThat(hook).doesNotExist();
    }

    @Test
    void doctor_tells_whether_git_runs_it() throws IOException {
        sandbox.commit("start").til("hook", "install");
        assertThat(sandbox.til("doctor")).contains("ok       hook           commits are checked\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(sandbox.til("doctor")).contains("""
                problem  hook           installed, but Git does not run it
                                        fix: til hook status
                """);
    }

    @Test
    void a_hook_that_was_put_beside_another_program_is_renewed_without_a_word() {
        sandbox.write("lefthook.yml", "pre-push: {}\n");
        sandbox.til("hook", "install", "--force");
        assertThat(sandbox.til("hook", "install")).startsWith("the hook is in place already: ");
    }

    @Test
    void another_program_that_does_not_run_til_checks_nothing() {
        sandbox.write("lefthook.yml", "pre-push: {}\n");
        assertThat(sandbox.til("hook", "status")).isEqualTo("""
                commits are not checked
                next: til hook install, which says what to add to 'lefthook.yml'
                exit 1
                """);
    }
}
