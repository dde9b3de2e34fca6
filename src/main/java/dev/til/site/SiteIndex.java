package dev.til.site;

import dev.til.facts.Facts;
import dev.til.note.Document.Link;
import dev.til.note.Fleeting;
import dev.til.note.Journal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Every note of a journal with what becomes of it, to be looked up by path and by URL. */
public final class SiteIndex {
    private final Site site;
    private final SiteFiles files;
    private final Reading reading;
    private final Map<String, Page> byPath = new LinkedHashMap<>();
    private final Map<String, List<Page>> byUrl = new HashMap<>();
    private final Supplier<Collection<String>> urls =
            new Fleeting<>(() -> Collections.unmodifiableCollection(new TreeSet<>(byUrl.keySet())));
    private final Map<String, Anchors> anchors = new ConcurrentHashMap<>();

    private SiteIndex(Site site, SiteFiles files, Facts facts) {
        this.site = site;
        this.files = files;
        this.reading = new Reading(site, files, facts);
    }

    /** The notes of a site, all of them read anew. */
    public static SiteIndex of(Site site, Journal journal) {
        return of(site, journal, Facts.none());
    }

    /** Looks at all notes of the site, on all cores; what is known of them is not read again. */
    public static SiteIndex of(Site site, Journal journal, Facts facts) {
        var index = new SiteIndex(site, new SiteFiles(journal), facts);
        index.files.entries().parallelStream()
                .filter(entry -> entry.kind() == Journal.Kind.FILE && site.isNote(entry.path()))
                .filter(entry -> !entry.path().startsWith(".til/")) // templates, not notes
                .flatMap(entry -> index.reading.page(entry).stream())
                .sorted(Comparator.comparing(Page::path))
                .forEachOrdered(index::add);
        return index;
    }

    private void add(Page page) {
        byPath.put(page.path(), page);
        page.publication()
                .url()
                .ifPresent(url ->
                        byUrl.computeIfAbsent(url, none -> new ArrayList<>()).add(page));
        for (String alias : page.publication().aliases()) {
            byUrl.computeIfAbsent(alias, none -> new ArrayList<>()).add(page);
        }
    }

    public Site site() {
        return site;
    }

    public SiteFiles files() {
        return files;
    }

    /** All pages, sorted by path. */
    public Collection<Page> pages() {
        return Collections.unmodifiableCollection(byPath.values());
    }

    public Optional<Page> page(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The page that would be at a path if this were its content. */
    Page withContent(String path, byte[] content) {
        return reading.page(new Journal.Entry(path, Journal.Kind.FILE, content.length), content);
    }

    /** The pages that land on a URL, percent-decoded and without baseurl; more than one is a clash. */
    public List<Page> at(String url) {
        return Collections.unmodifiableList(byUrl.getOrDefault(url, List.of()));
    }

    /** The places in a page that a link can lead to. */
    Anchors anchors(Page page) {
        return anchors.computeIfAbsent(page.path(), path -> Anchors.of(page.document()));
    }

    /** Every URL that a note is published at, sorted. */
    public Collection<String> urls() {
        return urls.get();
    }

    public Resolution resolve(Link link, Page from) {
        return site.resolve(link, from, this);
    }
}
