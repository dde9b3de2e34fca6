package dev.til.site.hugo.template;

import dev.til.note.Document;
import dev.til.note.Document.Heading;
import dev.til.note.NoteText;
import dev.til.note.Span;
import dev.til.note.commonmark.CommonMark;
import dev.til.site.path.RelativePath;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hugo's shortcodes: {@code {{< ref "day21.md" >}}}. Those that make a link or a picture are written as such, before
 * Markdown is read; of all others only the theme knows what they become.
 */
public final class HugoShortcodes {
    /** What stands for a shortcode's unknown output; no note has this character. */
    public static final char UNKNOWN = '\uE000';

    /** The scheme of references until they are looked up. */
    public static final String REFERENCE = "relref:";

    /** Hugo's own, which add no ids to a page. */
    private static final Set<String> HARMLESS = Set.of(
            "ref",
            "relref",
            "figure",
            "highlight",
            "gist",
            "youtube",
            "vimeo",
            "tweet",
            "twitter",
            "instagram",
            "param");

    /** Hugo's own whose content is shown as it stands. */
    private static final Set<String> VERBATIM = Set.of("highlight");

    static final Pattern SHORTCODE = Pattern.compile(
            "\\{\\{([<%])\\s*(/?)\\s*((?:/\\*\\s*/?\\s*)?[\\w./-]+)((?:[^\"`>%]++|\"(?:[^\"\\\\]++|\\\\.)*+\"|`[^`]*+`|>(?!}})|%(?!}}))*+)[>%]}}");
    static final Pattern ARGUMENT =
            Pattern.compile("(?:([\\w-]+)\\s*=\\s*)?(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|`([^`]*+)`|([^\\s\"`]++))");

    private HugoShortcodes() {}

    /**
     * A body with its shortcodes written as what they become.
     *
     * @param raw the names of those whose content is shown as it stands
     */
    public static NoteText render(NoteText body, Set<String> raw) {
        String chars = body.chars();
        if (!chars.contains("{{<") && !chars.contains("{{%")) {
            return body;
        }
        var rendered = new NoteText.Builder(body);
        Matcher shortcodes = SHORTCODE.matcher(chars);
        int at = 0;
        while (shortcodes.find()) {
            rendered.keep(at, shortcodes.start());
            int end = shortcodes.group(2).isEmpty() && isVerbatim(shortcodes, raw)
                    ? closed(chars, shortcodes)
                    : shortcodes.end();
            rendered.replace(shortcodes.start(), end, output(shortcodes));
            at = end;
            shortcodes.region(end, chars.length());
        }
        return rendered.keep(at, chars.length()).build();
    }

    /** Hugo: what a shortcode with a percent sign makes is Markdown, whatever its template says. */
    private static boolean isVerbatim(Matcher shortcode, Set<String> raw) {
        String name = shortcode.group(3);
        return VERBATIM.contains(name)
                || (raw.contains(name)
                        && shortcode.group(1).equals("<")
                        && !shortcode.group(4).endsWith("/"));
    }

    /** Where a shortcode ends with its content, others of its name in it or not, or itself where nothing closes it. */
    private static int closed(String chars, Matcher shortcode) {
        Matcher next = SHORTCODE.matcher(chars).region(shortcode.end(), chars.length());
        int depth = 1;
        while (next.find()) {
            boolean same = next.group(3).equals(shortcode.group(3));
            if (same && !next.group(2).isEmpty() && --depth == 0) {
                return next.end();
            }
            depth += same && next.group(2).isEmpty() && !next.group(4).endsWith("/") ? 1 : 0;
        }
        return shortcode.end();
    }

    /** The same without the ids of headings that a shortcode has a part in: Hugo makes them of more than the sources. */
    public static Document withoutUnknownIds(Document document, NoteText source, CommonMark markdown) {
        if (!source.chars().contains("{{<") && !source.chars().contains("{{%")) {
            return document;
        }
        return new Document(
                document.headings().stream()
                        .map(heading -> isKnown(heading.span(), source, markdown)
                                ? heading
                                : new Heading(
                                        heading.span(),
                                        heading.level(),
                                        heading.text(),
                                        heading.kind(),
                                        Optional.empty()))
                        .toList(),
                document.links(),
                document.anchors().stream()
                        .filter(anchor -> document.headings().stream()
                                .noneMatch(heading -> heading.span().equals(anchor.span())
                                        && !isKnown(heading.span(), source, markdown)))
                        .toList(),
                document.definitions(),
                document.references(),
                document.footnotes(),
                document.problems());
    }

    private static boolean isKnown(Span heading, NoteText source, CommonMark markdown) {
        if (markdown.givesId(source.sourceLine(heading.endLine()))) {
            return true;
        }
        for (int line = heading.line(); line <= heading.endLine(); line++) {
            Matcher shortcodes = SHORTCODE.matcher(source.sourceLine(line));
            while (shortcodes.find()) {
                if (!shortcodes.group(3).startsWith("/*")) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String output(Matcher shortcode) {
        String name = shortcode.group(3);
        String arguments = shortcode.group(4);
        if (name.startsWith("/*")) {
            return shortcode.group().replace("/*", "").replace("*/", ""); // Hugo: a comment shows the shortcode itself
        }
        if (name.equals("ref") || name.equals("relref")) {
            return argument(arguments, "path")
                    .map(path -> REFERENCE + written(path, argument(arguments, "lang")))
                    .orElse(String.valueOf(UNKNOWN));
        }
        if (name.equals("figure") && shortcode.group(2).isEmpty()) {
            return argument(arguments, "src")
                    .map(src -> "![](<" + src.replace("<", "%3C").replace(">", "%3E") + ">)")
                    .orElse(String.valueOf(UNKNOWN));
        }
        return String.valueOf(UNKNOWN);
    }

    /** A reference as a target, with the language that it names as a query. */
    private static String written(String path, Optional<String> language) {
        int hash = path.indexOf('#');
        String page = hash < 0 ? path : path.substring(0, hash);
        return RelativePath.link(page)
                + language.map(name -> "?" + RelativePath.link(name)).orElse("")
                + (hash < 0 ? "" : "#" + RelativePath.link(path.substring(hash + 1)));
    }

    /** The argument with this name, or the first one where they have no names. */
    private static Optional<String> argument(String arguments, String name) {
        Matcher each = ARGUMENT.matcher(arguments);
        boolean first = true;
        while (each.find()) {
            String value =
                    each.group(2) != null ? each.group(2) : each.group(3) != null ? each.group(3) : each.group(4);
            if (name.equals(each.group(1)) || (first && each.group(1) == null && name.equals("path"))) {
                return Optional.of(value);
            }
            first = false;
        }
        return Optional.empty();
    }

    /** Whether a note uses shortcodes that may put ids or links into its page that til cannot know. */
    public static boolean hideSomething(String body, HugoShortcodeTemplates templates) {
        if (!body.contains("{{<") && !body.contains("{{%")) {
            return false;
        }
        boolean htmlIds = body.contains(" id=") || body.contains("<a name=");
        Matcher shortcodes = SHORTCODE.matcher(body);
        while (shortcodes.find()) {
            String name = shortcodes.group(3);
            boolean plain = templates.plain().contains(name)
                    && !(htmlIds && templates.raw().contains(name));
            if (!HARMLESS.contains(name) && !plain) {
                return true;
            }
        }
        return false;
    }
}
