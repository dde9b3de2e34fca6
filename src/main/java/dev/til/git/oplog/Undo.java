package dev.til.git.oplog;

import dev.til.TilException;
import dev.til.git.lock.GitLocks;
import dev.til.git.objects.TreeChanges;
import dev.til.git.program.GitProgram;
import dev.til.git.refs.RefName;
import dev.til.git.store.ObjectStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.Repository;

/** Takes one operation back, or says why that would lose later work. */
public final class Undo {
    private final Repository repository;
    private final OperationLog log;
    private final ObjectStore store;
    private final Snapshots snapshots;
    private final Optional<? extends GitProgram> git;
    private final OperationUndoHooks hooks;

    /** The commit that was to be checked out at its end. */
    private final String meant;

    private Operation operation;

    private Undo(
            Repository repository,
            OperationLog log,
            ObjectStore store,
            Snapshots snapshots,
            Optional<? extends GitProgram> git,
            OperationUndoHooks hooks,
            Operation operation) {
        this.repository = repository;
        this.log = log;
        this.store = store;
        this.snapshots = snapshots;
        this.git = git;
        this.hooks = hooks;
        this.meant = operation.after().commit();
        this.operation = operation.state() == Operation.State.BEGUN
                ? new KilledOperation(operation).withItsCommit(snapshots, store)
                : operation;
    }

    /**
     * The last operation that can be taken back; empty when there is none left.
     *
     * @param elsewhere whether one counts that is taken back here and still stands elsewhere
     * @param hook til's own hook, as it would be written now
     * @throws TilException when the log says of it what til cannot have written there
     */
    static Optional<Undo> last(
            Repository repository,
            OperationLog log,
            ObjectStore store,
            Snapshots snapshots,
            Optional<? extends GitProgram> git,
            boolean elsewhere,
            Supplier<Optional<String>> hook) {
        return log.last(elsewhere).map(operation -> {
            log.misfit(operation).ifPresent(misfit -> {
                throw notOurs(misfit, operation);
            });
            var hooks = new OperationUndoHooks(repository.getCommonDirectory().toPath(), hook);
            return new Undo(repository, log, store, snapshots, git, hooks, operation);
        });
    }

    private static TilException notOurs(String misfit, Operation operation) {
        return refused(
                operation,
                misfit,
                "til has not written that, and has changed nothing; delete that file, then 'til undo' again");
    }

    /** Whether everything stands as it did before. */
    boolean hasNoEffect() {
        OperationFilesOnDisk files = onDisk();
        return snapshots.now().same(operation.before())
                && operation.elsewhere().isNothing()
                && operation.files().stream().allMatch(file -> files.stand(file.path(), file.before()));
    }

    /** Whether files stand as they were meant to while the branch that they belong to does not, or is not there yet. */
    boolean isHalfWay() {
        Snapshot now = snapshots.now();
        boolean here = now.head().equals(operation.after().head())
                || now.head().equals(operation.before().head());
        OperationFilesOnDisk files = onDisk();
        return here
                && !meant.isEmpty()
                && !meant.equals(operation.before().commit())
                && !meant.equals(now.commit())
                && operation.files().stream()
                        .anyMatch(
                                file -> !file.before().equals(file.after()) && files.stand(file.path(), file.after()));
    }

    /** Strikes it from what can be taken back. */
    void forget() {
        log.write(operation.as(Operation.State.UNDONE));
    }

    public Operation operation() {
        return operation;
    }

    /** What taking it back changes here, a line each. */
    public List<String> plan() {
        return new OperationUndoPlan(operation).lines("delete", "go back");
    }

    /** The same when it is done. */
    public List<String> deeds() {
        return new OperationUndoPlan(operation).lines("deleted", "went back");
    }

    /**
     * Takes it back. Everything is looked at before the first effect.
     *
     * @throws TilException when what came later would be lost
     */
    public void run() {
        requirePossible();
        if (operation.state() == Operation.State.UNDONE) {
            return;
        }
        try {
            if (isOfHooks()) {
                hooks.restore(operation);
            } else {
                new OperationUndoWork(repository, snapshots, git, operation, indexCopy()).run();
            }
            log.write(operation.as(Operation.State.UNDONE));
        } catch (IOException e) {
            throw new TilException(
                    "could not take '%s' back completely".formatted(operation.command()),
                    "run 'til undo' again; see 'git status' for what is so now",
                    e);
        }
    }

