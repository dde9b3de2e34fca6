package dev.til.submit;

import dev.til.TilException;
import dev.til.forge.Proposal;
import java.util.ArrayList;
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
    }

    private Submission() {}

    /**
     * The steps that are missing, in order; none where everything is done.
     *
     * @param mergeBase where the branch left the base
     * @param proposal how the branch is offered; its title and body are those of the commit's own content
     * @param parts the notes on the branch, at least one
     * @param answers whether the forge can be asked for its pull requests
     * @throws TilException when there is nothing to hand in, or it needs a decision that was not made
     */
    public static List<Step> plan(
            Situation now,
            String mergeBase,
            Proposal proposal,
            List<Part> parts,
            boolean answers,
            String remote,
            Wishes wishes) {
        if (now.branch().equals(now.base())) {
            throw new TilException(
                    "you are on '%s', which notes are merged into".formatted(now.base()),
                    "start a branch for the note: git switch -c til/my-note");
        }
        if (now.overtaken()) {
            throw new TilException(
                    "'%s' over there has commits that you have not: somebody else has pushed".formatted(now.branch()),
                    "git pull --rebase %s %s, then run 'til submit' again".formatted(remote, now.branch()));
        }
        if (!now.unsaved().isEmpty() && !wishes.save()) {
            throw new TilException(
                    "not committed yet: " + String.join(", ", now.unsaved()),
                    "run 'til submit --save', or 'til save' first");
        }
        if (now.commits().isEmpty() && now.unsaved().isEmpty()) {
            throw new TilException(
                    "'%s' has nothing that '%s' has not".formatted(now.branch(), now.onto()),
                    now.contained() ? "it is merged; run 'til sync'" : "write the note first: til new");
        }
        var steps = new ArrayList<Step>();
        if (!now.unsaved().isEmpty()) {
            steps.add(new Step.Save(now.unsaved()));
        }
        boolean rewritten = history(now, mergeBase, parts, wishes, steps);
        if (!rewritten && !now.identified()) {
            steps.add(new Step.Identify());
            rewritten = true;
        }
        if (rewritten || !now.unsaved().isEmpty() || !now.pushed().equals(Optional.of(now.head()))) {
            steps.add(new Step.Push(now.branch(), remote, now.pushed()));
        }
        if (wishes.pullRequest() && answers) {
            request(now, proposal).ifPresent(steps::add);
            now.request().filter(open -> wishes.invite()).ifPresent(open -> steps.add(new Step.Invite(open, proposal)));
        }
        return List.copyOf(steps);
    }

    /** What happens to the commits; says whether the branch gets another head by it. */
    private static boolean history(Situation now, String mergeBase, List<Part> parts, Wishes wishes, List<Step> steps) {
        int commits = now.commits().size() + (now.unsaved().isEmpty() ? 0 : 1);
        boolean merges = now.commits().stream().anyMatch(commit -> commit.parents() > 1);
        boolean mayRewrite = !now.reviewed() || wishes.rewrite();
        if (commits > parts.size() && !wishes.keepCommits() && mayRewrite) {
            steps.add(new Step.Tidy(commits, parts, now.onto()));
            return true;
        }
        if (!now.behind(mergeBase) && !merges) {
            return false;
        }
        if (mayRewrite) {
            steps.add(new Step.Rebase(commits, now.onto()));
            return true;
        }
        // A rewrite would take the lines away that the reviewers' comments hang on: new commits are only added.
        return false;
    }

    private static Optional<Step> request(Situation now, Proposal proposal) {
        if (now.request().isEmpty()) {
            return Optional.of(new Step.Open(proposal));
        }
        return now.upToDate() && !now.retarget()
                ? Optional.empty()
                : Optional.of(new Step.Update(now.request().get(), proposal));
    }
}
