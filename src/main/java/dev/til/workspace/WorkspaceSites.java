package dev.til.workspace;

import dev.til.config.Config;
import dev.til.note.Journal;
import dev.til.site.Site;
import dev.til.site.SiteFiles;
import dev.til.site.publishers.Sites;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the site that files are the source of, and what time it is there. */
public final class WorkspaceSites {
    private final WorkspaceCaller caller;
    private final Config config;
    private final String folder;
    private final Supplier<Journal> workingTree;
    private @Nullable Site here;

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

    /** The site that the working tree is the source of, found once. */
    public Site here() {
        Site known = here;
        if (known == null) {
            known = of(workingTree.get());
            here = known;
        }
        return known;
    }

    /** The site that a journal is the source of. */
    public Site of(Journal journal) {
        return of(new SiteFiles(journal));
    }

    public Site of(SiteFiles files) {
        return Sites.detect(files, folder, kind(), caller.clock());
    }

    /** What the team says about its publisher; empty to find it out. */
    private Optional<Sites> kind() {
        return config.site().kind().map(kind -> Sites.valueOf(kind.toUpperCase(Locale.ROOT)));
    }

    /** The zone that dates are meant in: the site's own where it names one, else the machine's. */
    public ZoneId zone(Site site) {
        return site.zone().orElse(caller.clock().getZone());
    }

    /** The day it is where a site is. */
    public LocalDate today(Site site) {
        return LocalDate.now(caller.clock().withZone(zone(site)));
    }

    /** The day it is where the site of the working tree is. */
    public LocalDate today() {
        return today(here());
    }
}
