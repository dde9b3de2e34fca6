package dev.til.note.commonmark;

import com.vladsch.flexmark.util.sequence.Html5Entities;

/** HTML's character references: {@code &}, a name or a number, and a semicolon. */
final class CommonMarkEntities {
    /** The longest one, by the name {@code CounterClockwiseContourIntegral}, has 33 characters. */
    private static final int LONGEST = 36;

    private CommonMarkEntities() {}

    /** After the reference that starts with {@code &} at {@code at}; -1 where there is none. */
    static int end(String text, int at) {
        int i = at + 1;
        int limit = Math.min(text.length(), at + LONGEST);
        boolean number = i < limit && text.charAt(i) == '#';
        boolean hex = number && i + 1 < limit && (text.charAt(i + 1) == 'x' || text.charAt(i + 1) == 'X');
        int from = i + (hex ? 2 : number ? 1 : 0);
        for (i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                boolean sized = i > from && (!number || i - from <= (hex ? 6 : 7));
                return sized && (number || !value(text.substring(at, i + 1)).equals(text.substring(at, i + 1)))
                        ? i + 1
                        : -1;
            }
            boolean digit = c >= '0' && c <= '9';
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!(digit || (letter && (!number || (hex && Character.digit(c, 16) >= 0))))) {
                return -1;
            }
        }
        return -1;
    }

    /** What a whole reference stands for. */
    static String value(String reference) {
        return Html5Entities.entityToString(reference);
    }

    /** A text with every reference resolved. */
    static String decode(String text) {
        return decode(text, true);
    }

    /** A text with every reference by a name resolved. */
    static String decodeNames(String text) {
        return text.indexOf('&') < 0 ? text : decode(text, false);
    }

    private static String decode(String text, boolean numbers) {
        var decoded = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int end = text.charAt(i) == '&' ? end(text, i) : -1;
            if (end > 0 && (numbers || text.charAt(i + 1) != '#')) {
                decoded.append(value(text.substring(i, end)));
                i = end;
            } else {
                decoded.append(text.charAt(i++));
            }
        }
        return decoded.toString();
    }
}
