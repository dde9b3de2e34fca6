package dev.til.workspace.day;

import java.util.List;

/** What was begun in this working tree, has stopped half-way, and waits for the person. */
public sealed interface Waiting {
    /**
     * A conflict that til has stopped at before anything moved.
     *
     * @param command what was asked for: {@code sync}
     * @param paths the files that both sides have changed
     */
    record Stopped(String command, String branch, String base, List<String> paths) implements Waiting {
        public Stopped {
            paths = List.copyOf(paths);
        }
    }

    /** The same once both sides are in the files. */
    record Mending(String branch, String base) implements Waiting {}

    /**
     * What the person has begun with git.
     *
     * @param command git's: {@code merge}
     */
    record OfGit(String command) implements Waiting {}
}
