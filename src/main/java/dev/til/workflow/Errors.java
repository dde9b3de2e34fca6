package dev.til.workflow;

import dev.til.check.CheckedNotes;
import dev.til.check.Checker;
import dev.til.check.Finding;
import dev.til.check.RuleContext;
import dev.til.check.rule.Rules;
import dev.til.note.Severity;
import java.util.List;

/**
 * What must be mended in some notes before they are committed or handed in.
 *
 * @param notes how many were looked at
 */
public record Errors(List<Finding> found, RuleContext context, CheckedNotes notes) {
    public Errors {
        found = List.copyOf(found);
    }

    /** @param notes their paths */
    static Errors in(RuleContext context, List<String> notes) {
        var pages = notes.stream()
                .flatMap(path -> context.index().page(path).stream())
                .toList();
        List<Finding> found = new Checker(Rules.ALL, context)
                .check(pages).stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList();
        return new Errors(found, context, CheckedNotes.of(notes));
    }

    /** @throws Refused where there are any */
    void refuse(String advice) {
        if (!found.isEmpty()) {
            throw new Refused(this, advice);
        }
    }
}
