package dev.til.check;

import dev.til.note.Fix;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.note.Span;
import java.util.Optional;

/**
 * A problem of a note, as bad as the team says.
 *
 * @param path relative to the repository's root, with {@code /}
 */
public record Finding(String path, NoteProblem problem) implements Comparable<Finding> {
    public RuleId rule() {
        return problem.rule();
    }

    public Severity severity() {
        return problem.severity();
    }

    public Span span() {
        return problem.span();
    }

    public String message() {
        return problem.message();
    }

    public Optional<String> hint() {
        return problem.hint();
    }

    public Optional<Fix> fix() {
        return problem.fix();
    }

    @Override
    public int compareTo(Finding other) {
        int order = path.compareTo(other.path);
        order = order != 0 ? order : Integer.compare(span().line(), other.span().line());
        order = order != 0
                ? order
                : Integer.compare(span().column(), other.span().column());
        order = order != 0 ? order : rule().toString().compareTo(other.rule().toString());
        return order != 0 ? order : message().compareTo(other.message());
    }
}
