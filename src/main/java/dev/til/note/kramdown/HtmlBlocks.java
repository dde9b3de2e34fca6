package dev.til.note.kramdown;

import dev.til.note.kramdown.Element.Html;
import dev.til.note.kramdown.Element.Html.Model;
import dev.til.note.kramdown.Element.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/** HTML that is a block of its own. */
final class HtmlBlocks {
    private final KramdownBlocks blocks;

    HtmlBlocks(KramdownBlocks blocks) {
        this.blocks = blocks;
    }

    /** Reads the comment, start tag or end tag at an offset of the line. */
    boolean block(int start) {
        SpanCursor source = blocks.source;
        // kramdown: a comment is a block only where nothing stands before it
        if (source.looking("<!--", source.pos) && comment(source)) {
            skipLineBreak(source);
            return true;
        }
        Optional<HtmlTag> tag = HtmlTag.at(source, start);
        if (tag.isPresent()) {
            if (HtmlNames.SPAN.contains(tag.get().name().toLowerCase(Locale.ROOT))) {
                return false;
            }
            open(tag.get());
            return true;
        }
        int close = HtmlTag.closeEnd(source, start);
        if (close >= 0 && blocks.tree instanceof Html html) {
            String name = HtmlTag.closeName(source, start).toLowerCase(Locale.ROOT);
            if (!HtmlNames.SPAN.contains(name) && html.tag.name().equals(name)) {
                html.contentTo = start;
                source.pos = close;
                blocks.stop();
                return true;
            }
        }
        return false;
    }

    private boolean comment(SpanCursor source) {
        int end = source.next("-->", source.pos + 4);
        if (end < 0) {
            return false;
        }
        blocks.tree.add(new Element(Type.COMMENT, source.text, source.pos, end + 3));
        source.pos = end + 3;
        return true;
    }

    private static void skipLineBreak(SpanCursor source) {
        int end = Chars.skipBlanks(source.chars, source.pos);
        if (source.at(end) == '\n') {
            source.pos = end + 1;
        }
    }

    private void open(HtmlTag tag) {
        SpanCursor source = blocks.source;
        source.pos = tag.to();
        var html = blocks.take(new Html(source.text, tag, false));
        blocks.tree.add(html);
        if (isScript(tag)) {
            skipScript(source, tag.name());
            return;
        }
        boolean withinRaw = blocks.tree instanceof Html outer && outer.raw();
        html.model = HtmlNames.markdown(
                tag, !withinRaw && blocks.reading.options.parseBlockHtml() ? HtmlNames.content(tag.name()) : Model.RAW);
        if (html.model == Model.BLOCK) {
            skipLineBreak(source);
        }
        if (!tag.closed() && !HtmlNames.VOID.contains(tag.name())) {
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
        SpanCursor source = blocks.source;
        int from = source.pos;
        int close = endTag(source, html.tag.name());
        int to = close < 0 ? source.chars.length() : close;
        if (to > from) {
            html.add(new Element.RawText(source.text, from, to));
        }
        html.contentTo = to;
        source.pos = close < 0 ? to : HtmlTag.closeEnd(source, close);
    }

    /** Reads HTML whose text is none of kramdown's business. An end tag counts only for the element opened last. */
    private void raw(Html outer) {
        SpanCursor source = blocks.source;
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

    private void tag(SpanCursor source, Html outer, Deque<Html> open) {
        Optional<HtmlTag> tag = HtmlTag.at(source, source.pos);
        if (tag.isPresent()) {
            opened(source, tag.get(), outer, open);
            return;
        }
        Html last = open.getFirst();
        int close = HtmlTag.closeEnd(source, source.pos);
        if (close >= 0) {
            String name = HtmlTag.closeName(source, source.pos);
            if (last.tag.name().equals(HtmlNames.isKnown(last.tag.name()) ? name.toLowerCase(Locale.ROOT) : name)) {
                last.contentTo = source.pos;
                open.pop();
            }
            source.pos = close;
        } else {
            source.pos++;
        }
    }

    private void opened(SpanCursor source, HtmlTag tag, Html outer, Deque<Html> open) {
        source.pos = tag.to();
        var html = new Html(source.text, tag, false);
        outer.add(html);
        if (isScript(tag)) {
            skipScript(source, tag.name());
            return;
        }
        html.model = HtmlNames.markdown(tag, Model.RAW);
        if (html.model == Model.BLOCK) {
            skipLineBreak(source);
        }
        if (tag.closed() || HtmlNames.VOID.contains(tag.name())) {
            return;
        }
        if (html.model == Model.RAW) {
            open.push(html);
        } else {
            content(html);
        }
    }

    private static boolean skipAside(SpanCursor source) {
        String end = source.looking("<!--", source.pos) ? "-->" : source.looking("<?", source.pos) ? "?>" : "";
        int close = end.isEmpty() ? -1 : source.next(end, source.pos + (end.length() == 3 ? 4 : 2));
        if (close >= 0) {
            source.pos = close + end.length();
        }
        return close >= 0;
    }

    private static boolean isScript(HtmlTag tag) {
        return tag.name().equals("script") || tag.name().equals("style");
    }

    private static void skipScript(SpanCursor source, String name) {
        int close = endTag(source, name);
        source.pos = close < 0 ? source.chars.length() : HtmlTag.closeEnd(source, close);
    }

    /** Where the next end tag of this name starts, in capitals or not. */
    private static int endTag(SpanCursor source, String name) {
        int at = source.next("</", source.pos);
        while (at >= 0) {
            int end = at + 2 + name.length();
            if (source.chars.regionMatches(true, at + 2, name, 0, name.length())
                    && source.at(Chars.skipSpace(source.chars, end)) == '>') {
                return at;
            }
            at = source.chars.indexOf("</", at + 2);
        }
        return -1;
    }
}
