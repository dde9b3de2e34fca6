package dev.til.check;

import dev.til.note.Span;
import java.util.Comparator;
import java.util.Optional;

/**
 * One thing wrong.
 *
 * @param rule the rule's id
 * @param path relative to the repository's root, with {@code /}
 * @param message one line, lower case, without a full stop
 */
public record Finding(
        String rule,
        Severity severity,
        String path,
        Span span,
        String message,
        Optional<String> hint,
        Optional<Fix> fix)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::path)
            .thenComparing(finding -> finding.span().line())
            .thenComparing(finding -> finding.span().column())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    /** The same finding, as bad as the team says. */
    public Finding with(Severity other) {
        return new Finding(rule, other, path, span, message, hint, fix);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
