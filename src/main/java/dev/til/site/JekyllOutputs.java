package dev.til.site;

import dev.til.note.Fleeting;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Everything that is served: the paths on the site, and the sources that stand behind them. */
final class JekyllOutputs {
    /** In the order in which they were found: of those that differ in case only the first one counts. */
    private final Map<String, String> sources = new LinkedHashMap<>();

    private final Supplier<Set<String>> urls =
            new Fleeting<>(() -> Collections.unmodifiableSet(new TreeSet<>(sources.keySet())));
    /** The files of pages whose URL does not name them: a page at /x is written to /x.html. */
    private final Map<String, String> written = new HashMap<>();

    private final Supplier<Map<String, String>> folded = new Fleeting<>(this::fold);
    private final Set<String> segments = new HashSet<>();
    private final Set<String> closed = new HashSet<>();

    static JekyllOutputs of(JekyllWorld world, SiteIndex index) {
        var outputs = new JekyllOutputs();
        for (Page page : index.pages()) {
            page.url().ifPresent(url -> outputs.addPage(url, page.path()));
            page.aliases().forEach(alias -> outputs.add(alias, page.path()));
        }
        String folder = world.folder().isEmpty() ? "" : world.folder() + "/";
        for (var entry : world.files().entries()) {
            String path = entry.path();
            if (!path.startsWith(folder) || (index.page(path).isPresent() && world.isRendered(path))) {
                continue;
            }
            String url = "/" + path.substring(folder.length());
            switch (entry.kind()) {
                case FILE -> {
                    if (world.reads(path)) {
                        outputs.file(world, path, url);
                    }
                }
                // what lies behind them is not in this repository
                case SUBMODULE, SYMLINK -> outputs.closed.add(url);
                case SPECIAL -> {}
            }
        }
        return outputs;
    }

    private void file(JekyllWorld world, String path, String url) {
        Optional<Publication> publication = world.published(path);
        if (publication.isEmpty()) {
            add(url, path);
            return;
        }
        publication.get().url().ifPresent(at -> addPage(at, path));
        publication.get().aliases().forEach(alias -> add(alias, path));
    }

    // Jekyll: Page#destination and Document#destination add .html to a URL without it
    private void addPage(String url, String source) {
        add(url, source);
        if (!url.endsWith("/") && url.indexOf('.', url.lastIndexOf('/')) < 0) {
            written.putIfAbsent(url + ".html", source);
        }
    }

    private void add(String url, String source) {
        sources.putIfAbsent(url, source);
        int slash = url.indexOf('/', 1);
        if (slash > 0) {
            segments.add(url.substring(1, slash));
        } else if (url.length() > 1) {
            segments.add(url.substring(1));
        }
    }

    /** The source that a server shows for a path: a file, a folder's index, or the page that has {@code .html} besides. */
    Optional<String> source(String path) {
        return forms(path).stream()
                .filter(sources::containsKey)
                .map(sources::get)
                .findFirst()
                .or(() -> Optional.ofNullable(written.get(path)));
    }

    private Map<String, String> fold() {
        Map<String, String> all = new HashMap<>();
        sources.keySet().forEach(url -> all.putIfAbsent(RepoPath.folded(url), url));
        return all;
    }

    /** The path that is served and differs in case or normal form only. */
    Optional<String> similar(String path) {
        return forms(path).stream()
                .map(form -> folded.get().get(RepoPath.folded(form)))
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
        return path.endsWith(".html") ? List.of(path) : List.of(path, path + ".html", path + "/", path + "/index.html");
    }

    /** Every path that is served, sorted. */
    Set<String> urls() {
        return urls.get();
    }

    Optional<String> sourceOf(String url) {
        return Optional.ofNullable(sources.get(url));
    }

    /** Whether anything of the site lies below the first part of this path. */
    boolean knowsStart(String path) {
        int slash = path.indexOf('/', 1);
        String start = slash < 0 ? path.substring(Math.min(1, path.length())) : path.substring(1, slash);
        // dated permalinks: a year without notes is still this site's
        return segments.contains(start)
                || (start.matches("\\d{4}") && segments.stream().anyMatch(known -> known.matches("\\d{4}")));
    }

    /** Whether a path leads into a submodule or through a symbolic link. */
    boolean leadsOut(String path) {
        return closed.stream().anyMatch(url -> path.equals(url) || path.startsWith(url + "/"));
    }
}
