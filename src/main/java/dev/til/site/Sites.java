package dev.til.site;

import dev.til.note.Journal;
import java.time.Clock;
import java.util.Optional;

/** Finds out which publisher a repository is written for. */
final class Sites {
    private Sites() {}

    static Site detect(Journal journal, String folder, Optional<Site.Kind> kind, Clock clock) {
        var files = new SiteFiles(journal);
        if (kind.isPresent() ? kind.get() == Site.Kind.JEKYLL : files.isFile("_config.yml")) {
            return new JekyllSite(folder);
        }
        return kind.filter(Site.Kind.HUGO::equals).isPresent() ? new HugoSite(folder) : new PlainSite(folder);
    }
}
