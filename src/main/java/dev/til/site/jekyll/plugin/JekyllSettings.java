package dev.til.site.jekyll.plugin;

import java.util.List;
import java.util.Optional;

/** What {@code _config.yml} says, as far as plugins ask for it. */
public interface JekyllSettings {
    /** A scalar by its dotted key; empty for none, null, or something bigger. */
    Optional<String> setting(String key);

    /** The scalars of a list, or the words of a text. */
    List<String> settings(String key);
}
