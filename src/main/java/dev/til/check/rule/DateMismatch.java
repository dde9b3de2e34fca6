package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.Fix;
import dev.til.note.FrontMatter;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.note.Span;
import dev.til.site.Page;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The front matter's date is of another day than the file's name. */
final class DateMismatch implements Rule {
    /** Written at night, published after the month's end: no slip of the pen. */
    private static final int NEAR = 3;

    @Override
    public RuleId id() {
        return RuleId.DATE_MISMATCH;
    }

    @Override
    public List<NoteProblem> check(Page page, RuleContext context) {
        Optional<LocalDate> named = RuleDates.ofFile(page.note());
        if (named.isEmpty() || !(page.note().frontMatter() instanceof FrontMatter.Fields fields)) {
            return List.of();
        }
        List<LocalDate> ofDays =
                RuleDayNote.of(page, context).map(note -> note.dates(context)).orElse(List.of());
        return fields
                .field("date")
                .map(FrontMatter.Field::value)
                .flatMap(value -> value.text()
                        .flatMap(RuleDates::leading)
                        .filter(date -> !date.equals(named.get()) && !ofDays.contains(date))
                        .map(date -> mismatch(page, value.span(), date, named.get())))
                .stream()
                .toList();
    }

    private NoteProblem mismatch(Page page, Span span, LocalDate date, LocalDate named) {
        String line = page.note().text().sourceLine(span.line());
        Optional<Fix> fix = Optional.of(line.indexOf(date.toString(), span.column() - 1))
                .filter(from -> from >= 0)
                .map(from -> new Span(span.line(), from + 1, span.line(), from + 11))
                .map(exact -> Fix.replacing(date.toString(), exact, named.toString()));
        boolean grave = (date.getYear() != named.getYear() || date.getMonth() != named.getMonth())
                && Math.abs(ChronoUnit.DAYS.between(date, named)) > NEAR;
        return problem(
                        span,
                        "date is %s, but the file's name says %s".formatted(date, named),
                        Optional.of(
                                "the site goes by the front matter's; write %s, or rename the file".formatted(named)),
                        fix)
                .as(grave ? Severity.ERROR : Severity.WARNING);
    }
}
