package dev.til.cli;

import dev.til.TilException;
import dev.til.cli.screen.InferredScreen;
import dev.til.cli.screen.InitScreen;
import dev.til.cli.terminal.ExitCode;
import dev.til.cli.terminal.Terminal;
import dev.til.config.ConfigReader;
import dev.til.course.CourseNumbering;
import dev.til.course.Holiday;
import dev.til.note.Journal;
import dev.til.note.NoteKinds;
import dev.til.scaffold.NoteRequest;
import dev.til.scaffold.inference.Inferred;
import dev.til.site.publishers.Sites;
import dev.til.workflow.InitWorkflow;
import dev.til.workflow.ServerCheckWorkflow;
import dev.til.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code til init}: writes the configuration and templates that a notes repository starts with. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Set a repository up for til; nothing that exists is overwritten.",
        footer = {
            "",
            "In a terminal it asks what no option says, at most four questions; nothing is written before the last answer.",
            "",
            "Examples:",
            "  til init",
            "  til init --course Boostcamp --start 2022-09-19 --country KR",
            "  til init --from-existing --dry-run",
            "  til init --site jekyll --hook --workflow"
        })
final class InitCommand implements Callable<Integer> {
    private static final int MOST_QUESTIONS = 4;
    /** Of fewer notes nobody can tell a rule. */
    private static final int FEWEST_NOTES = 3;

    private final Terminal terminal;

    @Option(names = "--from-existing", description = "Learn the team's rules from the notes that are there.")
    private boolean fromExisting;

    @Option(names = "--course", paramLabel = "NAME", description = "How the course or series calls itself.")
    private Optional<String> course = Optional.empty();

    @Option(
            names = "--start",
            paramLabel = "DATE",
            description = "The date of day 1, for a calendar; without one days are counted by notes.")
    private Optional<LocalDate> start = Optional.empty();

    @Mixin
    private CalendarOptions calendar = new CalendarOptions();

    @Option(
            names = "--site",
            paramLabel = "KIND",
            description = "jekyll, hugo or plain; found out from the files when it is not given.")
    private Optional<Sites> kind = Optional.empty();

    @Option(
            names = "--workflow",
            paramLabel = "KIND",
            arity = "0..1",
            fallbackValue = "auto",
            description = "Also write what checks notes on the team's server: github or gitlab, by itself what the"
                    + " remote is.")
    private Optional<ServerCheckWorkflow.Kind> workflow = Optional.empty();

    @Option(names = "--hook", description = "Also check notes before every commit, as 'til hook install' does.")
    private boolean hook;

