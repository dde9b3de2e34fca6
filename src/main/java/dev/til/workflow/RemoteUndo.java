package dev.til.workflow;

import dev.til.TilException;
import dev.til.config.Config;
import dev.til.forge.Forge;
import dev.til.forge.PullRequest;
import dev.til.git.Repo;
import dev.til.git.oplog.RemoteEffects;
import dev.til.git.remote.Remote;
import dev.til.git.remote.Route;
import dev.til.workspace.Workspace;
import dev.til.workspace.WorkspaceCaller;
import dev.til.workspace.WorkspaceForge;
import dev.til.workspace.WorkspaceListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes back what til did on a remote and at the forge, where nothing has been built on it since. */
public final class RemoteUndo {
    private final Repo repo;
    private final Forge forge;
    private final RemoteEffects done;
    private final List<RemoteEffects.Push> branches;

    private RemoteUndo(Repo repo, Forge forge, RemoteEffects done, List<RemoteEffects.Push> branches) {
        this.repo = repo;
        this.forge = forge;
        this.done = done;
        this.branches = branches;
    }

    /**
     * Looks at how everything stands over there now.
     *
     * @throws TilException when it is merged, somebody has pushed since, or nobody can be asked
     */
    public static RemoteUndo of(Repo repo, WorkspaceCaller caller, WorkspaceListener listener, RemoteEffects done) {
        Config config = Workspace.config(caller, repo);
        Route route = repo.route(config.git().remote(), config.git().upstream());
        Forge forge = WorkspaceForge.of(config, repo.remote(route.upstream()), caller, listener)
                .forge();
        var branches = new ArrayList<RemoteEffects.Push>();
        for (RemoteEffects.Push push : done.pushes()) {
            forge.merged(push.branch(), WorkflowSession.fork(route, repo.remote(push.remote())), List.of(push.after()))
                    .ifPresent(RemoteUndo::refuseMerged);
            if (push.isBranch() && stands(repo.remote(push.remote()), push)) {
                branches.add(push);
            }
        }
        return new RemoteUndo(repo, forge, done, branches);
    }

    private static void refuseMerged(PullRequest request) {
        throw new TilException(
                "pull request #%d is merged already".formatted(request.number()),
                "take it back for everybody with 'git revert', or only here with 'til undo'");
    }

    /** Whether the branch holds over there what til gave it; not, where it is taken back already. */
    private static boolean stands(Remote remote, RemoteEffects.Push push) {
        String now = remote.branch(push.branch()).orElse("");
        if (!now.equals(push.after()) && !now.equals(push.before())) {
            throw new TilException(
                    "'%s' has moved on at '%s': its new commits would be lost".formatted(push.branch(), push.remote()),
                    "see them: git fetch %s && git log %s/%s; 'til undo' without --remote takes it back here only"
                            .formatted(push.remote(), push.remote(), push.branch()));
        }
        return now.equals(push.after());
    }

    /** What is to be done, a line each. */
    List<String> plan() {
        return changes("close", "delete");
    }

    /** The same when it is done. */
    List<String> deeds() {
        return changes("closed", "deleted");
    }

    private List<String> changes(String close, String delete) {
        var plan = new ArrayList<String>();
        done.requests()
                .forEach(request ->
                        plan.add("%s pull request #%d %s".formatted(close, request.number(), request.url())));
        for (RemoteEffects.Push push : branches) {
            plan.add(
                    push.before().isEmpty()
                            ? "%s branch '%s' at '%s'".formatted(delete, push.branch(), push.remote())
                            : "put branch '%s' at '%s' back to %s"
                                    .formatted(
                                            push.branch(),
                                            push.remote(),
                                            push.before().substring(0, 7)));
        }
        if (done.requests().isEmpty() && done.pushes().stream().anyMatch(push -> !push.isBranch())) {
            plan.add("what was handed in stays there: close it on its page");
        }
        return plan;
    }

    /** Does it: the pull requests first, for a branch that is deleted would close them without a word. */
    void run() {
        done.requests().forEach(request -> forge.close(request.number()));
        for (RemoteEffects.Push push : branches) {
            Remote.Pushed pushed =
                    repo.remote(push.remote()).push(push.before(), push.ref(), Optional.of(push.after()), List.of());
            pushed.refused().ifPresent(why -> {
                throw new TilException(
                        "'%s' does not take '%s' back: %s".formatted(push.remote(), push.branch(), why),
                        "nothing was taken back here; mend what it says and run 'til undo --remote' again");
            });
        }
    }
}
