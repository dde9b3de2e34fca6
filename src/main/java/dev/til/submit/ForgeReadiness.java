package dev.til.submit;

import dev.til.forge.ForgeCheck;
import dev.til.forge.PullRequest;
import dev.til.forge.Review;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of a merge-ready branch that only the remote and its forge know about. */
final class ForgeReadiness {
    private static final List<ReadinessRule> OF_THE_REQUEST =
            Stream.of(ReadinessRule.values()).filter(ReadinessRule::isOfRequest).toList();

    private final SubmitSituation now;
    private final Readiness.Remote remote;
    private final List<Readiness.Line> lines = new ArrayList<>();

    ForgeReadiness(SubmitSituation now, Readiness.Remote remote) {
        this.now = now;
        this.remote = remote;
    }

    List<Readiness.Line> lines() {
        pushed();
        Optional<String> silent = remote.unreachable()
                .map(why -> "cannot be known offline: " + why)
                .or(() -> remote.silent().map(why -> "cannot be known: " + why));
        if (silent.isPresent()) {
            OF_THE_REQUEST.forEach(rule -> lines.add(Readiness.Line.unknown(rule, silent.get())));
        } else if (now.request().isEmpty()) {
            OF_THE_REQUEST.stream()
                    .filter(rule -> rule != ReadinessRule.APPROVALS)
                    .forEach(rule -> lines.add(Readiness.Line.missing(rule, "none yet", "til submit")));
            line(
                    ReadinessRule.APPROVALS,
                    remote.approvals() == 0,
                    remote.approvals() == 0 ? "the team demands none" : "0 of " + remote.approvals(),
                    "til submit");
        } else {
            request(now.request().get());
            text(now.request().get());
            reviewers(now.request().get());
            checks(now.request().get());
            approvals();
        }
        return lines;
    }

    private void line(ReadinessRule rule, boolean holds, String why, String fix) {
        lines.add(Readiness.Line.of(rule, holds, why, fix));
    }

    private void pushed() {
        if (remote.unreachable().isPresent()) {
            lines.add(Readiness.Line.unknown(
                    ReadinessRule.PUSHED,
                    "cannot be known offline: " + remote.unreachable().get()));
        } else if (now.overtaken()) {
            lines.add(Readiness.Line.missing(
                    ReadinessRule.PUSHED, now.owners().why(), now.owners().cure(remote.name(), now.branch())));
        } else {
            boolean same = now.pushed().equals(Optional.of(now.head()));
            String why = same
                    ? "the remote has %s".formatted(ReadinessHints.brief(now.head()))
                    : now.pushed().isEmpty() ? "not yet" : "the remote has an older state";
            line(ReadinessRule.PUSHED, same, why, "til submit");
        }
    }

    private void request(PullRequest open) {
        line(ReadinessRule.PULL_REQUEST, !open.draft(), open.url() + (open.draft() ? " is a draft" : ""), undraft());
    }

    /** Nobody is asked to review a draft. */
    private String undraft() {
        return remote.readyCommand().orElse("til submit");
    }

    private void text(PullRequest open) {
        boolean title = open.title().equals(remote.proposal().title());
        String why = now.upToDate()
                ? "'%s'".formatted(open.title())
                : title ? "the body is not what the template says" : "the title is '%s'".formatted(open.title());
        line(ReadinessRule.TEXT, now.upToDate(), why, "til submit");
    }

