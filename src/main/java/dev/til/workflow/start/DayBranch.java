package dev.til.workflow.start;

import dev.til.TilException;
import dev.til.git.Repo;
import dev.til.git.history.History;
import dev.til.git.refs.BaseBranch;
import dev.til.git.remote.Remote;
import dev.til.submit.BranchOwners;
import dev.til.terminal.ShellWord;
import dev.til.workflow.OwnBranches;
import dev.til.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * The branch that a new note is to be written on, where there is one of that name: here, or on the remote.
 *
 * @param base what it is held against
 * @param again the command that is run again once the person has decided
 */
record DayBranch(Workspace workspace, String name, BaseBranch base, String again) {
    private Repo repo() {
        return workspace.repo();
    }

    private Remote remote() {
        return repo().remote(workspace.route().remote());
    }

    /** Whether it is here to go on with: checked out already, or begun and without a commit of its own. */
    boolean isBegun() {
        boolean lasting = workspace.branches().lasting().equals(Optional.of(name));
        boolean here = repo().checkedOut().equals(Optional.of(name));
        return (lasting && repo().branches().exists(name))
                || (here && workspace.branches().days(name).isPresent())
                || (isEmpty() && (here || repo().branches().worktree(name).isEmpty()));
    }

    /** Whether it is here and has nothing that the base has not. */
    boolean isEmpty() {
        Optional<String> onto = base.commit();
        return repo().history()
                .branch(name)
                .filter(head -> onto.isPresent() && repo().history().contains(onto.get(), head))
                .isPresent();
    }

    /**
     * The person's own on the remote, as it was fetched; empty where there is none.
     *
     * @throws TilException where it is somebody else's: whose, and how to get a name of one's own
     */
    Optional<BaseBranch> pushed(NewNoteWorkflow.Consent together) {
        History history = repo().history();
        String remote = remote().name();
        Optional<String> there = history.tracking(remote, name);
        if (there.isEmpty() || base.commit().isEmpty() || repo().branches().exists(name)) {
            return Optional.empty();
        }
        List<History.Commit> commits = history.between(base.commit().get(), there.get());
        if (commits.isEmpty()) {
            return Optional.empty();
        }
        var owners = BranchOwners.of(history, commits);
        if (!owners.others().isEmpty() && !(owners.isShared() && together.given(name, owners))) {
            throw owners.isShared() ? shared(remote, owners) : strange(remote, owners);
        }
        return Optional.of(new BaseBranch(name, Optional.of(remote), there, false, base.notFetched()));
    }

    private TilException strange(String remote, BranchOwners owners) {
        return new TilException(
                "'%s' on '%s' is a branch of %s".formatted(name, remote, owners.names()),
                "take a name of your own: " + own());
    }

    private TilException shared(String remote, BranchOwners owners) {
        return new TilException(
                TilException.Kind.FAILED,
                List.of("'%s' on '%s' is yours and that of %s".formatted(name, remote, owners.names())),
                List.of(
                        "choose one of",
                        "  git switch -c %s --track %s"
                                .formatted(ShellWord.of(name), ShellWord.of(remote + "/" + name)),
                        "      goes on with it together",
                        "  " + own(),
                        "      begins one of your own"),
                null);
    }

    private String own() {
        return new OwnBranches(workspace).command() + " && " + again;
    }

    /** Lets the branch follow the remote's that it goes on with. */
    void follow() {
        repo().history().branch(name).ifPresent(commit -> remote().follow(name, commit));
    }
}
