package dev.til.cli;

import dev.til.TilException;
import dev.til.cli.terminal.ExitCode;
import dev.til.cli.terminal.Terminal;
import dev.til.config.ConfigDaysOff;
import dev.til.config.ConfigReader;
import dev.til.config.CourseConfigEdit;
import dev.til.course.Course;
import dev.til.course.Holiday;
import dev.til.git.worktree.WorktreePatch;
import dev.til.note.NoteKind;
import dev.til.note.NotePathPattern;
import dev.til.scaffold.NumberedPath;
import dev.til.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code til course start}: writes into the configuration from when on a course counts its days. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description =
                "Give the course a calendar: the date of day 1, in .til/config.yml, where all else stays as it is.",
        footer = {
            "",
            "Examples:",
            "  til course start 2022-09-19 --name Boostcamp",
            "  til course start 2022-09-19 --weekdays mon,wed,fri --country KR --dry-run"
        })
final class CourseStartCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DATE", description = "The first study day, as 2022-09-19.")
    private LocalDate start = LocalDate.MIN;

    @Option(names = "--name", paramLabel = "NAME", description = "How the course calls itself in titles and paths.")
    private Optional<String> name = Optional.empty();

    @Mixin
    private CalendarOptions calendar = new CalendarOptions();

    @Option(
            names = {"-n", "--dry-run"},
            description = "Print the change, and write nothing.")
    private boolean dryRun;

    CourseStartCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var workspace = Workspace.open(terminal.caller())) {
            CourseConfigEdit.Wanted wanted = calendar.wanted(name, start);
            workspace
                    .config()
                    .course()
                    .flatMap(Course::end)
                    .filter(end -> calendar.end.isEmpty() && end.isBefore(start))
                    .ifPresent(end -> {
                        throw TilException.usage(
                                "the course ends on %s, before this start".formatted(end),
                                "say the new end, too: --end DATE");
                    });
            String before = workspace
                    .teamConfig()
                    .text()
                    .orElseThrow(() -> TilException.usage(
                            "there is no " + ConfigReader.FILE, "run 'til init --start %s' first".formatted(start)));
            String after = text(workspace, before, wanted);
            if (after.equals(before)) {
                terminal.say("nothing to change: %s says so already".formatted(ConfigReader.FILE));
                return ExitCode.OK;
            }
            if (dryRun) {
                terminal.patch(WorktreePatch.of(ConfigReader.FILE, before, after));
            } else {
                try (var log =
                        workspace.repo().operations().beginFiles("til course start " + start, terminal.clock())) {
                    log.write(ConfigReader.FILE, after.getBytes(StandardCharsets.UTF_8));
                    log.done();
                }
            }
            tell(workspace.configured(after));
            return ExitCode.OK;
        }
    }

    private String text(Workspace workspace, String before, CourseConfigEdit.Wanted wanted) {
        Optional<NotePathPattern> path = workspace
                .config()
                .notes()
                .named("day")
                .filter(kind -> isFree(workspace, kind))
                .map(kind -> NumberedPath.of(kind.path(), kind.range()));
        String edited = CourseConfigEdit.calendar(before, wanted, path);
        Course course = workspace.configured(edited).courseOrRefuse();
        List<Holiday> holidays =
                calendar.holidays(terminal, course, workspace.sites().today());
        return holidays.isEmpty() ? edited : ConfigDaysOff.add(edited, holidays);
    }

    /** Whether day notes have no numbers yet, and no note is there that would be of another form then. */
    private static boolean isFree(Workspace workspace, NoteKind kind) {
        return !kind.isNumbered()
                && workspace.repo().workingTree().entries().stream()
                        .noneMatch(entry -> kind.path().match(entry.path()).isPresent());
    }

    private void tell(Workspace workspace) {
        Course course = workspace.courseOrRefuse();
        CalendarOptions.sayStart(terminal, course);
        if (dryRun) {
            terminal.nothingDone();
            return;
        }
        terminal.say("day 1 is %s, today is %s: %s says so"
                .formatted(
                        course.date(1).map(LocalDate::toString).orElse("never"),
                        course.day(workspace.sites().today())
                                .map(day -> "day " + day)
                                .orElse(workspace.sites().today() + ", no study day"),
                        ConfigReader.FILE));
        boolean numbered = workspace
                .config()
                .notes()
                .named("day")
                .filter(NoteKind::isNumbered)
                .isPresent();
        terminal.say(
                numbered
                        ? "next: til course, then til new"
                        : "hint: day notes have dates here, no numbers; for numbers write {{days}} into notes.day.path of "
                                + ConfigReader.FILE);
    }
}
