package dev.til.cli.screen;

import dev.til.check.Finding;
import dev.til.check.run.CheckRunFixes;
import dev.til.cli.terminal.Terminal;
import dev.til.git.worktree.WorktreePatch;
import dev.til.terminal.Harmless;
import dev.til.workspace.WorkspaceDesk;
import java.util.List;

/** What {@code til check --fix} would write. */
public record FixScreen(Terminal terminal, WorkspaceDesk desk) {
    /** As a patch. */
    public void preview(List<CheckRunFixes.Change> changes) {
        for (CheckRunFixes.Change change : changes) {
            change.done().forEach(this::tell);
            terminal.patch(WorktreePatch.of(change.path(), change.before(), change.after()));
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
