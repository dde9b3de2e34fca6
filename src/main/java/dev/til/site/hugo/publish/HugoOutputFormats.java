package dev.til.site.hugo.publish;

import dev.til.note.FrontMatter.Field;
import dev.til.site.Page;
import dev.til.site.SiteFiles;
import dev.til.site.SiteIndex;
import dev.til.site.hugo.config.HugoConfig;
import dev.til.site.hugo.config.HugoConfigFiles;
import dev.til.site.hugo.config.HugoPlace;
import dev.til.site.hugo.field.HugoFields;
import dev.til.site.path.RelativePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What Hugo makes of pages beside their HTML, as {@code outputs} asks for: {@code /posts/feed.json}. */
record HugoOutputFormats(HugoConfig config, HugoPublications publications, HugoLists lists, SiteIndex index) {
    /** Hugo: these need no word in {@code outputs}, or are looked for elsewhere. */
    private static final List<String> USUAL = List.of("html", "rss", "sitemap", "robots", "404", "alias");

    private static final List<String> LISTS = List.of("section", "taxonomy", "term");

    /** What is known of a file: nothing speaks for it, a build may make it, or a build does. */
    private enum Sight {
        NONE,
        PERHAPS,
        SURE
    }

    /** Whether there is certainly such a file at a path: its page is known, and so is a template for it. */
    boolean isAt(String path) {
        return look(path) == Sight.SURE;
    }

    /** Whether there may be one: only a build knows its page, its template, or what a theme calls its files. */
    boolean mayBeAt(String path) {
        return look(path) != Sight.NONE;
    }

    private Sight look(String path) {
        var best = Sight.NONE;
        for (String language : config.languages().all()) {
            String prefix =
                    config.languages().ownHosts() ? "" : config.languages().prefix(language);
            Sight found = path.startsWith(prefix + "/") ? look(path, prefix, language) : Sight.NONE;
            best = found.compareTo(best) > 0 ? found : best;
        }
        return best;
    }

    private Sight look(String path, String prefix, String language) {
        String below = path.substring(prefix.length());
        Map<String, HugoOutputFormat> formats = formats(language);
        var best = isUnknownAsked(formats, language) && RelativePath.name(path).indexOf('.') > 0
                ? Sight.PERHAPS
                : Sight.NONE;
        for (HugoOutputFormat format : formats.values()) {
            for (String page : format.pages(below, config.ugly())) {
                Sight found = look(format, prefix + page, page, language);
                best = found.compareTo(best) > 0 ? found : best;
            }
        }
        return best;
    }

    /** Whether a form of one page is made. */
    private Sight look(HugoOutputFormat format, String url, String page, String language) {
        List<Page> pages = index.at(url);
        boolean known = !pages.isEmpty() || lists.isAt(url);
        List<String> asked = new ArrayList<>();
        if (!pages.isEmpty()) {
            asked.addAll(asked(pages.get(0), language));
        } else if (known || page.equals("/")) {
            asked.addAll(config.outputs(listKind(page), language));
        } else if (page.split("/").length <= 3) {
            LISTS.forEach(kind -> asked.addAll(config.outputs(kind, language)));
        }
        if (!asked.contains(format.name())) {
            return Sight.NONE;
        }
        return known && hasTemplate(format) ? Sight.SURE : Sight.PERHAPS;
    }

    private List<String> asked(Page page, String language) {
        List<String> own = publications.fields(page.note(), index.files()).texts("outputs");
        return own.isEmpty()
                ? HugoPlace.of(page.path(), config)
                        .map(place -> config.outputs(config.kind(place), language))
                        .orElse(List.of())
                : own.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    private String listKind(String page) {
        String[] parts = page.substring(1).split("/");
        boolean terms = config.taxonomies().contains(parts[0]);
        return parts[0].isEmpty() ? "home" : !terms ? "section" : parts.length == 1 ? "taxonomy" : "term";
    }

    /** Whether the site asks for a form that only a theme describes which is not here. */
    private boolean isUnknownAsked(Map<String, HugoOutputFormat> formats, String language) {
        for (Field kind : config.of(language).below("outputs").fields()) {
            for (String name : config.outputs(kind.key(), language)) {
                if (!USUAL.contains(name) && !formats.containsKey(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Hugo: a theme's are the site's, too, and the site's own come first. */
    private Map<String, HugoOutputFormat> formats(String language) {
        var formats = new TreeMap<String, HugoOutputFormat>();
        HugoOutputFormat.BUILT_IN.forEach(format -> formats.put(format.name(), format));
        var configured = new ArrayList<HugoFields>();
        for (String theme : config.themes().here()) {
            configured.add(0, HugoConfigFiles.read(index.files(), theme));
        }
        configured.add(config.of(language));
        for (HugoFields each : configured) {
            for (Field own : each.below("outputFormats").fields()) {
                String name = own.key().toLowerCase(Locale.ROOT);
                if (!USUAL.contains(name)) {
                    HugoFields described = each.below("outputFormats", own.key());
                    formats.put(name, HugoOutputFormat.of(name, described, each.below("mediaTypes")));
                }
            }
        }
        return formats;
    }

    /** Hugo: without one it says so, and makes no file. */
    private boolean hasTemplate(HugoOutputFormat format) {
        var roots = new ArrayList<>(List.of(config.folder()));
        roots.addAll(config.themes().here());
        SiteFiles files = index.files();
        return roots.stream()
                .flatMap(root -> files.below(RelativePath.in(root, "layouts")).stream())
                .map(entry -> RelativePath.name(entry.path()).toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.contains("." + format.name() + ".")
                        || (!format.end().isEmpty() && name.endsWith(format.end())));
    }
}
