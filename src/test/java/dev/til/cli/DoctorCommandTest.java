package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
}
