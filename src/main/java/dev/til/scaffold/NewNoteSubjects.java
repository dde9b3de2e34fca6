package dev.til.scaffold;

import dev.til.TilException;
import dev.til.course.Course;
import dev.til.course.NextDay;
import dev.til.note.NoteDays;
import dev.til.note.NoteKind;
import dev.til.note.NoteKinds;
import dev.til.scaffold.Scaffold.Subject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns a wish into one note: its kind, its date and its days. */
final class NewNoteSubjects {
    /** What a blog's notes are called. */
    private static final int MOST_NAMED = 12;

    private final NoteKinds kinds;
    private final Optional<Course> course;
    private final Existing existing;
    private final LocalDate today;

    NewNoteSubjects(NoteKinds kinds, Optional<Course> course, Existing existing, LocalDate today) {
        this.kinds = kinds;
        this.course = course;
        this.existing = existing;
        this.today = today;
    }

    /** @param date what {@code --date} says: it is right even where the calendar disagrees */
    Subject of(NoteRequest.Wanted wish, Optional<LocalDate> date) {
        if (wish instanceof NoteRequest.OfDays asked) {
            return ofDays(asked.days(), date);
        }
        if (wish instanceof NoteRequest.OfWeek asked) {
            return ofWeek(asked.week(), date);
        }
        if (wish instanceof NoteRequest.OfDate asked) {
            return ofDate(date.orElse(asked.date()));
        }
        if (wish instanceof NoteRequest.OfKind asked) {
            return ofKind(kind(asked.name()), date);
        }
        return date.map(this::ofDate).orElseGet(this::next);
    }

    private Subject ofKind(NoteKind kind, Optional<LocalDate> date) {
        if (kind.isNumbered()) {
            return date.map(this::ofDate).orElseGet(this::next);
        }
        return kind.path().names().contains("week")
                ? ofWeek(Optional.empty(), date)
                : new Subject(
                        kind,
                        date.orElse(today),
                        Optional.empty(),
                        course.map(known -> known.week(date.orElse(today))));
    }

    private NoteKind kind(String name) {
        return kinds.named(name)
                .orElseThrow(() -> TilException.usage(
                        "no kind of note called '%s' is configured".formatted(name),
                        kinds.all().isEmpty()
                                ? "run 'til init' first"
                                : "add it to 'notes' in .til/config.yml: %s: {path: \"%s\"}"
                                        .formatted(name, proposed(name))));
    }

    /** Where notes of a kind could lie: beside the others. */
    private String proposed(String name) {
        String other = kinds.all().get(0).path().toString();
        String folder = other.substring(0, other.lastIndexOf('/') + 1);
        return folder + (name.equals("week") ? "{{date}}-week{{week}}.md" : "{{date}}-day{{days}}.md");
    }

    private Subject ofDays(NoteDays days, Optional<LocalDate> date) {
        NoteKind kind = kind("day");
        if (!kind.isNumbered()) {
            throw TilException.usage(
                    "day notes have dates here, no numbers: %s".formatted(kind.path()),
                    "say the date: til new %s; days get numbers from {{days}} in notes.day.path of .til/config.yml"
                            .formatted(course.flatMap(known -> known.date(days.last()))
                                    .orElse(today)));
        }
        LocalDate chosen = date.orElseGet(() -> days.again() > 0 ? nextFree(kind, days) : courseDate(kind, days));
        return new Subject(kind, chosen, Optional.of(days), course.map(known -> known.week(chosen)));
    }

    /** The date that the calendar has for a day; without one a note is of the day on which it is written. */
    private LocalDate courseDate(NoteKind kind, NoteDays days) {
        if (course.isEmpty()) {
            return today;
        }
        int day = kind.rangeDateLast() ? days.last() : days.first();
        return course.get()
                .date(day)
                .orElseThrow(() -> TilException.usage(
                        "the course has no day %d".formatted(day), "'til course' prints its calendar"));
    }

    /** A day taken again is written on the first day from now on that has no note. */
    private LocalDate nextFree(NoteKind kind, NoteDays days) {
        LocalDate date = course.flatMap(known -> known.date(days.first()))
                .filter(own -> own.isAfter(today))
                .orElse(today);
        while (existing.has(kind, date)) {
            date = date.plusDays(1);
        }
        return date;
    }

