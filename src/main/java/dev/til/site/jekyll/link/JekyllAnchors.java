package dev.til.site.jekyll.link;

import dev.til.facts.WeakMemo;
import dev.til.note.Document;
import dev.til.note.Document.Heading;
import dev.til.site.Page;
import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

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

    private final JekyllContext context;
    private final JekyllIncludes includes;
    private final JekyllLayouts layouts;
    /** Ids in the site's own layouts and includes. */
    private final Supplier<Set<String>> layoutIds = new WeakMemo<>(this::layoutIds);

    private final Map<String, Set<String>> pages = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> sources = new ConcurrentHashMap<>();
    private final Map<String, Boolean> open = new ConcurrentHashMap<>();

    JekyllAnchors(JekyllContext context, JekyllIncludes includes) {
        this.context = context;
        this.includes = includes;
        this.layouts = new JekyllLayouts(context);
    }

    private Set<String> layoutIds() {
        Set<String> ids = new HashSet<>();
        for (String folder : List.of("_layouts", "_includes")) {
            context.files()
                    .below(RelativePath.in(context.folder(), folder))
                    .forEach(entry -> ids.addAll(JekyllHtmlIds.of(read(entry.path()))));
        }
        return ids;
    }

    /** Whether a fragment leads somewhere in a page; empty when only a build knows. */
    Optional<Boolean> has(Page page, String fragment) {
        if (isEverywhere(fragment) || idsOf(page).contains(fragment)) {
            return Optional.of(true);
        }
        String layout = context.value(page.note(), "layout").orElse("");
        return layoutIds.get().contains(fragment)
                        || THEME_IDS.contains(fragment)
                        || layouts.mayMake(fragment, layout)
                        || open.computeIfAbsent(page.path(), path -> isOpen(page))
                ? Optional.empty()
                : Optional.of(false);
    }

    /** Whether a fragment leads somewhere in a source that is no note: HTML, which a layout or a script may add to. */
    Optional<Boolean> has(String source, String fragment) {
        return isEverywhere(fragment)
                        || sources.computeIfAbsent(source, path -> JekyllHtmlIds.of(read(path)))
                                .contains(fragment)
                ? Optional.of(true)
                : Optional.empty();
    }

    private static boolean isEverywhere(String fragment) {
        // #!/x is for a script, #:~:text= for the browser
        return fragment.isEmpty()
                || fragment.equalsIgnoreCase("top")
                || fragment.startsWith(":~:")
                || fragment.startsWith("!")
                || fragment.startsWith("/");
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

    /** The ids of a page, in the order of the text. */
    Set<String> idsOf(Page page) {
        return pages.computeIfAbsent(page.path(), path -> ids(page.document()));
    }

    private static Set<String> ids(Document document) {
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
        return context.files()
                .journal()
                .read(path)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }
}
