package dev.til.workflow;

import dev.til.config.Config;
import dev.til.forge.Forge;
import dev.til.forge.PullRequest;
import dev.til.forge.Review;
import dev.til.submit.Reviewers;
import dev.til.submit.SubmitInvitations;
import dev.til.submit.SubmitOffer;
import dev.til.submit.SubmitSituation;
import dev.til.workspace.WorkspaceDesk;
import java.util.List;
import java.util.stream.Stream;

/** Whom to ask for a review of one branch, and who was asked already. */
record BranchInvitation(WorkspaceDesk desk, Forge forge, SubmitSituation situation, BranchWork work) {
    /** Who takes their turn when this login is the author. */
    List<String> reviewers(String author) {
        int day = work.notes().stream()
                .flatMap(note -> note.days().stream())
                .map(days -> days.first())
                .findFirst()
                .orElse(1);
        Config.Review review = desk.workspace().config().review();
        return Reviewers.chosen(review.reviewers(), day, author, review.absent());
    }

    /** They, and whoever wants changes: what was changed since is for them to see. */
    List<String> asked(String author) {
        List<String> refusing = situation
                .request()
                .flatMap(forge::review)
                .map(review -> review.saying(Review.Verdict.REFUSED))
                .orElse(List.of());
        return Stream.concat(reviewers(author).stream(), refusing.stream())
                .distinct()
                .toList();
    }

    /**
     * What is offered when they are asked of the open pull request.
     *
     * @param again whether they are asked because an earlier run did not, and labels that it has set are left alone
     */
    SubmitOffer of(SubmitOffer offer, boolean again) {
        SubmitOffer asking =
                offer.asking(asked(situation.request().map(PullRequest::author).orElse("")));
        return again && isLabelled() ? asking.withoutLabels() : asking;
    }

    private boolean isLabelled() {
        return situation.request().stream()
                .anyMatch(open ->
                        new SubmitInvitations(desk.repo().ownFolder()).has(open.url() + SubmitInvitations.LABELS));
    }

    /** Whether an earlier run was stopped between opening the pull request and asking its reviewers, or it was a draft then. */
    boolean isForgotten() {
        return situation
                .request()
                .filter(open -> !open.draft())
                .filter(open -> !new SubmitInvitations(desk.repo().ownFolder()).has(open.url()))
                .filter(open -> !reviewers(open.author()).isEmpty())
                .flatMap(forge::review)
                .filter(review -> review.waiting().isEmpty() && review.answers().isEmpty())
                .isPresent();
    }
}
