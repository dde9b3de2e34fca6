package dev.til.site.publishers;

import dev.til.TilException;
import dev.til.facts.Facts;
import dev.til.note.Journal;
import dev.til.note.Note;
import dev.til.note.Notes;
import dev.til.site.JournalIndex;
import dev.til.site.Publication;
import dev.til.site.Publisher;
import dev.til.site.Site;
import dev.til.site.SiteArea;
import dev.til.site.SiteFiles;
import dev.til.site.path.RelativePath;
import dev.til.site.plain.PlainPublisher;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sites that somebody builds from a journal, each from a folder of its own, and what lies in none of them. They are
 * found by the files alone: where til was run has no say.
 */
public final class FoundSites {
    private final SiteFiles files;
    private final Said said;
    private final Clock clock;
    /** The outer ones first. */
    private final List<Found> found = new ArrayList<>();
    /** The deepest ones first; the last one holds all that no other does. */
    private final List<SiteArea> areas = new ArrayList<>();

    /**
     * What the team says.
     *
     * @param sites who builds the site in a folder; empty where nobody does
     * @param kind what notes are that lie in no site
     */
    public record Said(Map<String, Optional<Sites>> sites, Optional<Sites> kind) {
        public static final Said NOTHING = new Said(Map.of(), Optional.empty());

        public Said {
            sites = Map.copyOf(sites);
        }
    }

    private record Found(String folder, Publisher publisher, LateSite site) {
        boolean isBuilt() {
            return !(publisher instanceof PlainPublisher);
        }
    }

    private FoundSites(Journal journal, Said said, Clock clock) {
        this.files = new SiteFiles(journal);
        this.said = said;
        this.clock = clock;
        look("");
        new BuiltFolders(files).all().forEach(this::look);
        if (!said.sites().isEmpty()) {
            said.sites().keySet().stream()
                    .sorted()
                    .filter(folder -> files.isFolder(folder) && !isFound(folder))
                    .forEach(this::look);
            found.sort((one, other) -> one.folder().length() - other.folder().length());
        }
        for (int i = found.size() - 1; i >= 0; i--) {
            areas.add(area(found.get(i).folder(), found.get(i).site()));
        }
        if (!isFound("")) {
            areas.add(area("", new LateSite(() -> rest().site("", files, clock))));
        }
        if (areas.size() == 1) {
            areas.get(0).site(); // at once, while git is waited for
        }
    }

    /** @param clock what is in the future is decided by it */
    public static FoundSites of(Journal journal, Said said, Clock clock) {
        return new FoundSites(journal, said, clock);
    }

    private void look(String folder) {
        Optional<Sites> word = said.sites().getOrDefault(folder, Optional.empty());
        if (word.isPresent()) {
            add(folder, word.get().publisher());
        } else if (!said.sites().containsKey(folder)) {
            Optional<Found> around = around(folder);
            if (!isLeftOut(folder, around)) {
                Sites.builder(folder, files)
                        .filter(builder -> isNews(builder, folder, around))
                        .ifPresent(builder -> add(folder, builder));
            }
        }
    }

    private void add(String folder, Publisher publisher) {
        found.add(new Found(folder, publisher, new LateSite(() -> publisher.site(folder, files, clock))));
    }

