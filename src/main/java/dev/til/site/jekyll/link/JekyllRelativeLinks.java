package dev.til.site.jekyll.link;

import dev.til.site.Page;
import dev.til.site.path.LinkTarget;
import java.util.Optional;

/** The plugin jekyll-relative-links: a link that names a file of the repository becomes one to where that is published. */
record JekyllRelativeLinks(JekyllLinkMap map) {
    /** The file that a link names; empty where the plugin leaves the link as it is. */
    Optional<String> file(LinkTarget target, Page from) {
        return translates(from) && !target.decodedPath().isEmpty() ? map.source(target, from) : Optional.empty();
    }

    // jekyll-relative-links: pages only, unless the site wants collections as well
    private boolean translates(Page from) {
        return map.gems().has("jekyll-relative-links")
                && !map.context()
                        .setting("relative_links.enabled")
                        .filter("false"::equals)
                        .isPresent()
                && (map.context().isPage(from.path())
                        || map.context()
                                .setting("relative_links.collections")
                                .filter("true"::equals)
                                .isPresent());
    }

    Optional<String> url(String file) {
        return map.index().page(file).flatMap(page -> page.publication().url());
    }

    /** What is published of a file that is copied as it is. */
    Optional<String> copy(String file) {
        return map.context().reads(file) && !map.context().isRendered(file)
                ? map.outputs().source(map.context().copied(file))
                : Optional.empty();
    }
}
