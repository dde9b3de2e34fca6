package dev.til.cli;

import dev.til.TilException;
import dev.til.config.Config.GitSettings;
import dev.til.config.ConfigReader;
import dev.til.git.Base;
import dev.til.git.BranchStart;
import dev.til.git.Branches;
import dev.til.git.FilterDoubt;
import dev.til.git.OperationRecorder;
import dev.til.git.Repo;
import dev.til.git.Stacks;
import dev.til.note.Days;
import dev.til.note.Journal;
import dev.til.scaffold.Draft;
import dev.til.scaffold.NewFiles;
import dev.til.scaffold.Scaffold;
import dev.til.scaffold.StarterKinds;
import dev.til.scaffold.Templates;
import dev.til.site.Site;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            "Examples:",
            "  til new                      the next day without a note, today at the latest",
            "  til new day21                also 21, 20-21, 20~21, 'day15(1)'; back to it where it is open",
            "  til new day21 --onto day20   on top of a day that is not merged yet",
            "  til new week5",
            "  til new yesterday            also today, 2022-10-19",
            "  til new meeting \"Team sync\"",
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
        try (var workspace = Workspace.open(terminal, Repo::lookAtDay)) {
            var days = new OpenDays(workspace);
            Optional<String> open = noBranch || onto.isPresent() ? Optional.empty() : days.elsewhere(what);
            return open.isPresent() ? comeBack(workspace, days, open.get()) : begin(workspace, days);
        }
    }

    private int begin(Workspace workspace, OpenDays days) {
        Journal journal = workspace.repo().glance();
        Site site = workspace.site(journal);
        Set<String> paths = new LinkedHashSet<>();
        journal.entries().forEach(entry -> paths.add(entry.path()));
        days.paths().forEach(paths::add);
        Draft first = plan(workspace, site, paths); // what is wrong with the words needs no network to be told
        Optional<Base> base = noBranch ? Optional.empty() : Optional.of(base(workspace, days));
        Draft draft = addAll(paths, workspace, base) ? plan(workspace, site, paths) : first;
        Branches branches = workspace.repo().branches();
        Optional<String> lasting =
                workspace.branches().lasting().filter(branch -> base.isPresent() && branches.exists(branch));
        lasting.flatMap(branches::planSwitch).ifPresent(this::say);
        Optional<BranchStart> start =
                base.filter(from -> lasting.isEmpty()).map(from -> branches.plan(draft.branch(), from));
        start.flatMap(BranchStart::doubt).ifPresent(this::say);
        var files = new NewFiles(workspace.repo().root());
        files.demandPossible(draft.path());
        if (dryRun) {
            lasting.ifPresent(branch -> terminal.say("would go on on branch '%s'".formatted(branch)));
            show(workspace, draft, start);
        } else {
            write(workspace, draft, start, lasting.flatMap(branch -> base), files);
            tell(workspace, draft, start);
        }
        return ExitCode.OK;
    }

    /** The day is open on another branch: to go on with it is what the person means. */
    private int comeBack(Workspace workspace, OpenDays days, String branch) {
        workspace.repo().branches().planSwitch(branch).ifPresent(this::say);
        if (dryRun) {
            terminal.say("would switch to branch '%s'".formatted(branch));
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
        note.ifPresent(path -> tell(here(workspace, path)));
        if (!printPath) {
            terminal.say("switched to branch '%s', where it is open".formatted(branch));
        }
        if (editor && note.isPresent()) {
            new Editor(terminal, workspace.repo()).open(workspace.repo().root().resolve(note.get()));
        }
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
            return new Base(branch, Optional.empty(), workspace.repo().history().branch(branch), Optional.empty());
        }
        return workspace.repo().branches().base(git.base(), workspace.route().upstream(), !noFetch && !dryRun);
    }

    /** Adds what there is on the base; tells whether that is more than was known. */
    private static boolean addAll(Set<String> paths, Workspace workspace, Optional<Base> base) {
        int before = paths.size();
        base.flatMap(Base::commit).map(workspace.repo()::paths).ifPresent(paths::addAll);
        return paths.size() > before;
    }

    /** @param paths of everything that is there already */
    private Draft plan(Workspace workspace, Site site, Set<String> paths) {
        String siteName = site.kind().name().toLowerCase(Locale.ROOT);
        var scaffold = new Scaffold(
                StarterKinds.or(
                        workspace.kinds(),
                        siteName,
                        site.folder(),
                        workspace.course().isPresent()),
                workspace.course(),
                new Templates(workspace.repo().root(), siteName),
                workspace.zone(site),
                workspace.today(site),
                paths);
        return scaffold.plan(new Scaffold.Request(
                what,
                title,
                date.map(NewCommand::date),
                variables,
                workspace.member(),
                workspace.config().git().branch()));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw TilException.usage("'%s' is not a date".formatted(text), "write it as 2022-10-19");
        }
    }

    private void write(
            Workspace workspace, Draft draft, Optional<BranchStart> start, Optional<Base> lasting, NewFiles files) {
        try (var operation = workspace
                .repo()
                .begin("til new " + (what.isEmpty() ? draft.path() : String.join(" ", what)), terminal.clock())) {
            start.ifPresent(branch ->
                    branch.base().commit().ifPresent(commit -> operation.willCheckOut(branch.name(), commit)));
            lasting.ifPresent(base -> goOn(workspace, draft.branch(), base, operation));
            operation.willWrite(draft.path(), draft.text().getBytes(StandardCharsets.UTF_8));
            start.ifPresent(BranchStart::run);
            start.filter(branch -> onto.isPresent()).ifPresent(branch -> stack(workspace, branch));
            try {
                files.write(draft.path(), draft.text());
            } catch (TilException e) {
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
            var known =
                    noFetch ? new Base(base.name(), base.remote(), base.commit(), Optional.of("not asked to")) : base;
            new Sync(terminal, workspace, known, false, operation).follow(branch);
        }
    }

    private void show(Workspace workspace, Draft draft, Optional<BranchStart> start) {
        if (printPath) {
            tell(here(workspace, draft.path()));
            return;
        }
        start.ifPresent(
                branch -> terminal.say("would start branch '%s' off %s".formatted(branch.name(), branch.base())));
        terminal.say("would write %s:".formatted(here(workspace, draft.path())));
        terminal.out().lines(draft.text());
        terminal.out().flush();
    }

    private void tell(Workspace workspace, Draft draft, Optional<BranchStart> start) {
        String path = here(workspace, draft.path());
        tell(path);
        if (!printPath) {
            start.ifPresent(branch -> tell(workspace, branch));
            terminal.say("next: write it, then run 'til check %s'".formatted(quoted(path)));
            HookReminder.say(terminal, workspace.repo());
        }
        if (editor) {
            new Editor(terminal, workspace.repo()).open(workspace.repo().root().resolve(draft.path()));
        }
    }

    private void tell(Workspace workspace, BranchStart branch) {
        branch.base()
                .notFetched()
                .ifPresent(why -> terminal.say("warning: could not fetch %s: %s; started from what was fetched last"
                        .formatted(branch.base(), why)));
        terminal.say("started branch '%s' off %s".formatted(branch.name(), branch.base()));
        boolean lost = branch.base()
                .commit()
                .filter(commit -> !workspace.kinds().all().isEmpty())
                .filter(commit -> !Files.exists(workspace.repo().root().resolve(ConfigReader.FILE)))
                .isPresent();
        if (lost) {
            terminal.say("warning: %s has no %s; merge the commit that brings it first"
                    .formatted(branch.base(), ConfigReader.FILE));
        }
    }

    /** Where the note is: of a path alone a program makes something. */
    private void tell(String path) {
        if (printPath) {
            terminal.data(path);
        } else {
            terminal.print(path);
        }
    }

    /** The path as the person can type it from where they are. */
    private static String here(Workspace workspace, String path) {
        Path root = workspace.repo().root();
        return root.resolve(workspace.repo().prefix())
                .relativize(root.resolve(path))
                .toString()
                .replace(File.separatorChar, '/');
    }

    private static String quoted(String path) {
        return path.matches("[\\p{L}\\p{N}_./~-]*") && !path.startsWith("~") ? path : "\"" + path + "\"";
    }
}
