package dev.til.cli;

import dev.til.TilException;
import dev.til.check.CheckCircumstances;
import dev.til.cli.terminal.Terminal;
import dev.til.git.Repo;
import dev.til.note.Journal;
import dev.til.note.Notes;
import dev.til.report.Findings;
import dev.til.report.JsonFindings;
import dev.til.workspace.WorkspacePaths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code til report}: what checks have found, told in another way. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Work with the reports that 'til check --format json' writes.",
        footer = {"", "Example:", "  til report merge part-1.json part-2.json"})
final class ReportCommand implements Callable<Integer> {
    private static final long LARGEST = 256 << 20;

    private final Terminal terminal;

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        throw TilException.usage("what about the reports?", "til report merge FILE...");
    }

    @Command(
            name = "merge",
            mixinStandardHelpOptions = true,
            description = "Tell several reports as one, as if one run had found it all.",
            footer = {
                "",
                "A part comes from 'til check --shard 1/2 --format json > part-1.json'.",
                "",
                "Example:",
                "  til report merge part-1.json part-2.json --format github"
            },
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:nothing wrong", "1:findings", "2:not a report", "3:could not read"})
    int merge(
            @Parameters(arity = "1..*", paramLabel = "FILE", description = "Reports in til's JSON.") List<Path> files,
            @Mixin ReportOptions report) {
        Instant start = terminal.clock().instant();
        var texts = new ArrayList<JsonFindings.Source>();
        files.forEach(file -> texts.add(new JsonFindings.Source(file.toString(), text(file))));
        JsonFindings.Merged merged = JsonFindings.merge(texts);
        var findings = new Findings(
                merged.findings(),
                merged.notes(),
                report.failOn(),
                Duration.between(start, terminal.clock().instant()));
        report.write(findings, places(), () -> CheckCircumstances.NONE, false, terminal);
        return report.exit(findings);
    }

    private String text(Path named) {
        Path file = terminal.directory().resolve(named);
        try {
            if (Files.size(file) > LARGEST) {
                throw new TilException("'%s' is larger than 256 MiB".formatted(named), "name til's JSON reports");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new TilException("cannot read '%s'".formatted(named), "name the files that hold the reports", e);
        }
    }

    /** Reports may be read where the notes are not. */
    private WorkspacePaths places() {
        try {
            Repo repo = Repo.open(terminal.directory(), terminal.environment());
            Journal notes = repo.workingTree();
            return WorkspacePaths.of(
                    terminal.caller(),
                    repo,
                    path -> notes.read(path)
                            .map(bytes -> Notes.read(path, bytes).text()));
        } catch (TilException e) {
            return WorkspacePaths.NOWHERE;
        }
    }
}
