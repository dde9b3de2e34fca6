package dev.til.workspace;

import dev.til.config.Config;
import dev.til.note.Journal;
import dev.til.note.NoteKind;
import dev.til.site.Site;
import dev.til.site.publishers.FoundSites;
import dev.til.site.publishers.Sites;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the sites that files are the sources of, the one that notes are written for, and what time it is there. */
public final class WorkspaceSites {
    private final WorkspaceCaller caller;
    private final Config config;
    private final String folder;
    private final Supplier<Journal> workingTree;
    private @Nullable Site home;

    /**
     * @param folder that til was run in, relative to the repository's root, with {@code /}
     * @param workingTree read once, when somebody asks what the site here is
     */
    WorkspaceSites(WorkspaceCaller caller, Config config, String folder, Supplier<Journal> workingTree) {
        this.caller = caller;
        this.config = config;
        this.folder = folder;
        this.workingTree = workingTree;
    }

    /** The sites that a journal is the source of. */
    public FoundSites of(Journal journal) {
        return of(journal, Map.of());
    }

    /** @param more what is said of folders beside what the team says */
    public FoundSites of(Journal journal, Map<String, Sites> more) {
        Map<String, Optional<Sites>> said = new HashMap<>();
        config.site()
                .folders()
                .forEach((path, word) -> said.put(path, word.equals("none") ? Optional.empty() : word(word)));
        more.forEach((path, publisher) -> said.put(path, Optional.of(publisher)));
        return FoundSites.of(
                journal, new FoundSites.Said(said, config.site().kind().flatMap(WorkspaceSites::word)), caller.clock());
    }

    private static Optional<Sites> word(String word) {
        return Optional.of(Sites.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    /** The site of the working tree that notes are written for, found once. */
    public Site home() {
        return home(workingTree);
    }

    /** @param files of the working tree, where they are known and no site was found before */
    public Site home(Supplier<Journal> files) {
        Site known = home;
        if (known == null) {
            known = home(of(files.get()));
            home = known;
        }
        return known;
    }

    /** The one of several sites that notes are written for. */
    public Site home(FoundSites sites) {
        return home(sites, config.notes().all());
    }

    /** The one of several sites that notes of one of these kinds are written for. */
    public Site home(FoundSites sites, List<NoteKind> kinds) {
        return sites.home(kinds.stream().map(kind -> kind.path().folder()).toList(), folder);
    }

    /** The zone that dates are meant in: the site's own where it names one, else the machine's. */
    public ZoneId zone(Site site) {
        return site.zone().orElse(caller.clock().getZone());
    }

    /** What time it is where a site is. */
    public LocalDateTime now(Site site) {
        return LocalDateTime.now(caller.clock().withZone(zone(site)));
    }

    /** The day it is where a site is. */
    public LocalDate today(Site site) {
        return now(site).toLocalDate();
    }

    /** The day it is where the site of the working tree is. */
    public LocalDate today() {
        return today(home());
    }
}
