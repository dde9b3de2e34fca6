package dev.til.note.commonmark;

import dev.til.note.NoteText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the blocks that need no parser (paragraphs, headings and fences that begin in a line's first column, outside of
 * anything else, and most {@link CommonMarkContainers}) and leaves the regions between them to flexmark, which takes ten times as long. A region ends only where
 * a line ends everything that may be open; in doubt it goes on, to the end of the note if need be.
 */
final class CommonMarkRegions {
    /** A paragraph in the first column, which ends everything that a region leaves open. */
    private static final String MARK = "\uE001";

    private static final String BETWEEN = "\n" + MARK + "\n\n";

    private final NoteText body;
    private final String chars;
    private final List<CommonMarkLeaf> leaves = new ArrayList<>();
    private final NoteText.Builder regions;
    /** How many leaves stand before each region. */
    private final List<Integer> places = new ArrayList<>();

    private int at;

    private CommonMarkRegions(NoteText body) {
        this.body = body;
        this.chars = body.chars();
        this.regions = new NoteText.Builder(body);
    }

    /** In the order of the source. */
    static List<CommonMarkLeaf> of(NoteText body) {
        return body.chars().indexOf('\r') >= 0 ? CommonMarkBlocks.of(body) : new CommonMarkRegions(body).read();
    }

    private List<CommonMarkLeaf> read() {
        while (at < chars.length()) {
            var line = new CommonMarkBlockLine(chars, at);
            if (line.isBlank()) {
                at = line.next();
                continue;
            }
            CommonMarkBlockLine.Start start = line.indent() == 0 ? line.start() : CommonMarkBlockLine.Start.OTHER;
            switch (start) {
                case HEADING -> heading(line);
                case FENCE -> fence(line);
                case PLAIN -> {
                    if (!paragraph()) {
                        region();
                    }
                }
                case OTHER -> {
                    if (line.indent() > 0 || !comment()) {
                        containers();
                    }
                }
            }
        }
        return withRegions();
    }

    private void heading(CommonMarkBlockLine line) {
        int start = line.first() + line.run('#');
        leaves.add(new CommonMarkLeaf(
                CommonMarkLeaf.Type.ATX,
                start - line.first(),
                body.slice(textStart(start, line), textEnd(start, line)),
                false));
        at = line.next();
    }

    private int textStart(int from, CommonMarkBlockLine line) {
        int start = from;
        while (start < line.end() && CommonMarkBlockLine.isBlank(chars.charAt(start))) {
            start++;
        }
        return start;
    }

