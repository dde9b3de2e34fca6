package dev.til.note.kramdown;

import dev.til.note.NoteText;
import dev.til.note.kramdown.KramdownElement.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bulleted and numbered lists, by kramdown's own rules of indentation. */
final class KramdownLists {
    private static final String CHECKBOX = "<input type=\"checkbox\" class=\"task-list-item-checkbox\" />";

    private final KramdownBlocks blocks;

    KramdownLists(KramdownBlocks blocks) {
        this.blocks = blocks;
    }

    boolean list() {
        KramdownSpanCursor source = blocks.source;
        int start = KramdownLineStarts.skipSpaces(source, source.pos, 3);
        boolean bullets = KramdownLineStarts.bulletEnd(source, start) > 0;
        if (!bullets && KramdownLineStarts.numberEnd(source, start) < 0) {
            return false;
        }
        KramdownElement list =
                blocks.take(new KramdownElement(bullets ? Type.UL : Type.OL, source.text, source.pos, source.pos));
        var lines = new KramdownListLines(
                source,
                blocks.reading.budget,
                bullets ? KramdownListLines.Marker.BULLET : KramdownListLines.Marker.NUMBER,
                false);
        List<Item> items = new ArrayList<>();
        boolean boundary = lines.collect(items);
        list.to = source.pos;
        blocks.tree.add(list);
        readItems(list, items, boundary);
        return true;
    }

    private void readItems(KramdownElement list, List<Item> items, boolean boundary) {
        Optional<KramdownElement> last = Optional.empty();
        boolean oneNotParagraph = false;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            var li = new KramdownElement(Type.LI, list.text, item.from, item.to);
            li.attributes.add(item.attributes);
            list.add(li);
            for (NoteText.Builder part : item.parts) {
                blocks.read(li, part.build());
            }
            if (li.children.isEmpty()) {
                oneNotParagraph = true;
                continue;
            }
            boolean lastItem = i == items.size() - 1;
            tighten(li, lastItem, items.size() == 1 || (lastItem ? oneNotParagraph : true), boundary);
            oneNotParagraph |= !(li.children.get(0) instanceof KramdownElement.Paragraph first) || first.transparent;
            last = li.takeLast(Type.BLANK);
        }
        if (!boundary) {
            last.ifPresent(blocks.tree::add);
        }
        if (blocks.reading.options.gfm()) {
            list.children.forEach(KramdownLists::checkbox);
        }
    }

    /** Notes that a paragraph of a tight list has no tag of its own, and so no id. */
    private static void tighten(KramdownElement li, boolean lastItem, boolean othersTight, boolean boundary) {
        if (!(li.children.get(0) instanceof KramdownElement.Paragraph first)) {
            return;
        }
        if (li.children.size() >= 2 && li.children.get(1).is(Type.EOB_OTHER) && first.attributes.any()) {
            li.children.remove(1);
        }
        int size = li.children.size();
        first.transparent =
                (size < 2 || !li.children.get(1).is(Type.BLANK) || (lastItem && size == 2 && !boundary)) && othersTight;
    }

    /** GFM: a task's box becomes HTML before anything else is read of it. */
    private static void checkbox(KramdownElement li) {
        if (li.children.isEmpty() || !li.children.get(0).is(Type.P)) {
            return;
        }
        KramdownElement paragraph = li.children.get(0);
        if (paragraph.children.get(0) instanceof KramdownElement.RawText raw) {
            raw.replaceTaskBox(CHECKBOX);
        }
    }

    /** An item while its lines are collected. */
    static final class Item {
        final int from;
        int to;
        /** Whether a blank line stood before it. */
        final boolean loose;

        final KramdownAttributes attributes = new KramdownAttributes();
        final List<NoteText.Builder> parts = new ArrayList<>(1);

        Item(int from, boolean loose) {
            this.from = from;
            this.loose = loose;
        }

        NoteText.Builder part() {
            return parts.get(parts.size() - 1);
        }
    }
}
