package dev.til.site.path;

import java.util.Locale;
import java.util.Set;

/** Which files are Markdown. */
public final class MarkdownPath {
    /** GitHub: github-linguist's extensions of Markdown. */
    private static final Set<String> ENDS = Set.of("md", "markdown", "mkd", "mkdn", "mkdown", "mdown", "mdwn");

    private MarkdownPath() {}

    /** How their names end, in small letters and without the dot. */
    public static Set<String> extensions() {
        return ENDS;
    }

    public static boolean is(String path) {
        String name = RelativePath.name(path);
        int dot = name.lastIndexOf('.');
        return dot > 0 && ENDS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
