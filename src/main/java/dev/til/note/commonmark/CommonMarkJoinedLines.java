package dev.til.note.commonmark;

import dev.til.note.NoteText;
import java.util.List;

/** Lines of a body put together, between which quote marks, indents and the like are left out. */
final class CommonMarkJoinedLines {
    private CommonMarkJoinedLines() {}

    /**
     * Puts lines together.
     *
     * @param lines from where to where each of them goes, its line break included
     * @param trim whether the blanks around each of them are left out
     */
    static NoteText lines(List<int[]> lines, NoteText body, boolean trim) {
        String chars = body.chars();
        var text = new NoteText.Builder(body);
        int pendingFrom = -1;
        int pendingTo = -1;
        for (int i = 0; i < lines.size(); i++) {
            int from = lines.get(i)[0];
            int end = lines.get(i)[1];
            int to = end;
            while (to > from && (chars.charAt(to - 1) == '\n' || chars.charAt(to - 1) == '\r')) {
                to--;
            }
            int eol = to;
            while (trim && from < to && CommonMarkBlockLine.isBlank(chars.charAt(from))) {
                from++;
            }
            while (trim && to > from && CommonMarkBlockLine.isBlank(chars.charAt(to - 1))) {
                to--;
            }
            if (pendingFrom >= 0 && pendingTo != from) {
                text.keep(pendingFrom, pendingTo);
                pendingFrom = -1;
            }
            pendingFrom = pendingFrom < 0 ? from : pendingFrom;
            pendingTo = to;
            if (i + 1 < lines.size()) {
                if (to == eol && end == eol + 1 && chars.charAt(eol) == '\n') {
                    pendingTo = end;
                } else {
                    text.keep(pendingFrom, pendingTo);
                    text.replace(to, end, "\n");
                    pendingFrom = -1;
                }
            }
        }
        if (pendingFrom >= 0) {
            text.keep(pendingFrom, pendingTo);
        }
        return text.build();
    }
}
