package dev.til.check.rule;

import dev.til.check.RuleContext;
import dev.til.note.NoteDays;
import dev.til.note.NoteKind;
import dev.til.site.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A note that its name says is of one or several study days.
 *
 * @param source gives its page
 * @param named what the names of the kind's path stand for in this note's path
 */
record RuleDayNote(String path, Supplier<Page> source, NoteKind kind, NoteDays days, Map<String, String> named) {
    private static final List<String> ITS_OWN = List.of(
            "date", "year", "month", "day", "days", "n", "range", "week", "title", "slug", "Slug", "snake", "Snake");

    static Optional<RuleDayNote> of(Page page, RuleContext context) {
        return of(page.path(), () -> page, context);
    }

    /** The note at a path of which there is a page. */
    static Optional<RuleDayNote> at(String path, RuleContext context) {
        return of(path, () -> context.journal().page(path).orElseThrow(), context);
    }

    private static Optional<RuleDayNote> of(String path, Supplier<Page> source, RuleContext context) {
        for (NoteKind kind : context.kinds().all()) {
            Optional<Map<String, String>> named = kind.path().match(path);
            if (named.isPresent()) {
                return Optional.ofNullable(named.get().get("days"))
                        .flatMap(NoteDays::parse)
                        .map(days -> new RuleDayNote(path, source, kind, days, named.get()));
            }
        }
        return Optional.empty();
    }

    Page page() {
        return source.get();
    }

    /** The date in the file's name. */
    Optional<LocalDate> date() {
        return RuleDates.ofFile(page().note());
    }

    /** The dates of its days in the course; none for a day that was taken again. */
    List<LocalDate> dates(RuleContext context) {
        return days.again() > 0
                ? List.of()
                : context.course().stream()
                        .flatMap(course -> days.numbers().stream().flatMap(day -> course.date(day).stream()))
                        .toList();
    }

    /** What tells this series of notes from others: the kind, the member, the course. */
    String series() {
        var others = new TreeMap<>(named);
        ITS_OWN.forEach(others::remove);
        return kind.name() + others;
    }
}
