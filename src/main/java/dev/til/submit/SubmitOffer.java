package dev.til.submit;

import dev.til.forge.Proposal;
import java.util.List;
import java.util.function.Function;

/**
 * How a branch is offered for review.
 *
 * @param now what is known of it before its last commit is made
 * @param again what is asked for where the pull request is open already
 * @param form what is offered once the branch stands at a commit, which a link to a file names
 */
public record SubmitOffer(Proposal now, Proposal again, Function<String, Proposal> form) {
    /** What is offered of a branch that stands at this commit. */
    public static SubmitOffer of(String head, Function<String, Proposal> form) {
        Proposal now = form.apply(head);
        return new SubmitOffer(now, now, form);
    }

    /** The same where the labels of the open pull request are set already. */
    public SubmitOffer withoutLabels() {
        return new SubmitOffer(now, again.labelled(List.of()), form);
    }

    /** The same where these are asked of the open pull request. */
    public SubmitOffer asking(List<String> reviewers) {
        return new SubmitOffer(now, again.with(reviewers), form);
    }

    Proposal at(String head) {
        return form.apply(head);
    }
}
