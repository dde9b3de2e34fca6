package dev.til.site.jekyll.plugin;

import dev.til.note.Journal;
import dev.til.site.SiteFiles;
import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a site asks for, whether or not it gets it: GitHub Pages gives it some of it only.
 *
 * @param gemfilePath of the Gemfile that counts; empty for none
 * @param lock what Bundler made of it
 * @param dependencies gems that a theme in the site's own folder needs
 * @param code the files of {@code _plugins/}
 */
record JekyllWishes(
        JekyllSettings settings,
        JekyllGemfile gemfile,
        String gemfilePath,
        String lock,
        Set<String> dependencies,
        List<String> code) {
    /** The themes that GitHub Pages has: {@code THEMES} in the github-pages gem's {@code plugins.rb}. */
    private static final Set<String> GITHUB_THEMES = Set.of(
            "minima",
            "jekyll-swiss",
            "jekyll-theme-primer",
            "jekyll-theme-architect",
            "jekyll-theme-cayman",
            "jekyll-theme-dinky",
            "jekyll-theme-hacker",
            "jekyll-theme-leap-day",
            "jekyll-theme-merlot",
            "jekyll-theme-midnight",
            "jekyll-theme-minimal",
            "jekyll-theme-modernist",
            "jekyll-theme-slate",
            "jekyll-theme-tactile",
            "jekyll-theme-time-machine");

    /** Plugins that only help those who write: it does not show where a site is built that they are asked for. */
    private static final Set<String> TOOLS = Set.of(
            "jekyll-admin",
            "jekyll-compose",
            "jekyll-watch",
            "jekyll-sass-converter",
            "jekyll-commonmark",
            "jekyll-import");

    static JekyllWishes of(SiteFiles files, String folder, JekyllSettings settings) {
        String own = RelativePath.in(folder, "Gemfile");
        String path = files.isFile(own) ? own : files.isFile("Gemfile") ? "Gemfile" : "";
        String text = path.isEmpty() ? "" : read(files, path);
        Set<String> dependencies = new HashSet<>();
        for (String file : files.in(folder)) {
            if (file.endsWith(".gemspec")) {
                dependencies.addAll(JekyllGemfile.dependencies(read(files, file)));
            }
        }
        String plugins = RelativePath.in(folder, settings.setting("plugins_dir").orElse("_plugins"));
        var code = new ArrayList<String>();
        for (Journal.Entry file : files.below(plugins)) {
            if (file.path().endsWith(".rb")) {
                code.add(file.path());
            }
        }
        return new JekyllWishes(
                settings,
                JekyllGemfile.of(text),
                path,
                path.isEmpty() || !files.isFile(path + ".lock") ? "" : read(files, path + ".lock"),
                dependencies,
                code);
    }

    /** The plugins that the configuration names, by their gems. */
    List<String> configured() {
        var plugins = new ArrayList<>(settings.settings("plugins"));
        plugins.addAll(settings.settings("gems")); // Jekyll 3
        plugins.replaceAll(JekyllPlugins::gem);
        return plugins;
    }

    Optional<String> theme() {
        return settings.setting("theme").or(() -> settings.setting("remote_theme"));
    }

    boolean namesGitHubPages() {
        return gemfile.listed().contains("github-pages");
    }

    /** Whether it is a version of Jekyll that begins so that is asked for, or that Bundler has found. */
    boolean asksFor(String version) {
        return gemfile.asksFor(version) || lock.contains("\n    jekyll (" + version + ".");
    }

    /** What the site itself asks for that GitHub Pages does not have, so that it cannot be what builds the site. */
    Optional<String> beyondGitHubPages() {
        Optional<String> theme = settings.setting("theme");
        if (theme.isPresent() && !GITHUB_THEMES.contains(theme.get())) {
            return Optional.of("GitHub Pages does not have the theme " + theme.get());
        }
        for (String plugin : configured()) {
            if (isBeyond(plugin)) {
                return Optional.of(lacking(plugin));
            }
        }
        return code.isEmpty() ? Optional.empty() : Optional.of("GitHub Pages does not run " + code.get(0));
    }

    /** The same of its Gemfile, which may be there for the writer's own computer: GitHub Pages never looks at it. */
    Optional<String> bundledBeyondGitHubPages() {
        if (asksFor("4")) {
            return Optional.of(gemfilePath + " asks for Jekyll 4, which GitHub Pages does not have");
        }
        for (String plugin : new TreeSet<>(gemfile.plugins())) {
            String gem = JekyllPlugins.gem(plugin);
            if (gem.startsWith("jekyll-") && isBeyond(gem)) {
                return Optional.of(lacking(gem));
            }
        }
        return Optional.empty();
    }

    private static boolean isBeyond(String plugin) {
        return !JekyllPlugins.isAllowed(plugin) && !TOOLS.contains(plugin);
    }

    private static String lacking(String plugin) {
        return "GitHub Pages does not have " + plugin;
    }

    private static String read(SiteFiles files, String path) {
        Optional<byte[]> bytes = files.journal().read(path);
        return bytes.isPresent() ? new String(bytes.get(), StandardCharsets.UTF_8) : "";
    }
}
