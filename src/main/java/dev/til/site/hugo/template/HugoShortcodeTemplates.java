package dev.til.site.hugo.template;

import dev.til.note.Journal;
import dev.til.site.SiteFiles;
import dev.til.site.hugo.config.HugoConfig;
import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the templates of shortcodes that are in the repository do, by the names that notes call them by.
 *
 * @param raw those that show what stands between their tags as it is, so that it is no Markdown
 * @param plain those that put no anchor of their own into a page
 * @param linkless those that make no link of what they are given
 */
public record HugoShortcodeTemplates(Set<String> raw, Set<String> plain, Set<String> linkless) {
    /** Hugo: with one of these it is read as Markdown, or handed on to whoever may do that. */
    private static final List<String> RENDERING = List.of("markdownify", "RenderString", "partial", "template ");

    private static final List<String> ANCHORING = List.of(
            "id=",
            "name=",
            "partial",
            "template ",
            "readFile",
            "resources",
            "Resources",
            "GetPage",
            ".Content",
            "RenderShortcodes",
            "safeHTMLAttr");

    private static final List<String> LINKING = List.of(
            "href", "src", "](", "partial", "template ", "url", "poster", "data-", "safeHTMLAttr", "RenderString");

    private static final String END = ".html";

    public static HugoShortcodeTemplates of(HugoConfig config, SiteFiles files) {
        var raw = new TreeSet<String>();
        var plain = new TreeSet<String>();
        var linkless = new TreeSet<String>();
        var seen = new TreeSet<String>();
        for (String root : roots(config)) {
            SiteFiles around = config.themes().filesAround(root + "/layouts", files);
            for (String folder : List.of("layouts/shortcodes", "layouts/_shortcodes")) {
                String at = RelativePath.in(root, folder);
                for (Journal.Entry entry : around.below(at)) {
                    String path = entry.path();
                    // Hugo: the site's own template hides that of the theme
                    if (path.endsWith(END) && seen.add(name(path, at))) {
                        String text = text(path, around);
                        if (text.contains(".Inner") && RENDERING.stream().noneMatch(text::contains)) {
                            raw.add(name(path, at));
                        }
                        if (ANCHORING.stream().noneMatch(text::contains)) {
                            plain.add(name(path, at));
                        }
                        if (LINKING.stream().noneMatch(text::contains)) {
                            linkless.add(name(path, at));
                        }
                    }
                }
            }
        }
        return new HugoShortcodeTemplates(raw, plain, linkless);
    }

    private static List<String> roots(HugoConfig config) {
        var roots = new ArrayList<String>();
        roots.add(config.folder());
        roots.addAll(config.themes().here());
        roots.addAll(config.themes().onDisk());
        return roots;
    }

    private static String name(String path, String folder) {
        return path.substring(folder.length() + 1, path.length() - END.length());
    }

    private static String text(String path, SiteFiles files) {
        return files.journal()
                .read(path)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }
}
