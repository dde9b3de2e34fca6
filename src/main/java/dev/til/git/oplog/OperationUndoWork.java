package dev.til.git.oplog;

import dev.til.git.disk.AtomicDiskWrite;
import dev.til.git.program.GitProgram;
import dev.til.git.refs.BranchUpstreams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.internal.storage.file.LockFile;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Puts branches, files, the index and settings back as they were before an operation. Whether that loses anything has been
 * looked at by then.
 *
 * @param index as it was before
 */
record OperationUndoWork(
        Repository repository,
        Snapshots snapshots,
        Optional<? extends GitProgram> git,
        Operation operation,
        SnapshotIndex index) {
    void run() throws IOException {
        branches();
        for (Operation.FileChange file : operation.written()) {
            restore(file);
        }
        restoreIndex();
        BranchUpstreams.restore(
                repository,
                snapshots.now().tracking(),
                operation.before().tracking(),
                operation.after().tracking());
    }

    private Path root() {
        return repository.getWorkTree().toPath();
    }

    private void restore(Operation.FileChange change) throws IOException {
        Path file = root().resolve(change.path());
        if (change.before().isEmpty()) {
            Files.deleteIfExists(file);
            deleteEmptyFolders(file.getParent());
            return;
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        AtomicDiskWrite.write(file, (AtomicDiskWrite.Content) part -> {
            try (var out = Files.newOutputStream(part)) {
                repository
                        .open(ObjectId.fromString(change.before()), Constants.OBJ_BLOB)
                        .copyTo(out);
            }
        });
    }

    private void deleteEmptyFolders(@Nullable Path folder) throws IOException {
        Path root = root();
        for (Path at = folder; at != null && !at.equals(root) && at.startsWith(root); at = at.getParent()) {
            try (var content = Files.newDirectoryStream(at)) {
                if (content.iterator().hasNext()) {
                    return;
                }
            }
            Files.delete(at);
        }
    }

    private void branches() throws IOException {
        Snapshot before = operation.before();
        Snapshot now = snapshots.now();
        // First the branches that were there, then HEAD, then those that were not: HEAD never leads to nothing.
        for (var branch : before.branches().entrySet()) {
            String meant = operation.after().branches().getOrDefault(branch.getKey(), "");
            if (!branch.getValue().equals(meant)) {
                move(branch.getKey(), now.branches().getOrDefault(branch.getKey(), ""), branch.getValue());
            }
        }
        if (!now.head().equals(before.head())) {
            head(before.head());
        }
        for (String name : operation.after().branches().keySet()) {
            if (!before.branches().containsKey(name) && now.branches().containsKey(name)) {
                delete(name, now.branches().get(name));
            }
        }
    }

    private void move(String name, String from, String to) throws IOException {
        RefUpdate update = repository.updateRef(name);
        update.setExpectedOldObjectId(from.isEmpty() ? ObjectId.zeroId() : ObjectId.fromString(from));
        update.setNewObjectId(ObjectId.fromString(to));
        update.setForceUpdate(true);
        update.setRefLogMessage("til undo: " + operation.command(), false);
        require(update.update(), name);
    }

    private void delete(String name, String at) throws IOException {
        if (name.equals(repository.getFullBranch()) && git.isPresent()) {
            // JGit: what is checked out is never deleted, not even to have no commit again
            var outcome = git.get().run("update-ref", "-d", name, at);
            if (!outcome.ok()) {
                throw new IOException(outcome.why());
            }
            return;
        }
        RefUpdate update = repository.updateRef(name);
        update.setExpectedOldObjectId(ObjectId.fromString(at));
        update.setForceUpdate(true);
        require(update.delete(), name);
    }

    private void head(String to) throws IOException {
        if (to.startsWith(Constants.R_REFS)) {
            RefUpdate update = repository.updateRef(Constants.HEAD);
            update.setRefLogMessage("til undo: " + operation.command(), false);
            require(update.link(to), Constants.HEAD);
        } else {
            RefUpdate update = repository.updateRef(Constants.HEAD, true);
            update.setNewObjectId(ObjectId.fromString(to));
            update.setForceUpdate(true);
            require(update.update(), Constants.HEAD);
        }
    }

    private static void require(RefUpdate.Result result, String name) throws IOException {
        switch (result) {
            case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> {}
            default -> throw new IOException(name + ": " + result);
        }
    }

    /** Puts the index back: byte for byte, unless nothing of it was changed. */
    private void restoreIndex() throws IOException {
        if (snapshots.now().index().equals(operation.before().index())) {
            return;
        }
        Optional<byte[]> copy = index.bytes();
        if (copy.isEmpty()) {
            Files.deleteIfExists(repository.getIndexFile().toPath()); // there was none: nothing was ever staged
            return;
        }
        var lock = new LockFile(repository.getIndexFile());
        if (!lock.lock()) {
            throw new IOException("index.lock is there");
        }
        lock.write(copy.get());
        if (!lock.commit()) {
            throw new IOException("cannot write the index");
        }
    }
}