    /** The site in which a folder lies, as far as any is found. */
    private Optional<Found> around(String folder) {
        for (int i = found.size() - 1; i >= 0; i--) {
            if (SiteArea.isIn(folder, found.get(i).folder())) {
                return Optional.of(found.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean isLeftOut(String folder, Optional<Found> around) {
        try {
            return around.isPresent() && around.get().site().get().leavesOut(folder);
        } catch (TilException e) {
            return false; // its configuration is broken, which is told where it matters
        }
    }

    /** Whether a publisher says more than what is around: one that til knows by name only does so where no other is. */
    private static boolean isNews(Publisher builder, String folder, Optional<Found> around) {
        return !(builder instanceof PlainPublisher)
                || (!folder.isEmpty() && around.filter(Found::isBuilt).isEmpty());
    }

    private boolean isFound(String folder) {
        for (Found each : found) {
            if (each.folder().equals(folder)) {
                return true;
            }
        }
        return false;
    }

    /** Who makes pages of what lies in no site: where the team's word is what was found, it meant that. */
    private Publisher rest() {
        return said.kind()
                .map(Sites::publisher)
                .filter(publisher -> found.stream().noneMatch(each -> each.publisher() == publisher))
                .orElseGet(() -> new PlainPublisher(OtherPublisher.of(files, "")));
    }

    private SiteArea area(String folder, LateSite site) {
        List<String> within = new ArrayList<>();
        for (Found other : found) {
            if (!other.folder().equals(folder) && SiteArea.isIn(other.folder(), folder)) {
                within.add(other.folder());
            }
        }
        return new SiteArea(folder, site, within);
    }

    /** All notes of the journal, each in the index of its site. */
    public JournalIndex index(Facts facts) {
        return JournalIndex.of(areas, files, facts);
    }

    /** The same, all of them read anew. */
    public JournalIndex index() {
        return index(Facts.none());
    }

    /** The site that notes at a path are of. */
    public Site at(String path) {
        for (SiteArea area : areas) {
            if (area.holds(path)) {
                return area.site();
            }
        }
        return areas.get(areas.size() - 1).site();
    }

    /** Whether whoever builds the site of a note passes over it, for where it lies. */
    public boolean leavesOut(String path) {
        return at(path).leavesOut(RelativePath.folder(path));
    }

    /** What would become of a note at its path on the site that it is of. */
    public Publication publication(Note note) {
        return at(note.path()).publish(note, files);
    }

    /** Whether somebody builds a site: it is not what holds all the rest. */
    public boolean isBuilt(Site site) {
        return isFound(site.folder());
    }

    /** Whether notes at a path are of a site. */
    public boolean isOf(String path, Site site) {
        return areas.stream()
                .filter(area -> area.holds(path))
                .findFirst()
                .filter(area -> area.folder().equals(site.folder()))
                .isPresent();
    }

    /** Those that somebody builds, the outer ones first. */
    public List<Site> all() {
        return found.stream().map(each -> each.site().get()).toList();
    }

    /**
     * The site that new notes are written for: the one in which they are to lie, else the one in which somebody works, else
     * the only one that there is, else none.
     *
     * @param notes the folders that notes are to lie in
     * @param folder where somebody works
     */
    public Site home(Collection<String> notes, String folder) {
        for (String path : notes) {
            Optional<Found> around = around(path);
            if (around.isPresent()) {
                return around.get().site().get();
            }
        }
        return around(folder)
                .or(() -> found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty())
                .map(each -> each.site().get())
                .orElseGet(() -> areas.get(areas.size() - 1).site());
    }

    /** What about them nobody can be sure of, and how the team says it. */
    public List<SiteDoubt> doubts() {
        List<SiteDoubt> doubts = new ArrayList<>();
        said.sites().keySet().stream()
                .sorted()
                .filter(folder -> !files.isFolder(folder))
                .forEach(folder -> doubts.add(new SiteDoubt.Absent(folder)));
        for (Found each : found) {
            if (!said.sites().containsKey(each.folder())) {
                List<Sites> rivals = Sites.in(each.folder(), files);
                if (rivals.size() > 1) {
                    doubts.add(new SiteDoubt.Rivals(
                            each.folder(), rivals.stream().map(Sites::word).toList()));
                }
                outer(each)
                        .filter(outer -> outer.publisher() == Sites.JEKYLL.publisher()) // Jekyll: reads every folder
                        .filter(outer -> isShared(each, outer))
                        .ifPresent(outer -> doubts.add(new SiteDoubt.Nested(
                                each.folder(), each.publisher().name(), outer.folder())));
            }
        }
        said.kind()
                .filter(kind -> found.stream().anyMatch(each -> each.publisher() != kind.publisher()))
                .ifPresent(kind -> doubts.add(new SiteDoubt.Overruled(kind.word())));
        return doubts;
    }

    private Optional<Found> outer(Found inner) {
        return found.stream()
                .filter(other ->
                        !other.folder().equals(inner.folder()) && SiteArea.isIn(inner.folder(), other.folder()))
                .reduce((first, second) -> second);
    }

    /** Whether the site around another one publishes a note of that one, too, as far as can be told. */
    private boolean isShared(Found inner, Found outer) {
        try {
            Site own = inner.site().get();
            Site around = outer.site().get();
            boolean isBare = true;
            for (Journal.Entry entry : files.below(inner.folder())) {
                if (own.isNote(entry.path())) {
                    isBare = false;
                    if (around.isNote(entry.path())
                            && isPublished(entry.path(), own)
                            && isPublished(entry.path(), around)) {
                        return true;
                    }
                }
            }
            return isBare;
        } catch (TilException e) {
            return true; // one of them cannot be read, which is told where it matters
        }
    }

    private boolean isPublished(String path, Site site) {
        return !site.leavesOut(RelativePath.folder(path))
                && files.journal().read(path).stream()
                        .anyMatch(bytes ->
                                site.publish(Notes.read(path, bytes), files).published());
    }
}
