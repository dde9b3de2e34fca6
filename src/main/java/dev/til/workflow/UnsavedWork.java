package dev.til.workflow;

import dev.til.git.objects.TreeChanges;
import dev.til.note.Journal;
import dev.til.note.NoteKinds;
import dev.til.note.NoteMoves;
import dev.til.submit.SubmitChanges;
import dev.til.workspace.WorkspaceDesk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What lies in the working tree and is not committed. */
final class UnsavedWork {
    private final WorkspaceDesk desk;

    UnsavedWork(WorkspaceDesk desk) {
        this.desk = desk;
    }

    /** Held against the last commit. */
    SubmitChanges changes() {
        Journal disk = desk.repo().workingTree();
        Optional<String> head = desk.repo().history().commit("HEAD");
        if (head.isEmpty()) {
            Journal nothing = desk.repo().staged();
            return changes(nothing, disk, new TreeChanges(paths(disk).toList(), List.of()));
        }
        Journal committed = desk.repo().commit(head.get());
        TreeChanges since = desk.repo().diff().since("HEAD").gone(disk);
        return changes(committed, disk, since).with(stagedOnly(disk, committed, since));
    }

    private SubmitChanges changes(Journal was, Journal is, TreeChanges changes) {
        return new SubmitChanges(
                was, is, changes, kinds(), journal -> desk.context(journal).index());
    }

    private NoteKinds kinds() {
        return desk.workspace().config().notes();
    }

    private static Stream<String> paths(Journal journal) {
        return journal.entries().stream().map(Journal.Entry::path);
    }

    /**
     * Names that were staged and never committed, and that nothing has any more, each with what it was or has become: a note
     * was renamed twice.
     */
    private Map<String, String> stagedOnly(Journal disk, Journal committed, TreeChanges since) {
        Set<String> left = new HashSet<>(desk.repo().diff().staged().changed());
        if (!left.isEmpty()) {
            paths(disk).forEach(left::remove);
            left.removeIf(path -> committed.read(path).isPresent());
        }
        var names = new HashMap<String, String>();
        if (!left.isEmpty()) {
            Journal staged = desk.repo().staged();
            NoteMoves.between(staged, disk, since.changed(), left, kinds())
                    .before()
                    .forEach((young, between) -> names.put(between, young));
            names.putAll(NoteMoves.between(committed, staged, left, since.deleted(), kinds())
                    .before());
        }
        return names;
    }
}
