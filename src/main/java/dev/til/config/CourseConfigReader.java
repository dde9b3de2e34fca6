package dev.til.config;

import dev.til.course.Course;
import dev.til.course.Course.DateRange;
import dev.til.course.CourseNumbering;
import dev.til.course.Weekdays;
import dev.til.note.Nearest;
import dev.til.note.NoteDays;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the section {@code course}. */
final class CourseConfigReader {
    private static final List<String> CALENDAR = List.of("start", "end", "weekdays", "days-off", "absent");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Settings course;
    private final ConfigProblems problems;

    CourseConfigReader(Settings course) {
        this.course = course;
        problems = course.problems();
    }

    /** Without a calendar when the section has none, or is so wrong that there is no course. */
    CourseNumbering read() {
        if (course.raw().entries().isEmpty()) {
            return CourseNumbering.NONE;
        }
        String name = course.text("name").orElse("");
        boolean byNotes = course.word("count", Set.of("notes")).isPresent();
        if (byNotes) {
            CALENDAR.stream()
                    .filter(course::has)
                    .forEach(key -> course.complainAt(
                            key,
                            "'course.%s' belongs to a calendar, and 'count: notes' counts without one; take one of them out"
                                    .formatted(key)));
        }
        return new CourseNumbering(name, byNotes ? Optional.empty() : calendar(name), byNotes);
    }

    private Optional<Course> calendar(String name) {
        Optional<LocalDate> start = course.scalar("start").flatMap(this::date);
        if (!course.has("start")) {
            course.complain(
                    "'course.start' is missing; add the first study day, as 'start: YYYY-MM-DD', or 'count: notes' where there is no calendar");
        }
        Optional<LocalDate> end = end(start);
        Set<DayOfWeek> weekdays = weekdays();
        List<DateRange> daysOff = each("days-off", this::range);
        var absent = new TreeSet<Integer>();
        each("absent", this::numbers).forEach(absent::addAll);
        return start.filter(date -> !weekdays.isEmpty())
                .map(date -> new Course(name, date, end, weekdays, daysOff, absent));
    }

    private Optional<LocalDate> end(Optional<LocalDate> start) {
        Optional<LocalDate> end = course.scalar("end").flatMap(this::date);
        if (end.isPresent() && start.filter(end.get()::isBefore).isPresent()) {
            course.complainAt("end", "'course.end' is before 'course.start'; turn them round");
        }
        return end;
    }

    private Set<DayOfWeek> weekdays() {
        if (!course.has("weekdays")) {
            return Weekdays.WORKDAYS.days();
        }
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        weekdays.addAll(each("weekdays", this::weekday));
        if (course.list("weekdays").filter(List::isEmpty).isPresent()) {
            course.complain("'course.weekdays' is empty; a course needs a weekday");
        }
        return weekdays;
    }

    private Optional<DayOfWeek> weekday(Setting.Scalar written) {
        int index = Weekdays.NAMES.indexOf(written.text());
        if (index < 0) {
            String start =
                    written.text().substring(0, Math.min(3, written.text().length()));
            String near = Optional.of(start)
                    .filter(Weekdays.NAMES::contains)
                    .or(() -> Nearest.of(start, Weekdays.NAMES))
                    .map("; did you mean '%s'?"::formatted)
                    .orElse("; write mon, tue, wed, thu, fri, sat or sun");
            problems.add(written, "unknown weekday '%s'%s".formatted(written.text(), near));
            return Optional.empty();
        }
        return Optional.of(DayOfWeek.of(index + 1));
    }

    private Optional<DateRange> range(Setting.Scalar written) {
        String[] ends = written.text().split("\\.\\.", -1);
        if (ends.length > 2) {
            return date(written).map(date -> new DateRange(date, date));
        }
        Optional<LocalDate> first = date(written, ends[0].strip());
        Optional<LocalDate> last = ends.length == 1 ? first : date(written, ends[1].strip());
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        if (last.get().isBefore(first.get())) {
            problems.add(written, "%s is before %s; turn them round".formatted(ends[1].strip(), ends[0].strip()));
            return Optional.empty();
        }
        return Optional.of(new DateRange(first.get(), last.get(), written.comment()));
    }

    private Optional<LocalDate> date(Setting.Scalar written) {
        return date(written, written.text());
    }

    private Optional<LocalDate> date(Setting.Scalar at, String text) {
        if (!DATE.matcher(text).matches()) {
            problems.add(at, "'%s' is not a date; write it as YYYY-MM-DD".formatted(text));
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            problems.add(at, "there is no %s in the calendar".formatted(text));
            return Optional.empty();
        }
    }

    private Optional<List<Integer>> numbers(Setting.Scalar written) {
        var days = NoteDays.parse(written.text())
                .filter(found -> found.again() == 0 && found.last() <= Course.LAST_DAY)
                .filter(found -> Character.isDigit(written.text().charAt(0)));
        if (days.isEmpty()) {
            problems.add(written, "'%s' is not a day number; write 17 or 17-19".formatted(written.text()));
        }
        return days.map(NoteDays::numbers);
    }

    private <T> List<T> each(String key, Function<Setting.Scalar, Optional<T>> read) {
        var all = new ArrayList<T>();
        course.list(key)
                .orElse(List.of())
                .forEach(written -> read.apply(written).ifPresent(all::add));
        return all;
    }
}
