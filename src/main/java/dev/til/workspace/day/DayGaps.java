package dev.til.workspace.day;

import dev.til.course.Course;
import dev.til.course.NextDay;
import dev.til.note.NoteDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Study days that have passed without a note. */
final class DayGaps {
    private DayGaps() {}

    /** The date up to which notes are missed: not for ever after the last one of a course that is over. */
    static LocalDate expected(LocalDate today, Course course, NextDay written) {
        if (course.end().isPresent()) {
            return today; // no date after it has a number
        }
        LocalDate silent = last(course, written).orElse(course.start()).plusDays(NextDay.PATIENCE);
        return today.isAfter(silent) ? silent : today;
    }

    /** The date of the highest day that has a note. */
    static Optional<LocalDate> last(Course course, NextDay written) {
        return written.written().isEmpty()
                ? Optional.empty()
                : course.date(written.written().last());
    }

    /** Day numbers in ascending order, neighbours as one range. */
    static List<NoteDays> ranges(List<Integer> days) {
        var ranges = new ArrayList<NoteDays>();
        for (int day : days) {
            NoteDays before = ranges.isEmpty() ? NoteDays.of(day) : ranges.get(ranges.size() - 1);
            if (!ranges.isEmpty() && before.last() == day - 1) {
                ranges.set(ranges.size() - 1, NoteDays.range(before.first(), day));
            } else {
                ranges.add(NoteDays.of(day));
            }
        }
        return ranges;
    }
}
