package dev.til.cli;

import dev.til.TilException;
import dev.til.check.Finding;
import dev.til.check.Shard;
import dev.til.report.Findings;
import java.time.Duration;
import java.time.Instant;
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
            "  til check --since main --format github"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing wrong", "1:findings", "2:wrong usage or configuration", "3:could not check"})
final class CheckCommand implements Callable<Integer> {
    /** Which content is checked, when it is not the working tree's. */
    static final class Content {
        @Option(
                names = "--staged",
                description = "What a commit made now would hold; reports on the notes that it changes.")
        boolean staged;

        @Option(names = "--commit", paramLabel = "REV", description = "The notes of a commit.")
        Optional<String> commit = Optional.empty();

        @Option(
                names = "--since",
                paramLabel = "REV",
                description =
                        "The working tree; reports on the notes that changed since REV, and on links elsewhere that broke.")
        Optional<String> since = Optional.empty();
    }

    private final Terminal terminal;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Notes or folders; none for all of the current folder.")
    private List<String> paths = new ArrayList<>();

    @ArgGroup(exclusive = true)
    private Content content = new Content();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Report on one of N parts of the notes; the whole journal is indexed all the same.")
    private Optional<String> shard = Optional.empty();

    @Option(names = "--new-only", description = "Only what the change adds: compared with HEAD, or with REV.")
    private boolean newOnly;

    @Option(names = "--fix", description = "Write the fixes that findings offer into the files, then check again.")
    private boolean fix;

    @Option(
            names = {"-n", "--dry-run"},
            description = "With --fix: print what would be written as a patch, and change nothing.")
    private boolean dryRun;

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
        Instant start = terminal.clock().instant();
        if (explain.isPresent() != from.isPresent()) {
            throw TilException.usage("--explain and --from belong together", "til check --explain URL --from NOTE");
        }
        if (fix && (content.staged || content.commit.isPresent())) {
            throw TilException.usage("--fix changes files on disk only", "leave --staged or --commit out");
        }
        if (dryRun && !fix) {
            throw TilException.usage("only --fix changes anything", "til check --fix --dry-run");
        }
        try (var desk = content.staged ? Desk.atIndex(terminal) : Desk.at(terminal)) {
            var inspection = inspection(desk);
            if (explain.isPresent()) {
                new Explanation(terminal, inspection).of(explain.get(), from.orElseThrow());
                return ExitCode.OK;
            }
            if (dryRun) {
                new Mender(terminal, desk).preview(inspection.findings(newOnly));
                return ExitCode.OK;
            }
            if (fix && new Mender(terminal, desk).mend(inspection.findings(newOnly))) {
                inspection = inspection(desk);
            }
            List<Finding> found = inspection.findings(newOnly);
            if (inspection.isEmpty()) {
                terminal.say("til: there are no notes here; 'til new' writes the first one");
            }
            var findings = new Findings(
                    found,
                    inspection.notes(),
                    Duration.between(start, terminal.clock().instant()));
            report.write(findings, desk.places(inspection.survey()::source), terminal);
            return report.exit(findings);
        }
    }

    private Inspection inspection(Desk desk) {
        return new Inspection(desk, scope(desk), paths, shard.map(Shard::parse).orElse(Shard.WHOLE));
    }

    private Scope scope(Desk desk) {
        if (content.staged) {
            return Scope.staged(desk.repo());
        }
        return content.commit
                .map(revision -> Scope.commit(desk.repo(), revision))
                .or(() -> content.since.map(revision -> Scope.since(desk.repo(), revision)))
                .orElseGet(() -> Scope.onDisk(desk.repo()));
    }
}
