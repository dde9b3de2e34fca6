package dev.til.cli;

import dev.til.TilException;
import dev.til.cli.screen.CalendarScreen;
import dev.til.cli.terminal.AnswerFormat;
import dev.til.cli.terminal.ExitCode;
import dev.til.cli.terminal.Terminal;
import dev.til.course.Course;
import dev.til.course.Course.DateRange;
import dev.til.note.NoteDays;
import dev.til.note.NotesByDay;
import dev.til.workspace.Workspace;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code til course}: which study day is when. */
@Command(
        name = "course",
        mixinStandardHelpOptions = true,
        description = "Show the calendar of the course, or answer which date a day has and which day a date.",
        footer = {
            "",
            "Examples:",
            "  til course                    the calendar with its notes, from day 1 on",
            "  til course 21                 the date of day 21",
            "  til course 2022-10-19         the day on that date",
            "  til course start 2022-09-19 --name Boostcamp",
            "  til course holidays --country KR"
        })
final class CourseCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "DAY|DATE",
            description = "A day (21, 20-21), a date (2022-10-19), today or yesterday.")
    private Optional<String> question = Optional.empty();

    @Option(names = "--from", paramLabel = "DATE", description = "First date; the course's start when not given.")
    private Optional<LocalDate> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description =
                    "Last date; the end of this week when not given, or the week of the last note in an old course.")
    private Optional<LocalDate> to = Optional.empty();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    private CourseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** {@code til course} with {@code til course start} and {@code til course holidays}. */
    static CommandLine withHolidays(Terminal terminal) {
        return new CommandLine(new CourseCommand(terminal))
                .addSubcommand(new CourseStartCommand(terminal))
                .addSubcommand(new HolidaysCommand(terminal));
    }

    @Override
    public Integer call() {
        try (var workspace = Workspace.open(terminal.caller())) {
            Course course = workspace.courseOrRefuse();
            NotesByDay notes = NotesByDay.of(
                    workspace.repo().workingTree(), workspace.config().notes());
            LocalDate today = workspace.sites().today();
            var screen = new CalendarScreen(course, notes, today);
            if (question.isPresent()) {
                return answer(question.get(), course, screen, today);
            }
            LocalDate first = from.orElse(course.start());
            LocalDate last = to.orElseGet(() -> end(course, notes, first, today));
            if (last.isBefore(first)) {
                throw TilException.usage("%s is before %s".formatted(last, first), "turn --from and --to round");
            }
            if (format.isJson()) {
                terminal.answer(screen.json(first, last));
            } else {
                screen.lines(first, last).forEach(terminal::print);
            }
            return ExitCode.OK;
        }
    }

    /** The Sunday of this week, or of the course's last; of a course whose last note is more than four weeks old, that of its last note. */
    private static LocalDate end(Course course, NotesByDay notes, LocalDate first, LocalDate now) {
        LocalDate today = course.end().filter(now::isAfter).orElse(now);
        LocalDate end = notes.last()
                .flatMap(course::date)
                .filter(date -> date.plusWeeks(4).isBefore(today))
                .orElse(today);
        return (end.isBefore(first) ? first : end).with(DayOfWeek.SUNDAY);
    }

    private int answer(String asked, Course course, CalendarScreen screen, LocalDate today) {
        Optional<LocalDate> date = date(asked, today);
        if (date.isPresent()) {
            if (format.isJson()) {
                terminal.answer(screen.json(date.get()));
            } else {
                course.day(date.get()).ifPresent(day -> terminal.print(String.valueOf(day)));
                terminal.say(screen.about(date.get()));
            }
            return course.day(date.get()).isPresent() ? ExitCode.OK : ExitCode.FINDINGS;
        }
        NoteDays days = NoteDays.parse(asked)
                .orElseThrow(() -> TilException.usage(
                        "'%s' is neither a day nor a date".formatted(asked),
                        "write 21, 20-21, %s, today or yesterday".formatted(today)));
        if (days.again() > 0) {
            throw TilException.usage(
                    "a catch-up such as %s has no date of its own".formatted(days),
                    "it carries the date that you give it: til new 'day%s' --date DATE".formatted(days));
        }
        DateRange dates = course.dates(days.first(), days.last())
                .orElseThrow(() -> TilException.usage(
                        "the course never reaches day %d".formatted(days.last()),
                        "day numbers go from 1 to " + Course.LAST_DAY));
        if (format.isJson()) {
            terminal.answer(screen.json(dates.first(), dates.last()));
        } else if (days.isRange()) {
            terminal.print(dates.first() + ".." + dates.last());
        } else {
            terminal.print(dates.first().toString());
            terminal.say(screen.about(dates.first()));
        }
        return ExitCode.OK;
    }

    private static Optional<LocalDate> date(String asked, LocalDate today) {
        if (asked.equals("today") || asked.equals("yesterday")) {
            return Optional.of(asked.equals("today") ? today : today.minusDays(1));
        }
        if (!asked.matches("\\d{4,}-\\d{2}-\\d{2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(asked));
        } catch (DateTimeException e) {
            throw TilException.usage("there is no %s in the calendar".formatted(asked), "write it as " + today);
        }
    }
}