    private void reviewers(PullRequest open) {
        Optional<Review> review = remote.review().value();
        if (review.isEmpty()) {
            lines.add(Readiness.Line.unknown(
                    ReadinessRule.REVIEWERS, remote.review().why()));
            return;
        }
        Set<String> reached = new HashSet<>();
        review.get().waiting().forEach(name -> reached.add(name.toLowerCase(Locale.ROOT)));
        review.get().answers().keySet().forEach(name -> reached.add(name.toLowerCase(Locale.ROOT)));
        // GitHub: a team is no longer asked once one of it has answered
        boolean answered = !review.get().answers().isEmpty();
        List<String> left = remote.reviewers().stream()
                .filter(name -> !reached.contains(name.toLowerCase(Locale.ROOT)))
                .filter(name -> !(answered && name.contains("/")))
                .filter(name -> !name.equalsIgnoreCase(open.author()))
                .toList();
        boolean refused = !review.get().saying(Review.Verdict.REFUSED).isEmpty();
        line(
                ReadinessRule.REVIEWERS,
                left.isEmpty() && !refused,
                left.isEmpty() ? said(review.get()) : "not asked: " + String.join(", ", left),
                open.draft() ? undraft() : "til submit --invite");
    }

    /** Nobody's number is demanded of a team that has named none. */
    private void approvals() {
        Optional<Review> review = remote.review().value();
        if (review.isEmpty()) {
            lines.add(Readiness.Line.unknown(
                    ReadinessRule.APPROVALS, remote.review().why()));
            return;
        }
        int given = review.get().saying(Review.Verdict.APPROVED).size();
        int wanted = Math.max(remote.approvals(), remote.demands().approvals());
        String why = given == 1 ? "1 has approved" : given + " have approved";
        if (given >= wanted) {
            lines.add(Readiness.Line.holds(ReadinessRule.APPROVALS, wanted == 0 ? why + ", none is demanded" : why));
        } else {
            lines.add(Readiness.Line.missing(
                    ReadinessRule.APPROVALS,
                    "%d of %d: %s"
                            .formatted(
                                    given,
                                    wanted,
                                    review.get().waiting().isEmpty()
                                            ? "nobody is asked"
                                            : "asked are "
                                                    + String.join(
                                                            ", ", review.get().waiting())),
                    review.get().waiting().isEmpty() ? "til submit --invite" : "til ready"));
        }
    }

    private static String said(Review review) {
        var parts = new ArrayList<String>();
        part(parts, "asked", review.waiting());
        part(parts, "approved by", review.saying(Review.Verdict.APPROVED));
        part(parts, "changes wanted by", review.saying(Review.Verdict.REFUSED));
        part(parts, "commented on by", review.saying(Review.Verdict.COMMENTED));
        return parts.isEmpty() ? "there is nobody to ask" : String.join("; ", parts);
    }

    private static void part(List<String> parts, String what, List<String> names) {
        if (!names.isEmpty()) {
            parts.add(what + " " + String.join(", ", names));
        }
    }

    private void checks(PullRequest open) {
        Optional<List<ForgeCheck>> checks = remote.checks().value();
        if (checks.isEmpty()) {
            lines.add(
                    Readiness.Line.unknown(ReadinessRule.CHECKS, remote.checks().why()));
            return;
        }
        Optional<ForgeCheck> failed = first(checks.get(), ForgeCheck.Outcome.FAILED);
        Optional<ForgeCheck> pending = first(checks.get(), ForgeCheck.Outcome.PENDING);
        if (failed.isPresent()) {
            String page =
                    failed.get().url().isEmpty() ? open.url() : failed.get().url();
            lines.add(Readiness.Line.missing(
                    ReadinessRule.CHECKS,
                    "'%s' has failed: %s".formatted(failed.get().name(), page),
                    "til check"));
        } else if (pending.isPresent()) {
            lines.add(Readiness.Line.missing(
                    ReadinessRule.CHECKS,
                    "'%s' has not ended yet".formatted(pending.get().name()),
                    "til ready"));
        } else {
            int ran = checks.get().size();
            String why = ran == 0 ? "there are none" : ran == 1 ? "1 has passed" : ran + " have passed";
            lines.add(Readiness.Line.holds(ReadinessRule.CHECKS, why));
        }
    }

    private static Optional<ForgeCheck> first(List<ForgeCheck> checks, ForgeCheck.Outcome outcome) {
        return checks.stream().filter(check -> check.outcome() == outcome).findFirst();
    }
}
