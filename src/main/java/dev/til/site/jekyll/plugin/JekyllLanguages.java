package dev.til.site.jekyll.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The languages that {@code jekyll-polyglot} builds a site in: the usual one at the root, each other in a folder of its own.
 * A note that has no translation is shown in each of them.
 *
 * @param all empty where the plugin is not on
 * @param excluded paths of the site that are there once only
 * @param fromPath whether a folder's name may tell a note's language
 */
public record JekyllLanguages(List<String> all, String usual, List<String> excluded, boolean fromPath) {
    public JekyllLanguages {
        all = List.copyOf(all);
        excluded = List.copyOf(excluded);
    }

    public static JekyllLanguages of(JekyllSettings settings, JekyllPlugins plugins) {
        return plugins.isOn("jekyll-polyglot")
                ? new JekyllLanguages(
                        settings.settings("languages"),
                        settings.setting("default_lang").orElse("en"),
                        settings.settings("exclude_from_localization"),
                        settings.setting("lang_from_path")
                                .filter("true"::equals)
                                .isPresent())
                : new JekyllLanguages(List.of(), "", List.of(), false);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /**
     * Where a note is in its own language.
     *
     * @param url that Jekyll gives it
     * @param written the language that its front matter names
     * @param path of its source
     */
    public String url(String url, Optional<String> written, String path) {
        return written.or(() -> fromPath ? named(path) : Optional.empty())
                .flatMap(this::known)
                .filter(language -> !language.equals(usual))
                .map(language -> "/" + language + url)
                .orElse(url);
    }

    private Optional<String> known(String name) {
        return all.stream().filter(name::equalsIgnoreCase).findFirst();
    }

    // polyglot: derive_lang_from_path
    private Optional<String> named(String path) {
        for (String part : path.replace('.', '/').split("/")) {
            Optional<String> language = known(part);
            if (language.isPresent()) {
                return language;
            }
        }
        return Optional.empty();
    }

    /** The language whose folder a path of the site lies in; empty for the usual one. */
    public Optional<String> of(String path) {
        return all.stream()
                .filter(language -> !language.equals(usual) && path.startsWith("/" + language + "/"))
                .findFirst();
    }

    /** A path of the site without the folder of its language. */
    public String without(String path) {
        return of(path).map(language -> path.substring(language.length() + 1)).orElse(path);
    }

    /** Whether a path of the site is there once, whatever the language. */
    public boolean isExcluded(String path) {
        return excluded.stream()
                .map(start -> start.startsWith("/") ? start : "/" + start)
                .anyMatch(path::startsWith);
    }

    /**
     * Where a link leads once the plugin has written it anew.
     *
     * @param path of the site, from its root
     * @param from the URL of the page that has the link
     */
    public String rewritten(String path, String from) {
        return of(from).filter(language -> of(path).isEmpty() && !isExcluded(path))
                .map(language -> "/" + language + path)
                .orElse(path);
    }

    /** Other paths that stand for what a reader sees at a path: in the usual language, or in the only one that there is. */
    public List<String> others(String path) {
        Optional<String> language = of(path);
        if (language.isPresent()) {
            String usualPath = without(path);
            return isExcluded(usualPath) ? List.of() : among(usualPath, language.get());
        }
        return isExcluded(path) ? List.of() : among(path, "");
    }

    private List<String> among(String usualPath, String language) {
        var paths = new ArrayList<String>();
        if (!language.isEmpty()) {
            paths.add(usualPath);
        }
        for (String other : all) {
            if (!other.equals(usual) && !other.equals(language)) {
                paths.add("/" + other + usualPath);
            }
        }
        return paths;
    }
}
