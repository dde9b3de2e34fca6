package dev.til.cli;

import dev.til.TilException;
import dev.til.cli.screen.CalendarScreen;
import dev.til.cli.terminal.ExitCode;
import dev.til.cli.terminal.Terminal;
import dev.til.config.ConfigDaysOff;
import dev.til.config.ConfigReader;
import dev.til.course.CalendarFile;
import dev.til.course.Course;
import dev.til.course.Holiday;
import dev.til.course.Holidays;
import dev.til.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code til course holidays}: writes public holidays into the course's days off, once, for everybody to see. */
@Command(
        name = "holidays",
        mixinStandardHelpOptions = true,
        description =
                "Add public holidays to course.days-off in .til/config.yml, each with its name. Only study weekdays"
                        + " from the course's start on are added, and nothing that is there is changed.",
        footer = {
            "",
            "Examples:",
            "  til course holidays --country KR",
            "  til course holidays --country DE-BY --year 2027 --dry-run",
            "  til course holidays --ics holidays.ics"
        })
final class HolidaysCommand implements Callable<Integer> {
    private static final long LARGEST = 8 << 20;

    private final Terminal terminal;

    @Option(
            names = "--country",
            paramLabel = "XX",
            description = "Two letters, with a region where it matters: KR, JP, DE-BY.")
    private Optional<String> country = Optional.empty();

    @Option(
            names = "--ics",
            paramLabel = "FILE",
            description = "An iCalendar file instead; its all-day events are the days off.")
    private Optional<Path> ics = Optional.empty();

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description =
                    "Only this year; when not given, from the course's start to a year after it, or to this year.")
    private Optional<Integer> year = Optional.empty();

    @Option(
            names = {"-n", "--dry-run"},
            description = "Say what would be added, and write nothing.")
    private boolean dryRun;

    HolidaysCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (country.isPresent() == ics.isPresent()) {
            throw TilException.usage(
                    "whose holidays?", "name a country or a calendar file: --country KR or --ics FILE");
        }
        try (var workspace = Workspace.open(terminal.caller())) {
            Course course = workspace.courseOrRefuse();
            int first = year.orElse(course.start().getYear());
            int last = year.orElseGet(
                    () -> Holidays.lastYear(course, workspace.sites().today()));
            if (first < 1900 || last > 2200) {
                throw TilException.usage("no holidays are known for " + first, "write a year between 1900 and 2200");
            }
            Holidays holidays = holidays(first, last);
            List<Holiday> missing = holidays.onStudyDays(course);
            holidays.notice().ifPresent(terminal::say);
            if (missing.isEmpty()) {
                terminal.say("nothing to add: no further holiday falls on a study day");
                return ExitCode.OK;
            }
            String text = workspace
                    .teamConfig()
                    .text()
                    .map(config -> ConfigDaysOff.add(config, missing))
                    .orElseThrow(() -> TilException.usage("there is no " + ConfigReader.FILE, "run 'til init' first"));
            missing.forEach(holiday -> terminal.print("%s %s  %s"
                    .formatted(
                            holiday.date(), CalendarScreen.word(holiday.date().getDayOfWeek()), holiday.name())));
            if (dryRun) {
                terminal.say("would add %s to %s".formatted(count(missing), ConfigReader.FILE));
                terminal.nothingDone();
                return ExitCode.OK;
            }
            try (var log = workspace.repo().operations().beginFiles("til course holidays", terminal.clock())) {
                log.write(ConfigReader.FILE, text.getBytes(StandardCharsets.UTF_8));
                log.done();
            }
            terminal.say(
                    "added %s to %s; later days have other numbers now".formatted(count(missing), ConfigReader.FILE));
            terminal.say("next: til course, then til check");
            return ExitCode.OK;
        }
    }

    private static String count(List<Holiday> days) {
        return days.size() == 1 ? "1 day off" : days.size() + " days off";
    }

    private Holidays holidays(int first, int last) {
        return ics.isPresent()
                ? CalendarFile.read(text(ics.get()), LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31))
                : Holidays.of(country.orElseThrow(), first, last);
    }

    private String text(Path named) {
        Path file = terminal.directory().resolve(named);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new TilException("'%s' is not a file of less than 8 MiB".formatted(named), "name an .ics file");
            }
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new TilException("cannot read '%s'".formatted(named), "check its permissions", e);
        }
    }
}
