package dev.til.cli;

import dev.til.workflow.NoteStart;
import dev.til.workflow.WorkflowFile;
import dev.til.workflow.People;
import dev.til.TilException;
import dev.til.config.ConfigReader;
import dev.til.course.Course;
import dev.til.course.Numbering;
import dev.til.course.Weekdays;
import dev.til.note.Journal;
import dev.til.note.Note;
import dev.til.note.NoteKinds;
import dev.til.scaffold.Inference;
import dev.til.scaffold.Inferred;
import dev.til.scaffold.NewFiles;
import dev.til.scaffold.StarterFiles;
import dev.til.scaffold.StarterKinds;
import dev.til.site.Page;
import dev.til.site.Site;
import dev.til.site.SiteFiles;
import dev.til.site.SiteIndex;
import dev.til.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    private static final int MOST_COMMITS = 500;
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
    private Optional<Site.Kind> kind = Optional.empty();

    @Option(
            names = "--workflow",
            paramLabel = "KIND",
            arity = "0..1",
            fallbackValue = "auto",
            description = "Also write what checks notes on the team's server: github or gitlab, by itself what the"
                    + " remote is.")
    private Optional<WorkflowFile.Kind> workflow = Optional.empty();

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
            Journal journal = workspace.repo().workingTree();
            Site site = kind.isPresent()
                    ? Site.detect(new SiteFiles(journal), workspace.repo().prefix(), kind, terminal.clock())
                    : workspace.site(journal);
            return init(workspace, journal, site);
        }
    }

    private int init(Workspace workspace, Journal journal, Site site) {
        String siteName = site.kind().name().toLowerCase(Locale.ROOT);
        List<Note> notes = notes(journal, site);
        boolean there = workspace.configText().isPresent();
        var questions = new Questions(terminal, terminal.inIsTerminal() && !dryRun, MOST_QUESTIONS);
        boolean learn = fromExisting
                || (!there
                        && notes.size() >= FEWEST_NOTES
                        && questions.yes(
                                "learn the rules of the %d notes that are here?".formatted(notes.size()), true));
        Optional<Inferred> inferred = learn
                ? Optional.of(Inference.of(notes, workspace.zone(site), site.kind() == Site.Kind.JEKYLL))
                : Optional.empty();
        inferred.ifPresent(rules -> new InferredText(terminal).print(rules, siteName));
        if (!there && !learn) {
            ask(questions, workspace.today(site));
        }
        if (!hook && !workspace.repo().preCommitHook().checks()) {
            hook = questions.yes("check notes before every commit?", false);
        }
        var workflowFile = WorkflowFile.of(workflow.orElse(WorkflowFile.Kind.AUTO), workspace, journal);
        if (workflow.isEmpty()
                && !workflowFile.isThere()
                && questions.yes(
                        "write %s, which checks notes on %s?".formatted(workflowFile.path(), workflowFile.server()),
                        workflowFile.isUsual())) {
            workflow = Optional.of(workflowFile.kind());
        }
        Numbering numbering = numbering(site, siteName, journal, inferred);
        List<Inferred.Kind> found = inferred.map(Inferred::kinds).orElse(List.of());
        boolean shared = !there && isShared(workspace);
        var starter = new StarterFiles(
                siteName,
                StarterFiles.kinds(
                        found.stream().map(Inferred.Kind::kind).toList(),
                        StarterKinds.of(siteName, site.folder(), numbering.isSettled())),
                numbering,
                numbering
                        .calendar()
                        .map(course -> calendar.holidays(terminal, course, workspace.today(site)))
                        .orElse(List.of()),
                shared);
        var templates = new LinkedHashMap<String, String>();
        found.forEach(kind -> templates.put(kind.kind().template(), kind.template()));
        Map<String, String> files = starter.all(templates);
        if (workflow.isPresent()) {
            files.put(workflowFile.path(), workflowFile.text());
        }
        Set<String> written = write(workspace, files);
        int exit = hook && !dryRun ? hooked() : ExitCode.OK;
        tell(workspace, workflowFile, files, written, notes.size(), inferred.isPresent(), shared);
        return exit;
    }

    /** Whatever rules the hooks here, the rest is done. */
    private int hooked() {
        try {
            new HookCommand(terminal).put(false, false);
            return ExitCode.OK;
        } catch (TilException e) {
            Til.say(e, terminal);
            return Til.exit(e);
        }
    }

    private void ask(Questions questions, LocalDate today) {
        if (course.isEmpty()) {
            course = questions.text("name of the course or series, if its days are numbered", "none", name -> name);
        }
        if (start.isEmpty()) {
            start = questions.text(
                    "date of day 1, if a calendar gives the numbers",
                    "none: days are counted by notes",
                    text -> NoteStart.date(text, today));
        }
    }

    /** What was said, else what the notes tell, else nothing: then the first note decides. */
    private Numbering numbering(Site site, String siteName, Journal journal, Optional<Inferred> inferred) {
        if (start.isPresent()) {
            var wanted = calendar.wanted(course, start.get());
            return Numbering.of(new Course(
                    course.or(() -> inferred.map(Inferred::name)).orElse(""),
                    wanted.start(),
                    wanted.end(),
                    wanted.weekdays().orElse(Weekdays.WORKDAYS).days(),
                    List.of(),
                    Set.of()));
        }
        if (inferred.isPresent() && course.isEmpty()) {
            return inferred.get().numbering();
        }
        NoteKinds numbered = StarterKinds.of(siteName, site.folder(), true);
        boolean counted = course.isPresent()
                || journal.entries().stream()
                        .anyMatch(entry -> numbered.days(entry.path()).isPresent());
        return new Numbering(course.orElse(""), Optional.empty(), counted);
    }

    private static boolean isShared(Workspace workspace) {
        return workspace
                .repo()
                .history()
                .commit("HEAD")
                .map(head -> People.of(workspace.repo().history().authors(head, MOST_COMMITS)))
                .filter(people -> people > 1)
                .isPresent();
    }

    /** As {@code til check} counts them. */
    private static List<Note> notes(Journal journal, Site site) {
        SiteIndex index = SiteIndex.of(site, journal);
        return index.paths().stream()
                .flatMap(path -> index.page(path).stream())
                .map(Page::note)
                .toList();
    }

    /** Gives the paths of what was, or would be, written. */
    private Set<String> write(Workspace workspace, Map<String, String> files) {
        var made = new NewFiles(workspace.repo().root());
        var root = workspace.repo().root();
        var missing = new LinkedHashMap<String, String>(files);
        missing.keySet().removeIf(path -> Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS));
        missing.keySet().forEach(made::demandPossible);
        if (dryRun || missing.isEmpty()) {
            files.keySet()
                    .forEach(path -> terminal.print((missing.containsKey(path) ? "would write " : "kept  ") + path));
            return missing.keySet();
        }
        try (var log = workspace.repo().beginFiles("til init", terminal.clock())) {
            missing.forEach((path, text) -> log.willWrite(path, text.getBytes(StandardCharsets.UTF_8)));
            files.forEach((path, text) -> {
                if (missing.containsKey(path)) {
                    made.write(path, text);
                }
                terminal.print((missing.containsKey(path) ? "wrote " : "kept  ") + path);
            });
            log.done();
        }
        return missing.keySet();
    }

    /** What is in effect now, and what to do next. */
    private void tell(
            Workspace workspace,
            WorkflowFile workflowFile,
            Map<String, String> files,
            Set<String> written,
            int notes,
            boolean learned,
            boolean shared) {
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
            StartArchive.of(terminal).unlessThere();
        }
        if (workflow.isPresent()) {
            workflowFile.inclusion().ifPresent(inclusion -> terminal.say("hint: " + inclusion));
        }
        if (!learned && !kept && notes >= FEWEST_NOTES) {
            terminal.say(
                    "hint: the rules of the %d notes here were not learned: 'til init --from-existing --dry-run' shows them"
                            .formatted(notes));
        }
        Workspace settled = kept ? workspace : workspace.configured(config);
        if (start.isPresent()) {
            settled.course().ifPresent(known -> CalendarOptions.sayStart(terminal, known));
        }
        if (shared) {
            terminal.say("several people write here, so branches carry their names: 'git.branch' in %s"
                    .formatted(ConfigReader.FILE));
        }
        boolean coming = screen.next(settled);
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
                    isUndecided(settled, workflowFile.journal())
                            ? "'til new' writes it, 'til new day1' numbers your days"
                            : "'til new' writes it");
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

    /** Whether the first day note will decide if days have numbers. */
    private static boolean isUndecided(Workspace settled, Journal journal) {
        return settled.kinds()
                .named("day")
                .filter(day -> !day.isNumbered())
                .filter(day -> journal.entries().stream()
                        .noneMatch(entry -> day.path().match(entry.path()).isPresent()))
                .isPresent();
    }
}
