package dev.til.workflow;

import dev.til.note.Note;
import dev.til.site.Page;
import dev.til.site.Site;
import dev.til.site.publishers.FoundSites;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The notes of a site from which the rules of their author can be learned: those that are published, and no page of
 * another sort, as a list of notes or a licence is.
 *
 * @param all how many notes there are, as {@code til check} counts them
 * @param newest when the newest of them is from; far back where none has a date
 */
record TeachingNotes(Site site, int all, List<Note> notes, Instant newest) {
    private static final int FEWEST = 3;
    private static final Set<String> NO_NOTES = Set.of(
            "readme",
            "_index",
            "index",
            "license",
            "licence",
            "contributing",
            "code_of_conduct",
            "changelog",
            "security",
            "summary",
            "about",
            "404",
            "support");

    private static final Set<String> ASIDE = Set.of(
            "outdated", "archive", "archived", "archives", "deprecated", "old", "trash", "template", "templates");

    TeachingNotes {
        notes = List.copyOf(notes);
    }

    /** Those of a site; all that lie in none where notes are written for none. */
    static TeachingNotes of(FoundSites sites, Site site) {
        boolean built = sites.isBuilt(site);
        return of(sites, site, path -> !built || sites.isOf(path, site));
    }

    /** Those of all sites, where notes are written for several: those of the one with the newest note first. */
    static List<TeachingNotes> ofAll(FoundSites sites) {
        List<Site> all = new ArrayList<>(sites.all());
        List<TeachingNotes> notes = new ArrayList<>();
        Site rest = sites.at("");
        if (!sites.isBuilt(rest)) {
            notes.add(of(sites, rest, path -> all.stream().noneMatch(site -> sites.isOf(path, site))));
        }
        all.forEach(site -> notes.add(of(sites, site)));
        notes.sort(Comparator.comparing(TeachingNotes::newest)
                .thenComparingInt(TeachingNotes::all)
                .reversed());
        return notes;
    }

    private static TeachingNotes of(FoundSites sites, Site site, Predicate<String> isOfSite) {
        boolean built = sites.isBuilt(site);
        var index = sites.index();
        List<Page> pages = index.paths().stream()
                .filter(isOfSite)
                .filter(path -> !sites.leavesOut(path))
                .flatMap(path -> index.page(path).stream())
                .toList();
        List<Page> teachers =
                pages.stream().filter(page -> isTeacher(page, built)).toList();
        List<Page> dated = teachers.stream()
                .filter(page -> page.publication().date().isPresent())
                .toList();
        // a page without a date on a site of dated ones is about the site
        Instant newest = dated.stream()
                .flatMap(page -> page.publication().date().stream())
                .map(OffsetDateTime::toInstant)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return new TeachingNotes(
                site,
                pages.size(),
                (built && dated.size() >= FEWEST ? dated : teachers)
                        .stream().map(Page::note).toList(),
                newest);
    }

    /** Whether the publisher knows no date of any. */
    boolean isUndated() {
        return newest.equals(Instant.MIN) && !notes.isEmpty();
    }

    /** Where nobody builds a site, a folder's name alone says that its notes are kept and no more written. */
    private static boolean isPutAside(String path) {
        for (String part : path.toLowerCase(Locale.ROOT).split("/", -1)) {
            if (ASIDE.contains(part.replaceFirst("^[_.~-]+", ""))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTeacher(Page page, boolean built) {
        String path = page.path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
        boolean bundle =
                stem.equals("index") && path.indexOf('/', path.indexOf('/') + 1) > 0; // no list of a folder's notes
        return (bundle || !NO_NOTES.contains(stem))
                && !path.startsWith(".")
                && !path.contains("/.")
                && (built || !isPutAside(path))
                && (!built || page.publication().isMeant());
    }
}
