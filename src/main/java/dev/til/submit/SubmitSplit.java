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
        Map<String, SubmitPart> names = names(commits);
        Map<String, SubmitPart> owners = new LinkedHashMap<>(names);
        SubmitPart last = notes.get(0);
        for (History.Commit commit : commits) {
            List<String> changed = commit.changes().all();
            Set<SubmitPart> here = of(commit, names);
            last = here.stream().findFirst().orElse(last);
            for (String path : changed) {
                SubmitPart otherwise = last;
                SubmitPart owner = owners.computeIfAbsent(path, unused -> otherwise);
                sorted.computeIfAbsent(owner, part -> new Sorted(new LinkedHashSet<>(), new LinkedHashSet<>()))
                        .add(path, commit);
            }
        }
        var pieces = new ArrayList<Replay.Piece>();
        sorted.forEach((part, all) -> {
            History.Commit first = all.commits().iterator().next();
            boolean own = all.commits().size() == 1
                    && all.paths().containsAll(first.changes().all())
                    && part.words().form().has(first.subject());
            String text = own
                    ? first.message()
                    : part.message(all.commits(), commit -> of(commit, names).size() < 2);
            pieces.add(new Replay.Piece(all.paths(), message.apply(text, first.id()), first.id()));
        });
        return pieces;
    }

    /** Each note by all the names that it has had on the branch. */
    private Map<String, SubmitPart> names(List<History.Commit> commits) {
        Map<String, SubmitPart> names = new LinkedHashMap<>();
        notes.forEach(part -> names.put(part.note(), part));
        for (int i = commits.size() - 1; i >= 0; i--) {
            History.Commit commit = commits.get(i);
            if (!commit.changes().deleted().isEmpty()) {
                notes.get(0).words().moves(commit).before().forEach((young, old) -> {
                    SubmitPart part = names.get(young);
                    if (part != null) {
                        names.putIfAbsent(old, part);
                    }
                });
            }
        }
        return names;
    }

    /** The notes that a commit is of. */
    private Set<SubmitPart> of(History.Commit commit, Map<String, SubmitPart> names) {
        List<String> changed = commit.changes().all();
        var here = new LinkedHashSet<SubmitPart>();
        notes.stream()
                .filter(part -> changed.stream().anyMatch(path -> part.equals(names.get(path))))
                .forEach(here::add);
        return here;
    }

    /** What belongs to one note, while it is being sorted. */
    private record Sorted(Set<String> paths, Set<History.Commit> commits) {
        void add(String path, History.Commit commit) {
            paths.add(path);
            commits.add(commit);
        }
    }
}
