package dev.til.workflow.sync;

import dev.til.TilException;
import dev.til.git.Repo;
import dev.til.git.oplog.OperationRecorder;
import dev.til.git.refs.BaseBranch;
import dev.til.submit.PausedOperation;
import dev.til.workflow.WorkflowBase;
import dev.til.workflow.sync.SyncEvent.Deed;
import dev.til.workflow.sync.SyncEvent.Fate;
import dev.til.workspace.Workspace;
import dev.til.workspace.WorkspaceForge;
import dev.til.workspace.WorkspaceListener;
import java.util.List;
import java.util.Optional;

/** Brings the base as the team has it now, and every open day on top of it; what it does can be taken back. */
public record SyncWorkflow(Workspace workspace, WorkspaceListener listener, boolean dryRun) {
    /**
     * What came of it.
     *
     * @param stuck the first branch that does not fit onto what is below it, which {@code til continue} goes on with
     */
    public record Result(BaseBranch base, List<Fate> fates, Optional<PausedOperation> stuck) {
        public Result {
            fates = List.copyOf(fates);
        }

        /** Whether a branch could not be moved. */
        public boolean blocked() {
            return fates.stream().anyMatch(fate -> fate.outcome().deed() == Deed.BLOCKED);
        }
    }

    /** @throws TilException where the base cannot be fetched; nothing is changed then */
    public Result run() {
        Repo repo = workspace.repo();
        WorkspaceForge.require(workspace.config(), repo.remote(workspace.route().upstream()), workspace.caller());
        BaseBranch base = WorkflowBase.withBranches(workspace, listener);
        if (base.notFetched().isPresent()) {
            throw base.cure()
                    .orElseGet(() -> new TilException(
                            "could not fetch '%s': %s"
                                    .formatted(base, base.notFetched().get()),
                            "nothing was changed; run it again when the network is back"));
        }
        try (var operation =
                repo.operations().begin("til sync", workspace.caller().clock())) {
            var sync = new Sync(workspace, base, dryRun, operation, listener);
            sync.run();
            if (!dryRun) {
                operation.done();
                remember(repo, sync, operation);
            }
            return new Result(
                    base,
                    sync.fates(),
                    dryRun ? sync.stuck() : sync.stuck().flatMap(stop -> PausedOperation.read(repo.ownFolder())));
        }
    }

    /** Where it stopped, if it did; an earlier stop is over when everything fits. */
    private static void remember(Repo repo, Sync sync, OperationRecorder operation) {
        sync.stuck()
                .ifPresentOrElse(
                        stop -> stop.after(operation.undoable().orElse("")).write(repo.ownFolder()),
                        () -> PausedOperation.forget(repo.ownFolder()));
    }
}
