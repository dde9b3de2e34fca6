package dev.til.workflow;

import dev.til.git.objects.TreeChanges;
import dev.til.note.Journal;
import dev.til.submit.SubmitChanges;
import dev.til.submit.SubmitTree;
import dev.til.workspace.WorkspaceDesk;
import java.util.HashSet;
import java.util.List;
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
        Set<String> left = stagedOnly(disk, committed);
        return left.isEmpty()
                ? changes(committed, disk, since)
                : changes(
                        new SubmitTree(committed, desk.repo().staged(), left),
                        disk,
                        new TreeChanges(
                                since.changed(),
                                Stream.concat(since.deleted().stream(), left.stream())
                                        .sorted()
                                        .toList()));
    }

    private SubmitChanges changes(Journal was, Journal is, TreeChanges changes) {
        return new SubmitChanges(
                was,
                is,
                changes,
                desk.workspace().config().notes(),
                journal -> desk.context(journal).index());
    }

    private static Stream<String> paths(Journal journal) {
        return journal.entries().stream().map(Journal.Entry::path);
    }

    /** Names that were staged and never committed, and that nothing has any more: a note was renamed twice. */
    private Set<String> stagedOnly(Journal disk, Journal committed) {
        Set<String> staged = new HashSet<>(desk.repo().diff().staged().changed());
        if (!staged.isEmpty()) {
            paths(disk).forEach(staged::remove);
            staged.removeIf(path -> committed.read(path).isPresent());
        }
        return staged;
    }
}
