package dev.til.cli;

import dev.til.check.Checker;
import dev.til.check.Survey;
import dev.til.check.rule.Rules;
import dev.til.report.Findings;
import dev.til.report.JsonReport;
import dev.til.report.Report;
import dev.til.report.TextReport;
import dev.til.site.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code til check}: what will break once the notes are published. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Check notes as the published site will have them.")
final class CheckCommand implements Callable<Integer> {
    /** How it is told. */
    enum Format {
        TEXT,
        JSON
    }

    private final Terminal terminal;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Notes or folders; all of the folder when none is named.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--format", defaultValue = "text", description = "text or json.")
    private Format format = Format.TEXT;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Instant start = terminal.clock().instant();
        try (var desk = Desk.at(terminal)) {
            Survey survey = desk.survey(desk.repo().workingTree());
            List<Page> pages = desk.chosen(survey.index(), paths);
            var found = new Checker(Rules.ALL, survey).check(pages);
            var findings = new Findings(
                    found,
                    pages.size(),
                    Duration.between(start, terminal.clock().instant()));
            report().write(findings);
            return findings.errors() > 0 ? ExitCode.FINDINGS : ExitCode.OK;
        }
    }

    private Report report() {
        return switch (format) {
            case TEXT -> new TextReport(terminal.out());
            case JSON -> new JsonReport(terminal.out());
        };
    }
}
