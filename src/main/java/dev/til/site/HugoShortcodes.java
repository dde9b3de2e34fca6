package dev.til.site;

import dev.til.note.Text;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hugo's shortcodes: {@code {{< ref "day21.md" >}}}. Those that make a link or a picture are written as such, before
 * Markdown is read; of all others only the theme knows what they become.
 */
final class HugoShortcodes {
    /** What stands for a shortcode's unknown output; no note has this character. */
    static final char UNKNOWN = '\uE000';

    /** The scheme of references until they are looked up. */
    static final String REFERENCE = "relref:";

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

    private static final Pattern SHORTCODE = Pattern.compile(
            "\\{\\{([<%])\\s*(/?)\\s*([\\w./-]+)((?:[^\"`>%]++|\"(?:[^\"\\\\]++|\\\\.)*+\"|`[^`]*+`|>(?!}})|%(?!}}))*+)[>%]}}");
    private static final Pattern ARGUMENT =
            Pattern.compile("(?:([\\w-]+)\\s*=\\s*)?(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|`([^`]*+)`|([^\\s\"`]++))");

    private HugoShortcodes() {}

    static Text render(Text body) {
        String chars = body.chars();
        if (!chars.contains("{{<") && !chars.contains("{{%")) {
            return body;
        }
        var rendered = new Text.Builder(body);
        Matcher shortcodes = SHORTCODE.matcher(chars);
        int at = 0;
        while (shortcodes.find()) {
            rendered.keep(at, shortcodes.start());
            rendered.replace(shortcodes.start(), shortcodes.end(), output(shortcodes));
            at = shortcodes.end();
        }
        return rendered.keep(at, chars.length()).build();
    }

    private static String output(Matcher shortcode) {
        String name = shortcode.group(3);
        String arguments = shortcode.group(4);
        if (name.equals("ref") || name.equals("relref")) {
            return argument(arguments, "path")
                    .map(path -> REFERENCE + RepoPath.link(path).replace("%23", "#"))
                    .orElse(String.valueOf(UNKNOWN));
        }
        if (name.equals("figure") && shortcode.group(2).isEmpty()) {
            return argument(arguments, "src")
                    .map(src -> "![](<" + src.replace("<", "%3C").replace(">", "%3E") + ">)")
                    .orElse(String.valueOf(UNKNOWN));
        }
        return String.valueOf(UNKNOWN);
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
    static boolean hideSomething(String body) {
        if (!body.contains("{{<") && !body.contains("{{%")) {
            return false;
        }
        Matcher shortcodes = SHORTCODE.matcher(body);
        while (shortcodes.find()) {
            if (!HARMLESS.contains(shortcodes.group(3))) {
                return true;
            }
        }
        return false;
    }
}
