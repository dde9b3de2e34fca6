package dev.til.workflow;

import dev.til.TilException;
import dev.til.git.refs.BaseBranch;
import dev.til.submit.Readiness;
import dev.til.submit.SubmitPlan;
import dev.til.submit.SubmitStep;
import dev.til.workspace.WorkspaceEvent;
import java.util.List;
import java.util.Optional;

/** What happens while branches are handed in. */
public sealed interface SubmitEvent extends WorkspaceEvent {
    /** The base could not be fetched; what was fetched last counts. */
    record NotFetched(BaseBranch base, String why) implements SubmitEvent {}

    /**
     * One of several branches is begun with.
     *
     * @param first whether none came before it
     */
    record Began(String branch, boolean first) implements SubmitEvent {}

    /** What is to be done of it is known. */
    record Planned(String branch, SubmitPlan plan) implements SubmitEvent {}

    /** A step is done. */
    record Done(SubmitStep step) implements SubmitEvent {}

    /** A server, or til itself, has something to say about the step. */
    record Remarked(String says) implements SubmitEvent {}

    /** Everything that the branch brings is on the base already. */
    record Merged(String branch) implements SubmitEvent {}

    /**
     * The branch is handed in.
     *
     * @param url the pull request's page, or where one is opened by hand
     * @param byHand what the person still has to do
     */
    record HandedIn(Optional<String> url, Optional<String> byHand) implements SubmitEvent {}

    /**
     * What is still missing before the team can merge the branch that is handed in.
     *
     * @param missing the rules that do not hold, at least one
     */
    record Missing(List<Readiness.Line> missing) implements SubmitEvent {
        public Missing {
            missing = List.copyOf(missing);
        }
    }

    /** No day is open. */
    record NothingOpen(BaseBranch base) implements SubmitEvent {}

    /** A branch could not be handed in. */
    record Failed(TilException why) implements SubmitEvent {}

    /** The notes of a branch have errors. */
    record HeldBack(WorkflowRefusal why) implements SubmitEvent {}

    /**
     * All branches have been tried, and some could not be handed in.
     *
     * @param done how many were
     */
    record Ended(long done, int all) implements SubmitEvent {}
}
