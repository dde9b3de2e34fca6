package dev.til.note.kramdown;

import dev.til.note.NoteText;
import dev.til.note.kramdown.KramdownElement.Type;
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
        KramdownSpanCursor source = blocks.source;
        int open = KramdownLineStarts.skipSpaces(source, source.pos, 3);
        int name = source.looking("[^", open) ? KramdownChars.wordNameEnd(source.chars, open + 2) : -1;
        if (name < 0 || !source.looking("]:", name)) {
            return false;
        }
        int from = source.pos;
        int end = KramdownLineStarts.indentedEnd(source, source.lineEnd(from));
        var content = new NoteText.Builder(source.text);
        for (int line = name + 2; line < end; line = source.lineEnd(line)) {
            int start = source.at(line) == '\t' ? line + 1 : source.looking("    ", line) ? line + 4 : line;
            content.keep(start, source.lineEnd(line));
        }
        source.pos = end;
        var note = new KramdownElement(Type.ROOT, source.text, open, name + 1);
        blocks.read(note, content.build());
        leave(from);
        blocks.reading.define(
                new FootnoteDefinition(source.chars.substring(open + 2, name), source.text, open, name + 1, note));
        return true;
    }

    /** {@code *[abbreviation]: text}: known to kramdown, of no weight here. */
    boolean abbreviation() {
        KramdownSpanCursor source = blocks.source;
        int from = source.pos;
        int open = KramdownLineStarts.skipSpaces(source, from, 3);
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
        KramdownSpanCursor source = blocks.source;
        int open = KramdownLineStarts.skipSpaces(source, source.pos, 3);
        int close = source.next("]", open + 1);
        int lineEnd = source.lineEnd(source.pos);
        if (close <= open + 1 || close >= lineEnd || source.at(close + 1) != ':') {
            return false;
        }
        int url = KramdownChars.skipBlanks(source.chars, close + 2);
        Optional<KramdownDestination> found = KramdownDestination.at(source, url);
        if (found.isEmpty()) {
            return false;
        }
        KramdownDestination destination = found.get();
        int from = source.pos;
        source.pos = destination.end();
        KramdownElement end = leave(from);
        blocks.reading.define(new LinkDefinition(
                source.chars.substring(open + 1, close),
                source.chars.substring(destination.from(), destination.to()),
                source.text,
                open,
                KramdownChars.stripEnd(source.chars, open, destination.end()),
                destination.from(),
                destination.to(),
                end.attributes));
        return true;
    }

    private KramdownElement leave(int from) {
        KramdownElement end =
                blocks.take(new KramdownElement(Type.EOB_DEFINITION, blocks.source.text, from, blocks.source.pos));
        blocks.tree.add(end);
        return end;
    }
}
