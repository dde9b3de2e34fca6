package dev.til.scaffold;

import dev.til.TilException;
import dev.til.terminal.Harmless;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which characters may come from the outside into a note. */
public final class ScaffoldCharacters {
    /**
     * Controls, lone surrogates, line and paragraph separators, and what turns the direction of text around. The mere marks
     * of direction are letters' own in Hebrew and Arabic.
     */
    private static final Pattern UNPRINTABLE = Pattern.compile(
            "[\\p{Cntrl}\\x{80}-\\x{9f}\\x{d800}-\\x{dfff}\\x{2028}\\x{2029}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}"
                    + "\\x{feff}\\x{fffe}\\x{ffff}]");

    private ScaffoldCharacters() {}

    /** One line without anything that a screen or a parser could be tricked with. */
    static void demandPrintable(String name, TemplateValue value) {
        if (value instanceof TemplateValue.Words words) {
            demandPrintable(name, words.text());
        } else if (value instanceof TemplateValue.Literal literal) {
            demandPrintable(name, literal.text());
        } else if (value instanceof TemplateValue.Several several) {
            several.items().forEach(item -> demandPrintable(name, item));
        } else if (value instanceof TemplateValue.Rows rows) {
            rows.rows().forEach(row -> row.forEach(ScaffoldCharacters::demandPrintable));
        }
    }

    /** A text of somebody's own as one line, with blanks for what cannot be in one. */
    public static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    }

    public static void demandPrintable(String name, String text) {
        var found = UNPRINTABLE.matcher(text);
        if (found.find()) {
            throw unprintable(name, text, found.start());
        }
    }

    /** The same for what becomes a name on disk, which is shown in lists and typed again. */
    static void demandName(String name, String text) {
        int at = Harmless.firstHarm(text);
        if (at >= 0) {
            throw unprintable(name, text, at);
        }
    }

    private static TilException unprintable(String name, String text, int at) {
        return TilException.usage(
                "the %s holds a line break or a control character (U+%04X)".formatted(name, text.codePointAt(at)),
                "write it in one line of plain text");
    }

    static String lowerFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    static String upperFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
