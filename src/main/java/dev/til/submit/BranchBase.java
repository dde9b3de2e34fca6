package dev.til.submit;

import dev.til.git.history.History;
import dev.til.git.refs.Stacks;
import java.util.List;
import java.util.Optional;

/**
 * What a branch is to stand on, and which of its commits are its own.
 *
 * @param lower the open branch below it; empty where that is the base itself
 * @param onto the commit that its own commits are put onto
 * @param others what its own commits are none of: what is below, and what has arrived on the base already
 * @param commits its own, oldest first
 * @param arrived whether it had commits of its own and the base has got all of them
 * @param takenBack whether the base had got them and went back to what was there before
 */
public record BranchBase(
        Optional<String> lower,
        String onto,
        List<String> others,
        List<History.Commit> commits,
        boolean arrived,
        boolean takenBack) {
    public BranchBase {
        others = List.copyOf(others);
        commits = List.copyOf(commits);
    }

    /** Writes down what the branch stands on now that it has been put there. */
    public void settle(Stacks stacks, String branch) {
        lower.ifPresentOrElse(below -> stacks.put(branch, new Stacks.Below(below, onto)), () -> stacks.forget(branch));
    }
}
