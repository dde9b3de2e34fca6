package dev.til.scaffold.inference;

import dev.til.course.Course;
import dev.til.course.Course.DateRange;
import dev.til.note.NoteDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds the calendar behind numbered notes: the weekdays, start and days off under which most notes have the date that
 * they carry. A note of several days may carry the date of any of them.
 */
final class InferredCourse {
    /** A note that no calendar explains costs as much as this many days off. */
    private static final double ODD_NOTE = 5;
    /** A holiday week is one event: days off after the third in a row cost less. */
    private static final double LONG_BREAK = 0.2;
    /** People date a range by its first or last day; one in the middle is less likely than a few days off. */
    private static final double MIDDLE = 4;

    private static final int LOOK_BACK = 6;

    /** One note: its days and its date. */
    record Sighting(NoteDays days, LocalDate date) {}

    /** One note's date read as the date of one of its days. */
    private record Anchor(int day, LocalDate date) {}

    private final List<Sighting> sightings;

    private InferredCourse(List<Sighting> sightings) {
        this.sightings = sightings;
    }

    /** Empty when the numbers follow no calendar, or there are too few of them. */
    static Optional<Course> of(String name, List<Sighting> notes) {
        List<Sighting> usual = notes.stream()
                .filter(note -> note.days().again() == 0)
                .sorted(Comparator.<Sighting>comparingInt(note -> note.days().first())
                        .thenComparing(Sighting::date))
                .toList();
        return usual.size() < 3 ? Optional.empty() : new InferredCourse(usual).best(name);
    }

    private Optional<Course> best(String name) {
        Reading best = null;
        for (Set<DayOfWeek> weekdays : candidates()) {
            Reading reading = read(weekdays).dearer(unusual(weekdays));
            if (best == null || reading.cost < best.cost) {
                best = reading;
            }
        }
        return Optional.ofNullable(best).filter(this::isCalendar).map(reading -> course(name, reading));
    }

    /** Numbers that only count notes would need days off between most of them. */
    private boolean isCalendar(Reading reading) {
        int breaks = 0;
        for (int i = 1; i < reading.path.size(); i++) {
            breaks += surplus(reading.path.get(i - 1), reading.path.get(i), reading.weekdays) > 0 ? 1 : 0;
        }
        return reading.path.size() * 3 >= sightings.size() * 2 && breaks * 3 <= reading.path.size() + 1;
    }

    /** Of two calendars that explain the notes alike the usual one is right. */
    private static double unusual(Set<DayOfWeek> weekdays) {
        boolean working = weekdays.equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        return working ? 0 : weekdays.size() >= 6 ? 1 : 3;
    }

