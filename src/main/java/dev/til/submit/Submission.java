package dev.til.submit;

import dev.til.TilException;
import dev.til.forge.PullRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What is still to be done until a branch is merge-ready and offered for review. Pure: nothing here touches anything. */
public final class Submission {
    /**
     * What the person asked for.
     *
     * @param save commit what is not committed
     * @param keepCommits leave several commits as they are
     * @param rewrite rewrite the branch although somebody has reviewed it
     * @param pullRequest open or update the pull request, not only push
     * @param invite ask the reviewers of a pull request that is open already
     */
    public record Wishes(boolean save, boolean keepCommits, boolean rewrite, boolean pullRequest, boolean invite) {
        /** The same, asking them or not. */
        public Wishes inviting(boolean ask) {
            return new Wishes(save, keepCommits, rewrite, pullRequest, ask);
        }

        /** The same, where the person has said whether to commit. */
        public Wishes saving(boolean given) {
            return new Wishes(given, keepCommits, rewrite, pullRequest, invite);
        }
    }

    private Submission() {}

    /**
     * Refuses what cannot be handed in.
     *
     * @throws TilException when there is nothing to hand in, or it needs a decision that was not made
     */
    public static void require(SubmitSituation now, String remote, Wishes wishes) {
        if (now.branch().equals(now.base())) {
            throw new TilException(
                    "you are on '%s', which notes are merged into".formatted(now.base()),
                    "start a branch for the note: git switch -c til/my-note");
        }
        if (now.overtaken()) {
            throw overtaken(now, remote);
        }
        if (!now.unsaved().isEmpty() && !wishes.save()) {
            throw new TilException(
                    "not committed yet: " + String.join(", ", now.unsaved()),
                    "run 'til submit --save', or 'til save' first");
        }
        if (now.commits().isEmpty() && now.unsaved().isEmpty()) {
            throw new TilException(
                    "'%s' has nothing that '%s' has not".formatted(now.branch(), now.ground()),
                    now.contained() ? "it is merged; run 'til sync'" : "write the note first: til new");
        }
    }

    /** Nobody is told to bring another person's day here. */
    private static TilException overtaken(SubmitSituation now, String remote) {
        return new TilException(
                "'%s' over there has commits that you have not: %s"
                        .formatted(now.branch(), now.owners().why()),
                now.owners().cure(remote, now.branch()) + " && til submit");
    }

    /**
     * The steps that are missing, in order.
     *
     * @param now what is not refused
     * @param mergeBase where the branch left the base
     * @param unsaved the commit of what is not committed; empty for nothing
     * @param offer how the branch is offered; its title and body are those of the commit's own content
     * @param parts the notes on the branch, at least one
     * @param answers whether the forge can be asked for its pull requests
     * @throws TilException when it needs a decision that was not made
     */
    public static SubmitPlan plan(
            SubmitSituation now,
            String mergeBase,
            Optional<SubmitCommit> unsaved,
            SubmitOffer offer,
            List<SubmitPart> parts,
            boolean answers,
            String remote,
            Wishes wishes) {
        return new Course(now, mergeBase, unsaved, offer, parts, remote, wishes).plan(wishes.pullRequest() && answers);
    }

    /** One plan in the making. */
    private static final class Course {
        private final SubmitSituation now;
        private final SubmitRewrite rewrite;
        private final String mergeBase;
        private final Optional<SubmitCommit> commit;
        private final SubmitOffer offer;
        private final List<SubmitPart> parts;
        private final String remote;
        private final Wishes wishes;
        private final List<SubmitStep> steps = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();

        Course(
                SubmitSituation now,
                String mergeBase,
                Optional<SubmitCommit> commit,
                SubmitOffer offer,
                List<SubmitPart> parts,
                String remote,
                Wishes wishes) {
            this.now = now;
            this.rewrite = SubmitRewrite.of(now);
            this.mergeBase = mergeBase;
            this.commit = commit;
            this.offer = offer;
            this.parts = parts;
            this.remote = remote;
            this.wishes = wishes;
        }

        SubmitPlan plan(boolean request) {
            boolean unsaved = commit.isPresent();
            boolean untouchable = now.reviewed() && !wishes.rewrite();
            commit.map(ready -> untouchable ? apart(ready) : ready)
                    .ifPresent(ready -> steps.add(new SubmitStep.Save(ready)));
            boolean same = untouchable && now.rewritten() == SubmitSituation.Rewritten.SAME_CHANGES && !unsaved;
            boolean anew = untouchable ? added() : rewritten();
            if (!anew && !now.identified()) {
                steps.add(new SubmitStep.Identify(rewrite));
                anew = true;
            }
            boolean moved = anew || unsaved;
            if (now.founding()) {
                steps.add(new SubmitStep.Found(now.base(), remote, now.baseHead()));
            }
            if (!same && (moved || !now.pushed().equals(Optional.of(now.head())))) {
                steps.add(new SubmitStep.Push(now.branch(), remote, now.pushed(), offer));
            }
            if (request) {
                request(moved);
            }
            return new SubmitPlan(steps, remarks);
        }

