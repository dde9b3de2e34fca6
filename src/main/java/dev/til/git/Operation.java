package dev.til.git;

import java.util.List;
import java.util.Objects;

/**
 * Something that til did to a repository, as its log keeps it.
 *
 * @param id sorts by time
 * @param command the command line that did it
 * @param at when, as ISO 8601 with offset
 * @param state how far it came
 * @param files what it wrote in the working tree
 * @param elsewhere what it did outside of this repository, which undo takes back only when asked to
 */
public record Operation(
        String id,
        String command,
        String at,
        State state,
        Snapshot before,
        Snapshot after,
        List<FileChange> files,
        Elsewhere elsewhere) {
    /** How far an operation came. */
    public enum State {
        /** Started and never finished: til was killed. Its {@code after} is what it meant to reach. */
        BEGUN,
        DONE,
        UNDONE
    }

    /**
     * A file of the working tree with its blob ids before and after, empty text where there was no file; or a
     * {@link HookFile}.
     */
    record FileChange(String path, String before, String after) {}

    public Operation {
        files = List.copyOf(files);
        Objects.requireNonNull(elsewhere); // a log of another version has none, and is not read
    }

    Operation as(State other) {
        return new Operation(id, command, at, other, before, after, files, elsewhere);
    }

    /** The same with nothing left of it outside of this repository. */
    Operation withdrawn() {
        return new Operation(id, command, at, state, before, after, files, Elsewhere.NOTHING);
    }
}
