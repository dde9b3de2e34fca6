package dev.til.forge;

import java.util.List;
import java.util.Optional;

/**
 * A branch, offered for review.
 *
 * @param branch the branch's name on the remote
 * @param owner who owns the repository that the branch is pushed to, where that is a fork of the base's
 * @param base the branch to be merged into
 * @param topic what groups it where there is no branch (Gerrit, AGit): usually the branch's name
 */
public record Proposal(
        String branch,
        Optional<String> owner,
        String base,
        String topic,
        String title,
        String body,
        boolean draft,
        List<String> reviewers,
        List<String> labels) {
    public Proposal {
        reviewers = List.copyOf(reviewers);
        labels = List.copyOf(labels);
    }

    /** The same with other reviewers. */
    public Proposal with(List<String> others) {
        return new Proposal(branch, owner, base, topic, title, body, draft, others, labels);
    }

    /** The head as forges with forks name it: {@code owner:branch}, or the branch alone. */
    String head() {
        return owner.map(name -> name + ":" + branch).orElse(branch);
    }
}
