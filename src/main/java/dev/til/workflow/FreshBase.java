package dev.til.workflow;

import dev.til.git.refs.Base;
import dev.til.workspace.Listener;
import dev.til.workspace.Workspace;

/** The base as the remote has it now. */
final class FreshBase {
    private FreshBase() {}

    /**
     * Fetches it; {@link Base#notFetched} says why that was not possible.
     *
     * @param listener is told that the remote is waited for
     */
    static Base of(Workspace workspace, Listener listener) {
        Listener.Wait fetching =
                listener.begin(new LongWork.Fetching(workspace.route().upstream()));
        try (fetching) {
            return workspace.base(true);
        }
    }
}
