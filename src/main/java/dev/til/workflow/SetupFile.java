package dev.til.workflow;

import dev.til.workspace.Event;

/**
 * What became of one of the files that a notes repository starts with.
 *
 * @param path relative to the repository's root, with {@code /}
 */
public record SetupFile(String path, Fate fate) implements Event {
    /** What became of it. */
    public enum Fate {
        WRITTEN,
        /** It would be written. */
        MISSING,
        /** It was there. */
        KEPT
    }
}
