package dev.til.course;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One date as the course sees it.
 *
 * @param day the study day's number; only a {@link Kind#STUDY} date has one
 * @param why the name of the holiday, where somebody has said it
 * @param absent whether no note is expected although the day has a number
 */
public record CalendarDay(
        LocalDate date, int week, Kind kind, Optional<Integer> day, Optional<String> why, boolean absent) {
    /** Why a date has a number or none. */
    public enum Kind {
        STUDY,
        /** A holiday, or a day that the course has off. */
        OFF,
        /** A day of the week on which the course never meets. */
        WEEKEND,
        /** Before day 1. */
        BEFORE,
        /** The course is over. */
        AFTER
    }
}
