package dev.til.cli;

import dev.til.course.Course;
import dev.til.note.DayNotes;
import dev.til.note.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Study days that have passed without a note. */
final class DayGaps {
    private DayGaps() {}

    /** How long somebody may be silent before the course is taken for over. */
    private static final int PATIENCE = 14;

    /** The date up to which notes are missed: not for ever after the last one of a course that is over. */
    static LocalDate expected(LocalDate today, Course course, DayNotes notes) {
        if (course.end().isPresent()) {
            return today; // no date after it has a number
        }
        LocalDate silent =
                notes.last().flatMap(course::date).orElse(course.start()).plusDays(PATIENCE);
        return today.isAfter(silent) ? silent : today;
    }

    /** Day numbers up to a date that no note covers and on which nobody was absent, neighbours as one range. */
    static List<Days> until(LocalDate date, Course course, DayNotes notes) {
        var gaps = new ArrayList<Days>();
        int last = Math.min(course.studyDays(date), Course.LAST_DAY);
        for (int day = 1; day <= last; day++) {
            if (course.absent().contains(day) || !notes.of(day).isEmpty()) {
                continue;
            }
            Days before = gaps.isEmpty() ? Days.of(day) : gaps.get(gaps.size() - 1);
            if (!gaps.isEmpty() && before.last() == day - 1) {
                gaps.set(gaps.size() - 1, Days.range(before.first(), day));
            } else {
                gaps.add(Days.of(day));
            }
        }
        return gaps;
    }
}
