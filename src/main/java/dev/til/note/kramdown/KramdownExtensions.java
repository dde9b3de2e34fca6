package dev.til.note.kramdown;

import dev.til.note.kramdown.KramdownElement.Type;

/** Attribute lists and {@code {::extensions}} on lines of their own. */
final class KramdownExtensions {
    private final KramdownBlocks blocks;

    KramdownExtensions(KramdownBlocks blocks) {
        this.blocks = blocks;
    }

    boolean block() {
        KramdownSpanCursor source = blocks.source;
        int open = KramdownLineStarts.skipSpaces(source, source.pos, 3);
        return source.looking("{:", open) && (named(open) || extension(open) || list(open));
    }

    /** {@code {:name: .class}} */
    private boolean named(int open) {
        KramdownSpanCursor source = blocks.source;
        int name = KramdownChars.wordNameEnd(source.chars, open + 2);
        int close = name > 0 && source.at(name) == ':' ? KramdownLineStarts.listEnd(source, name + 1, true) : -1;
        if (close < 0) {
            return false;
        }
        blocks.reading
                .named
                .computeIfAbsent(source.chars.substring(open + 2, name), key -> new KramdownAttributes())
                .read(source.chars.substring(name + 1, close));
        leave(KramdownChars.lineBreakEnd(source.chars, close + 1), Type.EOB_OTHER);
        return true;
    }

    /** {@code {::comment} ... {:/comment}} and its like. */
    private boolean extension(int open) {
        KramdownSpanCursor source = blocks.source;
        var tag = KramdownExtensionTag.at(source, open);
        int body = tag.isEmpty()
                ? -1
                : KramdownChars.lineBreakEnd(source.chars, tag.get().end());
        if (body < 0 || !tag.get().known()) {
            return false;
        }
        int end = body;
        if (!tag.get().closed()) {
            int stop = tag.get().blockStop(source, body);
            if (stop < 0) {
                return false;
            }
            end = KramdownChars.lineBreakEnd(source.chars, source.chars.indexOf('}', stop) + 1);
            if (tag.get().name().equals("nomarkdown")) {
                blocks.tree.add(new KramdownElement(Type.NOMARKDOWN, source.text, body, stop));
            } else if (tag.get().name().equals("comment")) {
                blocks.tree.add(new KramdownElement(Type.COMMENT, source.text, body, stop));
            }
        }
        if (tag.get().name().equals("options")) {
            blocks.reading.options = tag.get().apply(blocks.reading.options);
            leave(end, Type.EOB_OTHER);
        } else {
            source.pos = end;
        }
        return true;
    }

    /** {@code {: #id .class}}: for the block before it or, after a blank line, for the one after it. */
    private boolean list(int open) {
        KramdownSpanCursor source = blocks.source;
        int end = KramdownLineStarts.attributes(source, open);
        if (end < 0) {
            return false;
        }
        String list = source.chars.substring(open + 2, source.chars.lastIndexOf('}', end - 1));
        KramdownElement tree = blocks.tree;
        boolean follows = !tree.children.isEmpty()
                && !tree.endsWith(Type.BLANK)
                && !tree.endsWith(Type.EOB)
                && !tree.endsWith(Type.EOB_OTHER);
        if (follows) {
            tree.last().attributes.read(list);
            source.pos = end;
            if (KramdownLineStarts.attributes(source, KramdownLineStarts.skipSpaces(source, end, 3)) < 0) {
                leave(end, Type.EOB_OTHER);
            }
        } else {
            source.pos = end;
            blocks.await(list);
        }
        return true;
    }

    private void leave(int end, Type type) {
        blocks.tree.add(blocks.take(new KramdownElement(type, blocks.source.text, blocks.source.pos, end)));
        blocks.source.pos = end;
    }
}
