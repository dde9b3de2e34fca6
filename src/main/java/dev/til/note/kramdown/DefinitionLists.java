package dev.til.note.kramdown;

import dev.til.note.Text;
import dev.til.note.kramdown.Element.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Definition lists: terms in the paragraph before, definitions after {@code :}. */
final class DefinitionLists {
    private final KramdownBlocks blocks;

    DefinitionLists(KramdownBlocks blocks) {
        this.blocks = blocks;
    }

    boolean list() {
        SpanCursor source = blocks.source;
        int start = LineStarts.skipSpaces(source, source.pos, 3);
        if (!LineStarts.tail(source, start + 1) || !afterParagraph()) {
            return false;
        }
        boolean loose = blocks.tree.takeLast(Type.BLANK).isPresent();
        Element paragraph = blocks.tree.children.remove(blocks.tree.children.size() - 1);
        Element list = blocks.take(new Element(Type.DL, source.text, source.pos, source.pos));
        list.attributes.add(paragraph.attributes);
        terms(list, paragraph);
        List<Lists.Item> items = new ArrayList<>();
        new ListLines(source, blocks.reading.budget, ListLines.Marker.COLON, loose).collect(items);
        list.to = source.pos;
        Optional<Element> last = definitions(list, items);
        place(list);
        last.ifPresent(blocks.tree::add);
        return true;
    }

    /** Only a paragraph, with one empty line after it at most, has terms. */
    private boolean afterParagraph() {
        List<Element> children = blocks.tree.children;
        int size = children.size();
        if (size == 0) {
            return false;
        }
        Element last = children.get(size - 1);
        boolean emptyLine = size >= 2 && last.is(Type.BLANK) && last.to - last.from == 1;
        Element paragraph = emptyLine ? children.get(size - 2) : last;
        return paragraph.is(Type.P) && paragraph.children.get(0) instanceof Element.RawText;
    }

    private static void terms(Element list, Element paragraph) {
        Text terms = ((Element.RawText) paragraph.children.get(0)).value();
        var lines = new SpanCursor(terms);
        for (int line = 0; line < terms.length(); line = lines.lineEnd(line)) {
            int end = Chars.stripEnd(terms.chars(), line, lines.lineEnd(line));
            var term = new Element(Type.DT, terms, line, end);
            int from = line;
            int open = Chars.skipSpace(terms.chars(), line);
            int own = LineStarts.itemAttributes(lines, open, end);
            if (own > 0) {
                term.attributes.read(terms.chars().substring(open + 2, own - 1));
                from = Math.min(end, Chars.skipSpace(terms.chars(), own));
            }
            term.add(new Element.RawText(terms, from, end));
            list.add(term);
        }
    }

    private Optional<Element> definitions(Element list, List<Lists.Item> items) {
        Optional<Element> last = Optional.empty();
        for (Lists.Item item : items) {
            var definition = new Element(Type.DD, list.text, item.from, item.to);
            definition.attributes.add(item.attributes);
            list.add(definition);
            blocks.read(definition, item.part().build());
            if (!definition.children.isEmpty()) {
                last = definition.takeLast(Type.BLANK);
                if (!item.loose
                        && !definition.children.isEmpty()
                        && definition.children.get(0) instanceof Element.Paragraph first) {
                    first.transparent = true;
                }
            }
        }
        return last;
    }

    /** Goes on with the definition list right before, if there is one. */
    private void place(Element list) {
        List<Element> children = blocks.tree.children;
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
