package dev.til.site.jekyll.link;

import dev.til.facts.WeakMemo;
import dev.til.site.Page;
import dev.til.site.SiteIndex;
import dev.til.site.path.RelativePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Where notes are on a site, and where those would be that are not published. */
final class JekyllNotePlaces {
    private final JekyllContext context;
    private final SiteIndex index;
    /** Worked out when a link leads nowhere: mostly none does. */
    private final Supplier<Places> places = new WeakMemo<>(this::places);

    /**
     * Where notes are on the site.
     *
     * @param byName notes by the last part of their URLs, whatever the style of the permalink
     * @param folders folders of the site that notes are published in
     * @param unpublished notes that are not published, by the URL that they would have
     */
    private record Places(Map<String, List<Page>> byName, Set<String> folders, Map<String, Page> unpublished) {}

    JekyllNotePlaces(JekyllContext context, SiteIndex index) {
        this.context = context;
        this.index = index;
    }

    private Places places() {
        var all = new Places(new HashMap<>(), new HashSet<>(), new TreeMap<>());
        for (Page page : index.pages()) {
            page.url().ifPresent(url -> {
                all.folders().add(folder(url));
                all.byName()
                        .computeIfAbsent(slug(url), none -> new ArrayList<>(1))
                        .add(page);
            });
            if (page.url().isEmpty()) {
                context.wouldBe(page.note()).ifPresent(url -> all.unpublished().putIfAbsent(url, page));
            }
        }
        return all;
    }

    /** The notes whose URLs end as a path does. */
    List<Page> named(String path) {
        return places.get().byName().getOrDefault(slug(path), List.of());
    }

    /** The note that would be at a path if it were published. */
    Optional<Page> unpublished(String path) {
        return List.of(path, path + "/", path + ".html").stream()
                .map(places.get().unpublished()::get)
                .filter(page -> page != null)
                .findFirst();
    }

    /** Whether notes of the site are published in the same folder of the site. */
    boolean notesLieBeside(String path) {
        String folder = folder(path);
        return folder.length() > 1 && places.get().folders().contains(folder);
    }

    static String folder(String url) {
        String plain = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        return plain.substring(0, plain.lastIndexOf('/') + 1);
    }

    /** The last part of a path without what the style of a permalink adds: an ending, and the date of the file. */
    static String slug(String path) {
        String name = name(path);
        String bare = name.endsWith(".html") ? name.substring(0, name.length() - ".html".length()) : name;
        int at = 0;
        for (int hyphens = 0; at < bare.length() && hyphens < 3; at++) {
            char c = bare.charAt(at);
            if (c == '-' && at > 0) {
                hyphens++;
            } else if (c < '0' || c > '9') {
                return bare;
            }
        }
        return at < 8 || at == bare.length() ? bare : bare.substring(at);
    }

    static String name(String path) {
        return RelativePath.name(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }
}
