package dev.til.site;

import dev.til.facts.Facts;
import dev.til.facts.Register;
import dev.til.facts.Validity;
import dev.til.facts.WeakMemo;
import dev.til.note.Document.Link;
import dev.til.note.Journal;
import dev.til.note.PackedEntries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Every note of a journal with what becomes of it, to be looked up by path and by URL. Of a note that is known from an
 * earlier run there is no page before somebody asks for it.
 */
public final class SiteIndex {
    /** Other threads take longer to start than as many notes to be read. */
    private static final int FEW = 8;

    private final Site site;
    private final SiteArea area;
    private final SiteFiles files;
    private final PackedEntries listing;
    private final Register register;
    private final PageReader reader;
    /** By the entry's number. */
    private final AtomicReferenceArray<@Nullable Page> pages;

    private final Map<String, List<Page>> readByUrl = new HashMap<>();
    private final List<Page> read = new ArrayList<>();
    private @Nullable List<Page> all;
    private final Supplier<Collection<String>> urls =
            new WeakMemo<>(() -> Collections.unmodifiableCollection(allUrls()));
    private final Map<String, Anchors> anchors = new ConcurrentHashMap<>();
    /** Notes of other sites, by the entry's number, as this one shows them. */
    private final Map<Integer, Optional<Page>> guests = new ConcurrentHashMap<>();

    private final SiteNeighbours neighbours;

    private SiteIndex(SiteArea area, SiteFiles files, Facts facts, Register register, SiteNeighbours neighbours) {
        this.neighbours = neighbours;
        this.area = area;
        this.site = area.site();
        this.files = files;
        this.listing = files.listing();
        this.register = register;
        this.reader = new PageReader(site, files, facts);
        this.pages = new AtomicReferenceArray<>(listing.size());
    }

    /** The notes of a site, all of them read anew. */
    public static SiteIndex of(Site site, Journal journal) {
        return of(SiteArea.of(site), new SiteFiles(journal), Facts.none(), SiteNeighbours.none());
    }

    /**
     * Reads all notes of the site of which nothing is known, on all cores. Who builds a site in which others lie builds their
     * notes, too; where notes are read in place, those are read that somebody asks for.
     */
    static SiteIndex of(SiteArea area, SiteFiles files, Facts facts, SiteNeighbours neighbours) {
        Site site = area.site();
        SiteArea own = site.isReadInPlace() ? area : SiteArea.of(site);
        PackedEntries listing = files.listing();
        Register register = site.publishKey()
                .map(key -> facts.register(
                        site.folder(),
                        key.sources() + String.join("\0", own.within()),
                        key.now(),
                        listing,
                        PageSummary.FORM,
                        site.markdown()::dialect))
                .orElseGet(() -> Register.none(listing));
        var index = new SiteIndex(own, files, facts, register, neighbours);
        index.read();
        return index;
    }

