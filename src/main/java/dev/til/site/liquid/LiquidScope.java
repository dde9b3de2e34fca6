package dev.til.site.liquid;

import java.util.Optional;

/** What Liquid can ask of the site and of the note that it renders. */
public interface LiquidScope {
    /** The text that {@code site.title} or {@code page.author} prints; empty when only a build knows. */
    Optional<String> variable(String path);

    /** What {@code relative_url} puts before a path, without a slash at its end. */
    String baseurl();

    /** What {@code absolute_url} puts before the baseurl. */
    String siteUrl();

    /** The URL, baseurl included, of the post that <code>{% post_url %}</code> names. */
    Answer postUrl(String name);

    /** The URL, baseurl included, of the file or note that <code>{% link %}</code> names. */
    Answer link(String path);

    /** Whether an include is missing for certain. */
    boolean lacksInclude(String name);

    LiquidTags tags();

    /** The answer to a question that breaks the build when there is none. */
    sealed interface Answer {
        record Found(String url) implements Answer {}

        record Missing(String message, Optional<String> hint) implements Answer {}

        /** There may be something, but only a build knows what. */
        record Unknown() implements Answer {}
    }
}
