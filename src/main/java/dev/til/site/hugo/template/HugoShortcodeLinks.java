package dev.til.site.hugo.template;

import dev.til.note.Document;
import dev.til.note.Document.Link;
import dev.til.note.NoteText;
import dev.til.site.path.LinkTarget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Links that shortcodes write of their parameters: {@code {{< card link="/docs/" >}}}. What a template makes of them only a
 * build knows, but they are there.
 *
 * @param host the site's own
 * @param linkless the shortcodes whose templates are known to write no links
 */
public record HugoShortcodeLinks(String host, Set<String> linkless) {
    /** Parameters that are links whatever is in them, or files that are shown. */
    private static final Set<String> NAMES = Set.of("link", "href", "url", "to", "permalink", "src", "image", "img");

    /** Hugo's own that write no links, or none within the site. */
    private static final Set<String> OTHERS = Set.of(
            "ref",
            "relref",
            "highlight",
            "gist",
            "youtube",
            "vimeo",
            "tweet",
            "twitter",
            "x",
            "instagram",
            "param",
            "details",
            "qr");

    /** A document with those that a note's body has, in the order of the source. */
    public Document added(Document document, NoteText body) {
        List<Link> made = made(body);
        if (made.isEmpty()) {
            return document;
        }
        var links = new ArrayList<>(document.links());
        links.addAll(made);
        links.sort(Comparator.<Link>comparingInt(link -> link.span().line())
                .thenComparingInt(link -> link.span().column()));
        return new Document(
                document.headings(),
                links,
                document.anchors(),
                document.definitions(),
                document.references(),
                document.footnotes(),
                document.problems());
    }

    private List<Link> made(NoteText body) {
        String chars = body.chars();
        if (!chars.contains("{{<") && !chars.contains("{{%")) {
            return List.of();
        }
        var made = new ArrayList<Link>();
        Matcher shortcodes = HugoShortcodes.SHORTCODE.matcher(chars);
        while (shortcodes.find()) {
            String name = shortcodes.group(3);
            boolean writes = shortcodes.group(2).isEmpty() && !name.startsWith("/*") && !OTHERS.contains(name);
            if (writes && !linkless.contains(name)) {
                add(made, body, name, shortcodes);
            }
        }
        return made;
    }

    private void add(List<Link> made, NoteText body, String name, Matcher shortcode) {
        Matcher each = HugoShortcodes.ARGUMENT.matcher(shortcode.group(4));
        while (each.find()) {
            int group = each.group(2) != null ? 2 : each.group(3) != null ? 3 : 4;
            String key = each.group(1) == null ? "" : each.group(1);
            String value = each.group(group);
            if (isLink(name, key, value)) {
                int at = shortcode.start(4) + each.start(group);
                made.add(new Link(
                        Link.Kind.HTML_LINK,
                        HugoShortcodes.UNKNOWN + value,
                        "",
                        body.span(shortcode.start(), shortcode.end()),
                        body.span(at, at + value.length())));
            }
        }
    }

    private boolean isLink(String shortcode, String key, String value) {
        if (value.isBlank() || value.indexOf(' ') >= 0 || value.indexOf('\n') >= 0 || value.startsWith("//")) {
            return false;
        }
        if (shortcode.equals("figure") && !key.equals("link")) {
            return false; // its picture is read as one
        }
        LinkTarget target = LinkTarget.of(value);
        return switch (target.kind()) {
            case WEB -> !host.isEmpty() && target.host().equals(host);
            case ROOTED -> value.length() > 1;
            case RELATIVE -> NAMES.contains(key) || value.startsWith("./") || value.startsWith("../");
            case ANCHOR -> NAMES.contains(key);
            default -> false;
        };
    }
}