    private void read() {
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < listing.size(); i++) {
            if (!register.isKnown(i) && listing.kind(i) == Journal.Kind.FILE && isNote(listing.path(i))) {
                unknown.add(i);
                register.add(i, Optional::empty);
            }
        }
        var all = unknown.size() < FEW ? unknown.stream() : unknown.parallelStream();
        all.map(number -> reader.page(files.entries().get(number)).map(page -> new Read(number, page)))
                .flatMap(Optional::stream)
                .forEachOrdered(this::add);
    }

    private boolean isNote(String path) {
        return isNote(site, path) && !area.isWithin(path);
    }

    static boolean isNote(Site site, String path) {
        return site.isNote(path) && !path.startsWith(".til/"); // templates, not notes
    }

    /** A page, and which entry it is of. */
    private record Read(int number, Page page) {}

    private void add(Read found) {
        Page page = found.page();
        pages.set(found.number(), page);
        read.add(page);
        register.add(found.number(), () -> kept(site, page));
        page.url().ifPresent(url -> add(url, page));
        page.aliases().forEach(alias -> add(alias, page));
    }

    private void add(String url, Page page) {
        readByUrl.computeIfAbsent(url, none -> new ArrayList<>(1)).add(page);
    }

    private static Optional<Register.Value> kept(Site site, Page page) {
        Validity validity = site.validity(page);
        return validity.isKnown() ? Optional.of(new Register.Value(PageSummary.of(page), validity)) : Optional.empty();
    }

    public Site site() {
        return site;
    }

    public SiteFiles files() {
        return files;
    }

    /** One of the site's URLs as a path on its host. */
    public String onHost(String url) {
        return site.address(files).onHost(url);
    }

    /** All pages, in Git's order of their paths. */
    public synchronized Collection<Page> pages() {
        List<Page> known = all;
        if (known == null) {
            known = IntStream.range(0, listing.size())
                    .mapToObj(this::page)
                    .flatMap(Optional::stream)
                    .toList();
            all = known;
        }
        return known;
    }

    /** The paths of all pages, in Git's order. */
    public List<String> paths() {
        List<String> paths = new ArrayList<>(listing.size());
        for (int i = 0; i < listing.size(); i++) {
            if (isPage(i)) {
                paths.add(listing.path(i));
            }
        }
        return paths;
    }

    private boolean isPage(int number) {
        return pages.get(number) != null || register.isKept(number);
    }

    /** Whether there is no page. */
    public boolean isEmpty() {
        return read.isEmpty() && IntStream.range(0, listing.size()).noneMatch(this::isPage);
    }

    /** The page of the note at a path; of a note of another site in this one, as this one shows it. */
    public Optional<Page> page(String path) {
        int number = listing.find(path);
        if (number < 0) {
            return Optional.empty();
        }
        return area.isWithin(path) ? guests.computeIfAbsent(number, this::guest) : page(number);
    }

    private Optional<Page> guest(int number) {
        return listing.kind(number) == Journal.Kind.FILE && isNote(site, listing.path(number))
                ? reader.page(files.entries().get(number))
                : Optional.empty();
    }

    private Optional<Page> page(int number) {
        Page known = pages.get(number);
        if (known != null) {
            return Optional.of(known);
        }
        return register.find(number).map(kept -> {
            Page page = reader.page(files.entries().get(number), new PageSummary(kept));
            return pages.compareAndSet(number, null, page) ? page : pages.get(number);
        });
    }

    /** All files that no published page is made of. */
    public List<Journal.Entry> besidePages() {
        List<Journal.Entry> beside = new ArrayList<>();
        for (int number : register.without(PageSummary.PUBLISHED)) {
            Page known = pages.get(number);
            if (known == null || !known.published()) {
                beside.add(files.entries().get(number));
            }
        }
        return beside;
    }

    /** The page that would be at a path if this were its content. */
    Page withContent(String path, byte[] content) {
        return reader.page(new Journal.Entry(path, Journal.Kind.FILE, content.length), content);
    }

    /** The pages that land on a URL, percent-decoded and without baseurl, in order; more than one is a clash. */
    public List<Page> at(String url) {
        List<Page> found = new ArrayList<>(1);
        register.named(url).forEach(number -> page(number).ifPresent(found::add));
        found.addAll(readByUrl.getOrDefault(url, List.of()));
        if (found.size() > 1) {
            found.sort((one, other) -> PackedEntries.ORDER.compare(one.path(), other.path()));
        }
        return found;
    }

    /** Where a link in a page leads. */
    public Resolution follow(Link link, Page from) {
        Resolution here = site.resolve(link, from, this);
        return here.status() == Resolution.Status.BROKEN ? neighbours.follow(here, link, from, this) : here;
    }

    /** The places in a page that a link can lead to. */
    public Anchors anchors(Page page) {
        return anchors.computeIfAbsent(page.path(), path -> Anchors.of(page.document()));
    }

    /** How many pages have each tag and each category, and write each offset. */
    public SiteTermCounts terms() {
        Map<String, Integer> words = register.words();
        for (Page page : read) {
            SiteTermCounts.words(page.published(), page.tags(), page.categories(), page.offset())
                    .forEach(word -> words.merge(word, 1, Integer::sum));
        }
        return SiteTermCounts.of(words);
    }

    /** Every URL that a note is published at, sorted. */
    public Collection<String> urls() {
        return urls.get();
    }

    private Collection<String> allUrls() {
        var urls = new TreeSet<String>();
        for (Page page : pages()) {
            page.url().ifPresent(urls::add);
            urls.addAll(page.aliases());
        }
        return urls;
    }
}
