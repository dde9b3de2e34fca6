package dev.til.git.oplog;

import dev.til.TilException;
import dev.til.git.disk.Disk;
import dev.til.git.refs.RefName;
import java.io.IOException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/**
 * What an operation is taken back with: contents, commits, and the index as it was. It is looked at before the first effect.
 *
 * @param index as it was before
 */
record OperationUndoMaterial(Repository repository, Snapshots snapshots, Operation operation, SnapshotIndex index) {
    /** @throws TilException when some of it is not there any more, or cannot be put back */
    void demandKept() {
        try (var objects = repository.newObjectReader()) {
            for (Operation.FileChange file : operation.written()) {
                new Disk(repository.getWorkTree().toPath())
                        .inTheWay(file.path())
                        .ifPresent(at -> {
                            throw Undo.refused(
                                    operation,
                                    "'%s' is in the way of '%s'".formatted(at, file.path()),
                                    "it is a link or a file in the place of a folder: move it away");
                        });
                if (!file.before().isEmpty()) {
                    require(objects, file.before(), Constants.OBJ_BLOB, "what was in '%s'".formatted(file.path()));
                }
            }
            for (String name : operation.branches()) {
                String was = operation.before().branches().getOrDefault(name, "");
                if (!was.isEmpty()) {
                    require(
                            objects,
                            was,
                            Constants.OBJ_COMMIT,
                            "where branch '%s' stood".formatted(RefName.shortened(name)));
                }
            }
            if (!operation.before().head().startsWith(Constants.R_REFS)) {
                require(objects, operation.before().head(), Constants.OBJ_COMMIT, "where HEAD stood");
            }
        }
        if (!snapshots.now().index().equals(operation.before().index()) && !index.isOf(operation.before())) {
            throw Undo.refused(
                    operation,
                    "'%s' is not the index of before".formatted(index.file()),
                    "til has not written that; delete it together with the '.json' beside it, then 'til undo' again");
        }
    }

    private void require(ObjectReader objects, String id, int type, String what) {
        try {
            if (objects.open(ObjectId.fromString(id), type).getType() == type) {
                return;
            }
        } catch (IOException e) {
            // said below
        }
        throw Undo.refused(
                operation,
                "Git does not keep %s any more".formatted(what),
                "til has changed nothing; 'til undo --list' says what it did, and 'git reflog' where everything stood");
    }
}
