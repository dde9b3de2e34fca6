package dev.til.check;

import dev.til.note.Fix;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.note.Span;
import java.util.Optional;

/**
 * One thing wrong.
 *
 * @param path relative to the repository's root, with {@code /}
 * @param message one line, lower case, without a full stop
 */
public record Finding(
        RuleId rule,
        Severity severity,
        String path,
        Span span,
        String message,
        Optional<String> hint,
        Optional<Fix> fix)
        implements Comparable<Finding> {
    /** The same finding, as bad as the team says. */
    public Finding with(Severity other) {
        return new Finding(rule, other, path, span, message, hint, fix);
    }

    @Override
    public int compareTo(Finding other) {
        int order = path.compareTo(other.path);
        order = order != 0 ? order : Integer.compare(span.line(), other.span.line());
        order = order != 0 ? order : Integer.compare(span.column(), other.span.column());
        order = order != 0 ? order : rule.toString().compareTo(other.rule.toString());
        return order != 0 ? order : message.compareTo(other.message);
    }
}
