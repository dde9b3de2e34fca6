package dev.til.site;

import dev.til.site.path.MarkdownPath;
import dev.til.site.path.RelativePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which files a site is made of, by their names alone: what is none of them can be changed without harm to any note. It is
 * one list for the check of what is staged and for the hook that starts it.
 *
 * @param extensions how their names end, in small letters and without the dot
 * @param names what they are called
 * @param starts how their paths begin, from the top or from any folder
 */
public record SiteInputs(Set<String> extensions, Set<String> names, List<String> starts) {
    private static final Set<String> MEDIA =
            Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "ico", "mp3", "mp4", "webm", "pdf");

    /** What layouts, data and settings are written in. */
    private static final Set<String> TEXTS =
            Set.of("html", "htm", "xhtml", "liquid", "svg", "yml", "yaml", "toml", "json", "csv", "tsv");

    /** Whoever publishes: Markdown, what it shows, settings, and layouts, includes and data where they mostly lie. */
    public static final SiteInputs COMMON = new SiteInputs(
            union(MarkdownPath.extensions(), union(TEXTS, MEDIA)), Set.of(".gitmodules"), List.of("_", "layouts/"));

    /** The folder of til's own settings at the top. */
    private static final String TIL = ".til";

    /** These and others. */
    public SiteInputs and(SiteInputs others) {
        return new SiteInputs(
                union(extensions, others.extensions), union(names, others.names), concat(starts, others.starts));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> union = new HashSet<>(some);
        union.addAll(others);
        return union;
    }

    private static List<String> concat(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /** Whether a file that is added or changed may change what becomes of any note, or of a link to it. */
    public boolean include(String path) {
        String name = RelativePath.name(path);
        return extensions.contains(extension(name))
                || names.contains(name)
                || path.startsWith(TIL + "/")
                || starts(path);
    }

    private boolean starts(String path) {
        for (String start : starts) {
            if (path.startsWith(start) || path.contains("/" + start)) {
                return true;
            }
        }
        return false;
    }

    /** The same as patterns that {@code git diff} takes: they match each such file, and next to no other. */
    public List<String> pathspecs() {
        var patterns = new ArrayList<String>();
        for (String extension : new TreeSet<>(extensions)) {
            patterns.add(":(top,icase)*." + extension);
        }
        for (String name : new TreeSet<>(names)) {
            anywhere(name, patterns);
        }
        for (String start : starts) {
            anywhere(start + "*", patterns);
        }
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
        return MEDIA.contains(extension(RelativePath.name(path)));
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
