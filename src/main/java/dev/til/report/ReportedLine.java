package dev.til.report;

import dev.til.terminal.Columns;
import dev.til.terminal.Harmless;

/**
 * A line of a note with marks under a part of it. The marks line up in a terminal whatever the line holds, and a line
 * that is too long is cut around them.
 *
 * @param shown the line, or the part of it that matters
 * @param marks blanks and {@code ^}, as wide as what they stand under
 */
record ReportedLine(String shown, String marks) {
    private static final int TAB = 4;
    private static final int BEFORE = 30;

    /**
     * @param from the first character that is marked, 0-based
     * @param to behind the last one; there is one mark at least
     * @param width how many columns there are at most
     */
    static ReportedLine of(String line, int from, int to, int width) {
        int start = Math.min(from, line.length());
        int end = Math.max(start, Math.min(to, line.length()));
        boolean fits = line.length() <= width && columns(line, 0, line.length()) <= width;
        int first = fits ? 0 : stepBack(line, start, BEFORE);
        var shown = new StringBuilder();
        var marks = new StringBuilder();
        if (first > 0) {
            shown.append('…');
            marks.append(' ');
        }
        int used = shown.length();
        int at = first;
        while (at < line.length()) {
            int character = line.codePointAt(at);
            String piece = piece(character);
            int wide = Columns.of(piece);
            if (!fits && used + wide >= width) {
                shown.append('…');
                break;
            }
            shown.append(piece);
            marks.append((at >= start && at < end ? "^" : " ").repeat(wide));
            used += wide;
            at += Character.charCount(character);
        }
        if (marks.indexOf("^") < 0) {
            // Nothing but the end of the line, or a mark of no width: one mark where it would stand.
            marks.setLength(Math.min(marks.length(), (first > 0 ? 1 : 0) + columns(line, first, start)));
            marks.append('^');
        }
        return new ReportedLine(shown.toString(), marks.toString().stripTrailing());
    }

    private static String piece(int character) {
        return character == '\t' ? " ".repeat(TAB) : Harmless.character(character);
    }

    private static int columns(String line, int from, int to) {
        return line.substring(from, to)
                .codePoints()
                .map(character -> Columns.of(piece(character)))
                .sum();
    }

    private static int stepBack(String line, int from, int columns) {
        int at = from;
        int left = columns;
        while (at > 0 && left > 0) {
            int character = line.codePointBefore(at);
            at -= Character.charCount(character);
            left -= Columns.of(piece(character));
        }
        return at;
    }
}
