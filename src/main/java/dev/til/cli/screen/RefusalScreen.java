package dev.til.cli.screen;

import dev.til.check.FailOn;
import dev.til.cli.terminal.Terminal;
import dev.til.report.Findings;
import dev.til.report.TextReport;
import dev.til.terminal.Colours;
import dev.til.workflow.WorkflowErrors;
import dev.til.workflow.WorkflowRefusal;
import dev.til.workspace.WorkspaceDesk;
import java.time.Duration;

/** The errors for which nothing was committed or handed in, as {@code til check} shows them. */
public record RefusalScreen(Terminal terminal, WorkspaceDesk desk) {
    public void print(WorkflowRefusal refused) {
        findings(refused);
        terminal.say(refused.advice());
    }

    public void findings(WorkflowRefusal refused) {
        WorkflowErrors errors = refused.errors();
        new TextReport(
                        terminal.out(),
                        errors.context()::source,
                        desk::fromHere,
                        terminal.coloured("auto") ? Colours.ON : Colours.OFF,
                        false)
                .write(new Findings(errors.found(), errors.notes(), FailOn.ERROR, Duration.ZERO));
    }
}