    // CommonMark: a closing sequence stands alone or after a blank
    private int textEnd(int from, CommonMarkBlockLine line) {
        int start = textStart(from, line);
        int end = trimmed(start, line.end());
        int hashes = end;
        while (hashes > start && chars.charAt(hashes - 1) == '#') {
            hashes--;
        }
        boolean closed = hashes < end && (hashes == start || CommonMarkBlockLine.isBlank(chars.charAt(hashes - 1)));
        return closed ? trimmed(start, hashes) : end;
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && CommonMarkBlockLine.isBlank(chars.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private void fence(CommonMarkBlockLine opening) {
        at = opening.next();
        while (at < chars.length()) {
            var line = new CommonMarkBlockLine(chars, at);
            at = line.next();
            if (line.closes(opening)) {
                return;
            }
        }
    }

    /** False where something is in it that may be no text. */
    private boolean paragraph() {
        var text = new NoteText.Builder(body);
        int from = -1;
        int to = -1;
        int next = at;
        while (next < chars.length()) {
            var line = new CommonMarkBlockLine(chars, next);
            if (line.isBlank()) {
                break;
            }
            if (line.indent() < 4) { // more of it is no code within a paragraph
                CommonMarkBlockLine.Start start = line.start();
                if (line.indent() == 0
                        && (start == CommonMarkBlockLine.Start.HEADING || start == CommonMarkBlockLine.Start.FENCE)) {
                    break;
                }
                if (start != CommonMarkBlockLine.Start.PLAIN) {
                    return false;
                }
            }
            if (from >= 0 && to + 1 == line.first() && line.indent() == 0) {
                to++; // together with the line feed
            } else if (from >= 0) {
                text.keep(from, to).replace(to, next, "\n");
                from = -1;
            }
            from = from < 0 ? line.first() : from;
            to = trimmed(line.first(), line.end());
            next = line.next();
        }
        leaves.add(new CommonMarkLeaf(
                CommonMarkLeaf.Type.PARAGRAPH, 0, text.keep(from, to).build(), false));
        at = next;
        return true;
    }

    /** False where no comment begins, or none that ends. */
    private boolean comment() {
        int close = chars.startsWith("<!--", at) ? chars.indexOf("-->", at + 2) : -1;
        if (close < at + "<!--".length()) { // of <!--> it is not agreed what it is
            return false;
        }
        // CommonMark: the block ends with the line that the comment ends in
        List<int[]> lines = new ArrayList<>();
        while (at <= close) {
            int next = new CommonMarkBlockLine(chars, at).next();
            lines.add(new int[] {at, next});
            at = next;
        }
        leaves.add(new CommonMarkLeaf(
                CommonMarkLeaf.Type.HTML, 0, CommonMarkJoinedLines.lines(lines, body, false), false));
        return true;
    }

    private void containers() {
        Optional<CommonMarkContainers> containers = CommonMarkContainers.at(body, at);
        if (containers.isPresent()) {
            leaves.addAll(containers.get().leaves());
            at = containers.get().end();
        } else {
            region();
        }
    }

    private void region() {
        int end = regionEnd();
        if (regions.length() > 0) {
            regions.replace(at, at, BETWEEN);
        }
        regions.keep(at, end);
        places.add(leaves.size());
        at = end;
    }

    /** All regions at once: to start flexmark takes it longer than to read a paragraph. */
    private List<CommonMarkLeaf> withRegions() {
        if (places.isEmpty()) {
            return leaves;
        }
        var all = new ArrayList<CommonMarkLeaf>();
        int region = 0;
        int taken = take(places.get(0), 0, all);
        for (CommonMarkLeaf leaf : CommonMarkBlocks.of(regions.build())) {
            if (!leaf.text().chars().equals(MARK)) {
                all.add(leaf);
            } else if (++region < places.size()) {
                taken = take(places.get(region), taken, all);
            } else {
                return CommonMarkBlocks.of(body); // somebody wrote the mark
            }
        }
        take(leaves.size(), taken, all);
        return region + 1 == places.size() ? all : CommonMarkBlocks.of(body);
    }

    private int take(int to, int from, List<CommonMarkLeaf> all) {
        all.addAll(leaves.subList(from, to));
        return to;
    }

    private int regionEnd() {
        boolean afterBlank = false;
        boolean html = false;
        int next = at;
        while (next < chars.length()) {
            var line = new CommonMarkBlockLine(chars, next);
            if (line.isBlank()) {
                afterBlank = true;
                html = false; // CommonMark: but for the kinds that opensLongHtml() knows
                next = line.next();
                continue;
            }
            if (line.opensLongHtml()) {
                return chars.length();
            }
            CommonMarkBlockLine.Start start = line.indent() < 4 ? line.start() : CommonMarkBlockLine.Start.OTHER;
            boolean fence = start == CommonMarkBlockLine.Start.FENCE;
            if (line.indent() == 0 && next > at) {
                boolean ends = fence || start == CommonMarkBlockLine.Start.HEADING;
                if ((ends && !html) || (afterBlank && start == CommonMarkBlockLine.Start.PLAIN)) {
                    return next;
                }
            }
            if (fence && (html || line.indent() == 0)) {
                return chars.length();
            }
            next = fence ? fenceEnd(line) : line.next();
            html |= line.first() < line.end() && chars.charAt(line.first()) == '<';
            afterBlank = false;
        }
        return chars.length();
    }

    /** Where an indented fence ends, be it in a list or not; the end of the note where that makes a difference. */
    private int fenceEnd(CommonMarkBlockLine opening) {
        int next = opening.next();
        while (next < chars.length()) {
            var line = new CommonMarkBlockLine(chars, next);
            if (!line.isBlank() && line.indent() < opening.indent()) {
                return chars.length();
            }
            if (line.closes(opening)) {
                return line.next();
            }
            next = line.next();
        }
        return chars.length();
    }
}
