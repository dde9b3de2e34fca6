package dev.til.check.rule;

import dev.til.check.Survey;
import dev.til.note.Days;
import dev.til.note.NoteKind;
import dev.til.site.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A note that its name says is of one or several study days.
 *
 * @param named what the names of the kind's path stand for in this note's path
 */
record DayNote(Page page, NoteKind kind, Days days, Map<String, String> named) {
    private static final List<String> ITS_OWN =
            List.of("date", "year", "month", "day", "days", "n", "range", "week", "title", "slug");

    static Optional<DayNote> of(Page page, Survey survey) {
        return survey.kinds()
                .of(page.path())
                .flatMap(kind -> kind.path()
                        .match(page.path())
                        .flatMap(named -> Optional.ofNullable(named.get("days"))
                                .flatMap(Days::parse)
                                .map(days -> new DayNote(page, kind, days, named))));
    }

    /** The date in the file's name. */
    Optional<LocalDate> date() {
        return Dates.ofFile(page.note());
    }

    /** The dates of its days in the course; none for a day that was taken again. */
    List<LocalDate> dates(Survey survey) {
        return days.again() > 0
                ? List.of()
                : survey.course().stream()
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
