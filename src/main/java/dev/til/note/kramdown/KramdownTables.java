package dev.til.note.kramdown;

import dev.til.note.NoteProblem;
import dev.til.note.NoteText;
import dev.til.note.RuleId;
import dev.til.note.kramdown.KramdownElement.Type;
import java.util.ArrayList;
import java.util.List;

/** Tables: any lines with a {@code |} in each, if a blank line or the like stands before and after them. */
final class KramdownTables {
    private final KramdownBlocks blocks;

    KramdownTables(KramdownBlocks blocks) {
        this.blocks = blocks;
    }

    boolean table() {
        KramdownSpanCursor source = blocks.source;
        int from = source.pos;
        int start = KramdownLineStarts.skipSpaces(source, from, 3);
        if (KramdownChars.space(source.at(start)) || !pipe(source, from) || !blocks.afterBoundary()) {
            return false;
        }
        // kramdown: an attribute list before it is gone even if this turns out to be no table
        KramdownElement table = blocks.take(new KramdownElement(Type.TABLE, source.text, from, from));
        var shape = new KramdownTableShape(source, from);
        source.pos = shape.end();
        boolean whole = blocks.beforeBoundary();
        if (!whole || !shape.hasBody() || !pipesOutsideCode(source.text.slice(from, Math.max(from, source.pos - 1)))) {
            source.pos = from;
            return false;
        }
        table.to = source.pos;
        boolean leadingPipe = source.at(KramdownChars.skipSpace(source.chars, from)) == '|';
        List<Integer> widths = new ArrayList<>();
        for (int row : shape.rows()) {
            if (blocks.reading.budget.crowded(source.text, row)) {
                break;
            }
            List<NoteText> cells = new KramdownTableRow(source, blocks.reading.budget, row, leadingPipe).cells();
            cells.forEach(cell -> table.add(new KramdownElement.RawText(cell, 0, cell.length())));
            widths.add(cells.size());
        }
        blocks.tree.add(table);
        if (!shape.hasSeparator() && !leadingPipe && !isEven(widths)) {
            int end = KramdownChars.stripEnd(source.chars, start, source.lineEnd(from));
            blocks.reading.problems.add(new NoteProblem(
                    RuleId.TABLE_ACCIDENTAL,
                    source.text.span(start, end),
                    "'|' makes a table of this and cuts the text and its links there; write '\\|'"));
        }
        return true;
    }

    /** Whether rows look like a table that was meant: all have as many cells, and more of them than two lines have by chance. */
    private static boolean isEven(List<Integer> widths) {
        int rows = widths.size();
        int borders = widths.get(0) - 1;
        return rows > 1 && rows * borders > 2 && widths.stream().allMatch(widths.get(0)::equals);
    }

    /** {@code TABLE_PIPE_CHECK}: whether a line has a pipe that no backslash stands before. */
    static boolean pipe(KramdownSpanCursor source, int line) {
        int end = source.lineEnd(line);
        for (int at = source.next("|", line); at >= 0 && at < end; at = source.next("|", at + 1)) {
            if (at == line || source.at(at - 1) != '\\') {
                return source.at(end - 1) == '\n';
            }
        }
        return false;
    }

    /** Whether each line has a pipe that is not within code. */
    private boolean pipesOutsideCode(NoteText table) {
        var root = new KramdownElement(Type.ROOT, table, 0, table.length());
        new KramdownSpans(blocks.reading, table).read(root, KramdownSpans.CODE | KramdownSpans.HTML);
        boolean pipe = false;
        for (KramdownElement child : root.children) {
            List<String> lines = lines(child);
            if (lines.isEmpty()) {
                continue;
            }
            int size = lines.size();
            if (child.is(Type.CODESPAN)) {
                if (size > 2 || (size == 2 && !pipe)) {
                    break;
                }
                pipe = size != 2 && pipe;
            } else {
                if (size > 1 && !pipe && !pipe(lines.get(0))) {
                    break;
                }
                pipe = (size == 1 && pipe) || pipe(lines.get(size - 1));
            }
        }
        return pipe;
    }

    private static boolean pipe(String line) {
        for (int at = line.indexOf('|'); at >= 0; at = line.indexOf('|', at + 1)) {
            if (at == 0 || line.charAt(at - 1) != '\\') {
                return true;
            }
        }
        return false;
    }

    private static List<String> lines(KramdownElement child) {
        String value = switch (child.type) {
            case TEXT, CODESPAN -> child.plain();
            case COMMENT -> child.text.chars().substring(child.from, child.to);
            default -> child instanceof KramdownElement.Html html ? html.tag.name() : "";
        };
        // Ruby's split leaves empty lines at the end out
        var lines = new ArrayList<>(List.of(value.split("\n", -1)));
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }
}
