package dev.til.workflow;

import dev.til.TilException;
import dev.til.git.Repo;
import dev.til.git.history.UnfinishedRebase;
import dev.til.git.lock.RepositoryLock;
import dev.til.git.oplog.OperationRecorder;
import dev.til.git.oplog.RemoteEffects;
import dev.til.git.oplog.Undo;
import dev.til.git.program.ProgramIntent;
import dev.til.submit.PausedOperation;
import dev.til.workspace.WorkspaceCaller;
import dev.til.workspace.WorkspaceListener;
import dev.til.workspace.WorkspaceTurns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes back the last thing that til did.
 *
 * @param caller who asks; their environment says how the forge is reached
 * @param listener is told what happens, as {@link dev.til.workspace.WorkspaceTurns.Repair}s
 * @param remote whether also what it did on a remote and at the forge
 */
public record UndoWorkflow(
        Repo repo, WorkspaceCaller caller, WorkspaceListener listener, boolean remote, boolean dryRun) {
    /** @throws TilException where it cannot be taken back, or what came later would be lost */
    public Undone run() {
        RepositoryLock lock = repo.operations().lock();
        try (lock) {
            if (!dryRun) {
                WorkspaceTurns.freeLocks(repo, listener);
            }
            return undone();
        }
    }

    private Undone undone() {
        Optional<PausedOperation> stopped = PausedOperation.read(repo.ownFolder());
        Optional<UnfinishedRebase> rebase = repo.unfinishedRebase().filter(open -> stopped.isPresent());
        if (rebase.isPresent()) {
            return aborted(rebase.get(), stopped.get());
        }
        boolean nothingMoved = stopped.isPresent()
                && !stopped.get()
                        .isLast(repo.operations()
                                .undo(false, ProgramIntent.LOOK)
                                .map(Undo::operation));
        Undone undone = nothingMoved ? new Undone.Stop() : last();
        if (!dryRun) {
            PausedOperation.forget(repo.ownFolder());
        }
        return undone;
    }

    /** Out of a rebase that 'til continue' has begun. */
    private Undone aborted(UnfinishedRebase rebase, PausedOperation stopped) {
        if (!dryRun) {
            rebase.abort();
            repo.operations().resume(stopped.operation()).ifPresent(OperationRecorder::close);
            stopped.after("").write(repo.ownFolder());
        }
        return new Undone.Rebase(stopped.branch());
    }

    private Undone last() {
        Optional<Undo> last = repo.operations().undo(remote, ProgramIntent.of(dryRun), HookScript::own);
        if (last.isEmpty()) {
            return new Undone.Nothing();
        }
        Undo undo = last.get();
        var changes = new ArrayList<>(dryRun ? undo.plan() : undo.deeds());
        if (remote) {
            undo.requirePossible();
            changes.addAll(0, withdrawn(undo));
        }
        if (!dryRun) {
            undo.run();
        }
        boolean still = !remote && !undo.operation().elsewhere().isNothing();
        return new Undone.Command(
                undo.operation().command(),
                changes,
                still ? undo.operation().elsewhere().says() : List.of());
    }

    /** Takes back what it did elsewhere, and says what that is. */
    private List<String> withdrawn(Undo undo) {
        if (undo.operation().elsewhere().isNothing()) {
            return List.of();
        }
        String named = undo.elsewhere().pushes().stream()
                .map(RemoteEffects.Push::remote)
                .findFirst()
                .orElse("");
        WorkspaceListener.Wait asking = listener.begin(new WaitEvent.Asking(named));
        try (asking) {
            var withdrawal = RemoteUndo.of(repo, caller, listener, undo.elsewhere());
            if (dryRun) {
                return withdrawal.plan();
            }
            withdrawal.run();
            undo.withdrawn();
            return withdrawal.deeds();
        }
    }
}
