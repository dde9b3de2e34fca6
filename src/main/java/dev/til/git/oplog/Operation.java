package dev.til.git.oplog;

import dev.til.git.hooks.HookFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

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
        RemoteEffects elsewhere) {
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

    /**
     * Whether it touched nothing but hooks, which have nothing to do with what was committed or staged since.
     *
     * @param common Git's folder, which they lie in
     */
    boolean isOfHooks(Path common) {
        return before.same(after)
                && !files.isEmpty()
                && files.stream()
                        .allMatch(file -> HookFile.of(common, file.path()).isPresent());
    }

    /** The files that are not only looked at, as those of a commit are. */
    List<FileChange> written() {
        return files.stream()
                .filter(file -> !file.before().equals(file.after()))
                .toList();
    }

    /** The full names of the branches that it moved, made or deleted. */
    Set<String> branches() {
        var names = new TreeSet<>(before.branches().keySet());
        names.addAll(after.branches().keySet());
        names.removeIf(name ->
                Objects.equals(before.branches().get(name), after.branches().get(name)));
        return names;
    }

    Operation as(State other) {
        return new Operation(id, command, at, other, before, after, files, elsewhere);
    }

    /** The same with nothing left of it outside of this repository. */
    Operation withdrawn() {
        return new Operation(id, command, at, state, before, after, files, RemoteEffects.NOTHING);
    }
}
