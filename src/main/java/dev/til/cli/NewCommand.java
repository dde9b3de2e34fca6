package dev.til.cli;

import dev.til.TilException;
import dev.til.config.Config.GitSettings;
import dev.til.config.ConfigReader;
import dev.til.config.CourseEdit;
import dev.til.git.Base;
import dev.til.git.BranchStart;
import dev.til.git.Branches;
import dev.til.git.FilterDoubt;
import dev.til.git.OperationRecorder;
import dev.til.git.Repo;
import dev.til.git.Stacks;
import dev.til.note.Days;
import dev.til.scaffold.Draft;
import dev.til.scaffold.NewFiles;
import dev.til.workspace.OpenDays;
import dev.til.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code til new}: a branch for the day off a fresh base, and the note from the team's template on it. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Start a note on a branch of its own.",
        footer = {
            "",
            "Fetches the base first, but not with --no-fetch or --dry-run, and runs what git's own fetch runs.",
            "",
            "Without a calendar days are counted by notes: a new one has the number after the highest, and today's date.",
            "",
            "Examples:",
            "  til new                       the next day without a note, today at the latest",
            "  til new day21                 also 21; back to it where it is open",
            "  til new 20-21                 several days in one note, also 20~21",
            "  til new 'day15(1)'            day 15 once more, to catch up",
            "  til new week5                 a week of the course's calendar",
            "  til new yesterday             a date, also today, 2022-10-19",
            "  til new meeting \"Team sync\"   another kind of note, with its title",
            "  til new day21 --onto day20    on top of a day that is not merged yet",
        })
