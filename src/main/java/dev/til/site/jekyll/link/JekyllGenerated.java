package dev.til.site.jekyll.link;

import dev.til.site.path.RelativePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is on a site without a source of its own: pages of plugins, a theme's assets. Nobody but a build can check them. */
final class JekyllGenerated {
    private static final List<String> ASSET_ENDS =
            List.of(".css", ".js", ".map", ".woff", ".woff2", ".ttf", ".eot", ".webmanifest", ".json", ".ico");

    private final JekyllGems gems;
    private final boolean builtAssets;
    /** Prefixes of paths, with what puts pages there. */
    private final List<String[]> prefixes = new ArrayList<>();

    JekyllGenerated(JekyllContext context, JekyllGems gems) {
        this.gems = gems;
        this.builtAssets =
                gems.theme().isPresent() || context.files().isFile(RelativePath.in(context.folder(), "package.json"));
        if (gems.has("jekyll-archives")) {
            for (String kind : List.of("tag", "category", "year", "month", "day")) {
                String other = switch (kind) {
                    case "tag" -> "/tag/:name/";
                    case "category" -> "/category/:name/";
                    default -> "/:year/";
                };
                String pattern =
                        context.setting("jekyll-archives.permalinks." + kind).orElse(other);
                prefix(pattern, "jekyll-archives");
            }
        }
        for (String kind : List.of("tag_archive", "category_archive")) {
            // minimal-mistakes: archives made by hand, or by the plugin that is set here
            context.setting(kind + ".path").ifPresent(path -> prefix(path, "the theme's archives"));
        }
        if (gems.has("jekyll-paginate") || gems.has("jekyll-paginate-v2")) {
            prefix(context.setting("paginate_path").orElse("/page:num/"), "the pagination");
        }
        if (gems.has("jekyll-feed")) {
            prefix(context.setting("feed.path").orElse("/feed.xml"), "jekyll-feed");
            prefix("/feed/", "jekyll-feed");
        }
        if (gems.has("jekyll-sitemap")) {
            prefix("/sitemap.xml", "jekyll-sitemap");
            prefix("/robots.txt", "jekyll-sitemap");
        }
        if (gems.has("jekyll-redirect-from")) {
            prefix("/redirects.json", "jekyll-redirect-from");
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
                    .forEach(path -> prefix(path, "the theme"));
        }
        if (gems.strangeTheme()) {
            // a theme's gem may load a plugin that makes lists
            List.of("/tag/", "/tags/", "/category/", "/categories/", "/archive/", "/archives/", "/page/", "/author/")
                    .forEach(path -> prefix(path, "the theme"));
        }
        for (String kept : context.settings("keep_files")) {
            prefix("/" + kept + "/", "keep_files");
        }
    }

    private void prefix(String pattern, String who) {
        int colon = pattern.indexOf(':');
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
            return Optional.of("the theme or a build step");
        }
        return gems.bringsPages() && !ours ? Optional.of("a plugin") : Optional.empty();
    }
}
