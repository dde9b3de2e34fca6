package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Span;
import dev.til.site.Page;
import java.util.List;

/** Study days before this note's have no note. */
final class DayGap implements Rule {
    @Override
    public RuleId id() {
        return RuleId.DAY_GAP;
    }

    @Override
    public List<NoteProblem> check(Page page, RuleContext context) {
        return RuleDayNote.of(page, context)
                .filter(note -> note.days().again() == 0)
                .map(note -> RuleDaySeries.of(context).missingBefore(note, context))
                .filter(missing -> !missing.isEmpty())
                .map(missing -> problem(
                        Span.START,
                        "there is no note of %s before this one".formatted(days(missing)),
                        "write it with 'til new day%d'".formatted(missing.get(0))
                                + (context.course().isPresent()
                                        ? ", or add the number to course.absent in .til/config.yml"
                                        : "")))
                .stream()
                .toList();
    }

    private static String days(List<Integer> missing) {
        int first = missing.get(0);
        int last = missing.get(missing.size() - 1);
        return first == last ? "day " + first : "days %d to %d".formatted(first, last);
    }
}
