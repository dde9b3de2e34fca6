package dev.til.site;

import dev.til.facts.Facts;
import dev.til.facts.Validity;
import dev.til.note.Document;
import dev.til.note.Document.Link;
import dev.til.note.Journal;
import dev.til.note.Note;
import dev.til.note.PackedEntries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Every note of a journal in the index of the site that it is a page of: the deepest one in whose folder it lies. The index
 * of a site is made when somebody first asks for a note of it.
 */
public final class JournalIndex {
    private final SiteFiles files;
    private final Facts facts;
    /** The deepest folders first. */
    private final List<SiteArea> areas;
    /** By the number of the area. */
    private final AtomicReferenceArray<@Nullable SiteIndex> made;

    private JournalIndex(List<SiteArea> areas, SiteFiles files, Facts facts) {
        this.areas = areas;
        this.files = files;
        this.facts = facts;
        this.made = new AtomicReferenceArray<>(areas.size());
    }

    /** @param areas the sites of the journal, the deepest folders first; the last one holds every note that no other does */
    public static JournalIndex of(List<SiteArea> areas, SiteFiles files, Facts facts) {
        return new JournalIndex(areas, files, facts);
    }

    private int area(String path) {
        int last = areas.size() - 1;
        for (int i = 0; i < last; i++) {
            if (areas.get(i).holds(path)) {
                return i;
            }
        }
        return last;
    }

    private SiteIndex index(int area) {
        SiteIndex known = made.get(area);
        if (known != null) {
            return known;
        }
        synchronized (areas.get(area)) {
            known = made.get(area);
            if (known == null) {
                known = SiteIndex.of(areas.get(area), files, facts, new SiteNeighbours(areas, area, this::index));
                made.set(area, known);
            }
            return known;
        }
    }

    private boolean isSingle() {
        return areas.size() == 1;
    }

    /** The index of the site that a path is of. */
    public SiteIndex of(String path) {
        return index(area(path));
    }

    public Journal journal() {
        return files.journal();
    }

    public boolean isFile(String path) {
        return files.isFile(path);
    }

    public Optional<Page> page(String path) {
        return of(path).page(path);
    }

    /** All pages, in Git's order of their paths. */
    public Collection<Page> pages() {
        return isSingle() ? index(0).pages() : pages("");
    }

    /** The pages at a path, a file or a folder, in Git's order; sites that have none there are not looked at. */
    public List<Page> pages(String path) {
        int owner = area(path);
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            if (i == owner || SiteArea.isIn(/* inner= */ areas.get(i).folder(), /* outer= */ path)) {
                for (Page page : index(i).pages()) {
                    if (SiteArea.isIn(page.path(), path) && area(page.path()) == i) {
                        pages.add(page);
                    }
                }
            }
        }
        if (!isSingle()) {
            pages.sort((one, other) -> PackedEntries.ORDER.compare(one.path(), other.path()));
        }
        return pages;
    }

    /** The paths of all notes, in Git's order. */
    public List<String> paths() {
        if (isSingle()) {
            return index(0).paths();
        }
        PackedEntries listing = files.listing();
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < listing.size(); i++) {
            if (listing.kind(i) == Journal.Kind.FILE) {
                String path = listing.path(i);
                if (SiteIndex.isNote(areas.get(area(path)).site(), path)) {
                    paths.add(path);
                }
            }
        }
        return paths;
    }

    /** Whether there is no note. */
    public boolean isEmpty() {
        for (int i = 0; i < areas.size(); i++) {
            if (!index(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Where a link in a page leads. */
    public Resolution follow(Link link, Page from) {
        return of(from.path()).follow(link, from);
    }

    /** What the publisher's Markdown makes of a note that is none of the journal's. */
    public Document read(Note note) {
        return of(note.path()).site().markdown().read(note, files);
    }

    /**
     * Whether a change to one file leaves every link in other notes where it led. Says no where it is not sure: then all
     * notes have to be looked at.
     *
     * @param before the file's content before the change; empty for a new file
     */
    public boolean keepsLinks(String path, Optional<byte[]> before) {
        int owner = area(path);
        if (!new LinkReachability(index(owner)).isKept(path, before)) {
            return false;
        }
        for (int i = owner + 1; i < areas.size(); i++) {
            SiteArea around = areas.get(i);
            // of another site's file only who shows it as it lies knows places
            if (around.holds(path)
                    && around.site().isReadInPlace()
                    && before.isPresent()
                    && !new LinkReachability(index(i)).isKept(path, before)) {
                return false;
            }
        }
        return true;
    }

    /** How long all holds that the sites have said. */
    public Validity validity() {
        Validity validity = Validity.EVER;
        for (int i = 0; i < areas.size(); i++) {
            SiteIndex index = made.get(i);
            if (index != null) {
                validity = validity.and(index.site().validity());
            }
        }
        return validity;
    }

    /** Whether the notes of every site were asked for. */
    public boolean isWhole() {
        for (int i = 0; i < areas.size(); i++) {
            if (made.get(i) == null) {
                return false;
            }
        }
        return true;
    }
}
