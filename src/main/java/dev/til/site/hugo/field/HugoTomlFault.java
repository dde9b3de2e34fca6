package dev.til.site.hugo.field;

import dev.til.note.NoteText;
import dev.til.note.Span;
import java.util.Locale;

/**
 * Why a text is not TOML, in words for somebody who has never read its specification.
 *
 * @param at what has to be changed, as near as can be said
 * @param message what is wrong, lower case, without a full stop
 * @param hint what to write instead
 */
public record HugoTomlFault(Span at, String message, String hint) {
    private static final String CURLY = "\u201C\u201D\u201E\u2018\u2019\u201A\u00AB\u00BB";

    static HugoTomlFault tooMuch(Span at, String why) {
        return new HugoTomlFault(at, why, "keep it short and flat: 'key = value' lines and plain lists");
    }

    static HugoTomlFault unclosed(Span at) {
        return new HugoTomlFault(at, "a quote or bracket that nothing closes", "close it, or take it away");
    }

    /** @param said what the library says of the character at an offset */
    static HugoTomlFault of(NoteText text, int at, String said) {
        Span span = text.span(at, Math.min(at + 1, text.length()));
        String line = text.sourceLine(span.line());
        String before = line.substring(0, Math.min(span.column() - 1, line.length()));
        boolean header = line.strip().startsWith("[");
        int twice = said.indexOf(" previously defined at line ");
        if (twice >= 0) {
            String first = said.substring(twice).replaceAll("\\D+(\\d+).*", "$1");
            return new HugoTomlFault(
                    span,
                    "'%s' is there twice, first in line %s".formatted(said.substring(0, twice), first),
                    "keep one of the two");
        }
        if (said.contains("escape")) {
            return new HugoTomlFault(
                    span,
                    "a backslash that means nothing here",
                    "write \\\\ for one, or put the value in single quotes");
        }
        if (said.startsWith("Invalid") || said.endsWith("expected a date/time")) {
            return new HugoTomlFault(span, brief(said), "write dates as YYYY-MM-DDTHH:MM:SS+ZZ:ZZ");
        }
        if (!header && (before.isBlank() || said.contains("expected . or ="))) {
            return new HugoTomlFault(
                    span, "a line that is not 'key = value'", "write 'key = value', with an equals sign");
        }
        if (said.contains("a boolean")) {
            return value(span, line, said.contains("expected ],"));
        }
        if (said.contains(" or a character") || said.endsWith("expected '")) {
            return unclosed(span);
        }
        if (said.contains("expected a newline") && !header) {
            return line.matches("[^=]+=\\s*[+-]?0[_\\d].*")
                    ? new HugoTomlFault(span, "a number that begins with 0", "take the 0 away, or put it in quotes")
                    : new HugoTomlFault(
                            span,
                            "something behind the value",
                            "write one key in each line, and \\\" for a quote in quotes");
        }
        return new HugoTomlFault(
                span,
                "the TOML breaks here (%s)".formatted(brief(said)),
                "look for a quote, bracket or last line that is missing");
    }

    private static HugoTomlFault value(Span span, String line, boolean list) {
        int from = span.column() - 1;
        if (from >= line.length()) {
            return new HugoTomlFault(
                    span, "a key without a value", "write one behind the equals sign, or take the key away");
        }
        String what = CURLY.indexOf(line.charAt(from)) < 0 ? "a value without quotes" : "a value in curly quotes";
        if (list) {
            return new HugoTomlFault(span, what, "put straight quotes round each text in the list");
        }
        String value = line.substring(from).strip();
        String lower = value.toLowerCase(Locale.ROOT);
        if (lower.equals("true") || lower.equals("false")) {
            return new HugoTomlFault(span, "'%s' is not %s".formatted(value, lower), "write it in small letters");
        }
        String bare = value.replaceAll("[" + CURLY + "]", "");
        String quote = bare.contains("\"") ? "'" : "\"";
        return new HugoTomlFault(
                span, what, "write: %s %s%s%s".formatted(line.substring(0, from).strip(), quote, bare, quote));
    }

    private static String brief(String said) {
        int expected = said.indexOf(", expected");
        String brief = expected < 0 ? said : said.substring(0, expected);
        return brief.substring(0, 1).toLowerCase(Locale.ROOT) + brief.substring(1);
    }
}