    @Option(
            names = {"-n", "--dry-run"},
            description = "Say what would be written, and write nothing.")
    private boolean dryRun;

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (start.isEmpty() && calendar.isGiven()) {
            throw TilException.usage(
                    "--end, --weekdays and --country belong to a calendar", "say the date of day 1, too: --start DATE");
        }
        try (var workspace = Workspace.open(terminal.caller())) {
            var questions = new InitQuestions(terminal, terminal.inIsTerminal() && !dryRun, MOST_QUESTIONS);
            return init(workspace, setup(workspace, questions), questions);
        }
    }

    private InitWorkflow setup(Workspace workspace, InitQuestions questions) {
        InitWorkflow found = InitWorkflow.of(workspace, kind);
        List<String> rivals = kind.isPresent() ? List.of() : found.rivals();
        if (rivals.size() < 2 || workspace.teamConfig().text().isPresent()) {
            return found;
        }
        return questions
                .word("%s could build this site; which one does?".formatted(String.join(" and ", rivals)), rivals)
                .map(word -> InitWorkflow.of(workspace, Optional.of(Sites.valueOf(word.toUpperCase(Locale.ROOT)))))
                .orElse(found);
    }

    private int init(Workspace workspace, InitWorkflow setup, InitQuestions questions) {
        boolean there = workspace.teamConfig().text().isPresent();
        boolean learn = fromExisting
                || (!there
                        && setup.notes() >= FEWEST_NOTES
                        && questions.yes(
                                "learn the rules of the %d notes that are here?".formatted(setup.notes()), true));
        Optional<Inferred> inferred =
                learn ? Optional.of(setup.learn()).map(rules -> settled(rules, questions)) : Optional.empty();
        inferred.ifPresent(rules -> new InferredScreen(terminal).print(rules, setup.notes(), setup.siteNames()));
        if (!there && !learn) {
            ask(questions, setup.today());
        }
        if (!hook && !workspace.repo().preCommitHook().checks()) {
            hook = questions.yes("check notes before every commit?", false);
        }
        var workflowFile =
                ServerCheckWorkflow.of(workflow.orElse(ServerCheckWorkflow.Kind.AUTO), workspace, setup.journal());
        if (workflow.isEmpty()
                && !workflowFile.isThere()
                && questions.yes(
                        "write %s, which checks notes on %s?".formatted(workflowFile.path(), workflowFile.server()),
                        workflowFile.isUsual())) {
            workflow = Optional.of(workflowFile.kind());
        }
        CourseNumbering numbering = setup.numbering(course, start.map(day -> calendar.wanted(course, day)), inferred);
        List<Holiday> holidays = numbering
                .calendar()
                .map(known -> calendar.holidays(terminal, known, setup.today()))
                .orElse(List.of());
        Map<String, String> files = setup.files(numbering, holidays, inferred);
        if (workflow.isPresent()) {
            files.put(workflowFile.path(), workflowFile.text());
        }
        var screen = new InitScreen(terminal, workspace);
        Set<String> written = setup.write(files, dryRun, screen);
        int exit = hook && !dryRun ? hooked() : ExitCode.OK;
        tell(workspace, setup, workflowFile, files, written, inferred.isPresent());
        return exit;
    }

    private static Inferred settled(Inferred rules, InitQuestions questions) {
        return rules.rivals().isEmpty()
                ? rules
                : questions
                        .word(
                                "which of %s is 'til new' alone to start?".formatted(String.join(", ", rules.rivals())),
                                rules.rivals())
                        .map(rules::mainly)
                        .orElse(rules);
    }

    /** Whatever rules the hooks here, the rest is done. */
    private int hooked() {
        try {
            new HookCommand(terminal).put(false, false);
            return ExitCode.OK;
        } catch (TilException e) {
            TilCommand.say(e, terminal);
            return TilCommand.exit(e);
        }
    }

    private void ask(InitQuestions questions, LocalDate today) {
        if (course.isEmpty()) {
            course = questions.text("name of the course or series, if its days are numbered", "none", name -> name);
        }
        if (start.isEmpty()) {
            start = questions.text(
                    "date of day 1, if a calendar gives the numbers",
                    "none: days are counted by notes",
                    text -> NoteRequest.date(text, today));
        }
    }

    /** What is in effect now, and what to do next. */
    private void tell(
            Workspace workspace,
            InitWorkflow setup,
            ServerCheckWorkflow workflowFile,
            Map<String, String> files,
            Set<String> written,
            boolean learned) {
        var screen = new InitScreen(terminal, workspace);
        String config = files.getOrDefault(ConfigReader.FILE, "");
        boolean kept = !written.contains(ConfigReader.FILE);
        if (kept && dryRun) {
            screen.difference(config);
        } else if (kept && (fromExisting || course.isPresent() || start.isPresent() || kind.isPresent())) {
            screen.kept(config, start);
        }
        if (!written.isEmpty() && !dryRun) {
            screen.ignored();
            ClassArchive.of(terminal).unlessThere();
        }
        if (workflow.isPresent()) {
            workflowFile.inclusion().ifPresent(inclusion -> terminal.say("hint: " + inclusion));
        }
        if (!learned && !kept && setup.notes() >= FEWEST_NOTES) {
            terminal.say(
                    "hint: the rules of the %d notes here were not learned: 'til init --from-existing --dry-run' shows them"
                            .formatted(setup.notes()));
        }
        Workspace settled = kept ? workspace : workspace.configured(config);
        if (start.isPresent()) {
            settled.config().course().ifPresent(known -> CalendarOptions.sayStart(terminal, known));
        }
        if (setup.isShared()) {
            terminal.say("several people write here, so branches carry their names: 'git.branch' in %s"
                    .formatted(ConfigReader.FILE));
        }
        boolean coming = screen.next(settled, files);
        if (dryRun) {
            terminal.nothingDone();
            return;
        }
        var offers = new ArrayList<String>();
        if (!written.isEmpty() && !workspace.repo().branches().isUnborn()) {
            offers.add("commit %s and its templates, so that the team shares them".formatted(ConfigReader.FILE));
        }
        if (coming) {
            offers.add(
                    isUndecided(settled, setup.journal())
                            ? "'til new' writes it, 'til new day1' numbers your days"
                            : isTitled(settled) ? "with your own title that line writes it" : "'til new' writes it");
        }
        if (!hook) {
            offers.add("'til hook install' checks your notes before every commit");
        }
        if (workflow.isEmpty()) {
            offers.add("'til init --workflow' checks them on " + workflowFile.server());
        }
        if (!offers.isEmpty()) {
            terminal.say("hint: " + String.join("; ", offers));
        }
    }

    private static boolean isTitled(Workspace settled) {
        NoteKinds kinds = settled.config().notes();
        return !kinds.all().isEmpty() && kinds.named("day").isEmpty();
    }

    /** Whether the first day note will decide if days have numbers. */
    private static boolean isUndecided(Workspace settled, Journal journal) {
        return settled.config()
                .notes()
                .named("day")
                .filter(day -> !day.isNumbered())
                .filter(day -> journal.entries().stream()
                        .noneMatch(entry -> day.path().match(entry.path()).isPresent()))
                .isPresent();
    }
}
