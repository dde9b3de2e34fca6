package dev.til.workflow;

import dev.til.git.Repo;
import dev.til.git.refs.BaseBranch;
import dev.til.git.remote.Remote;
import dev.til.git.remote.Route;
import dev.til.scaffold.ScaffoldBranches;
import dev.til.workspace.Workspace;
import dev.til.workspace.WorkspaceListener;
import java.util.List;
import java.util.Optional;

/** The base as the remote has it now. */
public final class WorkflowBase {
    private WorkflowBase() {}

    /**
     * Fetches it; {@link BaseBranch#notFetched} says why that was not possible.
     *
     * @param listener is told that the remote is waited for
     */
    static BaseBranch of(Workspace workspace, WorkspaceListener listener) {
        return of(workspace, listener, List.of());
    }

    /** The same, and the branch that is checked out and all of the person's that were ever pushed. */
    public static BaseBranch withBranches(Workspace workspace, WorkspaceListener listener) {
        Repo repo = workspace.repo();
        Remote remote = repo.remote(workspace.route().remote());
        ScaffoldBranches ours = workspace.branches();
        Optional<String> current = repo.branches().current();
        List<String> pushed = repo.history().branches().stream()
                .filter(branch -> current.equals(Optional.of(branch)) || (ours.has(branch) && remote.knows(branch)))
                .toList();
        BaseBranch base = of(workspace, listener, pushed);
        if (workspace.route().isFork() && base.notFetched().isEmpty()) {
            repo.branches().fetch(remote.name(), pushed);
        }
        return base;
    }

    /**
     * The same.
     *
     * @param beside branches that are fetched along
     */
    public static BaseBranch of(Workspace workspace, WorkspaceListener listener, List<String> beside) {
        WorkspaceListener.Wait fetching =
                listener.begin(new WaitEvent.Fetching(workspace.route().upstream()));
        try (fetching) {
            Route route = workspace.route();
            Repo repo = workspace.repo();
            BaseBranch base = repo.branches()
                    .base(
                            workspace.config().git().base(),
                            route.upstream(),
                            true,
                            route.isFork() ? List.of() : beside); // they live elsewhere
            // a git that was killed leaves locks, and the command goes on
            base.notFetched().ifPresent(why -> repo.operations().stopped());
            return base;
        }
    }
}
