package dev.til.submit;

import dev.til.TilException;
import dev.til.forge.ForgePush;
import dev.til.forge.Proposal;
import dev.til.git.oplog.RemoteEffects;
import dev.til.git.remote.Remote;
import dev.til.git.remote.RemoteRefusal;
import java.util.List;
import java.util.Optional;

/** A push of a commit to the remote, and what its refusal means. */
final class BranchPush {
    private final SubmitContext hands;
    private final String branch;

    BranchPush(String branch, SubmitContext hands) {
        this.hands = hands;
        this.branch = branch;
    }

    /** Pushes the base to a remote without a branch. No undo takes it away again: others may build on it from now on. */
    void found(String commit) {
        Remote remote = hands.remote();
        remote.push(commit, "refs/heads/" + branch, Optional.of(""), List.of())
                .refused()
                .ifPresent(reason -> {
                    throw refused(reason);
                });
        remote.follow(branch, commit);
    }

    /**
     * Pushes the branch, the way the forge wants it.
     *
     * @param expected what the remote has now; empty where it has no such branch
     */
    void push(String head, Proposal proposal, Optional<String> expected) {
        Remote remote = hands.remote();
        // labels and reviewers only once: whom people have taken off since is not put back
        ForgePush push = hands.forge()
                .push(expected.isPresent() ? proposal.with(List.of()).labelled(List.of()) : proposal);
        Optional<String> lease = push.replaces() ? Optional.of(expected.orElse("")) : Optional.empty();
        Remote.Pushed pushed = remote.push(head, push.target(), lease, push.options());
        pushed.said().forEach(line -> hands.remark("  " + remote.name() + ": " + line));
        if (pushed.refused().isPresent()) {
            String reason = pushed.refused().get();
            Optional<Proposal> known = push.replaces() ? Optional.empty() : withoutStrangers(proposal, reason);
            if (known.isPresent()) {
                push(head, known.get(), expected);
                return;
            }
            hands.sayRemarks();
            throw refused(reason);
        }
        hands.operation()
                .pushed(new RemoteEffects.Push(remote.name(), branch, push.target(), expected.orElse(""), head));
        if (push.replaces()) {
            remote.follow(branch, head);
        } else {
            remote.remember(branch, head);
        }
    }

    /** Gerrit: one reviewer it does not know makes it refuse the whole push; it says which one. */
    private Optional<Proposal> withoutStrangers(Proposal proposal, String reason) {
        List<String> strangers = proposal.reviewers().stream()
                .filter(name -> reason.contains("'" + name + "' not found"))
                .toList();
        strangers.forEach(name -> hands.remark("warning: reviewer %s: %s".formatted(name, reason)));
        return strangers.isEmpty()
                ? Optional.empty()
                : Optional.of(proposal.with(proposal.reviewers().stream()
                        .filter(name -> !strangers.contains(name))
                        .toList()));
    }

    private TilException refused(String reason) {
        String remote = hands.remote().name();
        boolean moved = reason.contains("stale info")
                || reason.contains("fetch first")
                || reason.contains("non-fast-forward")
                || reason.contains("REJECTED_REMOTE_CHANGED")
                || reason.contains("REJECTED_NONFASTFORWARD");
        Optional<TilException> known = RemoteRefusal.of(remote, hands.remote().url(), reason);
        if (known.isPresent()) {
            return known.get();
        }
        return moved
                ? new TilException(
                        "somebody else has pushed to '%s' meanwhile".formatted(branch),
                        "see what: git fetch %s && git log HEAD..%s/%s; then run 'til submit' again"
                                .formatted(remote, remote, branch))
                : new TilException(
                        "'%s' does not take '%s': %s".formatted(remote, branch, reason),
                        "everything here is as it should be; mend what it says and run 'til submit' again");
    }
}
