package dev.til.workflow;

import dev.til.TilException;
import dev.til.git.Repo;
import dev.til.git.history.History;
import dev.til.git.history.Replay;
import dev.til.git.history.UnfinishedRebase;
import dev.til.git.lock.RepositoryLock;
import dev.til.git.refs.Stacks;
import dev.til.submit.PausedOperation;
import dev.til.workflow.Continued.Side;
import dev.til.workspace.Workspace;
import dev.til.workspace.WorkspaceCaller;
import dev.til.workspace.WorkspaceEvent;
import dev.til.workspace.WorkspaceListener;
import dev.til.workspace.WorkspaceTurns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Goes on from a conflict that submit or sync stopped at.
 *
 * @param listener is told what happens, as {@link ListsLeft} and {@link dev.til.workspace.WorkspaceTurns.Repair}s
 * @param take which side wins; empty to put both into the files
 */
public record ContinueWorkflow(
        Repo repo, WorkspaceCaller caller, WorkspaceListener listener, Optional<Side> take, boolean dryRun) {
    /**
     * The branch that stopped is checked out.
     *
     * @param done false where it only would be
     */
    public record Switched(String branch, boolean done) implements WorkspaceEvent {}

    /** The lists of notes cannot be made anew, so that they are as the rebase makes them. */
    public record ListsLeft(String why) implements WorkspaceEvent {}

    /** @throws TilException where there is nothing to go on from, or it cannot be gone on with */
    public Continued run() {
        return withLists().locked();
    }

    /** The lists of notes are no conflict; where the configuration itself is one, they cannot be made. */
    private ContinueWorkflow withLists() {
        try {
            return new ContinueWorkflow(Workspace.of(caller, repo).repo(), caller, listener, take, dryRun);
        } catch (TilException e) {
            listener.on(new ListsLeft(e.problem()));
            return this;
        }
    }

    private Continued locked() {
        RepositoryLock lock = repo.operations().lock();
        try (lock) {
            WorkspaceTurns.freeLocks(repo, listener);
            return goOn();
        }
    }

    private Continued goOn() {
        var rebase = repo.unfinishedRebase();
        Optional<PausedOperation> stopped = PausedOperation.read(repo.ownFolder());
        if (rebase.isPresent()) {
            return goOn(rebase.get(), stopped);
        }
        if (stopped.isEmpty()) {
            throw new TilException("there is nothing to continue", "til submit, or til sync");
        }
        return take.isPresent() ? takeSide(stopped.get(), take.get()) : open(stopped.get());
    }

    private Continued goOn(UnfinishedRebase rebase, Optional<PausedOperation> stopped) {
        List<String> marked = rebase.marked();
        if (!marked.isEmpty()) {
            throw new TilException(
                    TilException.Kind.STOPPED,
                    "there are still conflict markers in " + String.join(", ", marked),
                    "choose between the lines around <<<<<<< and >>>>>>>, save, and run 'til continue' again; 'til undo' goes back",
                    null);
        }
        if (take.isPresent()) {
            throw TilException.usage(
                    "the files have both sides already: --take comes too late",
                    "mend them and run 'til continue'; or 'til undo', then 'til continue --take' one side");
        }
        if (dryRun) {
            return new Continued.Resumed();
        }
        var conflicts = rebase.goOn();
        if (conflicts.isEmpty()) {
            stopped.flatMap(known -> repo.operations().resume(known.operation()))
                    .ifPresent(operation -> {
                        try (operation) {
                            operation.done();
                        }
                    });
        }
        return ended(conflicts, stopped);
    }

    private Continued open(PausedOperation stopped) {
        String branch = stopped.branch();
        boolean elsewhere = !repo.checkedOut().equals(Optional.of(branch));
        if (elsewhere) {
            LooseCommits.tell(repo, listener);
        }
        if (dryRun) {
            if (elsewhere) {
                listener.on(new Switched(branch, false));
            }
            return new Continued.Conflict(stopped.paths());
        }
        String since = stopped.others().size() > 1
                ? stopped.others().get(stopped.others().size() - 1)
                : stopped.onto();
        try (var operation = repo.operations().begin("til continue", caller.clock())) {
            // git: a rebase wants nothing uncommitted, and this refuses it with more words
            if (elsewhere) {
                operation.checkOut(branch);
                listener.on(new Switched(branch, true));
            }
            stopped.after(operation.id()).write(repo.ownFolder());
            List<String> conflicts = operation.rebase(branch, stopped.onto(), since);
            if (conflicts.isEmpty()) {
                operation.done();
            }
            return ended(conflicts, Optional.of(stopped));
        }
    }

    private Continued ended(List<String> conflicts, Optional<PausedOperation> stopped) {
        return conflicts.isEmpty() ? finished(stopped) : new Continued.Conflict(conflicts);
    }

    private Continued finished(Optional<PausedOperation> stopped) {
        PausedOperation.forget(repo.ownFolder());
        if (stopped.isEmpty()) {
            return new Continued.Foreign();
        }
        PausedOperation known = stopped.get();
        settle(known);
        return new Continued.Finished(
                known.branch(),
                known.base(),
                repo.history().branch(known.branch()).equals(Optional.of(known.onto())),
                known.command());
    }

    /** A branch that stands on another one now stands on that one's newest commit. */
    private void settle(PausedOperation stopped) {
        repo.stacks().below(stopped.branch()).ifPresent(below -> {
            if (below.branch().equals(stopped.base())) {
                repo.stacks().put(stopped.branch(), new Stacks.Below(below.branch(), stopped.onto()));
            } else {
                repo.stacks().forget(stopped.branch());
            }
        });
    }

    private Continued takeSide(PausedOperation stopped, Side side) {
        History history = repo.history();
        String branch = stopped.branch();
        String head = history.branch(branch)
                .orElseThrow(() -> new TilException("branch '%s' is gone".formatted(branch), "til sync"));
        List<History.Commit> commits = history.between(stopped.others(), head);
        Replay.Result result =
                (dryRun ? repo.rehearsal() : repo.replay()).taking(side == Side.MINE, stopped.onto(), commits);
        if (!(result instanceof Replay.Result.Replayed replayed)) {
            throw new TilException(
                    "one side alone does not do: a file is deleted there and changed here",
                    "til continue, and decide file by file");
        }
        if (dryRun) {
            return new Continued.Taken(branch, stopped.base(), side, stopped.paths());
        }
        try (var operation = repo.operations()
                .begin("til continue --take " + side.name().toLowerCase(Locale.ROOT), caller.clock())) {
            operation.move(branch, head, replayed.head(), "til continue");
            Continued finished = finished(Optional.of(stopped));
            operation.done();
            return finished;
        }
    }
}
