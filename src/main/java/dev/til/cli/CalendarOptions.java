package dev.til.cli;

import dev.til.TilException;
import dev.til.cli.screen.CalendarScreen;
import dev.til.cli.terminal.Terminal;
import dev.til.config.CourseConfigEdit;
import dev.til.course.Course;
import dev.til.course.Holiday;
import dev.til.course.Holidays;
import dev.til.course.Weekdays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What can be said of a course's calendar beside its first date. */
final class CalendarOptions {
    @Option(names = "--end", paramLabel = "DATE", description = "The last date of the course, where it is known.")
    Optional<LocalDate> end = Optional.empty();

    @Option(
            names = "--weekdays",
            paramLabel = "DAYS",
            description = "Days of the week with a study day: mon-fri when not given, or as mon,wed,fri.")
    Optional<String> weekdays = Optional.empty();

    @Option(
            names = "--country",
            paramLabel = "XX",
            description = "Whose public holidays have no number: KR, JP, DE-BY; 'til course holidays' adds them later.")
    Optional<String> country = Optional.empty();

    /** Whether any of it was said. */
    boolean isGiven() {
        return end.isPresent() || weekdays.isPresent() || country.isPresent();
    }

    /** @throws TilException where it does not fit together */
    CourseConfigEdit.Wanted wanted(Optional<String> name, LocalDate start) {
        end.filter(start::isAfter).ifPresent(before -> {
            throw TilException.usage("the end %s is before the start %s".formatted(before, start), "turn them round");
        });
        return new CourseConfigEdit.Wanted(name, start, end, weekdays.map(Weekdays::parse));
    }

    /** Says where a course does not begin on the date that was given. */
    static void sayStart(Terminal terminal, Course course) {
        LocalDate start = course.start();
        course.date(1)
                .filter(first -> !first.equals(start))
                .ifPresent(first -> terminal.say("%s is a %s and no study day: day 1 is %s"
                        .formatted(start, CalendarScreen.word(start.getDayOfWeek()), first)));
    }

    /** The holidays that take a number away; none where no country was named. */
    List<Holiday> holidays(Terminal terminal, Course course, LocalDate today) {
        if (country.isEmpty()) {
            return List.of();
        }
        Holidays holidays = Holidays.of(country.get(), course, today);
        holidays.notice().ifPresent(terminal::say);
        return holidays.onStudyDays(course);
    }
}
