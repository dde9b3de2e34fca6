package dev.til.note.kramdown;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text that could close a fence, so that one that nothing closes is known without reading on. */
final class KramdownFenceIndex {
    /** Offset of the line, sign, and the most signs of that kind in this or any later such line. */
    private final List<int[]> lines = new ArrayList<>();

    KramdownFenceIndex(KramdownSpanCursor source) {
        for (int line = 0; line < source.chars.length(); line = source.lineEnd(line)) {
            int start = KramdownLineStarts.skipSpaces(source, line, 3);
            int length = KramdownLineStarts.fence(source, start);
            if (length >= 3 && KramdownChars.lineBreakEnd(source.chars, start + length) >= 0) {
                lines.add(new int[] {line, source.at(start), length});
            }
        }
        int[] most = new int[128];
        for (int i = lines.size() - 1; i >= 0; i--) {
            int[] line = lines.get(i);
            most[line[1]] = Math.max(most[line[1]], line[2]);
            line[2] = most[line[1]];
        }
    }

    /** The most signs that a closing fence of this sign at or after an offset has. */
    int longest(int from, char sign) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle)[0] < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        while (low < lines.size() && lines.get(low)[1] != sign) {
            low++;
        }
        return low < lines.size() ? lines.get(low)[2] : 0;
    }
}
