package dev.til.site.publishers;

import dev.til.site.Site;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A site that is made when somebody first asks for it: what is wrong with its configuration is no trouble of others. */
final class LateSite implements Supplier<Site> {
    private final Supplier<Site> source;
    private @Nullable Site made;

    LateSite(Supplier<Site> source) {
        this.source = source;
    }

    @Override
    public synchronized Site get() {
        Site known = made;
        if (known == null) {
            known = source.get();
            made = known;
        }
        return known;
    }
}
