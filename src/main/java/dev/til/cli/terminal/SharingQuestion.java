package dev.til.cli.terminal;

import dev.til.submit.BranchOwners;
import dev.til.workflow.start.NewNoteWorkflow;
import java.util.Locale;

/** Whether the person goes on with a branch on the remote that others have written on too; without a terminal nobody does. */
public record SharingQuestion(Terminal terminal) implements NewNoteWorkflow.Consent {
    @Override
    public boolean given(String branch, BranchOwners owners) {
        return terminal.inIsTerminal()
                && terminal.ask("'%s' is yours and that of %s: go on with it together? [y/N]"
                                .formatted(branch, owners.names()))
                        .filter(answer -> answer.toLowerCase(Locale.ROOT).startsWith("y"))
                        .isPresent();
    }
}
