package dev.til.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.Sandbox;
import dev.til.cli.terminal.CommandProgress;
import dev.til.cli.terminal.Terminal;
import dev.til.git.filter.FilterDoubt;
import dev.til.terminal.Screen;
import dev.til.workflow.start.FirstCommitWorkflow.FirstCommit;
import dev.til.workflow.start.NewNoteEvent;
import dev.til.workspace.Workspace;
import java.io.BufferedReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewScreenTest {
    @TempDir
    private Path directory;

    @Test
    void who_stops_it_hears_of_what_was_done_and_not_of_what_was_doubted() {
        var sandbox = new Sandbox(directory).init();
        var err = new StringWriter();
        var terminal = new Terminal(
                sandbox.directory(),
                new BufferedReader(Reader.nullReader()),
                Screen.nowhere(),
                new Screen(err, sandbox.environment()),
                sandbox.environment(),
                false,
                false,
                false,
                Clock.systemUTC(),
                new CommandProgress());
        try (var workspace = Workspace.open(terminal.caller())) {
            var screen = new NewScreen(terminal, workspace, false);
            screen.on(new NewNoteEvent.Doubted(new FilterDoubt(List.of("a.md"), List.of("lfs"), "install it")));
            screen.on(new FirstCommit("main", List.of(".til/config.yml")));
        }
        assertThat(err).hasToString("""
                cannot tell whether 'a.md' has changed without the filter 'lfs', install it
                made the first commit on 'main', of what 'til init' wrote: .til/config.yml
                """);
        assertThat(terminal.progress().interrupt(List.of("new")))
                .containsExactly(
                        "til: interrupted",
                        "done: made the first commit on 'main', of what 'til init' wrote: .til/config.yml",
                        "hint: 'til new' does what is missing; 'til undo' takes back what was done");
    }
}
