package dev.til.cli;

import dev.til.check.Finding;
import dev.til.git.history.Patch;
import dev.til.terminal.Harmless;
import dev.til.workspace.Desk;
import dev.til.workspace.FixApplier;
import java.util.List;

/** What {@code til check --fix} would write. */
record FixScreen(Terminal terminal, Desk desk) {
    /** As a patch. */
    void preview(List<FixApplier.Change> changes) {
        for (FixApplier.Change change : changes) {
            change.done().forEach(this::tell);
            terminal.patch(Patch.of(change.path(), change.before(), change.after()));
        }
        if (changes.isEmpty()) {
            terminal.say("nothing to fix");
        }
        terminal.nothingDone();
    }

    private void tell(Finding finding) {
        terminal.say("%s:%d: would %s"
                .formatted(
                        Harmless.path(desk.fromHere(finding.path())),
                        finding.span().line(),
                        finding.fix().orElseThrow().title()));
    }
}
