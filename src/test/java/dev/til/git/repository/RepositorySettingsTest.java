package dev.til.git.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.Sandbox;
import dev.til.git.Repo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose a setting is: told from the files where they are plain, by git where they are not, and by JGit without git. */
class RepositorySettingsTest {
    private static final String ALL = """
            system SYSTEM persons
            shared GLOBAL persons
            person GLOBAL persons
            local LOCAL repositorys
            """;

    @TempDir
    private Path root;

    private Sandbox sandbox;

    @BeforeEach
    void a_value_from_everywhere() {
        sandbox = new Sandbox(root)
                .init()
                .write("../system", "[a]\nx = system\n")
                .write("../home/.config/git/config", "[a]\nx = shared\n")
                .write("../home/.gitconfig", "[a]\nx = person\n")
                .set("GIT_CONFIG_SYSTEM", root.resolve("system").toString())
                .set("GIT_CONFIG_NOSYSTEM", "0");
        sandbox.git("config", "a.x", "local");
    }

    private String told() {
        try (var repo = Repo.open(sandbox.directory(), sandbox.environment())) {
            return repo.settings().withOrigins("a.x").stream()
                    .map(setting -> "%s %s %s%s\n"
                            .formatted(
                                    setting.value(),
                                    setting.scope(),
                                    setting.isPersons() ? "persons" : "repositorys",
                                    setting.inWorkingTree() ? ", anybody's" : ""))
                    .collect(Collectors.joining());
        }
    }

    private void withoutGit() throws IOException {
        sandbox.set("PATH", Files.createDirectories(root.resolve("empty")).toString());
    }

    /** A git that tells less, before the others on the PATH. */
    private void git(String refused) throws IOException {
        Path old = Files.createDirectories(root.resolve("old")).resolve("git");
        Files.writeString(
                old,
                "#!/bin/sh\ncase \" $* \" in *' %s '*) exit 129;; esac\nPATH=${PATH#*:} exec git \"$@\"\n"
                        .formatted(refused));
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwxr-xr-x"));
        sandbox.set("PATH", old.getParent() + ":" + sandbox.environment().get("PATH"));
    }

    @Test
    void plain_files_tell_it() throws IOException {
        assertThat(told()).isEqualTo(ALL);
        withoutGit();
        assertThat(told()).isEqualTo(ALL);
    }

    @Test
    void what_is_set_for_one_working_tree_is_the_repositorys() throws IOException {
        sandbox.git("config", "extensions.worktreeConfig", "true");
        sandbox.git("config", "--worktree", "a.x", "worktree");
        assertThat(told()).isEqualTo(ALL + "worktree WORKTREE repositorys\n");
        withoutGit();
        assertThat(told()).isEqualTo(ALL + "worktree WORKTREE repositorys\n");
    }

    @Test
    void what_is_set_for_a_run_is_the_persons() {
        sandbox.set("GIT_CONFIG_COUNT", "1").set("GIT_CONFIG_KEY_0", "a.x").set("GIT_CONFIG_VALUE_0", "run");
        assertThat(told()).isEqualTo(ALL + "run COMMAND persons\n");
    }

    @Test
    void what_is_included_is_theirs_who_include_it() {
        sandbox.write("../home/more", "[a]\nx = more\n").write(".git/more", "[a]\nx = of git's own\n");
        sandbox.git("config", "--global", "include.path", "more");
        sandbox.git("config", "include.path", "more");
        assertThat(told()).isEqualTo("""
                system SYSTEM persons
                shared GLOBAL persons
                person GLOBAL persons
                more GLOBAL persons
                local LOCAL repositorys
                of git's own LOCAL repositorys
                """);
    }

    @Test
    void what_a_file_of_the_working_tree_says_is_anybodys_who_commits_to_it() throws IOException {
        sandbox.write(".gitconfig", "[a]\nx = committed\n");
        Files.createSymbolicLink(sandbox.directory().resolve(".git/link"), Path.of("../.gitconfig"));
        sandbox.git("config", "include.path", "../.gitconfig");
        sandbox.git("config", "--add", "include.path", "link");
        sandbox.write("../outside", "[a]\nx = by a committed link\n");
        Files.createSymbolicLink(sandbox.directory().resolve("away"), Path.of("../outside"));
        sandbox.git("config", "--add", "include.path", "../away");
        sandbox.git(
                "config",
                "--global",
                "include.path",
                sandbox.directory().resolve(".gitconfig").toString());
        assertThat(told()).isEqualTo("""
                system SYSTEM persons
                shared GLOBAL persons
                person GLOBAL persons
                committed GLOBAL persons, anybody's
                local LOCAL repositorys
                committed LOCAL repositorys, anybody's
                committed LOCAL repositorys, anybody's
                by a committed link LOCAL repositorys, anybody's
                """);
    }

    @Test
    void the_persons_own_file_is_theirs_even_where_the_home_is_the_repository() {
        sandbox.git("config", "include.path", "none"); // so that only git can tell
        sandbox.write(".gitconfig", "[a]\nx = home\n")
                .set("HOME", sandbox.directory().toString());
        assertThat(told()).isEqualTo("system SYSTEM persons\nhome GLOBAL persons\nlocal LOCAL repositorys\n");
    }

    @Test
    void without_git_nobody_can_tell_where_what_is_included_was_read() throws IOException {
        sandbox.write(".git/more", "[a]\nx = of git's own\n").git("config", "include.path", "more");
        withoutGit();
        assertThat(told()).isEqualTo("""
                system SYSTEM persons
                shared GLOBAL persons
                person GLOBAL persons
                local LOCAL repositorys, anybody's
                of git's own LOCAL repositorys, anybody's
                """);
    }

    @Test
    void of_a_git_that_cannot_tell_all_is_anybodys() throws IOException {
        sandbox.git("config", "include.path", "none"); // so that only git can tell
        git("--show-scope");
        assertThat(told()).isEqualTo("""
                system LOCAL repositorys, anybody's
                shared LOCAL repositorys, anybody's
                person LOCAL repositorys, anybody's
                local LOCAL repositorys, anybody's
                """);
    }

    @Test
    void a_variable_that_only_git_config_hears_changes_nothing() {
        sandbox.git("config", "include.path", "none"); // so that only git can tell
        sandbox.write("other", "[a]\nx = other\n").set("GIT_CONFIG", "other");
        assertThat(told()).isEqualTo(ALL);
    }
}
