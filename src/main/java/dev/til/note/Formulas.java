package dev.til.note;

/**
 * Formulas as MathJax and KaTeX find them in a published page: {@code $a_1$}, {@code $$a_1$$}, {@code \\(a_1\\)}. Markdown
 * knows nothing of them.
 */
public final class Formulas {
    private static final int MOST_LINES = 200;

    private Formulas() {}

    /** Whether a place in a source lies in a formula of its paragraph. */
    public static boolean hold(NoteText source, Span at) {
        int line = at.line();
        if (!source.sourceLine(line).contains("$") && !source.sourceLine(line).contains("\\")) {
            int above = line - 1; // it may be a line of a formula that is longer
            if (above < 1 || source.sourceLine(above).isBlank()) {
                return false;
            }
        }
        int first = line;
        while (first > 1
                && line - first < MOST_LINES
                && !source.sourceLine(first - 1).isBlank()) {
            first--;
        }
        var paragraph = new StringBuilder();
        int place = 0;
        int last = source.sourceLines();
        for (int i = first; i <= last && i - first < 2 * MOST_LINES; i++) {
            String text = source.sourceLine(i);
            if (text.isBlank()) {
                break;
            }
            place = i == line ? paragraph.length() + at.column() - 1 : place;
            paragraph.append(text).append('\n');
        }
        return hold(paragraph.toString(), place);
    }

    private static boolean hold(String paragraph, int place) {
        for (int i = 0; i < place; ) {
            int end = end(paragraph, i);
            if (end > place) {
                return paragraph.charAt(i) != '`';
            }
            i = end;
        }
        return false;
    }

    /** Where what starts here ends: a formula, code, or a single character. */
    private static int end(String text, int start) {
        char c = text.charAt(start);
        if (c == '`') {
            int run = start;
            while (run < text.length() && text.charAt(run) == '`') {
                run++;
            }
            int closing = text.indexOf(text.substring(start, run), run);
            return closing < 0 ? run : closing + run - start;
        }
        if (c == '\\') {
            int bar = text.startsWith("\\\\", start) ? start + 1 : start;
            char opening = bar + 1 < text.length() ? text.charAt(bar + 1) : ' ';
            String closing = opening == '(' ? "\\)" : opening == '[' ? "\\]" : "";
            int end = closing.isEmpty() ? -1 : text.indexOf(closing, bar + 2);
            return end < 0 ? Math.min(text.length(), start + 2) : end + 2;
        }
        if (c != '$') {
            return start + 1;
        }
        if (text.startsWith("$$", start)) {
            int end = text.indexOf("$$", start + 2);
            return end < 0 ? start + 2 : end + 2;
        }
        return inline(text, start);
    }

    /** GitHub, Pandoc: a formula starts and ends with something other than a blank, and no digit follows it. */
    private static int inline(String text, int start) {
        if (start + 1 >= text.length() || Character.isWhitespace(text.charAt(start + 1))) {
            return start + 1;
        }
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '$') {
                boolean closes = !Character.isWhitespace(text.charAt(i - 1))
                        && (i + 1 == text.length() || !Character.isDigit(text.charAt(i + 1)));
                if (closes) {
                    return i + 1;
                }
            }
        }
        return start + 1;
    }
}
