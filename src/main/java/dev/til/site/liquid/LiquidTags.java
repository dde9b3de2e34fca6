package dev.til.site.liquid;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The tags that a site's Liquid knows.
 *
 * @param plugins names of tags that gems bring
 * @param open whether code that til cannot read may bring any other tag, so that none can be called unknown
 */
public record LiquidTags(Set<String> plugins, boolean open) {
    /** Tags that have an end: <code>{% if %} ... {% endif %}</code>. */
    private static final Set<String> BLOCKS = Set.of(
            "if",
            "unless",
            "case",
            "for",
            "tablerow",
            "capture",
            "comment",
            "raw",
            "ifchanged",
            // Jekyll
            "highlight");

    private static final Set<String> SINGLE = Set.of(
            "assign",
            "break",
            "continue",
            "cycle",
            "decrement",
            "increment",
            "include",
            // Jekyll
            "include_relative",
            "link",
            "post_url");

    /** Where a tag of another block's middle may stand. */
    private static final Map<String, Set<String>> MIDDLES = Map.of(
            "else", Set.of("if", "unless", "case", "for"),
            "elsif", Set.of("if", "unless"),
            "when", Set.of("case"));

    /** Blocks whose content is there or not, or many times. */
    private static final Set<String> CONDITIONAL = Set.of("if", "unless", "case", "for", "tablerow", "ifchanged");

    /** What gems bring that GitHub Pages or well known themes use. */
    private static final Map<String, Set<String>> GEMS = Map.of(
            "jekyll-seo-tag", Set.of("seo"),
            "jekyll-feed", Set.of("feed_meta"),
            "jekyll-gist", Set.of("gist"),
            "jekyll-avatar", Set.of("avatar"),
            "jekyll-include-cache", Set.of("include_cached"),
            "jekyll-github-metadata", Set.of("github_edit_link"));

    public LiquidTags {
        plugins = Set.copyOf(plugins);
    }

    /** @param gems the plugins that are active */
    public static LiquidTags of(Set<String> gems, boolean open) {
        var tags = new HashSet<String>();
        GEMS.forEach((gem, names) -> {
            if (gems.contains(gem)) {
                tags.addAll(names);
            }
        });
        return new LiquidTags(tags, open);
    }

    boolean isBlock(String tag) {
        return BLOCKS.contains(tag);
    }

    boolean isConditional(String tag) {
        return CONDITIONAL.contains(tag);
    }

    boolean isMiddle(String tag) {
        return MIDDLES.containsKey(tag);
    }

    boolean mayStandIn(String middle, String block) {
        return MIDDLES.getOrDefault(middle, Set.of()).contains(block);
    }

    boolean isKnown(String tag) {
        return BLOCKS.contains(tag) || SINGLE.contains(tag) || plugins.contains(tag);
    }
}
