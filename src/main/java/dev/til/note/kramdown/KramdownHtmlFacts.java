package dev.til.note.kramdown;

import dev.til.note.Document.Anchor;
import dev.til.note.Document.Link;
import dev.til.note.NoteText;
import dev.til.note.Span;
import dev.til.note.kramdown.KramdownElement.Html;
import java.util.List;
import java.util.Set;

/** Links, pictures and anchors that are written as HTML. */
final class KramdownHtmlFacts {
    private static final Set<String> WITH_SOURCE = Set.of("img", "video", "audio", "source");

    private KramdownHtmlFacts() {}

    /** Adds what a tag points at, and the name of an anchor. */
    static void collect(
            KramdownHtmlTag tag, NoteText source, boolean inline, String text, List<Link> links, List<Anchor> anchors) {
        for (KramdownHtmlTag.Attribute attribute : tag.attributes()) {
            String name = attribute.name();
            boolean picture = WITH_SOURCE.contains(tag.name());
            if (attribute.valueFrom() < 0) {
                // kramdown: an attribute without a value gets an empty one
                if (name.equals("href") ? tag.name().equals("a") : name.equals("src") && picture) {
                    Span whole = source.span(tag.from(), tag.to());
                    links.add(new Link(picture ? Link.Kind.HTML_IMAGE : Link.Kind.HTML_LINK, "", text, whole, whole));
                }
            } else if (name.equals("href")
                    && (tag.name().equals("a") || tag.name().equals("area"))) {
                links.add(link(Link.Kind.HTML_LINK, tag, source, inline, text, attribute));
            } else if ((name.equals("src") && picture)
                    || (name.equals("poster") && tag.name().equals("video"))) {
                String alt = tag.value("alt").orElse("");
                links.add(link(Link.Kind.HTML_IMAGE, tag, source, inline, alt, attribute));
            } else if (name.equals("srcset") && picture) {
                candidates(tag, source, attribute, links);
            } else if (name.equals("name")
                    && tag.name().equals("a")
                    && !attribute.value().isBlank()) {
                anchors.add(new Anchor(attribute.value().strip(), source.span(tag.from(), tag.to())));
            }
        }
    }

    private static Link link(
            Link.Kind kind,
            KramdownHtmlTag tag,
            NoteText source,
            boolean inline,
            String text,
            KramdownHtmlTag.Attribute attribute) {
        String chars = source.chars();
        int from = KramdownChars.stripStart(chars, attribute.valueFrom(), attribute.valueTo());
        int to = KramdownChars.stripEnd(chars, from, attribute.valueTo());
        String target = chars.substring(from, to);
        // kramdown: gsub(/\n+/, ' ') for tags within text
        return new Link(
                kind,
                url(inline ? target.replaceAll("\n+", " ") : target),
                text,
                source.span(tag.from(), tag.to()),
                source.span(from, to));
    }

    /** HTML: URLs with commas between them, each with a width or density after it. */
    private static void candidates(
            KramdownHtmlTag tag, NoteText source, KramdownHtmlTag.Attribute attribute, List<Link> links) {
        String chars = source.chars();
        int at = attribute.valueFrom();
        int end = attribute.valueTo();
        while (at < end) {
            while (at < end && (KramdownChars.space(chars.charAt(at)) || chars.charAt(at) == ',')) {
                at++;
            }
            int from = at;
            while (at < end && !KramdownChars.space(chars.charAt(at))) {
                at++;
            }
            int to = at;
            while (to > from && chars.charAt(to - 1) == ',') {
                to--;
            }
            boolean bare = to < at;
            if (to > from) {
                links.add(new Link(
                        Link.Kind.HTML_IMAGE,
                        url(chars.substring(from, to)),
                        tag.value("alt").orElse(""),
                        source.span(tag.from(), tag.to()),
                        source.span(from, to)));
            }
            while (!bare && at < end && chars.charAt(at) != ',') {
                at++;
            }
        }
    }

    /** A destination as a browser reads it: entities resolved, no white space around it, no line breaks in it. */
    static String url(String written) {
        String decoded = KramdownEntities.decode(written);
        int from = KramdownChars.stripStart(decoded, 0, decoded.length());
        String stripped = decoded.substring(from, KramdownChars.stripEnd(decoded, from, decoded.length()));
        return stripped.indexOf('\n') < 0 && stripped.indexOf('\t') < 0
                ? stripped
                : stripped.replaceAll("[\n\t\r]", "");
    }

    /** What a reader sees of an element. */
    static String text(Html html) {
        if (html.model == Html.Model.SPAN) {
            return html.plain();
        }
        if (html.contentTo <= html.to || html.contentTo > html.text.length()) {
            return "";
        }
        String name = html.tag.name();
        if (!name.equals("a") && !name.matches("h[1-6]")) {
            return "";
        }
        return withoutTags(html.text.chars().substring(html.to, html.contentTo));
    }

    private static String withoutTags(String html) {
        var text = new StringBuilder();
        for (int at = 0; at < html.length(); at++) {
            int close = html.charAt(at) == '<' ? html.indexOf('>', at) : -1;
            if (close >= 0) {
                at = close;
            } else {
                text.append(html.charAt(at));
            }
        }
        return KramdownEntities.decode(text.toString()).replaceAll("\\s+", " ").strip();
    }
}