final class NewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "0..*",
            paramLabel = "WHAT",
            description = "A day, days, a week, a date, or a kind and a title.")
    List<String> what = new ArrayList<>();

    @Option(names = "--title", paramLabel = "TITLE", description = "The note's title.")
    private Optional<String> title = Optional.empty();

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The note's date, even where the calendar says another.")
    private Optional<String> date = Optional.empty();

    @Option(names = "--var", paramLabel = "NAME=VALUE", description = "A variable of the template's own.")
    private Map<String, String> variables = new LinkedHashMap<>();

    @Option(
            names = "--onto",
            paramLabel = "DAY",
            description = "Start the branch off the one of an open day, or off any branch, in place of the base.")
    private Optional<String> onto = Optional.empty();

    @Option(
            names = "--ahead",
            description = "Mean the number although it is far from the others: 15 dates ahead, or 11 numbers.")
    private boolean ahead;

    @Option(names = "--no-branch", description = "Write the note on the branch that is checked out.")
    boolean noBranch;

    @Option(names = "--no-fetch", description = "Take the base as it was fetched last.")
    boolean noFetch;

    @Option(
            names = {"-n", "--dry-run"},
            description = "Print the note, and change nothing.")
    boolean dryRun;

    @Option(names = "--print-path", description = "Print nothing but the note's path.")
    boolean printPath;

    @Option(names = "--editor", description = "Open the note in your editor, as Git finds it.")
    private boolean editor;

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var workspace = Workspace.open(terminal.caller(), Repo::lookAtDay)) {
            var days = new OpenDays(workspace);
            Optional<String> open = noBranch || onto.isPresent() ? Optional.empty() : days.elsewhere(what);
            return open.isPresent() ? comeBack(workspace, days, open.get()) : begin(workspace, days);
        }
    }

    private int begin(Workspace workspace, OpenDays days) {
        var planner = new NotePlanner(workspace, days);
        Draft first = plan(planner); // what is wrong with the words needs no network to be told
        Optional<Base> base = noBranch ? Optional.empty() : Optional.of(base(workspace, days));
        Draft draft = planner.learn(base) ? plan(planner) : first;
        Optional<Birth> birth = Birth.of(terminal, workspace, base);
        base = base.filter(known -> known.commit().isPresent() || birth.isPresent());
        Branches branches = workspace.repo().branches();
        Optional<Base> known = base;
        Optional<String> lasting =
                workspace.branches().lasting().filter(branch -> known.isPresent() && branches.exists(branch));
        lasting.flatMap(branches::planSwitch).ifPresent(this::say);
        Optional<BranchStart> start =
                base.filter(from -> lasting.isEmpty()).map(from -> branches.plan(draft.branch(), from));
        start.flatMap(BranchStart::doubt).ifPresent(this::say);
        var files = new NewFiles(workspace.repo().root());
        files.demandPossible(draft.path());
        Optional<String> settled = settled(workspace, draft);
        var screen = new NewScreen(terminal, workspace, printPath);
        if (dryRun) {
            birth.ifPresent(Birth::announce);
            lasting.ifPresent(branch -> terminal.say("would go on on branch '%s'".formatted(branch)));
            screen.show(draft, start);
            return ExitCode.OK;
        }
        if (birth.isPresent()) {
            Base born = birth.get().happen(command(draft), settled);
            start = start.map(planned -> branches.plan(planned.name(), born));
        }
        write(workspace, draft, start, lasting.flatMap(branch -> known), files);
        screen.path(draft.path());
        if (!printPath) {
            birth.ifPresent(Birth::tell);
            screen.tell(draft, start, !noBranch, planner.today());
        }
        edit(workspace, draft.path());
        return ExitCode.OK;
    }

    /** The configuration's text with what begins with this note; empty where there is none, or it says so already. */
    private static Optional<String> settled(Workspace workspace, Draft draft) {
        return draft.beginning()
                .flatMap(begins -> workspace
                        .configText()
                        .map(text -> begins.byNotes()
                                ? CourseEdit.counted(text, begins.path())
                                : CourseEdit.numbered(text, begins.path().orElseThrow())))
                .filter(text -> !workspace.configText().equals(Optional.of(text)));
    }

    private String command(Draft draft) {
        return "til new " + (what.isEmpty() ? draft.path() : String.join(" ", what));
    }

    /** The day is open on another branch: to go on with it is what the person means. */
    private int comeBack(Workspace workspace, OpenDays days, String branch) {
        workspace.repo().branches().planSwitch(branch).ifPresent(this::say);
        if (dryRun) {
            terminal.say("would switch to branch '%s'".formatted(branch));
            terminal.nothingDone();
            return ExitCode.OK;
        }
        String head = workspace.repo().history().branch(branch).orElseThrow();
        try (var operation = workspace.repo().begin("til new " + String.join(" ", what), terminal.clock())) {
            operation.willCheckOut(branch, head);
            workspace.repo().relocation().switchTo(branch);
            operation.done();
        }
        Optional<String> note = Days.parse(what.get(0))
                .flatMap(wanted -> days.note(workspace.repo().workingTree(), wanted));
        note.ifPresent(new NewScreen(terminal, workspace, printPath)::path);
        if (!printPath) {
            terminal.say("switched to branch '%s', where it is open".formatted(branch));
        }
        note.ifPresent(path -> edit(workspace, path));
        return ExitCode.OK;
    }

    private void say(FilterDoubt doubt) {
        if (!printPath) {
            terminal.say(doubt.says());
        }
    }

    private Base base(Workspace workspace, OpenDays days) {
        GitSettings git = workspace.config().git();
        if (onto.isPresent()) {
            workspace.branches().lasting().ifPresent(branch -> {
                throw TilException.usage(
                        "all notes are written on '%s' here: none stands on another".formatted(branch),
                        "leave --onto out");
            });
            String branch = days.named(onto.get());
            return new Base(
                    branch, Optional.empty(), workspace.repo().history().branch(branch), true, Optional.empty());
        }
        Base base =
                workspace.repo().branches().base(git.base(), workspace.route().upstream(), !noFetch && !dryRun);
        // an earlier til began a repository with the day's branch, and nothing to merge it into
        return base.commit().isEmpty() && workspace.branches().has(base.name())
                ? new Base("main", base.remote(), base.commit(), base.local(), base.notFetched())
                : base;
    }

    private Draft plan(NotePlanner planner) {
        return planner.plan(what, title, date.map(text -> date(text, planner.today())), variables, ahead);
    }

    /** A date as people type it. */
    static LocalDate date(String text, LocalDate today) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw TilException.usage("'%s' is not a date".formatted(text), "write it as " + today);
        }
    }

    private void write(
            Workspace workspace, Draft draft, Optional<BranchStart> start, Optional<Base> lasting, NewFiles files) {
        try (var operation = workspace.repo().begin(command(draft), terminal.clock())) {
            start.ifPresent(branch ->
                    branch.base().commit().ifPresent(commit -> operation.willCheckOut(branch.name(), commit)));
            lasting.ifPresent(base -> goOn(workspace, draft.branch(), base, operation));
            operation.willWrite(draft.path(), draft.text().getBytes(StandardCharsets.UTF_8));
            start.ifPresent(BranchStart::run);
            start.filter(branch -> onto.isPresent()).ifPresent(branch -> stack(workspace, branch));
            Optional<String> before = workspace.configText();
            try {
                settled(workspace, draft).ifPresent(text -> {
                    operation.willWrite(ConfigReader.FILE, text.getBytes(StandardCharsets.UTF_8));
                    workspace.writeConfig(text);
                });
                files.write(draft.path(), draft.text());
            } catch (TilException e) {
                before.filter(text -> draft.beginning().isPresent()).ifPresent(workspace::writeConfig);
                start.ifPresent(BranchStart::back);
                operation.done();
                throw e;
            }
            operation.done();
        }
    }

    private static void stack(Workspace workspace, BranchStart branch) {
        branch.base()
                .commit()
                .ifPresent(commit -> workspace
                        .repo()
                        .stacks()
                        .put(branch.name(), new Stacks.Below(branch.base().name(), commit)));
    }

    /** On the branch that all notes are written on, brought onto the base as far as that goes without the person. */
    private void goOn(Workspace workspace, String branch, Base base, OperationRecorder operation) {
        Repo repo = workspace.repo();
        if (!repo.checkedOut().equals(Optional.of(branch))) {
            operation.willCheckOut(branch, repo.history().branch(branch).orElseThrow());
            repo.relocation().switchTo(branch);
            terminal.say("switched to branch '%s'".formatted(branch));
        }
        if (base.commit().isPresent()) {
            // the forge is asked only where the network was
            var known = noFetch
                    ? new Base(base.name(), base.remote(), base.commit(), base.local(), Optional.of("not asked to"))
                    : base;
            new Sync(terminal, workspace, known, false, operation).follow(branch);
        }
    }

    private void edit(Workspace workspace, String path) {
        if (editor) {
            new Editor(terminal, workspace.repo()).open(workspace.repo().root().resolve(path));
        }
    }
}
