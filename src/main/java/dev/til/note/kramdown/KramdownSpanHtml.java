package dev.til.note.kramdown;

import dev.til.note.kramdown.KramdownElement.Html;
import dev.til.note.kramdown.KramdownElement.Html.Model;
import dev.til.note.kramdown.KramdownElement.Type;
import java.util.Optional;

/** HTML within text. An element that nothing closes takes all the rest of the text. */
final class KramdownSpanHtml {
    private final KramdownSpans spans;

    KramdownSpanHtml(KramdownSpans spans) {
        this.spans = spans;
    }

    boolean tag() {
        KramdownSpanCursor source = spans.source;
        int at = source.pos;
        if (source.looking("<!--", at)) {
            int end = source.next("-->", at + 4);
            if (end >= 0) {
                spans.tree.add(new KramdownElement(Type.COMMENT, source.text, at, end + 3));
                source.pos = end + 3;
            } else {
                spans.text(at + 1);
            }
            return true;
        }
        if (source.at(at + 1) != '/' && KramdownChars.nameEnd(source.chars, at + 1) < 0) {
            return false;
        }
        int close = KramdownHtmlTag.closeEnd(source, at);
        Optional<KramdownHtmlTag> tag = close < 0 ? KramdownHtmlTag.at(source, at) : Optional.empty();
        if (tag.isPresent() && !KramdownHtmlNames.BLOCK.contains(tag.get().name()) && !spans.tooMuch()) {
            open(tag.get());
        } else {
            // kramdown: the tags of blocks are text here
            spans.text(close >= 0 ? close : tag.map(KramdownHtmlTag::to).orElse(at + 1));
        }
        return true;
    }

    private void open(KramdownHtmlTag tag) {
        KramdownSpanCursor source = spans.source;
        var html = new Html(source.text, tag, true);
        boolean withinRaw = spans.tree instanceof Html outer && outer.raw();
        boolean rawContent = isRaw(tag.name());
        boolean parsing = !rawContent && !withinRaw && spans.reading.options.parseSpanHtml();
        parsing = switch (tag.value("markdown").orElse("")) {
            case "span" -> true;
            case "1" -> !rawContent;
            case "0" -> false;
            default -> parsing;
        };
        html.model = parsing ? Model.SPAN : Model.RAW;
        spans.tree.add(html);
        source.pos = tag.to();
        if (tag.closed() || KramdownHtmlNames.VOID.contains(tag.name())) {
            return;
        }
        boolean found = spans.read(
                html,
                here -> KramdownHtmlTag.closeEnd(here.source, here.source.pos, tag.name()) >= 0,
                parsing ? KramdownSpans.ALL : KramdownSpans.HTML);
        html.contentTo = source.pos;
        if (found) {
            source.pos = KramdownHtmlTag.closeEnd(source, source.pos, tag.name());
        } else {
            KramdownElement outer = spans.tree;
            spans.tree = html;
            spans.text(source.chars.length());
            spans.tree = outer;
            html.contentTo = source.pos;
        }
    }

    private static boolean isRaw(String name) {
        return KramdownHtmlNames.content(name) == Model.RAW;
    }
}
