package dev.til.workflow;

import dev.til.git.refs.BaseBranch;
import dev.til.workspace.Workspace;
import dev.til.workspace.WorkspaceListener;

/** The base as the remote has it now. */
final class WorkflowBase {
    private WorkflowBase() {}

    /**
     * Fetches it; {@link BaseBranch#notFetched} says why that was not possible.
     *
     * @param listener is told that the remote is waited for
     */
    static BaseBranch of(Workspace workspace, WorkspaceListener listener) {
        WorkspaceListener.Wait fetching =
                listener.begin(new WaitEvent.Fetching(workspace.route().upstream()));
        try (fetching) {
            return workspace.base(true);
        }
    }
}
