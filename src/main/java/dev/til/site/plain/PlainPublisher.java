package dev.til.site.plain;

import dev.til.site.Publisher;
import dev.til.site.Site;
import dev.til.site.SiteFiles;
import dev.til.site.SiteInputs;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * No program at all: notes are read where they lie, as GitHub shows them.
 *
 * @param builder the program that makes another site of them, which til does not know; empty where they are for GitHub
 */
public record PlainPublisher(Optional<String> builder) implements Publisher {
    @Override
    public String name() {
        return "plain";
    }

    @Override
    public Set<String> marks() {
        return Set.of();
    }

    /** Nothing tells such a folder: it is one that no other publisher builds. */
    @Override
    public boolean builds(SiteFiles files, String folder) {
        return false;
    }

    @Override
    public SiteInputs inputs() {
        return new SiteInputs(Set.of(), Set.of(), List.of());
    }

    @Override
    public Site site(String folder, SiteFiles files, Clock clock) {
        return new PlainSite(this, folder);
    }
}
