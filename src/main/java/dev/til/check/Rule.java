package dev.til.check;

import dev.til.note.Fix;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Span;
import dev.til.site.Page;
import java.util.List;
import java.util.Optional;

/** What can be wrong with a note. A rule has no state and looks at one page at a time. */
public interface Rule {
    /** Says what is wrong, and how bad it is unless the team says otherwise. */
    RuleId id();

    /** Whether it is silent until a team gives it a severity of its own. */
    default boolean off() {
        return false;
    }

    /** What is wrong with this page; {@code context} knows all the others. */
    List<NoteProblem> check(Page page, RuleContext context);

    /** A problem of this rule's, as bad as the rule says. */
    default NoteProblem problem(Span span, String message, Optional<String> hint, Optional<Fix> fix) {
        return new NoteProblem(id(), span, message, hint, fix);
    }

    /** A problem of this rule's, with what to do. */
    default NoteProblem problem(Span span, String message, String hint) {
        return new NoteProblem(id(), span, message, hint);
    }
}
