package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Span;
import dev.til.site.Page;
import java.util.List;
import java.util.stream.Stream;

/** Two notes are about the same study day. */
final class DayDuplicate implements Rule {
    @Override
    public RuleId id() {
        return RuleId.DAY_DUPLICATE;
    }

    @Override
    public List<NoteProblem> check(Page page, RuleContext context) {
        return RuleDayNote.of(page, context).stream()
                .flatMap(note -> clashes(note, RuleDaySeries.of(context)))
                .toList();
    }

    private Stream<NoteProblem> clashes(RuleDayNote note, RuleDaySeries series) {
        return note.days().numbers().stream()
                .limit(366)
                .flatMap(day -> series.sharing(note, day).stream()
                        .map(other -> problem(
                                Span.START,
                                "day %d is in '%s', too".formatted(day, other.path()),
                                "renumber one of them, or make one note of both")))
                .limit(3);
    }
}
