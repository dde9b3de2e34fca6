package dev.til.workspace.day;

import dev.til.git.objects.TreeChanges;
import dev.til.note.Journal;
import dev.til.note.NoteKinds;
import dev.til.note.NoteMoves;
import dev.til.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The notes that differ from the last commit: written, deleted, or by both of their names where they have another one. */
final class UncommittedNotes {
    private UncommittedNotes() {}

    /**
     * Their paths, sorted.
     *
     * @param changes since the last commit; empty before the first
     */
    static List<String> of(Workspace workspace, Journal files, Optional<TreeChanges> changes) {
        if (changes.isEmpty()) {
            return files.entries().stream()
                    .map(Journal.Entry::path)
                    .filter(path -> isNote(path, workspace.config().notes()))
                    .toList();
        }
        NoteKinds kinds = workspace.config().notes();
        Set<String> notes =
                changes.get().all().stream().filter(path -> isNote(path, kinds)).collect(Collectors.toSet());
        var branch = new BranchNotes(workspace);
        changes.get().deleted().stream()
                .filter(path -> path.endsWith(".md") && branch.has(path))
                .forEach(notes::add);
        // what nothing was taken from has no other name
        return changes.get().deleted().isEmpty()
                ? notes.stream().sorted().toList()
                : List.copyOf(moves(workspace, files, changes.get()).together(notes));
    }

    private static NoteMoves moves(Workspace workspace, Journal files, TreeChanges changes) {
        return NoteMoves.between(
                workspace.repo().commit("HEAD"),
                files,
                changes.changed(),
                changes.deleted(),
                workspace.config().notes());
    }

    /** Notes of a configured kind; where there are none, all Markdown. */
    private static boolean isNote(String path, NoteKinds kinds) {
        return kinds.all().isEmpty() ? path.endsWith(".md") : kinds.of(path).isPresent();
    }
}