    private Subject ofWeek(Optional<Integer> asked, Optional<LocalDate> date) {
        NoteKind kind = kind("week");
        Course known = course.orElseThrow(() -> TilException.usage(
                "there is no calendar, so nobody can tell which week it is", ScaffoldHints.calendar(today)));
        int week = asked.orElseGet(() -> known.week(date.orElse(today)));
        if (week < 1 || week > Course.LAST_DAY) {
            throw TilException.usage(
                    "week %d is no week of the course".formatted(week),
                    "week 1 is the one of %s".formatted(known.start()));
        }
        LocalDate sunday = known.start()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusDays(7L * week - 1);
        int last = known.weekdays().stream()
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .getValue();
        return new Subject(kind, date.orElse(sunday.minusDays(7L - last)), Optional.empty(), Optional.of(week));
    }

    private Subject ofDate(LocalDate date) {
        NoteKind kind = kind("day");
        if (!kind.isNumbered()) {
            return new Subject(kind, date, Optional.empty(), course.map(known -> known.week(date)));
        }
        if (course.isEmpty()) {
            return counted(kind, date);
        }
        Course known = course.get();
        int day = known.day(date)
                .orElseThrow(() -> TilException.usage(
                        "%s is no study day: %s".formatted(date, whyNot(known, date)),
                        "for a note all the same, say which day it is: til new day%d --date %s"
                                .formatted(Math.max(1, known.studyDays(date)), date)));
        return new Subject(kind, date, Optional.of(NoteDays.of(day)), Optional.of(known.week(date)));
    }

    private static String whyNot(Course course, LocalDate date) {
        if (date.isBefore(course.start())) {
            return "the course starts on " + course.start();
        }
        if (course.isOver(date)) {
            return "the course ended on " + course.end().orElseThrow();
        }
        if (!course.weekdays().contains(date.getDayOfWeek())) {
            return "it is a " + date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        }
        return course.off(date)
                .flatMap(Course.DateRange::name)
                .map("it is off (%s)"::formatted)
                .orElse("it is a day off");
    }

    /** The next number, for a date that has no note yet. */
    private Subject counted(NoteKind kind, LocalDate date) {
        existing.demandFree(kind, date);
        return new Subject(
                kind, date, Optional.of(NoteDays.of(new NextDay(existing.days(kind)).counted())), Optional.empty());
    }

    /** Of the kinds that there are, as many as are read at a glance. */
    private String names() {
        String names =
                kinds.all().stream().limit(MOST_NAMED).map(NoteKind::name).collect(Collectors.joining(", "));
        int more = kinds.all().size() - MOST_NAMED;
        return more > 0 ? names + " and %d more in .til/config.yml".formatted(more) : names;
    }

    /** The next day, or where notes are told apart by titles alone, one more of them. */
    private Subject next() {
        if (kinds.named("day").isEmpty() && !kinds.all().isEmpty()) {
            return ofKind(
                    kinds.usual()
                            .orElseThrow(() -> TilException.usage(
                                    "which note is it to be? There are no day notes here",
                                    "say its kind and a title: til new %s \"A title\"; kinds are %s"
                                            .formatted(kinds.all().get(0).name(), names()))),
                    Optional.empty());
        }
        NoteKind kind = kind("day");
        if (!kind.isNumbered()) {
            return ofDate(today);
        }
        var next = new NextDay(existing.days(kind));
        if (course.isEmpty()) {
            return ofDays(NoteDays.of(next.counted()), Optional.empty());
        }
        Course known = course.get();
        int reached = known.studyDays(today);
        if (reached < 1) {
            throw TilException.usage(
                    "the course has not started yet: its first day is %s"
                            .formatted(known.date(1).map(LocalDate::toString).orElse("never")),
                    "name the day: til new day1");
        }
        int day = next.in(known, today)
                .orElseThrow(() -> new TilException(
                        "every day up to today (day %d) has its note".formatted(reached),
                        "name another day: til new day%d".formatted(reached + 1)));
        return ofDays(NoteDays.of(day), Optional.empty());
    }
}
