package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.til.TilException;
import dev.til.cli.terminal.CommandProgress;
import dev.til.cli.terminal.Terminal;
import dev.til.terminal.Screen;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who waits for a server. */
class WaitingTest {
    @TempDir
    private Path root;

    private Sandbox mine;

    @BeforeEach
    void a_server_that_thinks_for_a_second() {
        Team team = Team.in(root, "");
        team.hook("pre-receive", "#!/bin/sh\nsleep 1\n");
        System.setProperty("til.late", "100");
        mine = team.mine().write(PATH, NOTE);
    }

    @AfterEach
    void others_are_told_nothing_of_it() {
        System.setProperty("til.late", "600000");
    }

    @Test
    void at_a_terminal_it_is_said_what_is_waited_for() {
        assertThat(mine.tilAtTerminal("", "submit").err()).contains("""
                push '%s' to 'origin' ...
                pushed '%s' to 'origin'
                next: tell your reviewers
                """.formatted(BRANCH, BRANCH));
    }

    @Test
    void a_hook_that_takes_its_time_is_waited_for_and_named() {
        mine.write(".git/hooks/pre-commit", "#!/bin/sh\nsleep 1\n").run("chmod", "+x", ".git/hooks/pre-commit");
        assertThat(mine.tilAtTerminal("", "save").err()).isEqualTo("""
                commit, and wait for the repository's hooks ...
                committed: docs: day21 Multi-modal
                  %s
                next: til submit
                """.formatted(PATH));
    }

    @Test
    void in_a_log_every_line_is_of_something_done() {
        assertThat(mine.tilIn("", "submit").err()).isEqualTo("""
                committed: docs: day21 Multi-modal
                  %s
                pushed '%s' to 'origin'
                next: tell your reviewers
                """.formatted(PATH, BRANCH));
    }

    @Test
    void both_streams_keep_their_order() {
        assertThat(mine.tilMerged("", "save").replaceAll("[0-9a-f]{40}", "COMMIT"))
                .isEqualTo("""
                committed: docs: day21 Multi-modal
                  %s
                COMMIT
                next: til submit
                exit 0
                """.formatted(PATH));
    }

    @Test
    void who_stops_a_command_is_told_what_was_done_and_what_was_not() {
        var progress = new CommandProgress();
        progress.plan(List.of("commit it", "push it", "open it"));
        progress.did("committed it");
        progress.over("commit it");
        try (var push = progress.begin("push it")) {
            assertThat(push).isNotNull();
            assertThat(progress.interrupt(List.of("submit", "--draft")))
                    .containsExactly(
                            "til: interrupted: push it",
                            "done: committed it",
                            "not done: push it",
                            "not done: open it",
                            "hint: 'til submit --draft' does what is missing; 'til undo' takes back what was done");
        }
    }

    @Test
    void a_step_that_gave_up_before_it_was_known_why_is_named_all_the_same() {
        var progress = new CommandProgress();
        progress.plan(List.of("push it", "open it"));
        progress.begin("push it").close();
        assertThat(progress.interrupt(List.of("submit")))
                .containsExactly(
                        "til: interrupted: push it",
                        "nothing was finished",
                        "not done: push it",
                        "not done: open it",
                        "hint: 'til submit' begins anew");
    }

    @Test
    void a_step_that_is_over_is_not_what_was_stopped() {
        var progress = new CommandProgress();
        progress.plan(List.of("push it", "open it"));
        progress.begin("push it").close();
        progress.did("pushed it");
        progress.over("push it");
        assertThat(progress.interrupt(List.of("submit")))
                .startsWith("til: interrupted", "done: pushed it", "not done: open it");
    }

    @Test
    void what_waits_for_something_else_is_at_work_again_when_that_is_over() {
        var progress = new CommandProgress();
        try (var push = progress.begin("push it")) {
            progress.begin("ask 'origin'").close();
            assertThat(push).isNotNull();
            assertThat(progress.interrupt(List.of("submit"))).startsWith("til: interrupted: push it");
        }
    }

    @Test
    @Timeout(10)
    void a_command_that_failed_while_it_waited_may_have_been_stopped_and_says_nothing_then() throws Exception {
        var progress = CommandProgress.ofProcess();
        var said = new ByteArrayOutputStream();
        var terminal = new Terminal(
                root,
                new BufferedReader(new StringReader("")),
                Screen.nowhere(),
                Screen.on(said, Map.of()),
                Map.of(),
                false,
                false,
                false,
                Clock.systemUTC(),
                progress);
        progress.begin("push it").close();
        assertThat(progress.mayBeInterrupted()).as("nobody stopped it").isFalse();
        var stops = new Thread(() -> progress.interrupt(List.of("submit")));
        synchronized (progress) { // so that it is told of it only while it waits
            stops.start();
            while (stops.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
            TilCommand.say(new TilException("git stopped with exit code 130", "try again"), terminal);
        }
        stops.join();
        terminal.say("til goes on");
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void who_stops_a_command_before_it_has_done_anything_is_told_so() {
        assertThat(new CommandProgress().interrupt(List.of()))
                .containsExactly("til: interrupted", "nothing was finished", "hint: 'til' begins anew");
    }
}
