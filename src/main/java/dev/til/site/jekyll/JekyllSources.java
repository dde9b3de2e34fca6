package dev.til.site.jekyll;

import dev.til.note.FrontMatter.Scalar;
import dev.til.note.Journal;
import dev.til.note.Note;
import dev.til.note.Notes;
import dev.til.site.Page;
import dev.til.site.Publication;
import dev.til.site.SiteFiles;
import dev.til.site.SiteIndex;
import dev.til.site.jekyll.link.JekyllContext;
import dev.til.site.jekyll.plugin.JekyllPlugins;
import dev.til.site.jekyll.publish.JekyllConfig;
import dev.til.site.jekyll.publish.JekyllPlace;
import dev.til.site.jekyll.publish.JekyllPublications;
import dev.til.site.path.RelativePath;
import dev.til.site.ruby.Psych;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A Jekyll site as its configuration and its files say it is. */
final class JekyllSources implements JekyllContext {
    /** Files that may start with front matter, and then become pages. */
    private static final Set<String> TEXTS = Set.of(
            "html",
            "htm",
            "xhtml",
            "xml",
            "json",
            "txt",
            "css",
            "scss",
            "sass",
            "js",
            "coffee",
            "svg",
            "webmanifest",
            "md",
            "markdown",
            "mkdown",
            "mkdn",
            "mkd",
            "textile",
            "adoc",
            "asciidoc",
            "org",
            "rst",
            "csv",
            "ics",
            "yml",
            "php",
            "rss",
            "atom",
            "liquid");

    private static final long MOST_BYTES = 1 << 20;

    private final JekyllConfig config;
    private final JekyllPublications publications;
    private final String folder;
    private final SiteFiles files;
    private volatile Function<String, Optional<Page>> read = path -> Optional.empty();
    private final Map<String, Optional<Publication>> published = new ConcurrentHashMap<>();

    JekyllSources(JekyllConfig config, JekyllPublications publications, String folder, SiteFiles files) {
        this.config = config;
        this.publications = publications;
        this.folder = folder;
        this.files = files;
    }

    @Override
    public String folder() {
        return folder;
    }

    @Override
    public SiteFiles files() {
        return files;
    }

    @Override
    public Optional<String> setting(String key) {
        return config.setting(key);
    }

    @Override
    public List<String> settings(String key) {
        return config.settings(key);
    }

    @Override
    public JekyllPlugins plugins() {
        return config.plugins();
    }

    @Override
    public boolean reads(String path) {
        JekyllPlace place = publications.place(path);
        return switch (place.kind()) {
            case PAGE -> true;
            case DOCUMENT -> publications.urls().isWritten(place.collection());
            // Jekyll: what lies in _posts is a post or nothing
            case POST, DRAFT, UNREAD -> false;
        };
    }

    @Override
    public String copied(String path) {
        return publications.urls().copied(publications.place(path));
    }

    @Override
    public boolean isPost(String path) {
        return switch (publications.place(path).kind()) {
            case POST, DRAFT -> true;
            case DOCUMENT, PAGE, UNREAD -> false;
        };
    }

    @Override
    public boolean isPage(String path) {
        return publications.place(path).kind() == JekyllPlace.Kind.PAGE;
    }

    @Override
    public Optional<String> value(Note note, String key) {
        return publications
                .value(note, key)
                .filter(Scalar.class::isInstance)
                .filter(Psych::truthy)
                .map(Psych::text);
    }

    @Override
    public Optional<Boolean> flag(Note note, String key) {
        return publications.value(note, key).map(Psych::truthy);
    }

    @Override
    public void learn(SiteIndex index) {
        read = index::page;
    }

    @Override
    public Optional<Publication> published(String path) {
        return published.computeIfAbsent(path, this::publish);
    }

    @Override
    public boolean isRendered(String path) {
        // a page that is published has a place, and nothing keeps it from being rendered
        return read.apply(path).filter(Page::published).isPresent()
                ? text(path).isPresent()
                : published(path).isPresent();
    }

    /** A file that is small enough, and named as one that may start with front matter. */
    private Optional<Journal.Entry> text(String path) {
        String name = RelativePath.name(path);
        int dot = name.lastIndexOf('.');
        return dot > 0 && TEXTS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))
                ? files.entry(path).filter(file -> file.kind() == Journal.Kind.FILE && file.size() <= MOST_BYTES)
                : Optional.empty();
    }

    private Optional<Publication> publish(String path) {
        Optional<Journal.Entry> entry = text(path);
        if (entry.isEmpty() || publications.place(path).kind() == JekyllPlace.Kind.UNREAD) {
            return Optional.empty();
        }
        return read.apply(path)
                .map(Page::publication)
                .or(() -> Notes.read(entry.get(), files.journal()).map(publications::publish))
                .filter(publication ->
                        publication.why().filter("no front matter"::equals).isEmpty());
    }

    @Override
    public Optional<String> wouldBe(Note note) {
        Optional<String> url = publications.wouldBe(note);
        int name = note.path().length() - note.fileName().length();
        boolean post = ("/" + note.path()).contains("/_posts/");
        // Jekyll: a post whose name has no date is passed over; with one it would be there
        return url.isPresent() || !post
                ? url
                : publications.wouldBe(note.at(note.path().substring(0, name) + "2000-01-01-" + note.fileName()));
    }
}
