package dev.til.workflow;

import dev.til.check.CheckedNotes;
import dev.til.check.Checker;
import dev.til.check.Finding;
import dev.til.check.Survey;
import dev.til.check.rule.Rules;
import dev.til.note.Severity;
import java.util.List;

/**
 * What must be mended in some notes before they are committed or handed in.
 *
 * @param notes how many were looked at
 */
public record Errors(List<Finding> found, Survey survey, CheckedNotes notes) {
    public Errors {
        found = List.copyOf(found);
    }

    /** @param notes their paths */
    static Errors in(Survey survey, List<String> notes) {
        var pages = notes.stream()
                .flatMap(path -> survey.index().page(path).stream())
                .toList();
        List<Finding> found = new Checker(Rules.ALL, survey)
                .check(pages).stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList();
        return new Errors(found, survey, CheckedNotes.of(notes));
    }

    /** @throws Refused where there are any */
    void refuse(String advice) {
        if (!found.isEmpty()) {
            throw new Refused(this, advice);
        }
    }
}
