package dev.til.site.publishers;

import dev.til.site.Publisher;
import dev.til.site.Site;
import dev.til.site.SiteFiles;
import dev.til.site.SiteInputs;
import dev.til.site.hugo.HugoPublisher;
import dev.til.site.jekyll.JekyllPublisher;
import dev.til.site.path.RelativePath;
import dev.til.site.plain.PlainPublisher;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The publishers whose truth til knows, by the words for them in the configuration: the one list. */
public enum Sites {
    JEKYLL(new JekyllPublisher()),
    HUGO(new HugoPublisher()),
    PLAIN(new PlainPublisher(Optional.empty()));

    @SuppressWarnings("ImmutableEnumChecker") // a publisher has no state
    private final Publisher publisher;

    Sites(Publisher publisher) {
        this.publisher = publisher;
    }

    /** Which files the sites of all publishers are made of. */
    public static SiteInputs inputs() {
        var inputs = new SiteInputs(Set.of(), OtherPublisher.names(), List.of());
        for (Sites each : values()) {
            inputs = inputs.and(each.publisher.inputs());
        }
        return inputs.and(SiteInputs.COMMON);
    }

    /**
     * The site that these sources are. Its publisher is found out in the folder that til was run in, in the folders that it
     * lies in, then in its {@code docs/}.
     *
     * @param folder the folder til was run in, relative to the repository's root
     * @param kind what the team has configured, empty to find it out from the files
     * @param clock what is in the future is decided by it
     */
    public static Site detect(SiteFiles files, String folder, Optional<Sites> kind, Clock clock) {
        for (String candidate : candidates(folder)) {
            Optional<Sites> found = in(candidate, files);
            if (found.isPresent() && found.equals(kind.or(() -> found))) {
                return found.get().publisher.site(candidate, files, clock);
            }
        }
        // what the team calls plain is read on GitHub, whatever else is built from it
        return kind.isPresent()
                ? kind.get().publisher.site(folder, files, clock)
                : new PlainPublisher(OtherPublisher.of(files, folder).or(() -> OtherPublisher.of(files, "")))
                        .site(folder, files, clock);
    }

    private static List<String> candidates(String folder) {
        var candidates = new ArrayList<String>();
        for (String at = folder; !at.isEmpty(); at = RelativePath.folder(at)) {
            candidates.add(at);
        }
        candidates.add("");
        candidates.add(RelativePath.in(folder, "docs"));
        return candidates;
    }

    private static Optional<Sites> in(String folder, SiteFiles files) {
        if (OtherPublisher.isHexo(files, folder)) {
            return Optional.empty();
        }
        for (Sites each : values()) {
            if (each.publisher.builds(files, folder)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