    /**
     * Refuses where taking it back here is not possible, before anything is taken back anywhere.
     *
     * @throws TilException when what came later would be lost
     */
    public void requirePossible() {
        if (operation.state() != Operation.State.UNDONE) {
            GitLocks.await(locks());
            refuseToLose();
        }
    }

    /**
     * What it did outside of this repository.
     *
     * @throws TilException when the log says of that what til cannot have written there
     */
    public RemoteEffects elsewhere() {
        log.misfitElsewhere(operation).ifPresent(misfit -> {
            throw notOurs(misfit, operation);
        });
        return operation.elsewhere();
    }

    /** Writes down that nothing of it is left elsewhere. */
    public void withdrawn() {
        log.write(operation.withdrawn());
        operation = operation.withdrawn();
    }

    /** What must be free: the index, HEAD, the settings, and the branches that are put back. */
    private List<Path> locks() {
        Path common = repository.getCommonDirectory().toPath();
        var locks = new ArrayList<Path>();
        locks.add(repository.getIndexFile().toPath().resolveSibling("index.lock"));
        locks.add(repository.getDirectory().toPath().resolve("HEAD.lock"));
        locks.add(common.resolve("config.lock"));
        locks.add(common.resolve("packed-refs.lock"));
        operation.branches().forEach(name -> locks.add(common.resolve(name + ".lock")));
        return locks;
    }

    private boolean isOfHooks() {
        return operation.isOfHooks(repository.getCommonDirectory().toPath());
    }

    private OperationFilesOnDisk onDisk() {
        return new OperationFilesOnDisk(repository, git, operation.state());
    }

    private void refuseToLose() {
        if (isOfHooks()) {
            hooks.demandKept(operation);
        } else {
            refuseToLoseCommits();
            new OperationUndoMaterial(repository, snapshots, operation, indexCopy()).demandKept();
        }
        OperationFilesOnDisk files = onDisk();
        for (Operation.FileChange file : operation.written()) {
            boolean half = operation.state() == Operation.State.BEGUN
                    && files.id(file.path()).isEmpty(); // nothing there to lose
            if (!files.stand(file.path(), file.after()) && !files.stand(file.path(), file.before()) && !half) {
                throw refused(
                        "'%s' was changed since".formatted(file.path()),
                        "move it to another place first if you want to keep it");
            }
        }
    }

    private SnapshotIndex indexCopy() {
        return new SnapshotIndex(log.indexBefore(operation.id()));
    }

    private void refuseToLoseCommits() {
        Snapshot now = snapshots.now();
        Snapshot before = operation.before();
        Snapshot after = operation.after();
        if (!now.head().equals(after.head()) && !now.head().equals(before.head())) {
            throw refused(
                    "you are on '%s' now".formatted(RefName.shortened(now.head())),
                    "git switch '%s', then 'til undo' again".formatted(RefName.shortened(after.head())));
        }
        Map<String, String> touched = new TreeMap<>(after.branches());
        before.branches().forEach((name, commit) -> touched.putIfAbsent(name, ""));
        touched.forEach((name, commit) -> {
            String was = before.branches().getOrDefault(name, "");
            String is = now.branches().getOrDefault(name, "");
            if (!was.equals(commit) && !is.equals(commit) && !is.equals(was)) {
                throw refused(
                        "branch '%s' has moved on since".formatted(RefName.shortened(name)),
                        "its new commits would be lost; see 'git log %s'".formatted(RefName.shortened(name)));
            }
        });
        boolean finished = operation.state() == Operation.State.DONE;
        if (finished && !now.index().equals(after.index()) && !now.index().equals(before.index())) {
            throw refused("something else was staged or committed since", "see 'git status'; unstage it first");
        }
        if (!finished && !now.index().equals(before.index()) && !stagedByTil()) {
            throw refused("something else was staged since", "see 'git status'; unstage it first");
        }
    }

    /** Whether the index differs from what it was only in files of this operation. */
    private boolean stagedByTil() {
        List<String> ours =
                operation.files().stream().map(Operation.FileChange::path).toList();
        return indexCopy()
                .tracked()
                .filter(was ->
                        ours.containsAll(TreeChanges.between(was, store.index()).all()))
                .isPresent(); // split or sparse: better nothing than a guess
    }

    private TilException refused(String why, String hint) {
        return refused(operation, why, hint);
    }

    static TilException refused(Operation operation, String why, String hint) {
        return new TilException("cannot take '%s' back: %s".formatted(operation.command(), why), hint);
    }
}
