package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @TempDir
    private Path root;

    /** The screen without what differs from machine to machine. */
    private static String doctor(Sandbox sandbox) {
        return sandbox.til("doctor")
                .lines()
                .filter(line -> !line.matches("(ok|note|problem) +(java|git|locale|repository) .*"))
                .filter(line -> !line.contains("export LC_ALL"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void everything_in_place_is_ok_or_a_note_with_its_fix() {
        var sandbox = new Sandbox(root).init().write(".til/config.yml", """
                version: 1
                course: {start: 2022-09-19}
                notes: {day: {path: "{{date}}.md"}}
                """).commit("start");
        assertThat(doctor(sandbox)).isEqualTo("""
                ok       identity       Mina <mina@example.com>
                ok       configuration  .til/config.yml, notes: day
                ok       site           plain
                ok       timezone       Asia/Seoul
                ok       course         from 2022-09-19, 23 study days up to today
                note     remote         none: notes stay on this machine
                                        fix: git remote add origin ADDRESS
                ok       base           main
                ok       branch         main
                note     hook           commits are not checked
                                        fix: til hook install
                exit 0
                """);
    }

    @Test
    void what_is_wrong_makes_it_fail() {
        var sandbox = new Sandbox(root).init().write(".til/config.yml", "version: 1\nhtm: 1\nsite: {kind: word}\n");
        sandbox.git("config", "--unset", "user.email");
        sandbox.git("config", "--unset", "user.name");
        String screen = doctor(sandbox);
        assertThat(screen).contains("problem  identity ").contains("""
                        problem  configuration  2 problems in the configuration
                                                .til/config.yml:2:1: unknown key 'htm'
                                                .til/config.yml:3:14: 'site.kind' cannot be 'word'; write one of auto, hugo, jekyll, plain
                                                fix: correct it, then 'til doctor' looks at it again
                        """).endsWith("exit 1\n");
    }

    @Test
    void outside_of_a_repository_the_rest_is_still_looked_at() {
        assertThat(new Sandbox(root).til("doctor"))
                .contains("ok       java ")
                .contains("problem  repository ")
                .contains("fix: ")
                .endsWith("exit 1\n");
    }

    @Test
    void a_sha256_repository_is_told() {
        var sandbox = new Sandbox(root);
        sandbox.git("init", "-q", "-b", "main", "--object-format=sha256");
        sandbox.git("config", "user.name", "Mina");
        sandbox.git("config", "user.email", "mina@example.com");
        assertThat(sandbox.til("doctor")).contains("SHA-256").endsWith("exit 1\n");
    }

    @Test
    void a_program_gets_the_same_as_json() {
        assertThat(new Sandbox(root).init().til("doctor", "--format", "json"))
                .startsWith("{\"version\":1,\"ok\":true,\"checks\":[{\"state\":\"ok\",\"what\":\"java\",")
                .contains(
                        "{\"state\":\"note\",\"what\":\"hook\",\"found\":\"commits are not checked\",\"fix\":\"til hook install\"}");
    }

    @Test
    void forms_of_a_repository_that_til_reads_in_another_way_are_told() {
        var sandbox = new Sandbox(root).init().write("a/b.md", "# B\n").commit("start");
        sandbox.git("config", "core.splitIndex", "true");
        sandbox.git("config", "index.sparse", "on");
        sandbox.git("config", "core.sparseCheckout", "1");
        assertThat(doctor(sandbox)).isEqualTo("""
                note     index          split: til asks git for it
                                        fix: git update-index --no-split-index
                note     index          sparse: til asks git for it
                                        fix: git sparse-checkout reapply --no-sparse-index
                note     checkout       sparse: links to files outside of it cannot be followed
                                        fix: git sparse-checkout disable
                ok       identity       Mina <mina@example.com>
                note     configuration  no .til/config.yml
                                        fix: til init
                ok       site           plain
                ok       timezone       Asia/Seoul
                note     remote         none: notes stay on this machine
                                        fix: git remote add origin ADDRESS
                ok       base           main
                ok       branch         main
                note     hook           commits are not checked
                                        fix: til hook install
                exit 0
                """);
        sandbox.git("config", "core.splitIndex", "false");
        sandbox.git("config", "index.sparse", "off");
        sandbox.git("config", "--add", "core.sparseCheckout", "no");
        assertThat(doctor(sandbox)).doesNotContain("sparse").doesNotContain("split");
    }

    @Test
    void a_shallow_clone_is_told() {
        var sandbox = new Sandbox(root).init().commit("one").commit("two");
        sandbox.git("clone", "-q", "--depth", "1", "file://" + sandbox.directory(), "../shallow");
        var there = sandbox.tilIn("../shallow", "doctor");
        assertThat(there.out()).contains("""
                note     history        shallow: --since may not find its commit
                                        fix: git fetch --unshallow
                """);
    }

    @Test
    void a_site_in_a_folder_and_in_another_zone_is_told() {
        var sandbox = new Sandbox(root)
                .init()
                .write(".til/config.yml", "version: 1\n")
                .write("docs/_config.yml", "timezone: Europe/Berlin\n")
                .write("docs/_posts/2022-10-19-a.md", "# A\n")
                .commit("start");
        assertThat(doctor(sandbox)).isEqualTo("""
                ok       identity       Mina <mina@example.com>
                ok       configuration  .til/config.yml
                ok       site           jekyll in docs, built by GitHub Pages (nothing else is set up to build it)
                note     timezone       Europe/Berlin on the site, Asia/Seoul on this machine
                                        fix: nothing: til counts days in the site's zone
                note     remote         none: notes stay on this machine
                                        fix: git remote add origin ADDRESS
                ok       base           main
                ok       branch         main
                note     hook           commits are not checked
                                        fix: til hook install
                exit 0
                """);
    }

    @Test
    void of_several_remotes_one_has_to_be_named() {
        var sandbox = new Sandbox(root).init().commit("start");
        sandbox.git("remote", "add", "work", "https://example.com/work.git");
        assertThat(doctor(sandbox)).contains("ok       remote         work\n");
        sandbox.git("remote", "add", "home", "https://example.com/home.git");
        assertThat(doctor(sandbox)).contains("""
                problem  remote         no 'origin' among home, work
                                        fix: git config til.git.remote home
                """);
        sandbox.git("config", "til.git.remote", "work");
        assertThat(doctor(sandbox)).contains("ok       remote         work\n");
    }

    @Test
    void a_forge_without_a_token_is_a_note() {
        var sandbox = new Sandbox(root).init().commit("start");
        sandbox.git("remote", "add", "origin", "https://github.com/study/notes.git");
        assertThat(doctor(sandbox)).contains("""
                note     review         there is no token for the forge
                                        fix: set GH_TOKEN
                """);
    }

    @Test
    void a_git_that_does_not_work_is_a_problem() throws Exception {
        var sandbox = new Sandbox(root).init().commit("start");
        Path bin = Files.createDirectories(root.resolve("bin"));
        Files.writeString(bin.resolve("git"), "#!/bin/sh\necho broken >&2\nexit 3\n");
        Files.setPosixFilePermissions(bin.resolve("git"), PosixFilePermissions.fromString("rwxr-xr-x"));
        sandbox.set("PATH", bin + ":/usr/bin:/bin");
        assertThat(sandbox.til("doctor")).contains("""
                problem  git            broken
                                        fix: see what 'git --version' says
                """);
    }

    @Test
    void a_machine_that_reads_names_as_ascii_is_told_what_to_set() {
        var sandbox = new Sandbox(root).init().write("a.md", "# A\n").commit("start");
        String before = System.getProperty("sun.jnu.encoding");
        System.setProperty("sun.jnu.encoding", "ANSI_X3.4-1968");
        try {
            assertThat(sandbox.til("doctor")).contains("""
                    note     locale         file names are read as ANSI_X3.4-1968
                                            fix: export LC_ALL=C.UTF-8
                    """);
            sandbox.write("노트.md", "# B\n");
            assertThat(sandbox.til("doctor")).contains("""
                    problem  locale         file names are read as ANSI_X3.4-1968, and some are not ASCII
                                            fix: export LC_ALL=C.UTF-8
                    """);
        } finally {
            System.setProperty("sun.jnu.encoding", before);
        }
    }
}
