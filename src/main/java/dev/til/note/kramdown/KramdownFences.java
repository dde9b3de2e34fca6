package dev.til.note.kramdown;

/** Fenced code: where it ends. */
final class KramdownFences {
    private KramdownFences() {}

    /**
     * The end of the code block whose fence starts at an offset; -1 where nothing closes it. kramdown: of a long opening
     * fence, what is too much for the closing one is taken as the language.
     */
    static int end(KramdownSpanCursor source, int start, boolean gfm) {
        int length = gfm ? KramdownLineStarts.fence(source, start) : tildes(source, start);
        if (length < 3) {
            return -1;
        }
        int lineEnd = source.lineEnd(start);
        int info = KramdownChars.skipSpace(source.chars, start + length);
        boolean plain = info >= lineEnd;
        int word = info;
        while (word < lineEnd && !KramdownChars.space(source.chars.charAt(word))) {
            word++;
        }
        if (!plain && KramdownChars.skipSpace(source.chars, word) < lineEnd) {
            return -1;
        }
        // a shorter fence leaves its rest as the first word, so nothing but white space may follow that
        boolean shorter = plain || info == start + length;
        String fence = source.chars.substring(start, start + length);
        return shorter ? longest(source, fence, lineEnd, gfm) : close(source, fence, lineEnd, gfm);
    }

    private static int tildes(KramdownSpanCursor source, int start) {
        int end = start;
        while (source.at(end) == '~') {
            end++;
        }
        return end - start;
    }

    private static int longest(KramdownSpanCursor source, String fence, int from, boolean gfm) {
        int most = source.longestFence(from, fence.charAt(0));
        for (int length = fence.length(); length >= 3; length--) {
            if (length > most && uniform(fence)) {
                length = Math.max(most, 2) + 1;
                continue;
            }
            int end = close(source, fence.substring(0, length), from, gfm);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private static boolean uniform(String fence) {
        return fence.chars().allMatch(c -> c == fence.charAt(0));
    }

    private static int close(KramdownSpanCursor source, String fence, int from, boolean gfm) {
        if (uniform(fence) && source.longestFence(from, fence.charAt(0)) < fence.length()) {
            return -1;
        }
        for (int line = from; line < source.chars.length(); line = source.lineEnd(line)) {
            int end = gfm ? KramdownLineStarts.skipSpaces(source, line, 3) : line;
            if (source.looking(fence, end)) {
                end += fence.length();
                while (source.at(end) == fence.charAt(fence.length() - 1)) {
                    end++;
                }
                int lineBreak = KramdownChars.lineBreakEnd(source.chars, end);
                if (lineBreak >= 0) {
                    return lineBreak;
                }
            }
        }
        return -1;
    }
}