        /** What comes after a review is another change than the one that was reviewed, and says so. */
        private SubmitCommit apart(SubmitCommit ready) {
            List<String> taken = now.subjects();
            return taken.contains(ready.message().subject())
                    ? ready.saying(ready.message().afterReview(taken))
                    : ready;
        }

        /** Nobody's comments hang on the commits: they may be made anew. Says whether they are. */
        private boolean rewritten() {
            int commits = now.commits().size() + (commit.isPresent() ? 1 : 0);
            boolean merges = now.commits().stream().anyMatch(commit -> commit.parents() > 1);
            if (commits > parts.size() && !wishes.keepCommits()) {
                steps.add(new SubmitStep.Tidy(commits, parts, rewrite));
                return true;
            }
            boolean stale = !now.stale().isEmpty() && commit.isEmpty();
            if (now.behind(mergeBase) || merges) {
                steps.add(new SubmitStep.Rebase(commits, rewrite));
            } else if (stale) {
                steps.add(new SubmitStep.Renew(now.stale(), rewrite));
            }
            List<String> odd = wishes.keepCommits()
                    ? List.of()
                    : now.commits().stream()
                            .filter(each -> !each.fits())
                            .map(SubmitSituation.Commit::subject)
                            .toList();
            if (!odd.isEmpty()) {
                steps.add(new SubmitStep.Reword(odd, parts, Optional.empty(), rewrite));
            }
            return now.behind(mergeBase) || merges || stale || !odd.isEmpty();
        }

        /** A rewrite would take the lines away that the reviewers' comments hang on: commits are only added. */
        private boolean added() {
            String reviewed = now.pushed().orElse(now.head());
            switch (now.rewritten()) {
                case NO -> {
                    if (now.behind(mergeBase)) {
                        remarks.add(
                                "'%s' has moved on; the branch stays where it was reviewed ('til submit --rewrite' rebases it)"
                                        .formatted(now.ground()));
                    }
                    return distinguished(reviewed);
                }
                case SAME_CHANGES -> {
                    if (commit.isEmpty()) {
                        remarks.add(
                                "the commits were made anew after the review and change the same: the reviewed ones stay ('til submit --rewrite' pushes yours)");
                        return false;
                    }
                }
                case OTHER_CHANGES -> {}
                case CONFLICT -> throw rewrittenAndStuck(reviewed);
            }
            steps.add(new SubmitStep.Append(reviewed, parts.get(0), rewrite));
            remarks.add(
                    "the commits were made anew after the review: what they change is added to the reviewed ones ('til submit --rewrite' pushes yours instead)");
            return true;
        }

        /** What was committed after the review under the subject of what was reviewed. Says whether there is any. */
        private boolean distinguished(String reviewed) {
            var taken = new HashSet<String>();
            var same = new ArrayList<String>();
            for (SubmitSituation.Commit each : now.commits()) {
                if (!taken.add(each.subject()) && !each.reviewed()) {
                    same.add(each.subject());
                }
            }
            if (same.isEmpty()) {
                return false;
            }
            steps.add(new SubmitStep.Reword(same, parts, Optional.of(reviewed), rewrite));
            return true;
        }

        private TilException rewrittenAndStuck(String reviewed) {
            return new TilException(
                    TilException.Kind.FAILED,
                    List.of(
                            "'%s' was rewritten after it was reviewed, and what it changes does not fit on top of what was reviewed"
                                    .formatted(now.branch())),
                    List.of(
                            "choose one of",
                            "  til submit --rewrite           push yours; the reviewers' comments lose their lines",
                            "  git reset --keep %s       go back to what was reviewed, and change it there"
                                    .formatted(reviewed.substring(0, 7))),
                    null);
        }

        private void request(boolean moved) {
            if (now.request().isEmpty()) {
                steps.add(new SubmitStep.Open(offer));
                return;
            }
            PullRequest open = now.request().get();
            // the link to the file names the commit, which is known only when it is made
            boolean dated = moved
                    && !PullRequestRevision.edited(open)
                    && offer.now().body().contains(now.head());
            if (dated || now.retarget() || !now.upToDate()) {
                steps.add(new SubmitStep.Update(open, now.retarget(), offer));
            } else if (PullRequestRevision.edited(open)) {
                remarks.add(
                        "somebody has edited the text of pull request #%d; it stays as it is".formatted(open.number()));
            }
            if (wishes.invite()) {
                steps.add(new SubmitStep.Invite(open, offer.again()));
            }
        }
    }
}
