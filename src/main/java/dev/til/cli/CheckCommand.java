package dev.til.cli;

import dev.til.TilException;
import dev.til.check.CheckedNotes;
import dev.til.check.FailOn;
import dev.til.check.Finding;
import dev.til.check.Shard;
import dev.til.check.run.CachedCheckResult;
import dev.til.check.run.CheckResultCache;
import dev.til.check.run.CheckRun;
import dev.til.check.run.CheckRunFixes;
import dev.til.check.run.CheckRunJournal;
import dev.til.check.run.CheckRunScope;
import dev.til.cli.screen.EventScreen;
import dev.til.cli.screen.ExplanationScreen;
import dev.til.cli.screen.FixScreen;
import dev.til.cli.terminal.ExitCode;
import dev.til.cli.terminal.Terminal;
import dev.til.git.Repo;
import dev.til.git.objects.TreeChanges;
import dev.til.note.Journal;
import dev.til.note.Notes;
import dev.til.site.publishers.Sites;
import dev.til.workspace.WorkspaceDesk;
import dev.til.workspace.WorkspacePaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code til check}: what will break once the notes are published. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Check notes as the published site will have them.",
        footer = {
            "",
            "Examples:",
            "  til check                    all notes of the current folder",
            "  til check --staged           what a commit made now would hold",
            "  til check --since main --format github",
            "  til check --unchecked        links that only a build of the site could follow",
            "",
            "Links to other sites are never followed, and are not among the unchecked ones."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing wrong", "1:findings", "2:wrong usage or configuration", "3:could not check"})
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Notes or folders; none for all of the current folder.")
    List<String> paths = new ArrayList<>();

    @ArgGroup(exclusive = true)
    CheckContent content = new CheckContent();

    @Mixin
    ReportOptions report = new ReportOptions();

    @Mixin
    private ChangeOptions change = new ChangeOptions();

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Report on one of N parts of the notes; the whole journal is indexed all the same.")
    private Optional<String> shard = Optional.empty();

    @Option(
            names = "--no-cache",
            description = "Read every note anew, and leave nothing in .git/til for the next check.")
    boolean noCache;

    @Option(names = "--new-only", description = "Only what the change adds: compared with HEAD, or with REV.")
    boolean newOnly;

    @Option(names = "--fix", description = "Write the fixes that findings offer into the files, then check again.")
    private boolean fix;

    @Option(
            names = {"-n", "--dry-run"},
            description = "With --fix: print what would be written as a patch, and change nothing.")
    private boolean dryRun;

    @Option(
            names = "--unchecked",
            description =
                    "List the links that were not followed, each with why, and nothing else; the exit code is 0 then.")
    private boolean unchecked;

    @Option(
            names = "--explain",
            paramLabel = "URL",
            description = "Print where a link leads, step by step; with --from.")
    private Optional<String> explain = Optional.empty();

    @Option(names = "--from", paramLabel = "NOTE", description = "The note that holds the link of --explain.")
    private Optional<String> from = Optional.empty();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            return checked();
        } catch (TilException e) {
            report.refuse(e, terminal);
            throw e;
        }
    }

    private int checked() {
        var answer = new CheckAnswer(
                terminal, report, change, content, terminal.clock().instant());
        if (explain.isPresent() != from.isPresent()) {
            throw TilException.usage("--explain and --from belong together", "til check --explain URL --from NOTE");
        }
        if (fix && (content.staged || content.commit.isPresent())) {
            throw TilException.usage("--fix changes files on disk only", "leave --staged or --commit out");
        }
        if (dryRun && !fix) {
            throw TilException.usage("only --fix changes anything", "til check --fix --dry-run");
        }
        if (change.isGiven() && content.staged) {
            throw TilException.usage(
                    "--rules-from is for a change that is committed", "til check --since main --rules-from main");
        }
        if (unchecked && isAboutFindings()) {
            throw TilException.usage(
                    "--unchecked lists links, and no findings",
                    "take --fix, --new-only, --fail-on, --explain, --rules-from or --format github away");
        }
        change.read(content.since, terminal);
        try {
            return checked(answer);
        } catch (TilException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            if (noCache) {
                throw e;
            }
            noCache = true; // what lies in .git/til may be anybody's: nothing of it is believed twice
            return checked(answer);
        }
    }

    private boolean isAboutFindings() {
        return fix
                || newOnly
                || explain.isPresent()
                || change.isGiven()
                || report.tellsCircumstances()
                || report.failOn() != FailOn.ERROR;
    }

    private int checked(CheckAnswer answer) {
        if (isMemorable()) {
            return remembered(answer);
        }
        if (!content.staged) {
            try (var desk = WorkspaceDesk.at(terminal.caller())) {
                change.impose(desk, report, terminal);
                return check(desk, scope(desk), answer);
            }
        }
        try (var repo = Repo.open(terminal.directory(), terminal.environment())) {
            repo.diff().prepareStaged();
            var index = new CheckRunJournal(repo.staged());
            Optional<WorkspaceDesk> laid = laid(repo, index); // takes as long as git
            TreeChanges staged = repo.diff().staged();
            boolean harmless =
                    staged.deleted().isEmpty() && staged.changed().stream().noneMatch(Sites.inputs()::include);
            if (harmless && explain.isEmpty() && !unchecked && paths.isEmpty()) {
                WorkspacePaths places = WorkspacePaths.of(terminal.caller(), repo, none -> Optional.empty());
                laid.ifPresent(desk -> answer.warn(desk, places));
                return answer.told(List.of(), CheckedNotes.NONE, places);
            }
            var desk = laid.orElseGet(() -> WorkspaceDesk.atIndex(terminal.caller(), repo, index));
            return check(desk, CheckRunScope.staged(index, staged), answer);
        }
    }

    /** What a check of the index needs, but for what is staged; empty where it cannot be, as will be told when it must. */
    private Optional<WorkspaceDesk> laid(Repo repo, CheckRunJournal index) {
        try {
            return Optional.of(WorkspaceDesk.atIndex(terminal.caller(), repo, index));
        } catch (TilException e) {
            return Optional.empty();
        }
    }

    /** Whether it is a plain check of the working tree, whose answer is the same while everything is. */
    private boolean isMemorable() {
        return !content.staged
                && content.commit.isEmpty()
                && content.since.isEmpty()
                && !newOnly
                && !fix
                && !noCache
                && !report.tellsCircumstances()
                && !change.isGiven()
                && !unchecked
                && explain.isEmpty();
    }

    private int remembered(CheckAnswer answer) {
        try (var repo = Repo.open(terminal.directory(), terminal.environment())) {
            Optional<CheckResultCache> memory = memory(repo);
            Optional<CachedCheckResult> known = memory.flatMap(kept -> kept.answer(answer.start()));
            if (known.isPresent()) {
                var sources = repo.plainFiles();
                return answer.told(
                        known.get().findings(),
                        known.get().notes(),
                        WorkspacePaths.of(
                                terminal.caller(),
                                repo,
                                path -> Optional.of(
                                        Notes.text(new Journal.Entry(path, Journal.Kind.FILE, -1), sources))));
            }
            var desk = WorkspaceDesk.at(terminal.caller(), repo);
            var inspection = inspection(desk, scope(desk));
            List<Finding> found = inspection.findings(false);
            int exit = answer.told(inspection, found, desk);
            inspection.keep();
            // where the remote is decides about that warning, and is no part of what an answer is kept for
            memory.filter(before -> !desk.workspace().config().review().isServerShared())
                    .ifPresent(before -> inspection
                            .answer(found, answer.start())
                            .filter(lasting -> isStill(before, repo, inspection))
                            .ifPresent(before::keep));
            return exit;
        }
    }

    /** Whether nobody has touched anything meanwhile. */
    private boolean isStill(CheckResultCache before, Repo repo, CheckRun inspection) {
        return memory(repo)
                .filter(after -> after.isStill(before, inspection.journal()))
                .isPresent();
    }

    private Optional<CheckResultCache> memory(Repo repo) {
        var question = new ArrayList<String>(paths);
        question.add(0, shard.orElse(""));
        return CheckResultCache.of(terminal.caller(), repo, question);
    }

    private int check(WorkspaceDesk desk, CheckRunScope scope, CheckAnswer answer) {
        if (noCache) {
            desk.forget();
        }
        var inspection = inspection(desk, scope);
        if (explain.isPresent()) {
            new ExplanationScreen(terminal, inspection).of(explain.get(), from.orElseThrow());
            return ExitCode.OK;
        }
        if (unchecked) {
            answer.list(inspection, desk);
            inspection.keep();
            return ExitCode.OK;
        }
        if (dryRun) {
            new FixScreen(terminal, desk)
                    .preview(new CheckRunFixes(desk, event -> {}).changes(inspection.findings(newOnly)));
            return ExitCode.OK;
        }
        if (fix
                && new CheckRunFixes(desk, new EventScreen(terminal, desk::fromHere))
                        .mend(inspection.findings(newOnly))) {
            inspection = inspection(desk, scope(desk));
        }
        int exit = answer.told(inspection, inspection.findings(newOnly), desk);
        inspection.keep();
        return exit;
    }

    private CheckRun inspection(WorkspaceDesk desk, CheckRunScope scope) {
        return new CheckRun(desk, scope, paths, shard.map(Shard::parse).orElse(Shard.WHOLE));
    }

    private CheckRunScope scope(WorkspaceDesk desk) {
        return content.scope(desk.repo(), change.since(), noCache);
    }
}
