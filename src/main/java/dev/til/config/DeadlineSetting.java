package dev.til.config;

import dev.til.course.Weekdays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * Until when a note is to be reviewed.
 *
 * @param weekday the first such day after the note's date
 * @param days how many days after the note's date, where there is no weekday
 */
public record DeadlineSetting(Optional<DayOfWeek> weekday, int days) {
    static final String FORMS = "a weekday (sat), or a number of days after the note's (3)";

    /** As it is configured: {@code sat} or {@code 3}. */
    static Optional<DeadlineSetting> of(String text) {
        int day = Weekdays.NAMES.indexOf(text);
        if (day >= 0) {
            return Optional.of(new DeadlineSetting(Optional.of(DayOfWeek.of(day + 1)), 0));
        }
        return text.matches("[1-9]\\d?")
                ? Optional.of(new DeadlineSetting(Optional.empty(), Integer.parseInt(text)))
                : Optional.empty();
    }

    public LocalDate after(LocalDate note) {
        return weekday.map(day -> note.with(TemporalAdjusters.next(day))).orElseGet(() -> note.plusDays(days));
    }
}
