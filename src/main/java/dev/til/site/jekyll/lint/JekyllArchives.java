package dev.til.site.jekyll.lint;

import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.FrontMatter.Value;
import dev.til.site.jekyll.publish.JekyllConfig;
import dev.til.site.jekyll.publish.JekyllTheme;
import dev.til.site.ruby.Psych;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The pages that jekyll-archives makes of tags and categories, each called as its term is in small letters. */
public record JekyllArchives(JekyllConfig config, JekyllTheme theme) {
    public static final String PLUGIN = "jekyll-archives";

    /**
     * Whether it makes one of every tag, or of every category.
     *
     * @param key {@code tags} or {@code categories}
     * @param plugged whether the plugin takes part in the build; asked only where the theme does not bring it
     */
    public boolean makes(String key, BooleanSupplier plugged) {
        Optional<Mapping> settings = config.map(PLUGIN);
        if (settings.isEmpty()) {
            return theme.isChirpy(); // Chirpy: its gem's own settings make both
        }
        // jekyll-archives: enabled? of Archives, and nothing by itself
        Optional<Value> enabled = JekyllConfig.value(settings.get(), "enabled");
        boolean wanted = enabled.filter(value -> value instanceof Sequence
                        ? Psych.texts(value).contains(key)
                        : Psych.text(value).equals("all") || Psych.text(value).equals("true"))
                .isPresent();
        return wanted && (theme.listsTags() || plugged.getAsBoolean());
    }
}
