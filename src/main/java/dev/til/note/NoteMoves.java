package dev.til.note;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Notes that have another name than before. What is one change to a person is two to Git, or more where names were swapped or
 * handed on.
 *
 * @param before the old name of each, by the new one
 */
public record NoteMoves(Map<String, String> before) {
    public static final NoteMoves NONE = new NoteMoves(Map.of());

    public NoteMoves {
        before = Map.copyOf(before);
    }

    /**
     * What was renamed between two states of a journal.
     *
     * @param changed paths that the second has, and the first has not or in another way
     * @param deleted paths that only the first has
     */
    public static NoteMoves between(
            Journal was, Journal is, Collection<String> changed, Collection<String> deleted, NoteKinds kinds) {
        return new NoteMoves(new NoteMoveSearch(kinds).of(was, is, changed, deleted));
    }

    /** The old name of what has this one now. */
    public Optional<String> before(String path) {
        return Optional.ofNullable(before.get(path));
    }

    /** Some paths, and all that changed with them: the other half of each rename, and of that one's. */
    public Set<String> together(Collection<String> paths) {
        var all = new TreeSet<>(paths);
        boolean more = true;
        while (more) {
            more = false;
            for (var move : before.entrySet()) {
                if (all.contains(move.getKey()) || all.contains(move.getValue())) {
                    more |= all.addAll(List.of(move.getKey(), move.getValue()));
                }
            }
        }
        return all;
    }
}
