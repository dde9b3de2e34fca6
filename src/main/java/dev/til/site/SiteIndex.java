package dev.til.site;

import dev.til.facts.Facts;
import dev.til.facts.Register;
import dev.til.facts.Unpacker;
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
    /** Other threads take longer to start than as many notes to be read. */
    private static final int FEW = 8;

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
        Register register = site.seal()
                .map(seal -> facts.register(seal.sources(), seal.now(), entry -> site.dialect(entry.path())))
                .orElseGet(Register::none);
        List<Page> pages = new ArrayList<>();
        List<Journal.Entry> unknown = new ArrayList<>();
        for (Journal.Entry entry : index.files.entries()) {
            Optional<Unpacker> kept = register.find(entry);
            if (kept.isPresent()) {
                pages.add(index.reading.page(entry, new Imprint(kept.get())));
            } else if (entry.kind() == Journal.Kind.FILE
                    && site.isNote(entry.path())
                    && !entry.path().startsWith(".til/")) { // templates, not notes
                unknown.add(entry);
            }
        }
        var all = unknown.size() < FEW ? unknown.stream() : unknown.parallelStream();
        all.map(entry -> index.reading.page(entry).map(page -> new Read(entry, page)))
                .flatMap(Optional::stream)
                .forEachOrdered(read -> {
                    pages.add(read.page());
                    register.add(read.entry(), () -> kept(site, read.page()));
                });
        if (!unknown.isEmpty()) {
            pages.sort(Comparator.comparing(Page::path));
        }
        pages.forEach(index::add);
        return index;
    }

    /** A page, and where it is from. */
    private record Read(Journal.Entry entry, Page page) {}

    private static Optional<Register.Value> kept(Site site, Page page) {
        Lasting lasting = site.lasting(page);
        return lasting.known() ? Optional.of(new Register.Value(Imprint.of(page), lasting.until())) : Optional.empty();
    }

    private void add(Page page) {
        byPath.put(page.path(), page);
        page.url()
                .ifPresent(url ->
                        byUrl.computeIfAbsent(url, none -> new ArrayList<>(1)).add(page));
        for (String alias : page.aliases()) {
            byUrl.computeIfAbsent(alias, none -> new ArrayList<>(1)).add(page);
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
