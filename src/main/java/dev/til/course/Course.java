package dev.til.course;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The calendar that turns study day numbers into dates and back. Day 1 is the first study day on or after the start;
 * every weekday of the course that is not off has the next number, and a number that somebody missed stays used up.
 *
 * @param name how the course calls itself in titles and paths; may be empty
 * @param weekdays the days of the week on which there is a study day, at least one
 * @param daysOff days without a number
 * @param absent numbers for which no note is expected
 */
public record Course(
        String name, LocalDate start, Set<DayOfWeek> weekdays, List<DateRange> daysOff, Set<Integer> absent) {
    /** No course is longer: a number above this is a slip of the pen. */
    public static final int LAST_DAY = 9999;

    /**
     * Days from {@code first} to {@code last}, both included.
     *
     * @param name why they are what they are, where somebody has said it: the name of the holiday
     */
    public record DateRange(LocalDate first, LocalDate last, Optional<String> name) {
        public DateRange {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("%s is before %s".formatted(last, first));
            }
        }

        public DateRange(LocalDate first, LocalDate last) {
            this(first, last, Optional.empty());
        }

        public boolean contains(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }

    public Course {
        weekdays = Set.copyOf(weekdays);
        daysOff = List.copyOf(daysOff);
        absent = Set.copyOf(absent);
        if (weekdays.isEmpty()) {
            throw new IllegalArgumentException("a course needs a weekday");
        }
    }

    /** Whether this date has a number. */
    public boolean isStudyDay(LocalDate date) {
        return !date.isBefore(start)
                && weekdays.contains(date.getDayOfWeek())
                && daysOff.stream().noneMatch(off -> off.contains(date));
    }

    /** The date of a day number, 1-based; empty when the course never reaches it. */
    public Optional<LocalDate> date(int day) {
        int number = 0;
        LocalDate limit = start.plusYears(40);
        for (LocalDate date = start; day >= 1 && date.isBefore(limit); date = date.plusDays(1)) {
            if (isStudyDay(date) && ++number == day) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
    }

    /** The number of the study day on this date; empty when there is none. */
    public Optional<Integer> day(LocalDate date) {
        return isStudyDay(date) ? Optional.of(studyDays(date)) : Optional.empty();
    }

    /** How many study days there are up to and including this date. */
    public int studyDays(LocalDate until) {
        return (int) start.datesUntil(until.isBefore(start) ? start : until.plusDays(1))
                .filter(this::isStudyDay)
                .count();
    }

    /** The 1-based week of the course, Monday to Sunday, in which a date lies; week 1 holds the start. */
    public int week(LocalDate date) {
        LocalDate monday = start.with(DayOfWeek.MONDAY);
        return (int) ChronoUnit.WEEKS.between(monday, date.with(DayOfWeek.MONDAY)) + 1;
    }
}
