package dev.til.note.commonmark;

import dev.til.note.NoteText;
import java.util.ArrayList;
import java.util.List;

/** GitHub's tables: a header row, a row of dashes with as many cells, and what follows in the same paragraph. */
final class CommonMarkTables {
    private CommonMarkTables() {}

    /** The parts of a paragraph that links cannot reach across: the cells of a table and the text before it, or the whole paragraph. */
    static List<NoteText> parts(NoteText paragraph) {
        String text = paragraph.chars();
        if (text.indexOf('\n') < 0 || text.indexOf('-') < 0) {
            return List.of(paragraph);
        }
        int headerStart = 0;
        int headerEnd = text.indexOf('\n');
        while (headerEnd >= 0) {
            int next = lineEnd(text, headerEnd + 1);
            int columns = dashes(text, headerEnd + 1, next);
            if (columns > 0 && columns == cells(text, headerStart, headerEnd).size()) {
                return split(paragraph, headerStart, headerEnd, next);
            }
            headerStart = headerEnd + 1;
            headerEnd = next < text.length() ? next : -1;
        }
        return List.of(paragraph);
    }

    private static List<NoteText> split(NoteText paragraph, int headerStart, int headerEnd, int dashesEnd) {
        String text = paragraph.chars();
        var parts = new ArrayList<NoteText>();
        if (headerStart > 0) {
            parts.add(paragraph.slice(0, headerStart - 1));
        }
        cells(text, headerStart, headerEnd).forEach(cell -> parts.add(paragraph.slice(cell[0], cell[1])));
        for (int at = dashesEnd + 1; at < text.length(); ) {
            int end = lineEnd(text, at);
            cells(text, at, end).forEach(cell -> parts.add(paragraph.slice(cell[0], cell[1])));
            at = end + 1;
        }
        return parts;
    }

    private static int lineEnd(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** How many cells a row of dashes has; 0 for any other line. */
    private static int dashes(String text, int from, int to) {
        boolean pipe = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            pipe |= c == '|' || c == ':';
            if (c != '-' && c != ':' && c != '|' && c != ' ' && c != '\t') {
                return 0;
            }
        }
        if (!pipe) {
            return 0;
        }
        var cells = cells(text, from, to);
        boolean all = cells.stream()
                .allMatch(cell -> text.substring(cell[0], cell[1]).strip().matches(":?-+:?"));
        return all ? cells.size() : 0;
    }

    /** The cells between the pipes of a line; GFM: an escaped pipe is none, one in code is. */
    private static List<int[]> cells(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        if (start < end && text.charAt(start) == '|') {
            start++;
        }
        var cells = new ArrayList<int[]>();
        int cell = start;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '|') {
                cells.add(new int[] {cell, i});
                cell = i + 1;
            }
        }
        if (cell < end) {
            cells.add(new int[] {cell, end});
        }
        return cells;
    }
}
