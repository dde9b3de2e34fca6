package dev.til.note;

import java.util.function.IntUnaryOperator;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.scanner.ScannerException;

/**
 * Why a text is not YAML, in words for somebody who has never read its specification.
 *
 * @param at what has to be changed, as near as can be said
 * @param message what is wrong, lower case, without a full stop
 * @param hint what to write instead
 */
public record YamlFault(Span at, String message, String hint) {
    static YamlFault tooMuch(Span at, String why) {
        return new YamlFault(at, why, "keep it short and flat: 'key: value' lines and plain lists");
    }

    static YamlFault character(Span at, int codePoint) {
        return new YamlFault(at, "the character U+%04X is not allowed in YAML".formatted(codePoint), "delete it");
    }

    static YamlFault of(MarkedYAMLException e, IntUnaryOperator offset, NoteText text) {
        Mark mark = mark(e);
        if (mark == null) {
            return tooMuch(text.span(0, 0), "it is nested or repeated too deeply");
        }
        int at = offset.applyAsInt(mark.getIndex());
        Span span = text.span(at, Math.min(at + 1, text.length()));
        String problem = String.valueOf(e.getProblem());
        String context = String.valueOf(e.getContext());
        String line = text.sourceLine(span.line()).strip();
        if (problem.startsWith("mapping values are not allowed")) {
            return new YamlFault(
                    span,
                    "': ' inside a value that has no quotes",
                    "put quotes round the whole value: " + quoted(line));
        }
        if (problem.contains("'\\t(TAB)'") || problem.contains("'\\t'")) {
            return new YamlFault(span, "a tab where only spaces may be", "indent with spaces");
        }
        if (problem.contains("that cannot start any token")) {
            return new YamlFault(
                    span,
                    "a value cannot begin with '%s' unless it is in quotes"
                            .formatted(text.chars().charAt(Math.min(at, text.length() - 1))),
                    "put quotes round it: " + quoted(line));
        }
        if (problem.startsWith("could not find expected ':'")) {
            return new YamlFault(
                    span, "a line that is not 'key: value'", "write 'key: value', with a space after the colon");
        }
        if (problem.startsWith("found unexpected end of stream") && context.contains("quoted scalar")) {
            return new YamlFault(span, "a quote that nothing closes", "close it, or take it away");
        }
        if (context.contains("flow sequence") || context.contains("flow mapping")) {
            return new YamlFault(
                    span,
                    "a list in brackets that does not hold together",
                    "write [one, two], with quotes round what has [ ] { } , # or ': ' in it");
        }
        if (problem.contains("alias") || context.contains("alias") || context.contains("anchor")) {
            return new YamlFault(
                    span,
                    "a value cannot begin with '*' or '&' unless it is in quotes",
                    "put quotes round it: " + quoted(line));
        }
        if (problem.contains("<block end>") && context.contains("mapping")) {
            return new YamlFault(
                    span,
                    "this does not belong to the line before it",
                    "put quotes round the whole value, and begin every key in the same column");
        }
        return new YamlFault(span, "the YAML breaks here (%s)".formatted(problem), "put quotes round the value");
    }

    /** Where it began to go wrong: what was opened and never closed, else where the parser stopped. */
    private static Mark mark(MarkedYAMLException e) {
        Mark context = e.getContextMark();
        Mark problem = e.getProblemMark();
        boolean opened = (e instanceof ScannerException && context != null)
                || String.valueOf(e.getContext()).contains("flow");
        return (opened && context != null) || problem == null ? context : problem;
    }

    /** {@code title: a: b} as {@code title: "a: b"}. */
    private static String quoted(String line) {
        int colon = line.indexOf(": ");
        if (colon < 0) {
            return '"' + line.replace("\"", "'") + '"';
        }
        return line.substring(0, colon + 2)
                + '"'
                + line.substring(colon + 2).strip().replace("\"", "'")
                + '"';
    }
}
