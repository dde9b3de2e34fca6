package dev.til.site.jekyll.plugin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a plugin can bring to a site that no source in the repository shows.
 *
 * @param plugin its gem
 * @param makes the words that {@link JekyllPluginTable} explains
 * @param known whether it stands there; else its name alone tells its kind
 */
public record JekyllPluginRow(String plugin, List<String> makes, boolean known) {
    private static final List<String> PICTURES =
            List.of("image", "picture", "photo", "thumb", "webp", "gallery", "media", "figure", "imgix", "avif");

    private static final List<String> LINKS = List.of("link", "url", "href", "wiki", "obsidian");
    private static final List<String> IDS = List.of("toc", "anchor", "heading");

    public JekyllPluginRow {
        makes = List.copyOf(makes);
    }

    /** What a plugin that nobody wrote down may make, as plugins of that kind do. */
    static JekyllPluginRow guessed(String plugin) {
        String name = plugin.toLowerCase(Locale.ROOT);
        if (PICTURES.stream().anyMatch(name::contains)) {
            return new JekyllPluginRow(
                    plugin,
                    List.of(
                            "tags",
                            "end:.png",
                            "end:.jpg",
                            "end:.jpeg",
                            "end:.gif",
                            "end:.webp",
                            "end:.avif",
                            "end:.svg"),
                    false);
        }
        if (LINKS.stream().anyMatch(name::contains)) {
            return new JekyllPluginRow(plugin, List.of("tags", "links"), false);
        }
        return IDS.stream().anyMatch(name::contains)
                ? new JekyllPluginRow(plugin, List.of("tags", "ids"), false)
                : new JekyllPluginRow(plugin, List.of("tags", "pages"), false);
    }

    private boolean makes(String word) {
        return makes.contains(word);
    }

    /** Whether it brings Liquid tags that til has no list of. */
    public boolean tags() {
        return makes("tags");
    }

    /** Whether it makes pages that may be anywhere. */
    public boolean pages() {
        return makes("pages");
    }

    public boolean links() {
        return makes("links");
    }

    public boolean ids() {
        return makes("ids");
    }

    /** How the files end that it makes anywhere. */
    public List<String> ends() {
        return makes.stream()
                .filter(word -> word.startsWith("end:"))
                .map(word -> word.substring("end:".length()))
                .toList();
    }

    /** The addresses that it makes pages or files at and below, as the site has set them: with their placeholders. */
    public List<String> places(JekyllSettings settings) {
        return makes.stream()
                .filter(word -> word.startsWith("at:"))
                .flatMap(word -> place(word.substring("at:".length()), settings).stream())
                .toList();
    }

    private static Optional<String> place(String word, JekyllSettings settings) {
        int condition = word.indexOf('@');
        String where = condition < 0 ? word : word.substring(0, condition);
        if (condition >= 0 && !holds(word.substring(condition + 1), settings)) {
            return Optional.empty();
        }
        int equals = where.indexOf('=');
        return Optional.of(
                equals < 0
                        ? where
                        : settings.setting(where.substring(0, equals)).orElse(where.substring(equals + 1)));
    }

    private static boolean holds(String condition, JekyllSettings settings) {
        int colon = condition.indexOf(':');
        if (colon < 0) {
            return settings.setting(condition).isPresent();
        }
        List<String> words = settings.settings(condition.substring(0, colon));
        return words.contains("all") || words.contains(condition.substring(colon + 1));
    }
}
