package dev.til.submit;

import dev.til.TilException;
import java.util.List;

/**
 * What is to be done, in order, and what is deliberately left as it is.
 *
 * @param steps none where everything is done
 * @param remarks a line each for the person
 */
public record SubmitPlan(List<SubmitStep> steps, List<String> remarks) {
    public SubmitPlan {
        steps = List.copyOf(steps);
        remarks = List.copyOf(remarks);
    }

    /** Why there is nothing to be done for a branch whose commits take back what they have brought. */
    public static TilException nothingLeft(SubmitSituation now) {
        return SubmitRewrite.nothingLeft(now.branch(), now.ground());
    }

    /**
     * Does the steps. Each leaves the repository whole, so a run that is killed is finished by the next.
     *
     * @param head the branch's commit now
     * @throws TilException when a step cannot be done; all before it is done, all after it is not
     */
    public SubmitOutcome run(String head, SubmitContext hands) {
        String commit = head;
        for (SubmitStep step : steps) {
            commit = hands.work(step, commit);
        }
        return hands.outcome();
    }
}
