package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.Document.Reference;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.site.Page;
import java.util.List;

/** A link names a label that the note does not define, and is published as text. */
final class ReferenceUndefined implements Rule {
    @Override
    public RuleId id() {
        return RuleId.REFERENCE_UNDEFINED;
    }

    @Override
    public List<NoteProblem> check(Page page, RuleContext context) {
        return page.document().references().stream()
                .filter(reference -> !subscript(page, reference))
                .filter(reference -> !ShownFormulas.hold(page, reference.span(), context))
                .map(reference -> problem(
                        reference.span(),
                        "nothing defines [%s]: this is published as text, brackets and all"
                                .formatted(reference.label()),
                        "add a line '[%s]: address', or write \\[ for a bracket that is meant"
                                .formatted(reference.label())))
                .toList();
    }

    /** {@code a[i][j]} in a sentence is no link that somebody meant. */
    private static boolean subscript(Page page, Reference reference) {
        String line = page.note().text().sourceLine(reference.span().line());
        int before = reference.span().column() - 2;
        if (before >= 0 && before < line.length() && Character.isLetterOrDigit(line.charAt(before))) {
            return true;
        }
        // [0][8] is a cell, unless the note numbers its definitions
        return number(reference.label())
                && page.document().definitions().stream().noneMatch(definition -> number(definition.label()));
    }

    private static boolean number(String label) {
        return label.chars().allMatch(Character::isDigit);
    }
}
