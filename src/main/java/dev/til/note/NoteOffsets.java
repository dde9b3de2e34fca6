package dev.til.note;

/** Where a span of a note lies in its characters. */
public final class NoteOffsets {
    private NoteOffsets() {}

    public static int start(NoteText text, Span span) {
        return lineStart(text.chars(), span.line()) + span.column() - 1;
    }

    public static int end(NoteText text, Span span) {
        return lineStart(text.chars(), span.endLine()) + span.endColumn() - 1;
    }

    private static int lineStart(String chars, int line) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            int lf = chars.indexOf('\n', at);
            int cr = chars.indexOf('\r', at);
            int end = lf < 0 ? cr : cr < 0 ? lf : Math.min(lf, cr);
            if (end < 0) {
                return chars.length();
            }
            at = end + (chars.startsWith("\r\n", end) ? 2 : 1);
        }
        return at;
    }
}
