package dev.til.note.commonmark;

import dev.til.note.Document.Link;
import dev.til.note.Text;
import java.util.ArrayList;
import java.util.List;

/** Where the attributes of a tag lead: {@code href}, {@code src}, {@code srcset}, {@code poster}. */
final class HtmlLinks {
    private HtmlLinks() {}

    static List<Link> of(Tag tag, Text text) {
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

    private static Link link(Link.Kind kind, Tag.Attribute attribute, Tag tag, Text text) {
        return new Link(
                kind,
                attribute.value(),
                tag.attribute("alt").map(Tag.Attribute::value).orElse(""),
                text.span(tag.from(), tag.to()),
                text.span(attribute.from(), attribute.to()));
    }

    /** {@code a.png 1x, b.png 2x} */
    private static List<Link> candidates(Tag.Attribute set, Tag tag, Text text) {
        var links = new ArrayList<Link>();
        String chars = text.chars();
        int at = set.from();
        while (at < set.to()) {
            while (at < set.to() && (LinkSyntax.isSpace(chars.charAt(at)) || chars.charAt(at) == ',')) {
                at++;
            }
            int end = at;
            while (end < set.to() && !LinkSyntax.isSpace(chars.charAt(end))) {
                end++;
            }
            boolean last = end > at && chars.charAt(end - 1) == ',';
            int to = last ? end - 1 : end;
            if (to > at) {
                String url = Entities.decode(chars.substring(at, to));
                links.add(link(Link.Kind.HTML_IMAGE, new Tag.Attribute("srcset", url, at, to), tag, text));
            }
            at = end;
            while (!last && at < set.to() && chars.charAt(at) != ',') {
                at++;
            }
        }
        return links;
    }
}
