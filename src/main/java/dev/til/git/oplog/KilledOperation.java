package dev.til.git.oplog;

import dev.til.git.objects.TreeChanges;
import dev.til.git.store.ObjectStore;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;

/** An operation that did not come to its end, so that the log may not say all that it did. */
record KilledOperation(Operation operation) {
    /**
     * A til that was killed may have made its commit and not have written down which: it is the one on top of where the
     * branch stood, with no other files than those that were to be committed.
     */
    Operation withItsCommit(Snapshots snapshots, ObjectStore store) {
        Snapshot before = operation.before();
        String is = snapshots.now().branches().getOrDefault(before.head(), "");
        String was = before.commit();
        if (!before.head().startsWith(Constants.R_HEADS) || is.isEmpty() || is.equals(was)) {
            return operation;
        }
        List<String> parents = store.parents(is);
        List<String> meant =
                operation.files().stream().map(Operation.FileChange::path).toList();
        boolean onTop = parents.equals(was.isEmpty() ? List.of() : List.of(was));
        if (!onTop
                || !meant.containsAll(TreeChanges.between(was.isEmpty() ? List.of() : store.tree(was), store.tree(is))
                        .all())) {
            return operation;
        }
        var branches = new TreeMap<>(operation.after().branches());
        branches.put(before.head(), is);
        return new Operation(
                operation.id(),
                operation.command(),
                operation.at(),
                operation.state(),
                before,
                new Snapshot(
                        operation.after().head(),
                        branches,
                        operation.after().index(),
                        operation.after().tracking()),
                operation.files(),
                operation.elsewhere());
    }
}
