package dev.til.cli;

import dev.til.TilException;
import dev.til.check.CheckCircumstances;
import dev.til.check.FailOn;
import dev.til.cli.terminal.ExitCode;
import dev.til.cli.terminal.Terminal;
import dev.til.report.Findings;
import dev.til.report.GithubReport;
import dev.til.report.GithubSummary;
import dev.til.report.JsonReport;
import dev.til.report.TextReport;
import dev.til.report.UncheckedReport;
import dev.til.terminal.Colours;
import dev.til.terminal.WorkflowCommand;
import dev.til.workspace.WorkspacePaths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** How findings are told, and which of them fail the run. */
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
    boolean quiet;

    @Option(
            names = "--color",
            defaultValue = "auto",
            paramLabel = "WHEN",
            description = "auto (default), always or never.")
    private Colour colour = Colour.AUTO;

    @Option(
            names = "--fail-on",
            defaultValue = "error",
            paramLabel = "SEVERITY",
            description = "error (default), warning, info or never: from where on the exit code is 1.")
    private FailOn failOn = FailOn.ERROR;

    /**
     * @param places where the findings' notes are
     * @param circumstances asked for only where they are told
     * @param silent whether a person is told nothing where there is nothing to tell
     */
    void write(
            Findings findings,
            WorkspacePaths places,
            Supplier<CheckCircumstances> circumstances,
            boolean silent,
            Terminal terminal) {
        if (silent && format == Format.TEXT && findings.all().isEmpty()) {
            return;
        }
        switch (format) {
            case TEXT ->
                new TextReport(terminal.out(), places.sources(), places.fromHere(), colours(terminal), quiet)
                        .write(findings);
            case JSON -> new JsonReport(terminal.out()).write(findings);
            case GITHUB -> github(findings, places.fromWorkspace(), circumstances.get(), terminal);
        }
    }

    /** Tells which links were not followed; no annotations are made of them. */
    void write(UncheckedReport unchecked, WorkspacePaths places, Terminal terminal) {
        if (format == Format.JSON) {
            unchecked.json(terminal.out());
        } else {
            unchecked.text(terminal.out(), places.fromHere(), colours(terminal));
        }
    }

    /** Whether more is told than the findings themselves. */
    boolean tellsCircumstances() {
        return format == Format.GITHUB;
    }

    FailOn failOn() {
        return failOn;
    }

    /** Says from which severity on findings fail the run, whatever the options say. */
    void failOn(FailOn severity) {
        failOn = severity;
    }

    /**
     * Tells of something that is wrong with no note, and fails no run.
     *
     * @param place where it stands: {@code .til/config.yml:3:8}, or a file alone
     */
    void warn(String place, String problem, String hint, WorkspacePaths places, Terminal terminal) {
        if (format == Format.GITHUB) {
            Map<String, String> at = new LinkedHashMap<>();
            int column = place.lastIndexOf(':');
            int line = place.lastIndexOf(':', column - 1);
            at.put("file", places.fromWorkspace().apply(line < 0 ? place : place.substring(0, line)));
            if (line >= 0) {
                at.put("line", place.substring(line + 1, column));
                at.put("col", place.substring(column + 1));
            }
            terminal.out().ofActions().command(new WorkflowCommand("warning", at, List.of(problem, hint)));
            return;
        }
        terminal.say("%s: warning: %s".formatted(place, problem));
        terminal.say("      = " + hint);
    }

    /** Tells why nothing was checked to those who do not look for it in a log; it is said to the terminal as ever. */
    void refuse(TilException refusal, Terminal terminal) {
        if (format == Format.GITHUB) {
            var lines = new ArrayList<>(refusal.problemLines());
            lines.addAll(refusal.hintLines());
            terminal.out().ofActions().command(new WorkflowCommand("error", Map.of("title", "til check"), lines));
        }
    }

    /** What the run says to the program that started it. */
    int exit(Findings findings) {
        return findings.failed() ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private Colours colours(Terminal terminal) {
        return terminal.coloured(colour.name().toLowerCase(Locale.ROOT)) ? Colours.ON : Colours.OFF;
    }

    private static void github(
            Findings findings, UnaryOperator<String> paths, CheckCircumstances circumstances, Terminal terminal) {
        new GithubReport(terminal.out(), paths, circumstances).write(findings);
        var step = new WorkflowStep(terminal);
        step.file("GITHUB_STEP_SUMMARY")
                .ifPresent(file -> WorkflowStep.append(
                        file, GithubSummary.of(findings, circumstances, paths, WorkflowStep.size(file))));
        step.file("GITHUB_OUTPUT")
                .ifPresent(file -> WorkflowStep.append(
                        file, "errors=%d\nwarnings=%d\n".formatted(findings.errors(), findings.warnings())));
    }
}
