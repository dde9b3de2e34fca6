package dev.til.note.commonmark;

import java.util.Set;
import java.util.function.Supplier;

/** A publisher's way of making ids of headings. */
public final class CommonMarkHeadingIds {
    /** GitHub, as github-slugger 2.0.0 does it. */
    public static final CommonMarkHeadingIds GITHUB = new CommonMarkHeadingIds("GITHUB", CommonMarkGithubIds::new);

    /** Hugo's as it comes, whichever Hugo it is. */
    public static final CommonMarkHeadingIds HUGO = hugo(CommonMarkHugoHeadings.DEFAULT);

    /** Only the ids that the writer gives. */
    public static final CommonMarkHeadingIds NONE = new CommonMarkHeadingIds("NONE", NoIds::new);

    private final String name;
    private final Supplier<Ids> ids;

    private CommonMarkHeadingIds(String name, Supplier<Ids> ids) {
        this.name = name;
        this.ids = ids;
    }

    /** Those of a Hugo site that says how it wants them. */
    public static CommonMarkHeadingIds hugo(CommonMarkHugoHeadings headings) {
        return new CommonMarkHeadingIds(headings.name(), () -> new CommonMarkHugoIds(headings));
    }

    /** The ids of one document, which are different from each other. */
    Ids begin() {
        return ids.get();
    }

    @Override
    public String toString() {
        return name;
    }

    /** Hands out the ids of one document in the order of its headings. */
    interface Ids {
        /** The id of the next heading, empty where it gets none. */
        String next(CommonMarkHeadingText heading);

        /** Other ids that the same heading may have. */
        default Set<String> others(CommonMarkHeadingText heading) {
            return Set.of();
        }

        /** Takes note of an id that the writer gave. */
        void taken(String id);
    }

    private static final class NoIds implements Ids {
        @Override
        public String next(CommonMarkHeadingText heading) {
            return "";
        }

        @Override
        public void taken(String id) {
            // nothing is counted
        }
    }
}
