package dev.til.workflow.sync;

import dev.til.git.history.History;
import dev.til.submit.BranchOwners;
import dev.til.terminal.ShellWord;
import dev.til.workflow.OwnBranches;
import dev.til.workflow.sync.SyncEvent.Fate;
import dev.til.workflow.sync.SyncEvent.Outcome;
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
        /** What is said of a branch that is left for now; empty where it is not. */
        default Optional<Fate> left(String branch, String remote, OwnBranches own, boolean done) {
            return Optional.empty();
        }

        private static String rebase(String branch, String there) {
            return "git rebase %s %s".formatted(ShellWord.of(there), ShellWord.of(branch));
        }

        /** Nothing that was not here once. */
        record Nothing() implements Found {}

        /** The person has pushed it from elsewhere, and here is nothing that was not pushed. */
        record Newer(String commit) implements Found {}

        /** The same, and here is more too. */
        record Both() implements Found {
            @Override
            public Optional<Fate> left(String branch, String remote, OwnBranches own, boolean done) {
                String there = remote + "/" + branch;
                return Optional.of(new Fate(branch, Outcome.APART, there, List.of(Found.rebase(branch, there)), done));
            }
        }

        /** Others have written some of it. */
        record Strange(BranchOwners owners) implements Found {
            @Override
            public Optional<Fate> left(String branch, String remote, OwnBranches own, boolean done) {
                String hint = owners.isShared()
                        ? "bring them here: " + Found.rebase(branch, remote + "/" + branch)
                        : "give yours a name of its own: " + own.rename(branch);
                return Optional.of(new Fate(branch, Outcome.OVERTAKEN, owners.names(), List.of(hint), done));
            }
        }
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
        boolean pushed =
                history.between(List.of(baseHead, commit), head).isEmpty() || history.wasTracked(remote, branch, head);
        return pushed ? new Found.Newer(commit) : new Found.Both();
    }
}
