package dev.til.note.commonmark;

import dev.til.note.NoteText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lists and quotes as most people write them: they hold text, fences and each other, each line is indented as it should
 * be, and no tab is in the way. Whatever else is in one of them, all of them are left to flexmark.
 */
final class CommonMarkContainers {
    /** CommonMark: so far indented it is code. */
    private static final int CODE = 4;

    private final NoteText body;
    private final String chars;
    private final List<CommonMarkLeaf> leaves = new ArrayList<>();
    private int end;

    private CommonMarkContainers(NoteText body) {
        this.body = body;
        this.chars = body.chars();
    }

    /** The containers that begin at the start of a line, up to where nothing of them is open; empty where flexmark has to read them. */
    static Optional<CommonMarkContainers> at(NoteText body, int start) {
        var containers = new CommonMarkContainers(body);
        List<CommonMarkBlockLine> lines = new ArrayList<>();
        return containers.gather(start, lines) && containers.blocks(lines, false)
                ? Optional.of(containers)
                : Optional.empty();
    }

    /** What is in them, in the order of the source. */
    List<CommonMarkLeaf> leaves() {
        return leaves;
    }

    /** Where the line begins that is none of theirs. */
    int end() {
        return end;
    }

    /** False where a line follows that may or may not belong to them. */
    private boolean gather(int start, List<CommonMarkBlockLine> lines) {
        boolean afterBlank = false;
        end = start;
        while (end < chars.length()) {
            var line = new CommonMarkBlockLine(chars, end);
            if (line.isBlank()) {
                afterBlank = true;
            } else if (line.holdsTab()) {
                return false;
            } else {
                CommonMarkBlockLine.Start begins = line.start();
                if (line.indent() == 0 && !line.isQuote() && line.item() == 0) {
                    return afterBlank
                            || begins == CommonMarkBlockLine.Start.HEADING
                            || begins == CommonMarkBlockLine.Start.FENCE;
                }
                afterBlank = false;
            }
            lines.add(line);
            end = line.next();
        }
        return true;
    }

    /** @param item whether they are the content of a list's item */
    private boolean blocks(List<CommonMarkBlockLine> lines, boolean item) {
        boolean first = item;
        int at = 0;
        while (at < lines.size()) {
            CommonMarkBlockLine line = lines.get(at);
            if (line.isBlank()) {
                at++;
                continue;
            }
            if (line.indent() >= CODE) {
                return false;
            }
            if (line.item() > 0) {
                at = list(lines, at);
            } else if (line.isQuote()) {
                at = quote(lines, at);
            } else if (line.start() == CommonMarkBlockLine.Start.FENCE) {
                at = fence(lines, at);
            } else if (line.start() == CommonMarkBlockLine.Start.PLAIN) {
                at = paragraph(lines, at, first);
            } else {
                return false;
            }
            if (at < 0) {
                return false;
            }
            first = false;
        }
        return true;
    }

    /** After it; -1 where something follows that may belong to it, as with the other kinds. */
    private int paragraph(List<CommonMarkBlockLine> lines, int start, boolean first) {
        List<int[]> places = new ArrayList<>();
        int at = start;
        while (at < lines.size() && !lines.get(at).isBlank()) {
            CommonMarkBlockLine line = lines.get(at);
            boolean ends = line.start() == CommonMarkBlockLine.Start.FENCE || line.isQuote() || line.isBullet();
            if (line.indent() < CODE && line.start() != CommonMarkBlockLine.Start.PLAIN) {
                if (!ends) {
                    return -1;
                }
                break;
            }
            places.add(new int[] {line.first(), line.next()});
            at++;
        }
        leaves.add(new CommonMarkLeaf(
                CommonMarkLeaf.Type.PARAGRAPH, 0, CommonMarkJoinedLines.lines(places, body, true), first));
        return at;
    }

    private int fence(List<CommonMarkBlockLine> lines, int start) {
        for (int at = start + 1; at < lines.size(); at++) {
            if (lines.get(at).closes(lines.get(start))) {
                return at + 1;
            }
        }
        return -1;
    }

    private int quote(List<CommonMarkBlockLine> lines, int start) {
        List<CommonMarkBlockLine> inside = new ArrayList<>();
        int at = start;
        while (at < lines.size() && lines.get(at).isQuote() && lines.get(at).indent() < CODE) {
            int from = lines.get(at).first() + 1;
            var line = new CommonMarkBlockLine(
                    chars, from < chars.length() && chars.charAt(from) == ' ' ? from + 1 : from);
            if (line.holdsTab()) {
                return -1;
            }
            inside.add(line);
            at++;
        }
        boolean closed = at == lines.size() || lines.get(at).isBlank();
        return closed && blocks(inside, false) ? at : -1;
    }

    private int list(List<CommonMarkBlockLine> lines, int start) {
        CommonMarkBlockLine opening = lines.get(start);
        int at = start;
        while (at < lines.size()) {
            CommonMarkBlockLine marker = lines.get(at);
            if (marker.item() == 0 || marker.indent() != opening.indent() || !marker.isSibling(opening)) {
                // a line at the item's own level that is neither blank nor an item: text goes on, or the list is over
                boolean over = lines.get(at - 1).isBlank() && marker.indent() == opening.indent();
                return over ? at : -1;
            }
            int width = marker.indent() + marker.item();
            List<CommonMarkBlockLine> inside = new ArrayList<>();
            inside.add(new CommonMarkBlockLine(chars, marker.first() + marker.item()));
            at++;
            while (at < lines.size()
                    && (lines.get(at).isBlank() || lines.get(at).indent() >= width)) {
                CommonMarkBlockLine line = lines.get(at);
                inside.add(
                        line.isBlank() ? line : new CommonMarkBlockLine(chars, line.first() - line.indent() + width));
                at++;
            }
            if (!blocks(inside, true)) {
                return -1;
            }
        }
        return at;
    }
}
