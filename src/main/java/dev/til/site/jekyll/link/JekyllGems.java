package dev.til.site.jekyll.link;

import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code that takes part in a build besides Jekyll's own: gems, and the site's {@code _plugins/}.
 *
 * @param active names of the plugins
 * @param theme the gem or repository that layouts and assets come from; empty when they are the site's own
 * @param strangeTheme whether the theme is a gem that til has never heard of
 * @param bringsTags whether there may be Liquid tags that til has never heard of
 * @param bringsPages whether there may be pages that no source stands for
 */
public record JekyllGems(
        Set<String> active, Optional<String> theme, boolean strangeTheme, boolean bringsTags, boolean bringsPages) {
    /** What GitHub Pages runs on every site that it builds itself. */
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

    /** Plugins that bring nothing but what til knows. */
    private static final Set<String> KNOWN = Set.of(
            "jekyll-coffeescript",
            "jekyll-default-layout",
            "jekyll-gist",
            "jekyll-github-metadata",
            "jekyll-optional-front-matter",
            "jekyll-paginate",
            "jekyll-readme-index",
            "jekyll-titles-from-headings",
            "jekyll-relative-links",
            "jekyll-seo-tag",
            "jekyll-feed",
            "jekyll-sitemap",
            "jekyll-archives",
            "jekyll-redirect-from",
            "jekyll-include-cache",
            "jekyll-avatar",
            "jekyll-mentions",
            "jemoji",
            "jekyll-last-modified-at",
            "jekyll-sass-converter",
            "jekyll-watch",
            "jekyll-compress-html",
            "jekyll-commonmark",
            "jekyll-commonmark-ghpages",
            "jekyll-target-blank",
            "jekyll-link-attributes",
            "jekyll-loading-lazy",
            "jekyll-email-protect",
            "jekyll-environment-variables",
            "jekyll-minifier",
            "jekyll-tidy",
            "jekyll-admin",
            "jekyll-compose",
            "jekyll-algolia",
            "jekyll-katex",
            "jekyll-mermaid",
            "jekyll-diagrams",
            "jekyll-figure",
            "jekyll-youtube",
            "jekyll-responsive-image",
            "jekyll-picture-tag",
            "hawkins",
            "html-proofer",
            "rouge",
            "tzinfo",
            "tzinfo-data",
            "wdm",
            "faraday-retry",
            "jekyll-spaceship",
            "jekyll-toc",
            "jekyll-polyglot",
            "jekyll-remote-theme",
            "kramdown-parser-gfm",
            "kramdown-math-katex",
            "webrick",
            "jekyll",
            "github-pages");

    /** Of the known ones those with tags that til does not list. */
    private static final Set<String> BRING_TAGS = Set.of(
            "jekyll-last-modified-at",
            "jekyll-toc",
            "jekyll-polyglot",
            "jekyll-katex",
            "jekyll-mermaid",
            "jekyll-diagrams",
            "jekyll-figure",
            "jekyll-youtube",
            "jekyll-responsive-image",
            "jekyll-picture-tag");

    private static final Pattern GEM = Pattern.compile("(?m)^\\s*gem\\s*\\(?\\s*[\"']([\\w.-]+)[\"'](.*)$");
    private static final Pattern DEPENDENCY =
            Pattern.compile("add_(?:runtime_)?dependency\\s*\\(?\\s*[\"']([\\w.-]+)[\"']");
    private static final Pattern MAKES_PAGES =
            Pattern.compile("Generator|PageWithoutAFile|Page\\.new|StaticFile|static_files|Document\\.new");

    public JekyllGems {
        active = Set.copyOf(active);
    }

    public static JekyllGems of(JekyllContext context) {
        var active = new HashSet<String>(context.settings("plugins"));
        active.addAll(context.settings("gems"));
        String gemfile = text(context, "Gemfile");
        Optional<String> theme = context.setting("theme").or(() -> context.setting("remote_theme"));
        if (gemfile.isEmpty() ? !hasOwnBuild(context) : gemfile.contains("github-pages")) {
            active.addAll(GITHUB_PAGES);
        }
        boolean group = false;
        for (String line : gemfile.split("\\R")) {
            String code = line.strip();
            group = (code.startsWith("group") && code.contains(":jekyll_plugins")) || (group && !code.equals("end"));
            Matcher gem = GEM.matcher(line);
            if (gem.find() && (group || gem.group(2).contains(":jekyll_plugins"))) {
                active.add(gem.group(1));
            }
        }
        for (String file : context.files().in(context.folder())) {
            // Jekyll: a theme that lives in the site's own folder brings what its gemspec names
            if (file.endsWith(".gemspec") && theme.isPresent()) {
                Matcher dependency = DEPENDENCY.matcher(read(context, file));
                while (dependency.find()) {
                    if (dependency.group(1).startsWith("jekyll-")) {
                        active.add(dependency.group(1));
                    }
                }
            }
        }
        theme.map(JekyllGems::name).map(THEMES::get).ifPresent(active::addAll);
        String code = plugins(context);
        boolean strangers = active.stream().anyMatch(gem -> !KNOWN.contains(gem) && !THEMES.containsKey(gem));
        // Jekyll: a theme that is a gem may depend on plugins; one from afar brings no code
        boolean strange =
                context.setting("theme").filter(name -> !isKnownTheme(name)).isPresent();
        boolean tags = strangers
                || strange
                || code.contains("register_tag")
                || active.stream().anyMatch(BRING_TAGS::contains);
        return new JekyllGems(
                active,
                theme,
                strange,
                tags,
                strangers || MAKES_PAGES.matcher(code).find());
    }

    private static boolean isKnownTheme(String theme) {
        // GitHub Pages' own themes: jekyll-theme-cayman and its kin
        return THEMES.containsKey(name(theme)) || theme.startsWith("jekyll-theme-");
    }

    public boolean has(String gem) {
        return active.contains(gem);
    }

    /** Whether GitHub or a theme of its kind decides: the Chirpy theme, as a gem, a fork or from afar. */
    static boolean isChirpy(JekyllContext context) {
        return context.setting("theme")
                .or(() -> context.setting("remote_theme"))
                .filter(name -> name.contains("chirpy"))
                .isPresent();
    }

    private static String name(String theme) {
        String repository = theme.contains("/") ? theme.substring(theme.indexOf('/') + 1) : theme;
        String plain = repository.replaceFirst("@.*", "");
        return switch (plain) {
            case "minimal-mistakes" -> "minimal-mistakes-jekyll";
            default -> plain;
        };
    }

    /** GitHub Pages builds a site itself when there is no workflow that does. */
    private static boolean hasOwnBuild(JekyllContext context) {
        return context.files().in(".github/workflows").stream()
                .anyMatch(file -> read(context, file).contains("jekyll"));
    }

    private static String plugins(JekyllContext context) {
        String folder =
                RelativePath.in(context.folder(), context.setting("plugins_dir").orElse("_plugins"));
        var code = new StringBuilder();
        context.files().below(folder).stream()
                .filter(entry -> entry.path().endsWith(".rb"))
                .forEach(entry -> code.append(read(context, entry.path())).append('\n'));
        return code.toString();
    }

    private static String text(JekyllContext context, String name) {
        String own = read(context, RelativePath.in(context.folder(), name));
        return own.isEmpty() ? read(context, name) : own;
    }

    private static String read(JekyllContext context, String path) {
        return context.files()
                .journal()
                .read(path)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }
}
