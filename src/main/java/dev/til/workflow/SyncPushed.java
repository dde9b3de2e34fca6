package dev.til.workflow;

import dev.til.git.history.History;
import dev.til.submit.BranchOwners;
import java.util.List;
import java.util.Optional;

/**
 * What the remote has of a branch that is not in it here, as it was fetched.
 *
 * @param remote its name
 */
record SyncPushed(History history, String remote, String baseHead) {
    /** What there is. */
    sealed interface Found {
        /** Nothing that was not here once. */
        record Nothing() implements Found {}

        /** The person has pushed it from elsewhere, and here is nothing that was not pushed. */
        record Newer(String commit) implements Found {}

        /** The same, and here is more too. */
        record Both() implements Found {}

        /** Others have written it. */
        record Strange(BranchOwners owners) implements Found {}
    }

    Found of(String branch, String head) {
        Optional<String> there = history.tracking(remote, branch)
                .filter(commit -> !history.contains(head, commit) && !history.wasAt(branch, commit));
        if (there.isEmpty()) {
            return new Found.Nothing();
        }
        String commit = there.get();
        if (!history.ofOthers(history.between(List.of(baseHead, head), commit)).isEmpty()) {
            return new Found.Strange(BranchOwners.of(history, history.between(baseHead, commit)));
        }
        boolean pushed = history.between(List.of(baseHead, commit), head).isEmpty()
                || history.wasTracked(remote, branch, head);
        return pushed ? new Found.Newer(commit) : new Found.Both();
    }
}
