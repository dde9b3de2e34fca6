package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.Fix;
import dev.til.note.FrontMatter;
import dev.til.note.Note;
import dev.til.note.NoteProblem;
import dev.til.note.Notes;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.note.Span;
import dev.til.site.Page;
import dev.til.site.Publication;
import dev.til.site.SiteIndex;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The front matter's date of a note that is published, or waits to be, is of another day than the file's name. */
final class DateMismatch implements Rule {
    /** Written at night, published after the year's end: no slip of the pen. */
    private static final int NEAR = 3;

    @Override
    public RuleId id() {
        return RuleId.DATE_MISMATCH;
    }

    @Override
    public List<NoteProblem> check(Page page, RuleContext context) {
        Optional<LocalDate> named = RuleDates.ofFile(page.note());
        if (named.isEmpty() || !(page.note().frontMatter() instanceof FrontMatter.Fields fields) || !isMeant(page)) {
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
                        .map(date -> mismatch(page, context.index(), value, date, named.get())))
                .stream()
                .toList();
    }

    /** A publisher goes by no date of what it leaves out. */
    private static boolean isMeant(Page page) {
        return page.published()
                || page.publication().why().filter(Publication.FUTURE::equals).isPresent();
    }

    private NoteProblem mismatch(Page page, SiteIndex index, FrontMatter.Value value, LocalDate date, LocalDate named) {
        Span span = value.span();
        String line = page.note().text().sourceLine(span.line());
        String written = value.text().flatMap(RuleDates::leadingForm).orElseThrow();
        Optional<Span> exact = Optional.of(line.indexOf(written, span.column() - 1))
                .filter(from -> from >= 0)
                .map(from -> new Span(span.line(), from + 1, span.line(), from + 1 + written.length()));
        boolean grave = (date.getYear() != named.getYear() && Math.abs(ChronoUnit.DAYS.between(date, named)) > NEAR)
                || exact.filter(place -> moves(page, index, place, named)).isPresent();
        return problem(
                        span,
                        "date is %s, but the file's name says %s".formatted(date, named),
                        Optional.of(
                                "the site goes by the front matter's; write %s, or rename the file".formatted(named)),
                        exact.filter(place -> written.equals(date.toString()))
                                .map(place -> Fix.replacing(written, place, named.toString())))
                .as(grave ? Severity.ERROR : Severity.WARNING);
    }

    /** Whether the note would be at another address with the file name's date: its permalink has the date in it. */
    private static boolean moves(Page page, SiteIndex index, Span place, LocalDate named) {
        var lines = new StringBuilder();
        for (int line = 1; line <= page.note().text().sourceLines(); line++) {
            String source = page.note().text().sourceLine(line);
            lines.append(
                            line == place.line()
                                    ? source.substring(0, place.column() - 1)
                                            + named
                                            + source.substring(place.endColumn() - 1)
                                    : source)
                    .append('\n');
        }
        Note dated = Notes.read(page.path(), lines.toString().getBytes(StandardCharsets.UTF_8));
        Optional<String> there = index.site().publish(dated, index.files()).url();
        return page.url().isPresent() && there.isPresent() && !there.equals(page.url());
    }
}
