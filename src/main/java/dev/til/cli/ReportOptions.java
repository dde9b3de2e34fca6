package dev.til.cli;

import dev.til.report.Colours;
import dev.til.report.Findings;
import dev.til.report.GithubReport;
import dev.til.report.GithubSummary;
import dev.til.report.JsonReport;
import dev.til.report.TextReport;
import java.util.Locale;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** How findings are told. */
final class ReportOptions {
    /** For whom. */
    enum Format {
        /** People. */
        TEXT,
        /** Programs. */
        JSON,
        /** A step of GitHub Actions. */
        GITHUB
    }

    /** When there are colours. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text (default), json, or github: annotations of GitHub Actions.")
    private Format format = Format.TEXT;

    @Option(
            names = {"-q", "--quiet"},
            description = "Leave the source lines out.")
    private boolean quiet;

    @Option(
            names = "--color",
            defaultValue = "auto",
            paramLabel = "WHEN",
            description = "auto (default), always or never.")
    private Colour colour = Colour.AUTO;

    void write(Findings findings, Inspection inspection, Desk desk, Terminal terminal) {
        switch (format) {
            case TEXT ->
                new TextReport(
                                terminal.out(),
                                path -> inspection
                                        .survey()
                                        .index()
                                        .page(path)
                                        .map(page -> page.note().text()),
                                desk::fromHere,
                                colours(terminal),
                                quiet)
                        .write(findings);
            case JSON -> new JsonReport(terminal.out()).write(findings);
            case GITHUB -> github(findings, desk, terminal);
        }
    }

    private Colours colours(Terminal terminal) {
        return terminal.coloured(colour.name().toLowerCase(Locale.ROOT)) ? Colours.ON : Colours.OFF;
    }

    private static void github(Findings findings, Desk desk, Terminal terminal) {
        UnaryOperator<String> paths = desk::fromWorkspace;
        new GithubReport(terminal.out(), paths).write(findings);
        var step = new WorkflowStep(terminal);
        step.file("GITHUB_STEP_SUMMARY")
                .ifPresent(
                        file -> WorkflowStep.append(file, GithubSummary.of(findings, paths, WorkflowStep.size(file))));
        step.file("GITHUB_OUTPUT")
                .ifPresent(file -> WorkflowStep.append(
                        file, "errors=%d\nwarnings=%d\n".formatted(findings.errors(), findings.warnings())));
    }
}
