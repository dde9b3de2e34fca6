package dev.til.site.jekyll.link;

import dev.til.site.Resolution;
import dev.til.site.jekyll.plugin.JekyllPluginRow;
import dev.til.site.path.RelativePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is on a site without a source of its own: pages of plugins, a theme's assets. Nobody but a build can check them. */
final class JekyllGenerated {
    private static final List<String> ASSET_ENDS =
            List.of(".css", ".js", ".map", ".woff", ".woff2", ".ttf", ".eot", ".webmanifest", ".json", ".ico");

    /** How that ends what code makes that makes pages. */
    private static final List<String> PAGE_ENDS =
            List.of(".html", ".htm", ".xml", ".json", ".txt", ".rss", ".atom", ".ics");

    private static final String THEME = "the theme";
    private static final String KEPT = "keep_files";

    private final JekyllGems gems;
    private final boolean builtAssets;
    /** Prefixes of paths, with what puts pages there. */
    private final List<String[]> prefixes = new ArrayList<>();

    JekyllGenerated(JekyllContext context, JekyllGems gems) {
        this.gems = gems;
        this.builtAssets =
                gems.theme().isPresent() || context.files().isFile(RelativePath.in(context.folder(), "package.json"));
        for (JekyllPluginRow row : gems.rows()) {
            row.places(context).forEach(place -> prefix(place, row.plugin()));
        }
        for (String kind : List.of("tag_archive", "category_archive")) {
            // minimal-mistakes: archives made by hand, or by the plugin that is set here
            context.setting(kind + ".path").ifPresent(path -> prefix(path, THEME + "'s archives"));
        }
        if (gems.theme().isPresent()) {
            // every well known theme brings these when the site does not
            List.of(
                            "/404.html",
                            "/feed.xml",
                            "/sitemap.xml",
                            "/robots.txt",
                            "/search.json",
                            "/assets/css/",
                            "/assets/js/")
                    .forEach(path -> prefix(path, THEME));
        }
        if (gems.strangeTheme()) {
            // a theme's gem may load a plugin that makes lists
            List.of("/tag/", "/tags/", "/category/", "/categories/", "/archive/", "/archives/", "/page/", "/author/")
                    .forEach(path -> prefix(path, THEME));
        }
        for (String kept : context.settings("keep_files")) {
            prefix("/" + kept + "/", KEPT);
        }
    }

    private void prefix(String pattern, String who) {
        int colon = pattern.indexOf(':') < 0 ? pattern.indexOf('%') : pattern.indexOf(':');
        String fixed = colon < 0 ? pattern : pattern.substring(0, colon);
        String rooted = fixed.startsWith("/") ? fixed : "/" + fixed;
        if (rooted.length() > 1) {
            prefixes.add(new String[] {rooted, who});
        } else if (colon >= 0 && pattern.contains(":year")) {
            prefixes.add(new String[] {"", who});
        }
    }

    /** What may have put a page at a path; empty when nothing does. {@code ours} is whether notes of the site lie there. */
    Optional<String> maker(String path, boolean ours) {
        for (String[] prefix : prefixes) {
            boolean year = prefix[0].isEmpty() && path.matches("/\\d{4}/(?:\\d{2}/){0,2}");
            boolean below = !prefix[0].isEmpty() && (path.startsWith(prefix[0]) || (path + "/").equals(prefix[0]));
            if (year || below) {
                return Optional.of(prefix[1]);
            }
        }
        String name = RelativePath.name(path).toLowerCase(Locale.ROOT);
        if (builtAssets && ASSET_ENDS.stream().anyMatch(name::endsWith)) {
            return Optional.of(THEME + " or a build step");
        }
        Optional<String> ended = gems.rows().stream()
                .filter(row -> row.ends().stream().anyMatch(name::endsWith))
                .map(JekyllPluginRow::plugin)
                .findFirst();
        boolean anywhere = gems.bringsPages() && !ours && mayBePage(path, name);
        return ended.isPresent() || !anywhere ? ended : Optional.of("a plugin");
    }

    /** Which reason one of these makers is; most sites need none, so that it is not kept with each. */
    static Resolution.Reason reason(String maker) {
        return maker.startsWith(THEME)
                ? Resolution.Reason.THEME
                : maker.equals(KEPT) ? Resolution.Reason.GENERATED : Resolution.Reason.PLUGIN;
    }

    /** Whether code may have put something at a path, wherever that is; no code makes a source to be read as it is. */
    boolean mayBring(String path) {
        String name = RelativePath.name(path).toLowerCase(Locale.ROOT);
        return (gems.bringsFiles() && !name.endsWith(".md")) || (gems.bringsPages() && mayBePage(path, name));
    }

    /** Whether a plugin that makes pages may have made one of this name: not where it is that of a picture or a source. */
    private static boolean mayBePage(String path, String name) {
        int dot = name.lastIndexOf('.');
        return path.endsWith("/") || dot <= 0 || PAGE_ENDS.contains(name.substring(dot));
    }
}
