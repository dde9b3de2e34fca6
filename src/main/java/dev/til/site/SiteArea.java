package dev.til.site;

import java.util.List;
import java.util.function.Supplier;

/**
 * A folder of a journal that a site is built from, and what of it is another's.
 *
 * @param folder relative to the repository's root, with {@code /}; empty for the root
 * @param source gives the site, always the same one
 * @param within the folders in it that other sites are built from; empty for none
 */
public record SiteArea(String folder, Supplier<Site> source, List<String> within) {
    public SiteArea {
        within = List.copyOf(within);
    }

    /** All of a site's folder is the site's own. */
    static SiteArea of(Site site) {
        return new SiteArea(site.folder(), () -> site, List.of());
    }

    public Site site() {
        return source.get();
    }

    /** Whether a path lies in the folder. */
    public boolean holds(String path) {
        return isIn(path, folder);
    }

    /** Whether a path lies in the folder of a site in this one. */
    boolean isWithin(String path) {
        for (String other : within) {
            if (isIn(path, other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one path is another one, or lies in it; everything lies in the empty one. */
    public static boolean isIn(String inner, String outer) {
        return inner.startsWith(outer)
                && (outer.isEmpty() || inner.length() == outer.length() || inner.charAt(outer.length()) == '/');
    }
}
