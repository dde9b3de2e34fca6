package dev.til.note.kramdown;

import dev.til.note.Text;
import dev.til.note.kramdown.Element.Type;
import dev.til.note.kramdown.KramdownReading.FootnoteDefinition;
import dev.til.note.kramdown.KramdownReading.LinkDefinition;
import java.util.Optional;

/** Definitions of links, footnotes and abbreviations. */
final class KramdownDefinitions {
    private final KramdownBlocks blocks;

    KramdownDefinitions(KramdownBlocks blocks) {
        this.blocks = blocks;
    }

    /** {@code [^name]: text}, with indented lines after it. */
    boolean footnote() {
        SpanCursor source = blocks.source;
        int open = LineStarts.skipSpaces(source, source.pos, 3);
        int name = source.looking("[^", open) ? Chars.wordNameEnd(source.chars, open + 2) : -1;
        if (name < 0 || !source.looking("]:", name)) {
            return false;
        }
        int from = source.pos;
        int end = LineStarts.indentedEnd(source, source.lineEnd(from));
        var content = new Text.Builder(source.text);
        for (int line = name + 2; line < end; line = source.lineEnd(line)) {
            int start = source.at(line) == '\t' ? line + 1 : source.looking("    ", line) ? line + 4 : line;
            content.keep(start, source.lineEnd(line));
        }
        source.pos = end;
        var note = new Element(Type.ROOT, source.text, open, name + 1);
        blocks.read(note, content.build());
        leave(from);
        blocks.reading.define(
                new FootnoteDefinition(source.chars.substring(open + 2, name), source.text, open, name + 1, note));
        return true;
    }

    /** {@code *[abbreviation]: text}: known to kramdown, of no weight here. */
    boolean abbreviation() {
        SpanCursor source = blocks.source;
        int from = source.pos;
        int open = LineStarts.skipSpaces(source, from, 3);
        int lineEnd = source.lineEnd(from);
        int close = source.looking("*[", open) ? source.next("]:", Math.min(open + 3, source.chars.length())) : -1;
        if (close < 0 || close >= lineEnd) {
            return false;
        }
        source.pos = lineEnd;
        leave(from);
        return true;
    }

    /** {@code [label]: target "title"} */
    boolean link() {
        SpanCursor source = blocks.source;
        int open = LineStarts.skipSpaces(source, source.pos, 3);
        int close = source.next("]", open + 1);
        int lineEnd = source.lineEnd(source.pos);
        if (close <= open + 1 || close >= lineEnd || source.at(close + 1) != ':') {
            return false;
        }
        int url = Chars.skipBlanks(source.chars, close + 2);
        Optional<Destination> found = Destination.at(source, url);
        if (found.isEmpty()) {
            return false;
        }
        Destination destination = found.get();
        int from = source.pos;
        source.pos = destination.end();
        Element end = leave(from);
        blocks.reading.define(new LinkDefinition(
                source.chars.substring(open + 1, close),
                source.chars.substring(destination.from(), destination.to()),
                source.text,
                open,
                Chars.stripEnd(source.chars, open, destination.end()),
                destination.from(),
                destination.to(),
                end.attributes));
        return true;
    }

    private Element leave(int from) {
        Element end = blocks.take(new Element(Type.EOB_DEFINITION, blocks.source.text, from, blocks.source.pos));
        blocks.tree.add(end);
        return end;
    }
}
