package dev.til.scaffold;

import dev.til.TilException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which characters may come from the outside into a note. */
public final class Characters {
    /** Controls, lone surrogates, line and paragraph separators, and what turns the direction of text around. */
    private static final Pattern UNPRINTABLE = Pattern.compile(
            "[\\p{Cntrl}\\x{80}-\\x{9f}\\x{d800}-\\x{dfff}\\x{2028}\\x{2029}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}"
                    + "\\x{feff}\\x{fffe}\\x{ffff}]");

    private Characters() {}

    /** One line without anything that a screen or a parser could be tricked with. */
    static void demandPrintable(String name, Value value) {
        if (value instanceof Value.Words words) {
            demandPrintable(name, words.text());
        } else if (value instanceof Value.Literal literal) {
            demandPrintable(name, literal.text());
        } else if (value instanceof Value.Several several) {
            several.items().forEach(item -> demandPrintable(name, item));
        } else if (value instanceof Value.Rows rows) {
            rows.rows().forEach(row -> row.forEach(Characters::demandPrintable));
        }
    }

    static void demandPrintable(String name, String text) {
        var found = UNPRINTABLE.matcher(text);
        if (found.find()) {
            throw TilException.usage(
                    "the %s holds a line break or a control character (U+%04X)"
                            .formatted(name, text.codePointAt(found.start())),
                    "write it in one line of plain text");
        }
    }

    static String lowerFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    static String upperFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
