package dev.til.note.kramdown;

import dev.til.note.kramdown.KramdownElement.Html;
import dev.til.note.kramdown.KramdownElement.Html.Model;
import dev.til.note.kramdown.KramdownElement.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/** HTML that is a block of its own. */
final class KramdownHtmlBlocks {
    private final KramdownBlocks blocks;

    KramdownHtmlBlocks(KramdownBlocks blocks) {
        this.blocks = blocks;
    }

    /** Reads the comment, start tag or end tag at an offset of the line. */
    boolean block(int start) {
        KramdownSpanCursor source = blocks.source;
        // kramdown: a comment is a block only where nothing stands before it
        if (source.looking("<!--", source.pos) && comment(source)) {
            skipLineBreak(source);
            return true;
        }
        Optional<KramdownHtmlTag> tag = KramdownHtmlTag.at(source, start);
        if (tag.isPresent()) {
            if (KramdownHtmlNames.SPAN.contains(tag.get().name().toLowerCase(Locale.ROOT))) {
                return false;
            }
            open(tag.get());
            return true;
        }
        int close = KramdownHtmlTag.closeEnd(source, start);
        if (close >= 0 && blocks.tree instanceof Html html) {
            String name = KramdownHtmlTag.closeName(source, start).toLowerCase(Locale.ROOT);
            if (!KramdownHtmlNames.SPAN.contains(name) && html.tag.name().equals(name)) {
                html.contentTo = start;
                source.pos = close;
                blocks.stop();
                return true;
            }
        }
        return false;
    }

    private boolean comment(KramdownSpanCursor source) {
        int end = source.next("-->", source.pos + 4);
        if (end < 0) {
            return false;
        }
        blocks.tree.add(new KramdownElement(Type.COMMENT, source.text, source.pos, end + 3));
        source.pos = end + 3;
        return true;
    }

    private static void skipLineBreak(KramdownSpanCursor source) {
        int end = KramdownChars.skipBlanks(source.chars, source.pos);
        if (source.at(end) == '\n') {
            source.pos = end + 1;
        }
    }

    private void open(KramdownHtmlTag tag) {
        KramdownSpanCursor source = blocks.source;
        source.pos = tag.to();
        var html = blocks.take(new Html(source.text, tag, false));
        blocks.tree.add(html);
        if (isScript(tag)) {
            skipScript(source, tag.name());
            return;
        }
        boolean withinRaw = blocks.tree instanceof Html outer && outer.raw();
        html.model = KramdownHtmlNames.markdown(
                tag,
                !withinRaw && blocks.reading.options.parseBlockHtml()
                        ? KramdownHtmlNames.content(tag.name())
                        : Model.RAW);
        if (html.model == Model.BLOCK) {
            skipLineBreak(source);
        }
        if (!tag.closed() && !KramdownHtmlNames.VOID.contains(tag.name())) {
            content(html);
            if (!withinRaw) {
                skipLineBreak(source);
            }
        }
    }

    private void content(Html html) {
        switch (html.model) {
            case BLOCK -> blocks.read(html);
            case SPAN -> spans(html);
            case RAW -> raw(html);
        }
    }

    private void spans(Html html) {
        KramdownSpanCursor source = blocks.source;
        int from = source.pos;
        int close = endTag(source, html.tag.name());
        int to = close < 0 ? source.chars.length() : close;
        if (to > from) {
            html.add(new KramdownElement.RawText(source.text, from, to));
        }
        html.contentTo = to;
        source.pos = close < 0 ? to : KramdownHtmlTag.closeEnd(source, close);
    }

    /** Reads HTML whose text is none of kramdown's business. An end tag counts only for the element opened last. */
    private void raw(Html outer) {
        KramdownSpanCursor source = blocks.source;
        Deque<Html> open = new ArrayDeque<>();
        open.push(outer);
        while (!open.isEmpty()) {
            int at = source.next("<", source.pos);
            if (at < 0) {
                source.pos = source.chars.length();
                open.forEach(html -> html.contentTo = source.pos);
                return;
            }
            source.pos = at;
            if (!skipAside(source)) {
                tag(source, outer, open);
            }
        }
    }

    private void tag(KramdownSpanCursor source, Html outer, Deque<Html> open) {
        Optional<KramdownHtmlTag> tag = KramdownHtmlTag.at(source, source.pos);
        if (tag.isPresent()) {
            opened(source, tag.get(), outer, open);
            return;
        }
        Html last = open.getFirst();
        int close = KramdownHtmlTag.closeEnd(source, source.pos);
        if (close >= 0) {
            String name = KramdownHtmlTag.closeName(source, source.pos);
            if (last.tag
                    .name()
                    .equals(KramdownHtmlNames.isKnown(last.tag.name()) ? name.toLowerCase(Locale.ROOT) : name)) {
                last.contentTo = source.pos;
                open.pop();
            }
            source.pos = close;
        } else {
            source.pos++;
        }
    }

    private void opened(KramdownSpanCursor source, KramdownHtmlTag tag, Html outer, Deque<Html> open) {
        source.pos = tag.to();
        var html = new Html(source.text, tag, false);
        outer.add(html);
        if (isScript(tag)) {
            skipScript(source, tag.name());
            return;
        }
        html.model = KramdownHtmlNames.markdown(tag, Model.RAW);
        if (html.model == Model.BLOCK) {
            skipLineBreak(source);
        }
        if (tag.closed() || KramdownHtmlNames.VOID.contains(tag.name())) {
            return;
        }
        if (html.model == Model.RAW) {
            open.push(html);
        } else {
            content(html);
        }
    }

    private static boolean skipAside(KramdownSpanCursor source) {
        String end = source.looking("<!--", source.pos) ? "-->" : source.looking("<?", source.pos) ? "?>" : "";
        int close = end.isEmpty() ? -1 : source.next(end, source.pos + (end.length() == 3 ? 4 : 2));
        if (close >= 0) {
            source.pos = close + end.length();
        }
        return close >= 0;
    }

    private static boolean isScript(KramdownHtmlTag tag) {
        return tag.name().equals("script") || tag.name().equals("style");
    }

    private static void skipScript(KramdownSpanCursor source, String name) {
        int close = endTag(source, name);
        source.pos = close < 0 ? source.chars.length() : KramdownHtmlTag.closeEnd(source, close);
    }

    /** Where the next end tag of this name starts, in capitals or not. */
    private static int endTag(KramdownSpanCursor source, String name) {
        int at = source.next("</", source.pos);
        while (at >= 0) {
            int end = at + 2 + name.length();
            if (source.chars.regionMatches(true, at + 2, name, 0, name.length())
                    && source.at(KramdownChars.skipSpace(source.chars, end)) == '>') {
                return at;
            }
            at = source.chars.indexOf("</", at + 2);
        }
        return -1;
    }
}
