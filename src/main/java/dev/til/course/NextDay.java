package dev.til.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * Which day is written next: the one that {@code til new} takes without a word and {@code til status} proposes.
 *
 * @param written the days that have a note
 */
public record NextDay(NavigableSet<Integer> written) {
    /** How long somebody may be silent before nobody expects the days in between of them. */
    public static final int PATIENCE = 14;

    /**
     * By a calendar: the first day without a note behind the last that has one, today's at the latest. Whoever was silent for
     * long, or is ahead, goes on with the latest day that has none.
     *
     * @return empty where every day up to today has its note, or the course has not begun
     */
    public Optional<Integer> in(Course course, LocalDate today) {
        List<Integer> missing = missing(course, today);
        Optional<Integer> following = written.isEmpty()
                ? Optional.empty()
                : missing.stream().filter(day -> day > written.last()).findFirst();
        return following
                .filter(day -> course.date(day)
                        .filter(date -> !date.plusDays(PATIENCE).isBefore(today))
                        .isPresent())
                .or(() -> missing.isEmpty() ? Optional.empty() : Optional.of(missing.get(missing.size() - 1)));
    }

    /**
     * The days up to a date that no note covers and on which nobody was absent; none before the first that has a note,
     * where there is one.
     */
    public List<Integer> missing(Course course, LocalDate until) {
        int last = Math.min(course.studyDays(until), Course.LAST_DAY);
        var missing = new ArrayList<Integer>();
        for (int day = written.isEmpty() ? 1 : written.first(); day <= last; day++) {
            if (!written.contains(day) && !course.absent().contains(day)) {
                missing.add(day);
            }
        }
        return missing;
    }

    /** Without a calendar: the number behind the highest that is there. */
    public int counted() {
        return written.isEmpty() ? 1 : written.last() + 1;
    }

    /** Without a calendar: the numbers between the lowest and the highest that no note has. */
    public List<Integer> left() {
        var left = new ArrayList<Integer>();
        for (int day = written.isEmpty() ? 1 : written.first(); !written.isEmpty() && day < written.last(); day++) {
            if (!written.contains(day)) {
                left.add(day);
            }
        }
        return left;
    }
}
