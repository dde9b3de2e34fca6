package dev.til.workflow.sync;

import dev.til.TilException;
import dev.til.forge.Forge;
import dev.til.forge.PullRequest;
import dev.til.git.refs.BaseBranch;
import dev.til.git.remote.Remote;
import dev.til.submit.BaseResolver;
import dev.til.workflow.AnswerKeeping;
import dev.til.workflow.WaitEvent;
import dev.til.workflow.WorkflowSession;
import dev.til.workspace.Workspace;
import dev.til.workspace.WorkspaceForge;
import dev.til.workspace.WorkspaceListener;
import java.util.List;
import java.util.Optional;

/** What the forge has merged: it is asked only about branches that were pushed, and no more once it has not answered. */
final class SyncMerges implements BaseResolver.Merges {
    private final Workspace workspace;
    private final BaseBranch base;
    private final Remote remote;
    private final WorkspaceListener listener;
    private Optional<Forge> forge = Optional.empty();
    private boolean silent;

    /** @param base nothing is asked where it could not be fetched: the network is not there */
    SyncMerges(Workspace workspace, BaseBranch base, Remote remote, WorkspaceListener listener) {
        this.workspace = workspace;
        this.base = base;
        this.remote = remote;
        this.listener = listener;
    }

    @Override
    public Optional<String> merged(String branch, List<String> commits) {
        if (silent || base.notFetched().isPresent() || !remote.knows(branch)) {
            return Optional.empty();
        }
        try {
            if (forge.isEmpty()) {
                Remote upstream = workspace.repo().remote(workspace.route().upstream());
                forge = Optional.of(WorkspaceForge.of(workspace.config(), upstream, workspace.caller(), listener)
                        .forge());
            }
            WorkspaceListener.Wait asking = listener.begin(new WaitEvent.Asking(remote.name()));
            try (asking) {
                Optional<PullRequest> merged =
                        forge.get().merged(branch, WorkflowSession.fork(workspace.route(), remote), commits);
                merged.ifPresent(request -> new AnswerKeeping(workspace).merged(branch, request));
                return merged.map(PullRequest::head);
            }
        } catch (TilException e) {
            silent = true;
            listener.on(new SyncEvent.ForgeSilent(e.problem()));
            return Optional.empty();
        }
    }
}
