package dev.til.site;

import dev.til.note.Journal;
import java.time.Clock;
import java.util.Optional;

/** Finds out which publisher a repository is written for. */
final class Sites {
    private Sites() {}

    static Site detect(Journal journal, String folder, Optional<Site.Kind> kind, Clock clock) {
        var files = new SiteFiles(journal);
        Optional<String> jekyll = jekyll(files, folder);
        if (kind.isPresent() ? kind.get() == Site.Kind.JEKYLL : jekyll.isPresent()) {
            return JekyllSite.of(jekyll.orElse(folder), files, clock);
        }
        return kind.filter(Site.Kind.HUGO::equals).isPresent() ? new HugoSite(folder) : new PlainSite(folder);
    }

    /** The folder with {@code _config.yml}: the one til was run in, one that it lies in, or {@code docs/}. */
    private static Optional<String> jekyll(SiteFiles files, String folder) {
        for (String at = folder; ; at = at.substring(0, Math.max(at.lastIndexOf('/'), 0))) {
            if (isJekyll(files, at)) {
                return Optional.of(at);
            }
            if (at.isEmpty()) {
                break;
            }
        }
        return isJekyll(files, "docs") ? Optional.of("docs") : Optional.empty();
    }

    private static boolean isJekyll(SiteFiles files, String folder) {
        String below = folder.isEmpty() ? "" : folder + "/";
        return files.isFile(below + "_config.yml") || files.isFile(below + "_config.yaml");
    }
}
