package dev.til.note.commonmark;

import java.util.Set;

/** A publisher's way of making ids of headings. */
public enum CommonMarkHeadingIds {
    /** GitHub, as github-slugger 2.0.0 does it. */
    GITHUB {
        @Override
        Ids begin() {
            return new CommonMarkGithubIds();
        }
    },
    /** Hugo's {@code autoHeadingIDType: github}, its default. */
    HUGO {
        @Override
        Ids begin() {
            return new CommonMarkHugoIds(CommonMarkHugoIds.Form.GITHUB);
        }
    },
    /** Hugo's {@code autoHeadingIDType: github-ascii}. */
    HUGO_ASCII {
        @Override
        Ids begin() {
            return new CommonMarkHugoIds(CommonMarkHugoIds.Form.ASCII);
        }
    },
    /** Hugo's {@code autoHeadingIDType: blackfriday}. */
    HUGO_BLACKFRIDAY {
        @Override
        Ids begin() {
            return new CommonMarkHugoIds(CommonMarkHugoIds.Form.BLACKFRIDAY);
        }
    },
    /** Only the ids that the writer gives. */
    NONE {
        @Override
        Ids begin() {
            return new Ids() {
                @Override
                public String next(String text, String source) {
                    return "";
                }

                @Override
                public void taken(String id) {
                    // nothing is counted
                }
            };
        }
    };

    /** The ids of one document, which are different from each other. */
    abstract Ids begin();

    /** Hands out the ids of one document in the order of its headings. */
    interface Ids {
        /** The id of the next heading; {@code text} is what a reader sees, {@code source} its last line as it was written. */
        String next(String text, String source);

        /** Other ids that the same heading may have; {@code shown} is its text without addresses and HTML. */
        default Set<String> others(String shown) {
            return Set.of();
        }

        /** Takes note of an id that the writer gave. */
        void taken(String id);
    }
}
