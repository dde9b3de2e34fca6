package dev.til.note.commonmark;

import dev.til.note.Document.Link;
import dev.til.note.NoteText;
import java.util.ArrayList;
import java.util.List;

/** Where the attributes of a tag lead: {@code href}, {@code src}, {@code srcset}, {@code poster}. */
final class CommonMarkHtmlLinks {
    private CommonMarkHtmlLinks() {}

    static List<Link> of(CommonMarkHtmlTag tag, NoteText text) {
        var links = new ArrayList<Link>();
        switch (tag.name()) {
            case "a", "area" ->
                tag.attribute("href").ifPresent(href -> links.add(link(Link.Kind.HTML_LINK, href, tag, text)));
            case "img", "source", "video", "audio" -> {
                for (String name : List.of("src", "poster")) {
                    tag.attribute(name).ifPresent(src -> links.add(link(Link.Kind.HTML_IMAGE, src, tag, text)));
                }
                tag.attribute("srcset").ifPresent(set -> links.addAll(candidates(set, tag, text)));
            }
            default -> {}
        }
        return links;
    }

    private static Link link(
            Link.Kind kind, CommonMarkHtmlTag.Attribute attribute, CommonMarkHtmlTag tag, NoteText text) {
        return new Link(
                kind,
                attribute.value(),
                tag.attribute("alt").map(CommonMarkHtmlTag.Attribute::value).orElse(""),
                text.span(tag.from(), tag.to()),
                text.span(attribute.from(), attribute.to()));
    }

    /** {@code a.png 1x, b.png 2x} */
    private static List<Link> candidates(CommonMarkHtmlTag.Attribute set, CommonMarkHtmlTag tag, NoteText text) {
        var links = new ArrayList<Link>();
        String chars = text.chars();
        int at = set.from();
        while (at < set.to()) {
            while (at < set.to() && (CommonMarkLinkSyntax.isSpace(chars.charAt(at)) || chars.charAt(at) == ',')) {
                at++;
            }
            int end = at;
            while (end < set.to() && !CommonMarkLinkSyntax.isSpace(chars.charAt(end))) {
                end++;
            }
            boolean last = end > at && chars.charAt(end - 1) == ',';
            int to = last ? end - 1 : end;
            if (to > at) {
                String url = CommonMarkEntities.decode(chars.substring(at, to));
                links.add(
                        link(Link.Kind.HTML_IMAGE, new CommonMarkHtmlTag.Attribute("srcset", url, at, to), tag, text));
            }
            at = end;
            while (!last && at < set.to() && chars.charAt(at) != ',') {
                at++;
            }
        }
        return links;
    }
}
