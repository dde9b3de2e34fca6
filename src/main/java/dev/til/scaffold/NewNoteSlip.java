package dev.til.scaffold;

import dev.til.TilException;
import dev.til.course.Course;
import dev.til.course.CourseNumbering;
import dev.til.note.NoteDays;
import dev.til.scaffold.Scaffold.Subject;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;

/** A number so far from the others that a digit too many is likelier than a plan. */
final class NewNoteSlip {
    private static final int MOST_DATES = 14;
    private static final int MOST_NUMBERS = 10;

    private final CourseNumbering numbering;
    private final Existing existing;
    private final LocalDate today;

    NewNoteSlip(CourseNumbering numbering, Existing existing, LocalDate today) {
        this.numbering = numbering;
        this.existing = existing;
        this.today = today;
    }

    /** @throws TilException where the person has not said that they mean it */
    void check(Subject subject, Scaffold.Request request) {
        if (request.ahead()) {
            return;
        }
        Optional<Course> calendar = numbering.calendar();
        if (calendar.isEmpty()) {
            subject.days().ifPresent(days -> count(subject, days));
        } else if (subject.days().isPresent() || subject.isWeekly()) {
            subject.days().flatMap(days -> calendar.get().date(days.last())).ifPresent(date -> date(subject, date));
            date(subject, subject.date());
        }
    }

    private void date(Subject subject, LocalDate date) {
        if (date.isAfter(today.plusDays(MOST_DATES))) {
            throw TilException.usage(
                    "%s is on %s, and today is %s".formatted(subject.what(), date, today), meant(subject));
        }
    }

    private void count(Subject subject, NoteDays days) {
        NavigableSet<Integer> written = existing.days(subject.kind());
        if (!written.isEmpty() && days.last() > written.last() + MOST_NUMBERS) {
            throw TilException.usage(
                    "the last note is of day %d, and day %d would leave out %d"
                            .formatted(written.last(), days.last(), days.first() - written.last() - 1),
                    meant(subject));
        }
    }

    private static String meant(Subject subject) {
        String word = subject.days()
                .map(days -> days.again() > 0 ? "'day%s'".formatted(days) : "day" + days)
                .orElseGet(() -> "week" + subject.week().orElse(0));
        return "if it is meant so: til new %s --ahead".formatted(word);
    }
}
