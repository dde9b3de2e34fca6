package dev.til.site;

import dev.til.note.FrontMatter;
import dev.til.note.Journal;
import dev.til.note.Note;
import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a site shows formulas: a note or a configuration asks for them, or a layout brings a program that does it. */
final class SiteMaths {
    /** {@code math: true}, {@code katex = true}, {@code "use_math": true}, {@code math: katex} */
    private static final Pattern ASKED = Pattern.compile(
            "(?im)^[ \\t]*[\"']?(?:use_?|enable_?|render_?)?(?:math|mathjax|katex|latex)[\"']?[ \\t]*[:=]"
                    + "[ \\t]*(?![ \\t]*[\"']?(?:false|no|off|none|0)\\b)\\S");

    /** In a configuration: what Hugo hands on to a program without reading it. */
    private static final String HANDED_ON = "passthrough";

    private static final List<String> PROGRAMS = List.of("mathjax", "katex");
    private static final List<String> LAYOUTS = List.of("layouts/", "_layouts/", "_includes/");
    private static final List<String> SETTINGS = List.of("_config.", "hugo.", "config.", "params.", "markup.");

    private SiteMaths() {}

    static boolean areShown(Note note, String folder, SiteFiles files) {
        return ASKED.matcher(head(note)).find() || isPrepared(folder, files);
    }

    private static String head(Note note) {
        String text = note.text().chars();
        if (!(note.frontMatter() instanceof FrontMatter.Missing)) {
            return text.substring(0, Math.max(0, text.length() - note.body().length()));
        }
        int end = text.startsWith("+++") ? text.indexOf("\n+++") : text.startsWith("{") ? text.indexOf("\n}") : 0;
        return text.substring(0, Math.max(0, end));
    }

    private static boolean isPrepared(String folder, SiteFiles files) {
        for (Journal.Entry entry : files.below(folder)) {
            String path = entry.path();
            String below = folder.isEmpty() ? path : path.substring(folder.length() + 1);
            boolean settings = isSettings(below);
            if ((settings || isLayout(below))
                    && files.journal()
                            .read(path)
                            .filter(bytes -> asks(bytes, settings))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLayout(String path) {
        return path.endsWith(".html")
                && LAYOUTS.stream().anyMatch(folder -> path.startsWith(folder) || path.contains("/" + folder));
    }

    private static boolean isSettings(String path) {
        String name = RelativePath.name(path);
        boolean here = path.indexOf('/') < 0 || path.startsWith("config/");
        return here && SETTINGS.stream().anyMatch(name::startsWith) && !name.endsWith(".js");
    }

    private static boolean asks(byte[] bytes, boolean settings) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String lower = text.toLowerCase(Locale.ROOT);
        return PROGRAMS.stream().anyMatch(lower::contains)
                || (settings
                        && (lower.contains(HANDED_ON) || ASKED.matcher(text).find()));
    }
}
