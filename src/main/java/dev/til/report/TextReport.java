package dev.til.report;

import dev.til.check.Finding;
import dev.til.note.NoteText;
import dev.til.note.Severity;
import dev.til.note.Span;
import dev.til.terminal.Colours;
import dev.til.terminal.Harmless;
import dev.til.terminal.Screen;
import dev.til.terminal.Style;
import dev.til.terminal.StyledText;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Findings for people: where, what, the line with the place marked, and what to do. */
public final class TextReport implements Report {
    private static final int WIDTH = 110;

    private final Screen out;
    private final Function<String, Optional<NoteText>> sources;
    private final UnaryOperator<String> paths;
    private final Colours colours;
    private final boolean quiet;

    /**
     * @param sources the text of the note at a path of the repository
     * @param paths what a path of the repository is called from the current folder
     * @param quiet leaves the source lines out
     */
    public TextReport(
            Screen out,
            Function<String, Optional<NoteText>> sources,
            UnaryOperator<String> paths,
            Colours colours,
            boolean quiet) {
        this.out = out;
        this.sources = sources;
        this.paths = paths;
        this.colours = colours;
        this.quiet = quiet;
    }

    @Override
    public void write(Findings findings) {
        for (Finding finding : findings.all()) {
            write(finding);
        }
        String unchecked = findings.unchecked()
                .map(links -> "; " + links + " ('til check --unchecked' lists them)")
                .orElse("");
        out.line(findings.summary() + unchecked + seconds(findings.took()));
    }

    /** How long it took, behind what was found. */
    static String seconds(Duration took) {
        // not by %.1f, which has Java read how all the world writes its numbers, for longer than a note takes to check
        long tenths = (took.toMillis() + 50) / 100;
        return " (" + tenths / 10 + "." + tenths % 10 + " s)";
    }

    private void write(Finding finding) {
        Span span = finding.span();
        out.line(
                colours.bold(
                        "%s:%d:%d:".formatted(Harmless.path(paths.apply(finding.path())), span.line(), span.column())),
                StyledText.plain(" "),
                colours.of(style(finding.severity()), finding.severity().word() + ":"),
                StyledText.plain(" " + finding.message() + " "),
                colours.dim("[" + finding.rule() + "]"));
        if (!quiet) {
            sources.apply(finding.path()).ifPresent(text -> source(finding, text));
        }
        finding.hint().ifPresent(hint -> out.line("      = " + hint));
    }

    private void source(Finding finding, NoteText text) {
        Span span = finding.span();
        String line = text.sourceLine(span.line());
        if (line.isBlank()) {
            return;
        }
        int end = span.endLine() == span.line() ? span.endColumn() - 1 : line.length();
        var marked = ReportedLine.of(line, span.column() - 1, end, WIDTH);
        out.line(colours.dim("%5d |".formatted(span.line())), StyledText.plain(" " + marked.shown()));
        out.line(colours.dim("      |"), StyledText.plain(" "), colours.of(style(finding.severity()), marked.marks()));
    }

    private static Style style(Severity severity) {
        return switch (severity) {
            case ERROR -> Style.RED;
            case WARNING -> Style.YELLOW;
            case INFO -> Style.CYAN;
        };
    }
}
