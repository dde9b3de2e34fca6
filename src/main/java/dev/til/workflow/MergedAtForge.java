package dev.til.workflow;

import dev.til.TilException;
import dev.til.forge.Forge;
import dev.til.forge.PullRequest;
import dev.til.git.refs.Base;
import dev.til.git.remote.Remote;
import dev.til.submit.BaseResolver;
import dev.til.workspace.Listener;
import dev.til.workspace.ReviewServer;
import dev.til.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/** What the forge has merged: it is asked only about branches that were pushed, and no more once it has not answered. */
final class MergedAtForge implements BaseResolver.Merges {
    private final Workspace workspace;
    private final Base base;
    private final Remote remote;
    private final Listener listener;
    private Optional<Forge> forge = Optional.empty();
    private boolean silent;

    /** @param base nothing is asked where it could not be fetched: the network is not there */
    MergedAtForge(Workspace workspace, Base base, Remote remote, Listener listener) {
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
                forge = Optional.of(ReviewServer.of(workspace.config(), upstream, workspace.caller(), listener)
                        .forge());
            }
            Listener.Wait asking = listener.begin(new LongWork.Asking(remote.name()));
            try (asking) {
                return forge.get()
                        .merged(branch, SubmitSession.fork(workspace.route(), remote), commits)
                        .map(PullRequest::head);
            }
        } catch (TilException e) {
            silent = true;
            listener.on(new SyncEvent.ForgeSilent(e.problem()));
            return Optional.empty();
        }
    }
}
