package dev.til.cli;

import dev.til.check.CheckCircumstances;
import dev.til.check.CheckedNotes;
import dev.til.check.Finding;
import dev.til.check.run.CheckRun;
import dev.til.cli.terminal.Terminal;
import dev.til.report.Findings;
import dev.til.report.UncheckedReport;
import dev.til.workspace.WorkspaceDesk;
import dev.til.workspace.WorkspacePaths;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a check tells, in the form that was asked for.
 *
 * @param start when it was asked for
 */
record CheckAnswer(Terminal terminal, ReportOptions report, ChangeOptions change, CheckContent content, Instant start) {
    /** Lists the links that were not followed. */
    void list(CheckRun inspection, WorkspaceDesk desk) {
        WorkspacePaths places = introduced(inspection, desk);
        var links = new UncheckedReport(inspection.unchecked(), inspection.notes(), inspection.outside(), taken());
        report.write(links, places, terminal);
    }

    /** The team's file says something of where tokens go: no note is wrong for it, and nobody obeys it. */
    void warn(WorkspaceDesk desk, WorkspacePaths places) {
        desk.workspace()
                .foreignServer()
                .ifPresent(said -> report.warn(said.place(), said.problem(), said.hint(), places, terminal));
    }

    /** Tells what was found; gives the exit code. */
    int told(CheckRun inspection, List<Finding> found, WorkspaceDesk desk) {
        WorkspacePaths places = introduced(inspection, desk);
        List<String> remarks = change.tell(report, places, terminal);
        return told(findings(found, inspection.notes()), places, () -> inspection.circumstances(remarks));
    }

    /** Says what there is to say before anything is told. */
    private WorkspacePaths introduced(CheckRun inspection, WorkspaceDesk desk) {
        WorkspacePaths places = desk.places(inspection.context()::source);
        warn(desk, places);
        if (inspection.isEmpty()) {
            terminal.say("til: there are no notes here; 'til new' writes the first one");
        }
        return places;
    }

    /** The same of what is known without a look at the notes. */
    int told(List<Finding> found, CheckedNotes notes, WorkspacePaths places) {
        return told(findings(found, notes), places, () -> CheckCircumstances.NONE);
    }

    private int told(Findings findings, WorkspacePaths places, Supplier<CheckCircumstances> circumstances) {
        boolean quiet = content.isQuiet(terminal.environment(), findings.notes());
        report.write(findings, places, circumstances, quiet, terminal);
        return report.exit(findings);
    }

    private Findings findings(List<Finding> all, CheckedNotes notes) {
        return new Findings(all, notes, report.failOn(), taken());
    }

    private Duration taken() {
        return Duration.between(start, terminal.clock().instant());
    }
}
