package dev.til.site.publishers;

import java.util.List;

/** Something about the sites of a journal that their files do not tell for certain; folders are empty for the root. */
public sealed interface SiteDoubt {
    /** The team names a folder that is not there. */
    record Absent(String folder) implements SiteDoubt {}

    /**
     * Several publishers could build what is in a folder.
     *
     * @param publishers their words in the configuration; it is taken for the first one's
     */
    record Rivals(String folder, List<String> publishers) implements SiteDoubt {
        public Rivals {
            publishers = List.copyOf(publishers);
        }
    }

    /**
     * A site lies in another one, which builds its notes, too.
     *
     * @param publisher the word for who builds the inner one
     */
    record Nested(String folder, String publisher, String outer) implements SiteDoubt {}

    /** The word for what lies in no site is not what was found where there is one. */
    record Overruled(String kind) implements SiteDoubt {}
}
