package dev.til.note;

import java.util.BitSet;

/** The lines of a note that are in a fenced block of code, its fences included. */
public final class CodeLines {
    private final BitSet lines;

    private CodeLines(BitSet lines) {
        this.lines = lines;
    }

    public static CodeLines of(NoteText text) {
        var lines = new BitSet();
        char fence = 0;
        int length = 0;
        for (int line = 1; line <= text.sourceLines(); line++) {
            String source = text.sourceLine(line).strip();
            int run = run(source);
            if (fence == 0) {
                if (run >= 3 && !(source.charAt(0) == '`' && source.indexOf('`', run) >= 0)) {
                    fence = source.charAt(0);
                    length = run;
                    lines.set(line);
                }
            } else {
                lines.set(line);
                if (run >= length && source.charAt(0) == fence && run == source.length()) {
                    fence = 0;
                }
            }
        }
        return new CodeLines(lines);
    }

    public boolean contains(int line) {
        return lines.get(line);
    }

    private static int run(String line) {
        if (line.isEmpty() || (line.charAt(0) != '`' && line.charAt(0) != '~')) {
            return 0;
        }
        int end = 1;
        while (end < line.length() && line.charAt(end) == line.charAt(0)) {
            end++;
        }
        return end;
    }
}
