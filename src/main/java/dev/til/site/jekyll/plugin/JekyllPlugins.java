package dev.til.site.jekyll.plugin;

import dev.til.site.SiteFiles;
import dev.til.site.jekyll.plugin.JekyllBuilder.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The plugins that take part in a build, by their gems.
 *
 * @param builder who builds the site
 * @param on those that run for certain
 * @param perhaps those that a Gemfile lists under a condition
 * @param versionThree whether it is Jekyll 3 that runs, as on GitHub Pages
 * @param open whether there may be others that only running the Gemfile would tell
 */
public record JekyllPlugins(
        JekyllBuilder builder, Set<String> on, Set<String> perhaps, boolean versionThree, boolean open) {
    /** What the github-pages gem runs on every site: {@code DEFAULT_PLUGINS} in its {@code plugins.rb}. */
    private static final Set<String> GITHUB_PAGES = Set.of(
            "jekyll-coffeescript",
            "jekyll-default-layout",
            "jekyll-gist",
            "jekyll-github-metadata",
            "jekyll-optional-front-matter",
            "jekyll-paginate",
            "jekyll-readme-index",
            "jekyll-titles-from-headings",
            "jekyll-relative-links");

    /** What it lets a site turn on besides: the rest of {@code PLUGIN_WHITELIST}. */
    private static final Set<String> ALLOWED = Set.of(
            "jekyll-avatar",
            "jekyll-commonmark-ghpages",
            "jekyll-feed",
            "jekyll-include-cache",
            "jekyll-mentions",
            "jekyll-octicons",
            "jekyll-redirect-from",
            "jekyll-remote-theme",
            "jekyll-seo-tag",
            "jekyll-sitemap",
            "jemoji");

    /** Themes and the plugins that Jekyll loads because their gem depends on them. */
    private static final Map<String, Set<String>> THEMES = Map.of(
            "jekyll-theme-chirpy",
            Set.of(
                    "jekyll-paginate",
                    "jekyll-redirect-from",
                    "jekyll-seo-tag",
                    "jekyll-archives",
                    "jekyll-sitemap",
                    "jekyll-include-cache"),
            "minimal-mistakes-jekyll",
            Set.of("jekyll-paginate", "jekyll-sitemap", "jekyll-gist", "jekyll-feed", "jekyll-include-cache"),
            "minima",
            Set.of("jekyll-feed", "jekyll-seo-tag"),
            "just-the-docs",
            Set.of("jekyll-seo-tag", "jekyll-include-cache"),
            "jekyll-theme-primer",
            Set.of("jekyll-seo-tag", "jekyll-github-metadata"));

    public JekyllPlugins {
        on = Set.copyOf(on);
        perhaps = Set.copyOf(perhaps);
    }

    /** @param folder that the site is built from */
    public static JekyllPlugins of(SiteFiles files, String folder, JekyllSettings settings) {
        JekyllWishes wishes = JekyllWishes.of(files, folder, settings);
        JekyllBuilder builder = JekyllBuilder.of(files, folder, settings, wishes);
        return new JekyllPlugins(
                builder,
                builder.kind() == Kind.GITHUB_PAGES ? onGitHubPages(wishes) : onBundler(wishes),
                builder.kind() == Kind.GITHUB_PAGES
                        ? Set.of()
                        : wishes.gemfile().perhaps(),
                builder.kind() == Kind.GITHUB_PAGES || wishes.namesGitHubPages() || wishes.asksFor("3"),
                builder.kind() == Kind.OWN && wishes.gemfile().open());
    }

    /** Those of a site of which nothing is known but its configuration. */
    public static JekyllPlugins of(JekyllSettings settings) {
        var wishes = new JekyllWishes(settings, JekyllGemfile.NONE, "", "", Set.of(), List.of());
        return new JekyllPlugins(
                new JekyllBuilder(Kind.OWN, "its configuration is all there is"),
                onBundler(wishes),
                Set.of(),
                false,
                false);
    }

    private static Set<String> onGitHubPages(JekyllWishes wishes) {
        Set<String> on = new HashSet<>(GITHUB_PAGES);
        for (String plugin : wishes.configured()) {
            if (isAllowed(plugin)) {
                on.add(plugin);
            }
        }
        for (String plugin : ofTheme(wishes)) {
            if (isAllowed(plugin)) {
                on.add(plugin);
            }
        }
        return on;
    }

    private static Set<String> onBundler(JekyllWishes wishes) {
        Set<String> on = new HashSet<>(wishes.configured());
        for (String gem : wishes.gemfile().plugins()) {
            on.add(gem(gem));
        }
        on.addAll(ofTheme(wishes));
        if (on.contains("github-pages")) {
            on.addAll(GITHUB_PAGES);
        }
        return on;
    }

    // Jekyll: require_theme_deps
    private static Set<String> ofTheme(JekyllWishes wishes) {
        Set<String> needed = new HashSet<>();
        Optional<String> theme = wishes.theme();
        if (theme.isPresent()) {
            needed.addAll(THEMES.getOrDefault(themeName(theme.get()), Set.of()));
            // a theme that lives in the site's own folder
            for (String gem : wishes.dependencies()) {
                if (gem.startsWith("jekyll-")) {
                    needed.add(gem);
                }
            }
        }
        return needed;
    }

    /** The gem that a plugin comes with: {@code jekyll/scholar} is what {@code jekyll-scholar} is loaded by. */
    static String gem(String name) {
        return name.toLowerCase(Locale.ROOT).replace('/', '-').replace('_', '-');
    }

    static boolean isAllowed(String plugin) {
        return GITHUB_PAGES.contains(plugin) || ALLOWED.contains(plugin);
    }

    /** Whether til knows which plugins a theme brings. */
    public static boolean isKnownTheme(String theme) {
        // GitHub Pages' own themes: jekyll-theme-cayman and its kin
        return THEMES.containsKey(themeName(theme)) || theme.startsWith("jekyll-theme-");
    }

    private static String themeName(String theme) {
        String repository = theme.contains("/") ? theme.substring(theme.indexOf('/') + 1) : theme;
        int version = repository.indexOf('@');
        String plain = version < 0 ? repository : repository.substring(0, version);
        return plain.equals("minimal-mistakes") ? "minimal-mistakes-jekyll" : plain;
    }

    public boolean isOn(String plugin) {
        return on.contains(plugin);
    }

    /** Whether a plugin is on, or may be. */
    public boolean mayBeOn(String plugin) {
        return on.contains(plugin) || perhaps.contains(plugin);
    }

    /** Whether the site's own code in {@code _plugins/} runs. */
    public boolean runsOwnCode() {
        return builder.kind() == Kind.OWN;
    }

    /** All that is known of it, as a text. */
    public String sources() {
        return builder.kind() + " " + new TreeSet<>(on) + new TreeSet<>(perhaps) + versionThree + open;
    }
}
