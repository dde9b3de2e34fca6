package dev.til.site.jekyll.link;

import dev.til.facts.WeakMemo;
import dev.til.note.NoteMarker;
import dev.til.site.Page;
import dev.til.site.Publication;
import dev.til.site.SiteIndex;
import dev.til.site.path.RelativePath;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Everything that is served: the paths on the site, and the sources that stand behind them. Of several sources of one path
 * the first counts, notes before other files.
 */
final class JekyllOutputs {
    private static final String HTML = ".html";

    private final JekyllContext context;
    private final SiteIndex index;
    private final String folder;
    /** Whether pages are made of Markdown without front matter. */
    private final boolean copies;

    /** What is not made of notes, in the order in which it was found. */
    private final Map<String, String> files = new LinkedHashMap<>();
    /** The files of pages whose URL does not name them: a page at /x is written to /x.html. */
    private final Map<String, String> written = new HashMap<>();

    private final Set<String> closed = new HashSet<>();
    private final Supplier<Set<String>> urls = new WeakMemo<>(this::allUrls);
    /** Of those that differ in case only the first one counts. */
    private final Supplier<Map<String, String>> folded = new WeakMemo<>(this::fold);

    private final Supplier<Set<String>> segments = new WeakMemo<>(this::allSegments);

    private JekyllOutputs(JekyllContext context, SiteIndex index) {
        this.context = context;
        this.index = index;
        this.folder = context.folder();
        this.copies = context.plugins().isOn("jekyll-optional-front-matter")
                || context.plugins().isOn("jekyll-readme-index");
    }

    static JekyllOutputs of(JekyllContext context, SiteIndex index) {
        var outputs = new JekyllOutputs(context, index);
        String folder = context.folder().isEmpty() ? "" : context.folder() + "/";
        for (var entry : index.besidePages()) {
            String path = entry.path();
            if (!path.startsWith(folder) || (index.page(path).isPresent() && context.isRendered(path))) {
                continue;
            }
            switch (entry.kind()) {
                case FILE -> {
                    if (context.reads(path) || context.isPost(path)) {
                        outputs.file(context, path);
                    }
                }
                // what lies behind them is not in this repository
                case SUBMODULE, SYMLINK -> outputs.closed.add("/" + path.substring(folder.length()));
                case SPECIAL -> {}
            }
        }
        return outputs;
    }

    private void file(JekyllContext context, String path) {
        Optional<Publication> publication = context.published(path);
        if (publication.isEmpty()) {
            if (!context.isPost(path)) {
                files.putIfAbsent(context.copied(path), path);
            }
            return;
        }
        publication.get().url().ifPresent(at -> {
            files.putIfAbsent(at, path);
            if (isWrittenElsewhere(at)) {
                written.putIfAbsent(at + HTML, path);
            }
        });
        publication.get().aliases().forEach(alias -> files.putIfAbsent(alias, path));
    }

    // Jekyll: Page#destination and Document#destination add .html to a URL without it
    private static boolean isWrittenElsewhere(String url) {
        return !url.endsWith("/") && url.indexOf('.', url.lastIndexOf('/')) < 0;
    }

    /** The source that a server shows for a path: a file, a folder's index, or the page that has {@code .html} besides. */
    Optional<String> source(String path) {
        List<String> forms = forms(path);
        return forms.stream()
                .flatMap(form -> sourceOf(form).stream())
                .findFirst()
                .or(() ->
                        forms.stream().flatMap(form -> writtenTo(form).stream()).findFirst())
                .or(() -> copied(path));
    }

    /** The Markdown without front matter that a page is made of, and that is copied as well. */
    private Optional<String> copied(String path) {
        return copies
                ? Optional.of(RelativePath.in(folder, path.substring(1)))
                        .filter(file -> index.page(file)
                                .filter(page -> page.published()
                                        && !page.note().shows(NoteMarker.HEADER)
                                        && context.isPage(file))
                                .isPresent())
                : Optional.empty();
    }

    private Optional<String> writtenTo(String path) {
        if (!path.endsWith(HTML)) {
            return Optional.empty();
        }
        String url = path.substring(0, path.length() - HTML.length());
        Optional<String> page = isWrittenElsewhere(url)
                ? index.at(url).stream()
                        .filter(found -> found.url().filter(url::equals).isPresent())
                        .map(Page::path)
                        .findFirst()
                : Optional.empty();
        return page.or(() -> Optional.ofNullable(written.get(path)));
    }

    private void each(Consumer<String> url) {
        for (Page page : index.pages()) {
            page.url().ifPresent(url);
            page.aliases().forEach(url);
        }
        files.keySet().forEach(url);
    }

    private Set<String> allUrls() {
        var all = new TreeSet<String>();
        each(all::add);
        return Collections.unmodifiableSet(all);
    }

    private Map<String, String> fold() {
        Map<String, String> all = new HashMap<>();
        each(url -> all.putIfAbsent(RelativePath.folded(url), url));
        return all;
    }

    private Set<String> allSegments() {
        Set<String> all = new HashSet<>();
        each(url -> {
            int slash = url.indexOf('/', 1);
            if (slash > 0) {
                all.add(url.substring(1, slash));
            } else if (url.length() > 1) {
                all.add(url.substring(1));
            }
        });
        return all;
    }

    /** The path that is served and differs in case or normal form only. */
    Optional<String> similar(String path) {
        return forms(path).stream()
                .map(form -> folded.get().get(RelativePath.folded(form)))
                .filter(found -> found != null && !found.equals(path))
                .findFirst();
    }

    // GitHub Pages: /x is x, x.html, or after a redirect x/index.html
    private static List<String> forms(String path) {
        if (path.endsWith("/")) {
            return List.of(path, path + "index.html");
        }
        if (path.endsWith("/index.html")) {
            return List.of(path, path.substring(0, path.length() - "index.html".length()));
        }
        if (path.endsWith("/index")) {
            // and a page at /x/ is written to /x/index.html
            String folder = path.substring(0, path.length() - "index".length());
            return List.of(path, path + ".html", folder, path + "/", path + "/index.html");
        }
        return path.endsWith(".html") ? List.of(path) : List.of(path, path + ".html", path + "/", path + "/index.html");
    }

    /** Every path that is served, sorted. */
    Set<String> urls() {
        return urls.get();
    }

    Optional<String> sourceOf(String url) {
        List<Page> pages = index.at(url);
        return pages.isEmpty()
                ? Optional.ofNullable(files.get(url))
                : Optional.of(pages.get(0).path());
    }

    /** Whether anything of the site lies below the first part of this path. */
    boolean knowsStart(String path) {
        int slash = path.indexOf('/', 1);
        String start = slash < 0 ? path.substring(Math.min(1, path.length())) : path.substring(1, slash);
        // dated permalinks: a year without notes is still this site's
        return segments.get().contains(start)
                || (start.matches("\\d{4}") && segments.get().stream().anyMatch(known -> known.matches("\\d{4}")));
    }

    /** Whether a path leads into a submodule or through a symbolic link. */
    boolean leadsOut(String path) {
        return closed.stream().anyMatch(url -> path.equals(url) || path.startsWith(url + "/"));
    }
}
