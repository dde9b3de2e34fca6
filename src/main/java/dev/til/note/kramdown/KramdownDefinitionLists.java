package dev.til.note.kramdown;

import dev.til.note.NoteText;
import dev.til.note.kramdown.KramdownElement.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Definition lists: terms in the paragraph before, definitions after {@code :}. */
final class KramdownDefinitionLists {
    private final KramdownBlocks blocks;

    KramdownDefinitionLists(KramdownBlocks blocks) {
        this.blocks = blocks;
    }

    boolean list() {
        KramdownSpanCursor source = blocks.source;
        int start = KramdownLineStarts.skipSpaces(source, source.pos, 3);
        if (!KramdownLineStarts.tail(source, start + 1) || !afterParagraph()) {
            return false;
        }
        boolean loose = blocks.tree.takeLast(Type.BLANK).isPresent();
        KramdownElement paragraph = blocks.tree.children.remove(blocks.tree.children.size() - 1);
        KramdownElement list = blocks.take(new KramdownElement(Type.DL, source.text, source.pos, source.pos));
        list.attributes.add(paragraph.attributes);
        terms(list, paragraph);
        List<KramdownLists.Item> items = new ArrayList<>();
        new KramdownListLines(source, blocks.reading.budget, KramdownListLines.Marker.COLON, loose).collect(items);
        list.to = source.pos;
        Optional<KramdownElement> last = definitions(list, items);
        place(list);
        last.ifPresent(blocks.tree::add);
        return true;
    }

    /** Only a paragraph, with one empty line after it at most, has terms. */
    private boolean afterParagraph() {
        List<KramdownElement> children = blocks.tree.children;
        int size = children.size();
        if (size == 0) {
            return false;
        }
        KramdownElement last = children.get(size - 1);
        boolean emptyLine = size >= 2 && last.is(Type.BLANK) && last.to - last.from == 1;
        KramdownElement paragraph = emptyLine ? children.get(size - 2) : last;
        return paragraph.is(Type.P) && paragraph.children.get(0) instanceof KramdownElement.RawText;
    }

    private static void terms(KramdownElement list, KramdownElement paragraph) {
        NoteText terms = ((KramdownElement.RawText) paragraph.children.get(0)).value();
        var lines = new KramdownSpanCursor(terms);
        for (int line = 0; line < terms.length(); line = lines.lineEnd(line)) {
            int end = KramdownChars.stripEnd(terms.chars(), line, lines.lineEnd(line));
            var term = new KramdownElement(Type.DT, terms, line, end);
            int from = line;
            int open = KramdownChars.skipSpace(terms.chars(), line);
            int own = KramdownLineStarts.itemAttributes(lines, open, end);
            if (own > 0) {
                term.attributes.read(terms.chars().substring(open + 2, own - 1));
                from = Math.min(end, KramdownChars.skipSpace(terms.chars(), own));
            }
            term.add(new KramdownElement.RawText(terms, from, end));
            list.add(term);
        }
    }

    private Optional<KramdownElement> definitions(KramdownElement list, List<KramdownLists.Item> items) {
        Optional<KramdownElement> last = Optional.empty();
        for (KramdownLists.Item item : items) {
            var definition = new KramdownElement(Type.DD, list.text, item.from, item.to);
            definition.attributes.add(item.attributes);
            list.add(definition);
            blocks.read(definition, item.part().build());
            if (!definition.children.isEmpty()) {
                last = definition.takeLast(Type.BLANK);
                if (!item.loose
                        && !definition.children.isEmpty()
                        && definition.children.get(0) instanceof KramdownElement.Paragraph first) {
                    first.transparent = true;
                }
            }
        }
        return last;
    }

    /** Goes on with the definition list right before, if there is one. */
    private void place(KramdownElement list) {
        List<KramdownElement> children = blocks.tree.children;
        int size = children.size();
        if (blocks.tree.endsWith(Type.DL)) {
            blocks.tree.last().children.addAll(list.children);
        } else if (size >= 2
                && blocks.tree.endsWith(Type.BLANK)
                && children.get(size - 2).is(Type.DL)) {
            children.remove(size - 1);
            blocks.tree.last().children.addAll(list.children);
        } else {
            children.add(list);
        }
    }
}
