package dev.til.site;

import java.util.Locale;
import java.util.Set;

/** Which files a site is made of, by their names alone: what is none of them can be changed without harm to any note. */
public final class Ingredients {
    private static final Set<String> MEDIA =
            Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "ico", "mp3", "mp4", "webm", "pdf");

    private static final Set<String> EXTENSIONS = Set.of(
            "md",
            "markdown",
            "mkd",
            "mkdn",
            "mkdown",
            "html",
            "htm",
            "xhtml",
            "liquid",
            "svg",
            "yml",
            "yaml",
            "toml",
            "json",
            "csv",
            "tsv");

    private static final Set<String> NAMES = Set.of("Gemfile", "Gemfile.lock", "go.mod", ".gitmodules");

    private Ingredients() {}

    /** Whether a file that is added or changed may change what becomes of any note, or of a link to it. */
    public static boolean include(String path) {
        String name = RepoPath.name(path);
        return EXTENSIONS.contains(extension(path))
                || isMedia(path)
                || NAMES.contains(name)
                || name.startsWith("hugo.")
                || path.startsWith(".til/")
                || path.startsWith("_")
                || path.contains("/_") // Jekyll: layouts, includes and data
                || path.startsWith("layouts/")
                || path.contains("/layouts/");
    }

    /** Whether a file is only shown: nothing in it matters to any note. */
    static boolean isMedia(String path) {
        return MEDIA.contains(extension(path));
    }

    private static String extension(String path) {
        String name = RepoPath.name(path);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
