package dev.til.workflow;

import dev.til.forge.ForgeCheck;
import dev.til.forge.PullRequest;
import dev.til.forge.Review;
import dev.til.submit.Readiness;
import dev.til.submit.SubmitSituation;
import dev.til.workspace.Workspace;
import dev.til.workspace.day.ReviewAnswer;
import dev.til.workspace.day.ReviewAnswer.State;
import dev.til.workspace.day.ReviewAnswers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what a forge has said to whoever asked it anyway, for whoever only looks. */
public record AnswerKeeping(Workspace workspace) {
    private ReviewAnswers kept() {
        return new ReviewAnswers(workspace.repo().sharedFolder());
    }

    private Instant now() {
        return workspace.caller().clock().instant();
    }

    /** All that was asked about a branch; nothing is kept of a forge that was not asked, or did not answer. */
    void all(SubmitSituation situation, Readiness.Remote remote) {
        if (remote.unreachable().isPresent() || remote.silent().isPresent()) {
            return;
        }
        String head = situation.pushed().orElse(situation.head());
        Optional<ReviewAnswer> answer = situation
                .request()
                .map(open -> open(
                        head,
                        open,
                        remote.review().value(),
                        remote.checks().value().orElse(List.of())))
                .or(() -> kept().last(situation.branch())
                        .filter(before -> before.number() > 0)
                        .map(before -> before.ended(situation.contained() ? State.MERGED : State.CLOSED, head, now())));
        answer.ifPresent(known -> kept().keep(situation.branch(), known));
    }

    private ReviewAnswer open(String head, PullRequest open, Optional<Review> review, List<ForgeCheck> checks) {
        return new ReviewAnswer(
                head,
                now(),
                open.draft() ? State.DRAFT : State.OPEN,
                open.number(),
                open.url(),
                review.map(Review::waiting).orElse(List.of()),
                review.map(known -> known.saying(Review.Verdict.REFUSED)).orElse(List.of()),
                named(checks, ForgeCheck.Outcome.FAILED),
                named(checks, ForgeCheck.Outcome.PENDING));
    }

    private static List<String> named(List<ForgeCheck> checks, ForgeCheck.Outcome outcome) {
        return checks.stream()
                .filter(check -> check.outcome() == outcome)
                .map(ForgeCheck::name)
                .toList();
    }

    /** That a branch was handed in just now: how its review has come on, nobody has asked. */
    void handedIn(String branch, PullRequest open, List<String> reviewers) {
        workspace
                .repo()
                .history()
                .branch(branch)
                .ifPresent(head -> kept().keep(
                                branch,
                                kept().last(branch)
                                        .filter(before -> before.number() == open.number()
                                                && before.state() == (open.draft() ? State.DRAFT : State.OPEN))
                                        .map(before -> before.pushed(head, now()))
                                        .orElseGet(() -> new ReviewAnswer(
                                                head,
                                                now(),
                                                open.draft() ? State.DRAFT : State.OPEN,
                                                open.number(),
                                                open.url(),
                                                open.draft() ? List.of() : reviewers,
                                                List.of(),
                                                List.of(),
                                                List.of()))));
    }

    /** That the pull request of a branch as it stands is merged. */
    public void merged(String branch, PullRequest request) {
        workspace
                .repo()
                .history()
                .branch(branch)
                .filter(request.head()::equals)
                .ifPresent(head -> kept().keep(
                                branch,
                                new ReviewAnswer(
                                        head,
                                        now(),
                                        State.MERGED,
                                        request.number(),
                                        request.url(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of())));
    }
}
