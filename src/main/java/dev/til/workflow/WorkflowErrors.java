package dev.til.workflow;

import dev.til.check.CheckedNotes;
import dev.til.check.Checker;
import dev.til.check.Finding;
import dev.til.check.JournalContext;
import dev.til.check.UncheckedLinks;
import dev.til.check.rule.AllRules;
import dev.til.note.Severity;
import java.util.List;

/**
 * What must be mended in some notes before they are committed or handed in.
 *
 * @param notes how many were looked at
 */
public record WorkflowErrors(List<Finding> found, JournalContext context, CheckedNotes notes) {
    public WorkflowErrors {
        found = List.copyOf(found);
    }

    /** @param notes their paths */
    static WorkflowErrors in(JournalContext context, List<String> notes) {
        var pages = notes.stream()
                .flatMap(path -> context.index().page(path).stream())
                .toList();
        List<Finding> found = new Checker(AllRules.ALL, context)
                .check(pages).stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList();
        return new WorkflowErrors(found, context, CheckedNotes.of(notes, UncheckedLinks.NONE));
    }

    /** @throws WorkflowRefusal where there are any */
    void refuse(String advice) {
        if (!found.isEmpty()) {
            throw new WorkflowRefusal(this, advice);
        }
    }
}
