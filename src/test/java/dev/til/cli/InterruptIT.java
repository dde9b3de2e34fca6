package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged til, stopped with Ctrl-C while a server or a hook does not answer. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class InterruptIT {
    @TempDir
    private Path root;

    private Team team;
    private Sandbox mine;

    @BeforeEach
    void a_server_that_never_answers() {
        assumeThat(System.getProperty("til.bin", "")).as("the packaged til").isNotEmpty();
        team = Team.in(root, "");
        team.hook("pre-receive", "#!/bin/sh\ntouch '%s'\nexec sleep 600\n".formatted(root.resolve("asked")));
        mine = team.mine().write(PATH, NOTE);
    }

    @Test
    void a_push_that_hangs_leaves_the_commit_and_says_how_to_go_on() throws Exception {
        assertThat(interrupted("submit")).endsWith("""
                til: interrupted: push '%s' to 'origin'
                done: committed: docs: day21 Multi-modal
                not done: push '%s' to 'origin'
                hint: 'til submit' does what is missing; 'til undo' takes back what was done
                exit 130
                """.formatted(BRANCH, BRANCH));
        Files.delete(team.bare().resolve("hooks/pre-receive"));
        assertThat(mine.run(System.getProperty("til.bin", ""), "submit").exit()).isZero();
        assertThat(mine.git("ls-remote", "origin", BRANCH))
                .startsWith(mine.git("rev-parse", "HEAD").strip());
    }

    @Test
    void a_hook_that_hangs_leaves_the_repository_whole() throws Exception {
        mine.write("staged.txt", "x\n").git("add", "staged.txt");
        String before = mine.git("status", "--porcelain", "-uall");
        Path hook = mine.directory().resolve(".git/hooks/pre-commit");
        Files.writeString(hook, "#!/bin/sh\ntouch '%s'\nexec sleep 600\n".formatted(root.resolve("asked")));
        assertThat(hook.toFile().setExecutable(true)).isTrue();
        assertThat(interrupted("save")).endsWith("""
                til: interrupted: commit, and wait for the repository's hooks
                nothing was finished
                hint: 'til save' begins anew
                exit 130
                """);
        Files.delete(hook);
        String til = System.getProperty("til.bin", "");
        assertThat(mine.run(til, "save").exit()).isZero();
        assertThat(mine.git("log", "-1", "--format=%s")).isEqualTo("docs: day21 Multi-modal\n");
        assertThat(mine.run(til, "undo").exit()).isZero();
        assertThat(mine.git("status", "--porcelain", "-uall")).isEqualTo(before);
    }

    /** The screen of a command that is stopped once somebody is asked who does not answer. */
    private String interrupted(String command) throws Exception {
        // A group of its own, as a shell makes one for what it runs: Ctrl-C stops all of it. Who runs the tests in the
        // background has told their processes to ignore it.
        var builder = new ProcessBuilder(
                        "setsid", "env", "--default-signal=INT", System.getProperty("til.bin", ""), command)
                .directory(mine.directory().toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(mine.environment());
        Process process = builder.start();
        while (Files.notExists(root.resolve("asked"))) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(20);
        }
        mine.run("kill", "-INT", "--", "-" + process.pid());
        boolean ended = process.waitFor(1, TimeUnit.MINUTES);
        if (!ended) {
            mine.run("kill", "-KILL", "--", "-" + process.pid());
        }
        assertThat(ended).as("Ctrl-C ends it").isTrue();
        String screen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return screen + "exit " + process.waitFor() + "\n";
    }
}
