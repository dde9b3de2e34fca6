package dev.til.site;

import dev.til.note.Document;
import dev.til.note.Document.Heading;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The places in a page that a {@code #fragment} can lead to. */
final class JekyllAnchors {
    /** Ids that themes put around the text on every page, for comments and skip links most of all. */
    private static final Set<String> THEME_IDS = Set.of(
            "top",
            "main",
            "content",
            "toc",
            "comments",
            "disqus_thread",
            "giscus",
            "utterances",
            "footer",
            "header",
            "nav",
            "navigation",
            "sidebar",
            "search",
            "respond",
            "page-title",
            "site-nav",
            "main-content",
            "topbar",
            "related");

    private final JekyllWorld world;
    private final JekyllIncludes includes;
    /** Ids in the site's own layouts and includes. */
    private final Set<String> layoutIds = new HashSet<>();

    JekyllAnchors(JekyllWorld world, JekyllIncludes includes) {
        this.world = world;
        this.includes = includes;
        for (String folder : List.of("_layouts", "_includes")) {
            String prefix = RepoPath.in(world.folder(), folder) + "/";
            world.files().entries().stream()
                    .filter(entry -> entry.path().startsWith(prefix))
                    .forEach(entry -> layoutIds.addAll(HtmlIds.of(read(entry.path()))));
        }
    }

    /** Whether a fragment leads somewhere in a page; empty when only a build knows. */
    Optional<Boolean> has(Page page, String fragment) {
        if (isEverywhere(fragment) || ids(page.document()).contains(fragment)) {
            return Optional.of(true);
        }
        return layoutIds.contains(fragment) || THEME_IDS.contains(fragment) || isOpen(page)
                ? Optional.empty()
                : Optional.of(false);
    }

    /** Whether a fragment leads somewhere in a source that is no note: HTML, which a layout or a script may add to. */
    Optional<Boolean> has(String source, String fragment) {
        return isEverywhere(fragment) || HtmlIds.of(read(source)).contains(fragment)
                ? Optional.of(true)
                : Optional.empty();
    }

    private static boolean isEverywhere(String fragment) {
        return fragment.isEmpty() || fragment.equalsIgnoreCase("top") || fragment.startsWith(":~:");
    }

    /** Whether parts of a page are not known that may hold ids. */
    private boolean isOpen(Page page) {
        Document document = page.document();
        return document.headings().stream().anyMatch(heading -> isUnknown(heading.text()))
                || document.anchors().stream().anyMatch(anchor -> isUnknown(anchor.id()))
                || includes.mayBringIds(page.note());
    }

    private static boolean isUnknown(String text) {
        return text.contains("{{") || text.contains("{%");
    }

    static Set<String> ids(Document document) {
        var ids = new LinkedHashSet<String>();
        document.headings().forEach(heading -> heading.id().ifPresent(ids::add));
        document.anchors().forEach(anchor -> ids.add(anchor.id()));
        document.footnotes().forEach(note -> {
            // kramdown: the note and each place that refers to it
            ids.add("fn:" + note.name());
            ids.add("fnref:" + note.name());
            for (int i = 1; i <= 20; i++) {
                ids.add("fnref:" + note.name() + ":" + i);
            }
        });
        ids.add("markdown-toc"); // kramdown: {:toc}
        document.headings().forEach(heading -> heading.id().ifPresent(id -> ids.add("markdown-toc-" + id)));
        return ids;
    }

    /** The raw HTML heading that a fragment would lead to if it were given an id. */
    static Optional<Heading> withoutId(Document document, String fragment) {
        return document.headings().stream()
                .filter(heading ->
                        heading.kind() == Heading.Kind.HTML && heading.id().isEmpty())
                .filter(heading -> fragment.equals(
                        heading.text().strip().toLowerCase(Locale.ROOT).replace(' ', '-')))
                .findFirst();
    }

    private String read(String path) {
        return world.files()
                .journal()
                .read(path)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }
}
