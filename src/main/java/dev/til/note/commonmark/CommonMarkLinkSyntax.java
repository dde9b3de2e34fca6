package dev.til.note.commonmark;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Locale;

/** The parts that links and definitions are written with. Every method reads on from an offset and gives up with -1. */
final class CommonMarkLinkSyntax {
    /** CommonMark: a label has at most 999 characters. */
    private static final int LONGEST_LABEL = 999;

    /** Longer ones are not written, and looking for the end of each of many would take long. */
    private static final int LONGEST_TITLE = 5_000;

    private static final int DEEPEST_PARENTHESES = 32;

    private CommonMarkLinkSyntax() {}

    /** After the label that starts with {@code [} at {@code at}. */
    static int label(String text, int at) {
        boolean blank = true;
        int limit = Math.min(text.length(), at + LONGEST_LABEL + 2);
        for (int i = at + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return blank ? -1 : i + 1;
            }
            if (c == '[') {
                return -1;
            }
            blank &= c == ' ' || c == '\t' || c == '\n';
            if (c == '\\') {
                i++;
            }
        }
        return -1;
    }

    /** How labels are compared: case and the amount of white space do not count. */
    static String normal(String label) {
        return label.strip()
                .replaceAll("[ \\t\\r\\n]+", " ")
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT);
    }

    /** After the destination, {@code <angle brackets>} included; an empty one without brackets is none. */
    static int destination(String text, int at) {
        if (at < text.length() && text.charAt(at) == '<') {
            for (int i = at + 1; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '>') {
                    return i + 1;
                }
                if (c == '<' || c == '\n') {
                    return -1;
                }
                if (c == '\\') {
                    i++;
                }
            }
            return -1;
        }
        int open = 0;
        int i = at;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && isPunctuation(text.charAt(i + 1))) {
                i++;
            } else if (c == '(') {
                if (++open > DEEPEST_PARENTHESES) {
                    return -1;
                }
            } else if (c == ')') {
                if (open-- == 0) {
                    break;
                }
            } else if (c <= ' ' || c == 0x7F) {
                break;
            }
        }
        return open > 0 ? -1 : i;
    }

    /** After the title in quotes or parentheses. */
    static int title(String text, int at) {
        if (at >= text.length()) {
            return -1;
        }
        char opening = text.charAt(at);
        char closing = opening == '(' ? ')' : opening;
        if (opening != '"' && opening != '\'' && opening != '(') {
            return -1;
        }
        int limit = Math.min(text.length(), at + LONGEST_TITLE);
        for (int i = at + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == closing) {
                return i + 1;
            }
            if (c == '(' && opening == '(') {
                return -1;
            }
            if (c == '\\') {
                i++;
            }
        }
        return -1;
    }

    /** After spaces, tabs and line breaks. */
    static int space(String text, int at) {
        int i = at;
        while (i < text.length() && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    static boolean isPunctuation(char c) {
        return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
    }

    /** With backslashes and entities resolved. */
    static String unescape(String text) {
        return text.indexOf('\\') < 0 && text.indexOf('&') < 0 ? text : Escaping.unescapeString(text);
    }
}
