package dev.til.note;

import java.util.Optional;

/**
 * Something wrong at a place in a note.
 *
 * @param rule the one that speaks of it
 * @param severity how bad this one is
 * @param message one line, lower case, without a full stop
 */
public record NoteProblem(
        RuleId rule, Severity severity, Span span, String message, Optional<String> hint, Optional<Fix> fix) {
    /** One as bad as its rule says. */
    public NoteProblem(RuleId rule, Span span, String message, Optional<String> hint, Optional<Fix> fix) {
        this(rule, rule.severity(), span, message, hint, fix);
    }

    public NoteProblem(RuleId rule, Span span, String message, String hint) {
        this(rule, span, message, Optional.of(hint), Optional.empty());
    }

    public NoteProblem(RuleId rule, Span span, String message) {
        this(rule, span, message, Optional.empty(), Optional.empty());
    }

    /** The same, as bad as somebody says. */
    public NoteProblem as(Severity other) {
        return new NoteProblem(rule, other, span, message, hint, fix);
    }
}
