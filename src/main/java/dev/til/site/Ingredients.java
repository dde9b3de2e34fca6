package dev.til.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which files a site is made of, by their names alone: what is none of them can be changed without harm to any note. It is
 * one list for the check of what is staged and for the hook that starts it.
 */
public final class Ingredients {
    private static final Set<String> MEDIA =
            Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "ico", "mp3", "mp4", "webm", "pdf");

    /** What notes, layouts, data and settings are written in. */
    private static final Set<String> OTHERS =
            Set.of("html", "htm", "xhtml", "liquid", "svg", "yml", "yaml", "toml", "json", "csv", "tsv");

    private static final Set<String> EXTENSIONS =
            union(MarkdownFile.extensions(), OTHERS, MEDIA, JekyllGems.EXTENSIONS);

    private static final Set<String> NAMES =
            union(JekyllSite.NAMES, HugoSite.NAMES, OtherPublisher.names(), Set.of(".gitmodules"));

    /** How the name of a file or of a folder on the way to it begins. Jekyll: layouts, includes and data. */
    private static final String START = "_";

    /** How a file's name begins. */
    private static final String NAME_START = "hugo.";

    /** A folder's name. */
    private static final String FOLDER = "layouts";

    /** The folder of til's own settings at the top. */
    private static final String TIL = ".til";

    private Ingredients() {}

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        Set<String> union = new HashSet<>();
        for (Set<String> set : sets) {
            union.addAll(set);
        }
        return union;
    }

    /** Whether a file that is added or changed may change what becomes of any note, or of a link to it. */
    public static boolean include(String path) {
        String name = RepoPath.name(path);
        return EXTENSIONS.contains(extension(name))
                || NAMES.contains(name)
                || name.startsWith(NAME_START)
                || path.startsWith(TIL + "/")
                || path.startsWith(START)
                || path.contains("/" + START)
                || path.startsWith(FOLDER + "/")
                || path.contains("/" + FOLDER + "/");
    }

    /** The same as patterns that {@code git diff} takes: they match each such file, and next to no other. */
    public static List<String> pathspecs() {
        var patterns = new ArrayList<String>();
        for (String extension : new TreeSet<>(EXTENSIONS)) {
            patterns.add(":(top,icase)*." + extension);
        }
        for (String name : new TreeSet<>(NAMES)) {
            anywhere(name, patterns);
        }
        anywhere(NAME_START + "*", patterns);
        anywhere(START + "*", patterns);
        anywhere(FOLDER + "/*", patterns);
        patterns.add(":(top)" + TIL);
        return List.copyOf(patterns);
    }

    // git: a star stands for slashes, too
    private static void anywhere(String pattern, List<String> patterns) {
        patterns.add(":(top)" + pattern);
        patterns.add(":(top)*/" + pattern);
    }

    /** Whether a file is only shown: nothing in it matters to any note. */
    static boolean isMedia(String path) {
        return MEDIA.contains(extension(RepoPath.name(path)));
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
