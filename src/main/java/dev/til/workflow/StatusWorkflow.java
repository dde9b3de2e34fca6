package dev.til.workflow;

import dev.til.TilException;
import dev.til.git.Repo;
import dev.til.git.refs.Branches;
import dev.til.submit.PausedOperation;
import dev.til.workspace.Workspace;
import dev.til.workspace.WorkspaceDesk;
import dev.til.workspace.WorkspaceListener;
import dev.til.workspace.day.DayStatus;
import dev.til.workspace.day.Waiting;
import java.nio.file.Files;
import java.util.Optional;

/** Looks where a person stands today. */
public record StatusWorkflow(Workspace workspace) {
    /**
     * Asks the remote and the forge how the branch that is checked out and the open days stand, and keeps what they say.
     *
     * @return why an answer is missing; empty where all were given
     */
    public static Optional<TilException> ask(WorkspaceDesk desk, WorkspaceListener listener) {
        WorkflowSession session = WorkflowSession.toLookAt(desk, listener);
        Optional<TilException> failure = Optional.empty();
        for (String branch : session.openDays()) {
            BranchWorkflow submission = SituationReader.at(branch, session);
            ReadyWorkflow inquiry = submission.inquiry();
            if (submission.failure().isEmpty()) {
                inquiry.ask();
            }
            failure = failure.or(inquiry::failure);
        }
        return failure;
    }

    /** As Git tells it and what was kept of earlier answers; nobody is asked. */
    public DayStatus look() {
        return DayStatus.of(workspace, waiting());
    }

    private Optional<Waiting> waiting() {
        Optional<PausedOperation> stopped = stopped(workspace.repo());
        Optional<Branches> branches = branches();
        Optional<String> begun = branches.flatMap(Branches::unfinished);
        if (begun.isEmpty()) {
            return stopped.map(
                    known -> new Waiting.Stopped(known.command(), known.branch(), known.base(), known.paths()));
        }
        return Optional.of(
                stopped.filter(known -> branches.flatMap(Branches::rebased).equals(Optional.of(known.branch())))
                        .<Waiting>map(known -> new Waiting.Mending(known.branch(), known.base()))
                        .orElseGet(() -> new Waiting.OfGit(begun.get())));
    }

    /** Empty in a repository that til only looks at. */
    private Optional<Branches> branches() {
        try {
            return Optional.of(workspace.repo().branches());
        } catch (TilException e) {
            return Optional.empty();
        }
    }

    private static Optional<PausedOperation> stopped(Repo repo) {
        try {
            return Files.exists(repo.ownFolder().path(PausedOperation.FILE))
                    ? PausedOperation.read(repo.ownFolder())
                    : Optional.empty();
        } catch (TilException e) {
            return Optional.empty(); // whoever goes on with it will say so
        }
    }
}