    private List<Set<DayOfWeek>> candidates() {
        var seen = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            long notes = sightings.stream()
                    .filter(note -> note.date().getDayOfWeek() == day)
                    .count();
            if (notes * 20 >= sightings.size()) {
                seen.add(day);
            }
        }
        var candidates = new ArrayList<Set<DayOfWeek>>();
        candidates.add(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        candidates.add(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY));
        candidates.add(EnumSet.allOf(DayOfWeek.class));
        if (!seen.isEmpty() && !candidates.contains(seen)) {
            candidates.add(seen);
        }
        return candidates;
    }

    /** The cheapest way to read all notes under these weekdays. */
    private record Reading(Set<DayOfWeek> weekdays, double cost, List<Anchor> path) {
        Reading dearer(double more) {
            return new Reading(weekdays, cost + more, path);
        }
    }

    private static final class State {
        private final Anchor anchor;
        private final int note;
        private final double own;
        private double cost;
        private Optional<State> previous = Optional.empty();

        State(Anchor anchor, int note, double own, double cost) {
            this.anchor = anchor;
            this.note = note;
            this.own = own;
            this.cost = cost;
        }
    }

    private Reading read(Set<DayOfWeek> weekdays) {
        var states = new ArrayList<List<State>>();
        State best = new State(new Anchor(0, LocalDate.EPOCH), -1, 0, Double.MAX_VALUE);
        for (int note = 0; note < sightings.size(); note++) {
            List<State> here = starts(note, weekdays);
            for (State state : here) {
                for (int before = Math.max(0, note - LOOK_BACK); before < note; before++) {
                    for (State from : states.get(before)) {
                        improve(state, from, (note - before - 1) * ODD_NOTE, weekdays);
                    }
                }
                double whole = state.cost + (sightings.size() - note - 1) * ODD_NOTE;
                if (whole < best.cost || best.note < 0) {
                    best = new State(state.anchor, note, 0, whole);
                    best.previous = state.previous;
                }
            }
            states.add(here);
        }
        var path = new ArrayList<Anchor>();
        for (Optional<State> state = Optional.of(best); state.isPresent(); state = state.get().previous) {
            path.add(0, state.get().anchor);
        }
        return new Reading(weekdays, best.cost, path);
    }

    private List<State> starts(int note, Set<DayOfWeek> weekdays) {
        Sighting sighting = sightings.get(note);
        if (!weekdays.contains(sighting.date().getDayOfWeek())) {
            return List.of();
        }
        NoteDays days = sighting.days();
        int last = Math.min(days.last(), days.first() + 31); // a longer "range" is no range of days
        return IntStream.rangeClosed(days.first(), last)
                .mapToObj(day -> {
                    double own = day == days.first() || day == days.last() ? 0 : MIDDLE;
                    return new State(new Anchor(day, sighting.date()), note, own, note * ODD_NOTE + own);
                })
                .toList();
    }

    private static void improve(State state, State from, double skipped, Set<DayOfWeek> weekdays) {
        if (state.anchor.day() <= from.anchor.day() || !state.anchor.date().isAfter(from.anchor.date())) {
            return;
        }
        int off = surplus(from.anchor, state.anchor, weekdays);
        if (off < 0) {
            return; // more numbers than days
        }
        double cost = from.cost + skipped + state.own + (off <= 3 ? off : 3 + (off - 3) * LONG_BREAK);
        if (cost < state.cost) {
            state.cost = cost;
            state.previous = Optional.of(from);
        }
    }

    /** How many course days between two notes have no number. */
    private static int surplus(Anchor from, Anchor to, Set<DayOfWeek> weekdays) {
        return count(from.date(), to.date(), weekdays) - (to.day() - from.day());
    }

    /** Course days after one date, up to and including another. */
    private static int count(LocalDate after, LocalDate until, Set<DayOfWeek> weekdays) {
        long days = Math.max(0, ChronoUnit.DAYS.between(after, until));
        int count = (int) (days / 7 * weekdays.size());
        for (int day = 1; day <= days % 7; day++) {
            count += weekdays.contains(after.getDayOfWeek().plus(day)) ? 1 : 0;
        }
        return count;
    }

    private Course course(String name, Reading reading) {
        var off = new TreeSet<LocalDate>();
        for (int i = 1; i < reading.path.size(); i++) {
            Anchor from = reading.path.get(i - 1);
            Anchor to = reading.path.get(i);
            from.date()
                    .plusDays(1)
                    .datesUntil(to.date())
                    .filter(date -> reading.weekdays.contains(date.getDayOfWeek()))
                    .sorted(Comparator.reverseOrder()) // which of them it was nobody knows: the last ones
                    .limit(Math.max(0, surplus(from, to, reading.weekdays)))
                    .forEach(off::add);
        }
        return new Course(name, start(reading), reading.weekdays, ranges(off, reading.weekdays), absent());
    }

    private static LocalDate start(Reading reading) {
        Anchor first = reading.path.get(0);
        LocalDate date = first.date();
        for (int day = first.day(); day > 1; day--) {
            do {
                date = date.minusDays(1);
            } while (!reading.weekdays.contains(date.getDayOfWeek()));
        }
        return date;
    }

    /** Days off in a row, weekends between them left out of sight, as one range. */
    private static List<DateRange> ranges(SortedSet<LocalDate> off, Set<DayOfWeek> weekdays) {
        var ranges = new ArrayList<DateRange>();
        for (LocalDate date : off) {
            DateRange last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (last != null && count(last.last(), date, weekdays) == 1) {
                ranges.set(ranges.size() - 1, new DateRange(last.first(), date));
            } else {
                ranges.add(new DateRange(date, date));
            }
        }
        return ranges;
    }

    /** Numbers between the first and the last note that no note has. A journal with many holes has no absences, only holes. */
    private Set<Integer> absent() {
        var covered = new HashSet<Integer>();
        sightings.forEach(note -> covered.addAll(note.days().numbers()));
        int first = covered.stream().min(Comparator.naturalOrder()).orElse(1);
        int last = covered.stream().max(Comparator.naturalOrder()).orElse(0);
        var absent = new HashSet<Integer>();
        for (int day = first; day <= last; day++) {
            if (!covered.contains(day)) {
                absent.add(day);
            }
        }
        return absent.size() * 4 > last - first + 1 ? Set.of() : absent;
    }
}
