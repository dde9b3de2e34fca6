package dev.til.course;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The calendar that turns study day numbers into dates and back. Day 1 is the first study day on or after the start;
 * every weekday of the course that is not off has the next number, and a number that somebody missed stays used up.
 *
 * @param name how the course calls itself in titles and paths; may be empty
 * @param weekdays the days of the week on which there is a study day, at least one
 * @param end the last date that can be a study day; empty while nobody knows it
 * @param daysOff days without a number
 * @param absent numbers for which no note is expected
 */
public record Course(
        String name,
        LocalDate start,
        Optional<LocalDate> end,
        Set<DayOfWeek> weekdays,
        List<DateRange> daysOff,
        Set<Integer> absent) {
    /** No course is longer: a number above this is a slip of the pen. */
    public static final int LAST_DAY = 9999;
    /** So that the last number is reached even with one study day a week and long holidays. */
    private static final long MOST_DATES = 2 * 7 * LAST_DAY;

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

        // not by Comparator's own, which no archive of classes takes
        private static int compare(DateRange one, DateRange two) {
            int first = one.first.compareTo(two.first);
            return first == 0 ? one.last.compareTo(two.last) : first;
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

    /** A course whose end nobody knows. */
    public Course(String name, LocalDate start, Set<DayOfWeek> weekdays, List<DateRange> daysOff, Set<Integer> absent) {
        this(name, start, Optional.empty(), weekdays, daysOff, absent);
    }

    /** Whether the course is over on this date. */
    public boolean isOver(LocalDate date) {
        return end.filter(date::isAfter).isPresent();
    }

    /** Whether this date has a number. */
    public boolean isStudyDay(LocalDate date) {
        return !date.isBefore(start)
                && !isOver(date)
                && weekdays.contains(date.getDayOfWeek())
                && off(date).isEmpty();
    }

    /** The days off that a date lies in; of several those that say why. */
    public Optional<DateRange> off(LocalDate date) {
        return daysOff.stream()
                .filter(off -> off.contains(date))
                .min(Comparator.comparing(off -> off.name().isEmpty()));
    }

    /** What this date is in the course. */
    public CalendarDay on(LocalDate date) {
        Optional<DateRange> off = off(date);
        Optional<Integer> day = day(date);
        CalendarDay.Kind kind = date.isBefore(start)
                ? CalendarDay.Kind.BEFORE
                : isOver(date)
                        ? CalendarDay.Kind.AFTER
                        : day.isPresent()
                                ? CalendarDay.Kind.STUDY
                                : weekdays.contains(date.getDayOfWeek())
                                        ? CalendarDay.Kind.OFF
                                        : CalendarDay.Kind.WEEKEND;
        return new CalendarDay(
                date,
                week(date),
                kind,
                day,
                off.flatMap(DateRange::name),
                day.filter(absent::contains).isPresent());
    }

    /** The date of a day number, 1-based; empty when the course never reaches it. */
    public Optional<LocalDate> date(int day) {
        if (day < 1 || day > LAST_DAY) {
            return Optional.empty();
        }
        List<DateRange> off = apart();
        long low = 0;
        long high = MOST_DATES;
        if (studyDays(start.plusDays(high), off) < day) {
            return Optional.empty();
        }
        while (low < high) { // the first date up to which there are that many study days
            long middle = (low + high) / 2;
            if (studyDays(start.plusDays(middle), off) >= day) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Optional.of(start.plusDays(low));
    }

    /** The dates from one day number to another; empty when the course never reaches them. */
    public Optional<DateRange> dates(int first, int last) {
        return date(first).flatMap(from -> date(last).map(to -> new DateRange(from, to)));
    }

    /** The number of the study day on this date; empty when there is none. */
    public Optional<Integer> day(LocalDate date) {
        return isStudyDay(date) ? Optional.of(studyDays(date)) : Optional.empty();
    }

    /** How many study days there are up to and including this date. */
    public int studyDays(LocalDate until) {
        return (int) Math.min(studyDays(until, apart()), Integer.MAX_VALUE);
    }

    private long studyDays(LocalDate date, List<DateRange> apart) {
        LocalDate until = end.filter(date::isAfter).orElse(date);
        long days = weekdaysIn(start, until);
        for (DateRange off : apart) {
            days -= weekdaysIn(
                    off.first().isBefore(start) ? start : off.first(),
                    off.last().isAfter(until) ? until : off.last());
        }
        return days;
    }

    /** How many of the course's weekdays lie between two dates, both included. */
    private long weekdaysIn(LocalDate first, LocalDate last) {
        long dates = ChronoUnit.DAYS.between(first, last) + 1;
        if (dates <= 0) {
            return 0;
        }
        long days = dates / 7 * weekdays.size();
        for (int i = 0; i < dates % 7; i++) {
            if (weekdays.contains(first.getDayOfWeek().plus(i))) {
                days++;
            }
        }
        return days;
    }

    /** The days off in order, no date twice. */
    private List<DateRange> apart() {
        var apart = new ArrayList<DateRange>();
        for (DateRange off : daysOff.stream().sorted(DateRange::compare).toList()) {
            LocalDate free = apart.isEmpty()
                    ? off.first()
                    : apart.get(apart.size() - 1).last().plusDays(1);
            LocalDate first = off.first().isBefore(free) ? free : off.first();
            if (!first.isAfter(off.last())) {
                apart.add(new DateRange(first, off.last()));
            }
        }
        return apart;
    }

    /** The 1-based week of the course, Monday to Sunday, in which a date lies; week 1 holds the start. */
    public int week(LocalDate date) {
        LocalDate monday = start.with(DayOfWeek.MONDAY);
        return (int) ChronoUnit.WEEKS.between(monday, date.with(DayOfWeek.MONDAY)) + 1;
    }
}
