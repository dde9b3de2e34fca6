package dev.til.scaffold;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** What is proposed where something is missing, with dates that are near. */
final class ScaffoldHints {
    private ScaffoldHints() {}

    /** The command that gives a journal a calendar. */
    static String calendar(LocalDate today) {
        return "give the course a calendar, with the date of day 1: til course start "
                + today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
