package dev.til.site.publishers;

import dev.til.site.Publisher;
import dev.til.site.SiteFiles;
import dev.til.site.SiteInputs;
import dev.til.site.hugo.HugoPublisher;
import dev.til.site.jekyll.JekyllPublisher;
import dev.til.site.plain.PlainPublisher;
import java.util.ArrayList;
import java.util.HashSet;
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

    /** The word for one in the configuration. */
    public String word() {
        return publisher.name();
    }

    Publisher publisher() {
        return publisher;
    }

    /** The names of the files that tell the sites of all publishers, those among them that til knows by name only. */
    static Set<String> marks() {
        Set<String> marks = new HashSet<>(OtherPublisher.names());
        for (Sites each : values()) {
            marks.addAll(each.publisher.marks());
        }
        return marks;
    }

    private boolean builds(String folder, SiteFiles files) {
        return publisher.builds(files, folder) && !(this == HUGO && OtherPublisher.isZola(files, folder));
    }

    /** The publishers that a folder is the source of a site of: mostly one or none. */
    static List<Sites> in(String folder, SiteFiles files) {
        List<Sites> found = new ArrayList<>();
        if (!OtherPublisher.isHexo(files, folder)) {
            for (Sites each : values()) {
                if (each.builds(folder, files)) {
                    found.add(each);
                }
            }
        }
        return found;
    }

    /** The first of them. */
    static Optional<Publisher> builder(String folder, SiteFiles files) {
        if (!OtherPublisher.isHexo(files, folder)) {
            for (Sites each : values()) {
                if (each.builds(folder, files)) {
                    return Optional.of(each.publisher);
                }
            }
        }
        return OtherPublisher.of(files, folder).map(name -> new PlainPublisher(Optional.of(name)));
    }
}
