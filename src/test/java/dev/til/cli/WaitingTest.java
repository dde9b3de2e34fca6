package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
        var progress = new Progress();
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
    void who_stops_a_command_before_it_has_done_anything_is_told_so() {
        assertThat(new Progress().interrupt(List.of()))
                .containsExactly("til: interrupted", "nothing was changed", "hint: 'til' begins anew");
    }
}
