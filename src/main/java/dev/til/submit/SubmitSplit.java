package dev.til.submit;

import dev.til.git.history.History;
import dev.til.git.history.Replay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Sorts what a branch has changed by the notes on it, for one commit a note. */
final class SubmitSplit {
    private final List<SubmitPart> notes;

    /** @param notes at least one */
    SubmitSplit(List<SubmitPart> notes) {
        this.notes = List.copyOf(notes);
    }

    /**
     * One piece a note, in the order in which the notes were begun.
     *
     * @param commits oldest first
     * @param message what is made of a message before it is used, given the commit whose author and place it takes
     */
    List<Replay.Piece> of(List<History.Commit> commits, BinaryOperator<String> message) {
        Map<SubmitPart, Sorted> sorted = new LinkedHashMap<>();
        Map<String, SubmitPart> owners = new LinkedHashMap<>();
        SubmitPart last = notes.get(0);
        for (History.Commit commit : commits) {
            List<String> changed = commit.changes().all();
            List<SubmitPart> here =
                    notes.stream().filter(part -> changed.contains(part.note())).toList();
            last = here.isEmpty() ? last : here.get(0);
            for (String path : changed) {
                SubmitPart owner = owners.computeIfAbsent(path, owner(path, last));
                sorted.computeIfAbsent(owner, part -> new Sorted(new LinkedHashSet<>(), new LinkedHashSet<>()))
                        .add(path, commit);
            }
        }
        var pieces = new ArrayList<Replay.Piece>();
        sorted.forEach((part, all) -> {
            History.Commit first = all.commits().iterator().next();
            boolean own = all.commits().size() == 1
                    && all.paths().containsAll(first.changes().all());
            String text = own ? first.message() : part.message(all.commits());
            pieces.add(new Replay.Piece(all.paths(), message.apply(text, first.id()), first.id()));
        });
        return pieces;
    }

    /** What belongs to one note, while it is being sorted. */
    private record Sorted(Set<String> paths, Set<History.Commit> commits) {
        void add(String path, History.Commit commit) {
            paths.add(path);
            commits.add(commit);
        }
    }

    private Function<String, SubmitPart> owner(String path, SubmitPart otherwise) {
        return unused -> notes.stream()
                .filter(part -> part.note().equals(path))
                .findFirst()
                .orElse(otherwise);
    }
}
