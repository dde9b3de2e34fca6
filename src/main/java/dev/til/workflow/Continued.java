package dev.til.workflow;

import java.util.List;

/** How it stands after going on; of a dry run, how it would. */
public sealed interface Continued {
    /**
     * Both sides are in files, which wait for the person.
     *
     * @param paths relative to the repository's root, with {@code /}
     */
    record Conflict(List<String> paths) implements Continued {
        public Conflict {
            paths = List.copyOf(paths);
        }
    }

    /**
     * One side is taken; only of a dry run.
     *
     * @param paths of the files in which both had changed
     */
    record Taken(String branch, String base, Side side, List<String> paths) implements Continued {
        public Taken {
            paths = List.copyOf(paths);
        }
    }

    /** The files are taken as they are, and the rebase goes on; only of a dry run. */
    record Resumed() implements Continued {}

    /** A rebase is done that til did not begin. */
    record Foreign() implements Continued {}

    /**
     * A branch is where it was to be.
     *
     * @param empty whether nothing of its own is left on it
     * @param command what had stopped
     */
    record Finished(String branch, String base, boolean empty, String command) implements Continued {}

    /** Whose side wins. */
    enum Side {
        MINE,
        BASE
    }
}
