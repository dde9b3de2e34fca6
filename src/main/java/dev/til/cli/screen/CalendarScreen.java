package dev.til.cli.screen;

import com.google.gson.JsonObject;
import dev.til.cli.terminal.AnswerJson;
import dev.til.course.CalendarDay;
import dev.til.course.CalendarDay.Kind;
import dev.til.course.Course;
import dev.til.note.NotesByDay;
import dev.til.note.NotesByDay.DayNote;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The calendar of a course with its notes, for a person or a program. */
public final class CalendarScreen {
    private final Course course;
    private final NotesByDay notes;
    private final LocalDate today;

    public CalendarScreen(Course course, NotesByDay notes, LocalDate today) {
        this.course = course;
        this.notes = notes;
        this.today = today;
    }

    /** A line a date; weekends share one. */
    public List<String> lines(LocalDate from, LocalDate to) {
        var lines = new ArrayList<String>();
        lines.add("  week  date               day");
        int week = Integer.MIN_VALUE;
        for (LocalDate date = from; !date.isAfter(to); ) {
            CalendarDay day = course.on(date);
            LocalDate last = date;
            while (isPlainWeekend(day) && last.isBefore(to) && isPlainWeekend(course.on(last.plusDays(1)))) {
                last = last.plusDays(1);
            }
            lines.add("%1s %4s  %s %-7s %4s  %s"
                    .formatted(
                            date.equals(today) ? "*" : "",
                            day.week() == week || isOutside(day) ? "" : day.week(),
                            date,
                            word(date.getDayOfWeek()) + (last.equals(date) ? "" : "-" + word(last.getDayOfWeek())),
                            day.day().map(String::valueOf).orElse("-"),
                            what(day))
                    .stripTrailing());
            week = day.week();
            date = last.plusDays(1);
        }
        return lines;
    }

    /** Neither today nor with a note, and no holiday has a name that somebody wants to read. */
    private boolean isPlainWeekend(CalendarDay day) {
        return (day.kind() == Kind.WEEKEND || isOutside(day))
                && day.why().isEmpty()
                && !day.date().equals(today)
                && onDate(day).isEmpty();
    }

    private static boolean isOutside(CalendarDay day) {
        return day.kind() == Kind.BEFORE || day.kind() == Kind.AFTER;
    }

    private String what(CalendarDay day) {
        List<String> paths = onDate(day).stream().map(DayNote::path).toList();
        String why = switch (day.kind()) {
            case OFF -> day.why().orElse("day off");
            case WEEKEND -> day.why().orElse(weekend(day.date().getDayOfWeek()));
            case BEFORE -> "before the course";
            case AFTER -> "after the course";
            case STUDY ->
                day.absent() ? "absent" : paths.isEmpty() && !day.date().isAfter(today) ? "no note" : "";
        };
        return String.join(", ", paths) + (paths.isEmpty() || why.isEmpty() ? "" : ", ") + why;
    }

    private static String weekend(DayOfWeek weekday) {
        return weekday.getValue() >= DayOfWeek.SATURDAY.getValue() ? "weekend" : "no study day";
    }

    /** The notes of the day; a catch-up stands on the date that it carries. */
    private List<DayNote> onDate(CalendarDay day) {
        var all = new ArrayList<DayNote>();
        day.day().map(notes::of).orElse(List.of()).stream()
                .filter(note -> note.days().again() == 0 || note.date().isEmpty())
                .forEach(all::add);
        notes.all().stream()
                .filter(note -> note.days().again() > 0)
                .filter(note -> note.date().equals(Optional.of(day.date())))
                .forEach(all::add);
        return all;
    }

    public JsonObject json(LocalDate from, LocalDate to) {
        JsonObject answer = AnswerJson.answer();
        var about = new JsonObject();
        about.addProperty("name", course.name());
        about.addProperty("start", course.start().toString());
        about.add("end", AnswerJson.of(course.end().map(LocalDate::toString)));
        about.add(
                "weekdays",
                AnswerJson.array(course.weekdays().stream()
                        .sorted()
                        .map(CalendarScreen::word)
                        .toList()));
        about.add("absent", AnswerJson.array(course.absent().stream().sorted().toList()));
        answer.add("course", about);
        answer.add(
                "days",
                AnswerJson.array(from.datesUntil(to.plusDays(1)).map(this::json).toList()));
        return answer;
    }

    /** One date for a program. */
    public JsonObject json(LocalDate date) {
        CalendarDay day = course.on(date);
        var json = new JsonObject();
        json.addProperty("date", date.toString());
        json.addProperty("weekday", word(date.getDayOfWeek()));
        json.addProperty("week", day.week());
        json.addProperty("kind", day.kind().name().toLowerCase(Locale.ROOT));
        json.add("day", AnswerJson.of(day.day()));
        json.add("why", AnswerJson.of(day.why()));
        json.addProperty("absent", day.absent());
        json.addProperty("today", date.equals(today));
        json.add(
                "notes",
                AnswerJson.array(onDate(day).stream().map(DayNote::path).toList()));
        return json;
    }

    /** One date in a few words: {@code wed, week 5, today}. */
    public String about(LocalDate date) {
        CalendarDay day = course.on(date);
        String what = what(day);
        return word(date.getDayOfWeek())
                + (isOutside(day) ? "" : ", week " + day.week())
                + (date.equals(today) ? ", today" : "")
                + (what.isEmpty() ? "" : ", " + what);
    }

    public static String word(DayOfWeek weekday) {
        return weekday.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
