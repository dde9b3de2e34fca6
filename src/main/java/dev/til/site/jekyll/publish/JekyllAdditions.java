package dev.til.site.jekyll.publish;

import dev.til.site.jekyll.plugin.JekyllLanguages;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What plugins add to what Jekyll itself publishes, worked out once and only where a note is published. */
final class JekyllAdditions {
    private final JekyllConfig config;
    private final Supplier<JekyllBarePages> pages;
    private volatile @Nullable JekyllBarePages bare;
    private volatile @Nullable JekyllLanguages languages;

    JekyllAdditions(JekyllConfig config, Supplier<JekyllBarePages> pages) {
        this.config = config;
        this.pages = pages;
    }

    JekyllBarePages bare() {
        JekyllBarePages known = bare;
        if (known == null) {
            known = pages.get();
            bare = known;
        }
        return known;
    }

    JekyllLanguages languages() {
        JekyllLanguages known = languages;
        if (known == null) {
            known = JekyllLanguages.of(config, config.plugins());
            languages = known;
        }
        return known;
    }
}
