package dev.til.submit;

import dev.til.forge.Forge;
import dev.til.forge.Proposal;
import dev.til.forge.PullRequest;
import java.util.List;
import java.util.Optional;

/**
 * One thing that handing in does. A step carries what it needs: {@code --dry-run} prints the same steps that a run does, in
 * order.
 */
public sealed interface SubmitStep {
    /** What it does, in words. */
    SubmitDeed deed();

    /** What it does, as a line for the person. */
    default String says() {
        return deed().verb() + " " + deed().what();
    }

    /** What it has done, as a line for the person; empty where the work itself says so. */
    default Optional<String> did() {
        return Optional.of(deed().past() + " " + deed().what());
    }

    /**
     * Does it.
     *
     * @param head the branch's commit, as the step before left it
     * @return the branch's commit after it
     * @throws dev.til.TilException when it cannot be done; the repository is whole then
     */
    String run(String head, SubmitContext hands);

    /** Commits the notes that are not committed yet, with the lists of notes that change by them, and nothing else. */
    record Save(SubmitCommit commit) implements SubmitStep {
        @Override
        public SubmitDeed deed() {
            return new SubmitDeed("commit", "committed", String.join(", ", commit.paths()));
        }

        @Override
        public Optional<String> did() {
            return Optional.empty();
        }

        @Override
        public String run(String head, SubmitContext hands) {
            return hands.commit(commit);
        }
    }

    /**
     * Makes one commit a note of the branch's several, on what it is to stand on.
     *
     * @param commits how many there are
     */
    record Tidy(int commits, List<SubmitPart> parts, SubmitRewrite rewrite) implements SubmitStep {
        public Tidy {
            parts = List.copyOf(parts);
        }

        @Override
        public SubmitDeed deed() {
            return new SubmitDeed(
                    "make",
                    "made",
                    parts.size() == 1
                            ? "one commit of %d, on top of '%s'".formatted(commits, rewrite.ground())
                            : "%d commits of %d, one a note, on top of '%s'"
                                    .formatted(parts.size(), commits, rewrite.ground()));
        }

        @Override
        public String run(String head, SubmitContext hands) {
            return rewrite.move(head, rewrite.tidied(head, parts, hands), hands);
        }
    }

    /**
     * Takes the lists of notes, as they are with the branch's notes, into its newest commit.
     *
     * @param paths the files with lists that are not so yet
     */
    record Renew(List<String> paths, SubmitRewrite rewrite) implements SubmitStep {
        public Renew {
            paths = List.copyOf(paths);
        }

        @Override
        public SubmitDeed deed() {
            return new SubmitDeed(
                    "bring", "brought", "the list of notes in %s up to date".formatted(String.join(", ", paths)));
        }

        @Override
        public String run(String head, SubmitContext hands) {
            return rewrite.move(head, rewrite.renewed(head, hands), hands);
        }
    }

    /**
     * Moves the branch's commits onto what it is to stand on as that is now.
     *
     * @param commits how many there are
     */
    record Rebase(int commits, SubmitRewrite rewrite) implements SubmitStep {
        @Override
        public SubmitDeed deed() {
            return new SubmitDeed(
                    "rebase",
                    "rebased",
                    "%s onto '%s'".formatted(commits == 1 ? "the commit" : commits + " commits", rewrite.ground()));
        }

        @Override
        public String run(String head, SubmitContext hands) {
            return rewrite.move(head, rewrite.rebased(head, hands), hands);
        }
    }

    /**
     * Gives commits the messages that the team wants.
     *
     * @param subjects of those that are meant
     * @param reviewed the commit that stays with all before it, since it was reviewed; empty for none
     */
    record Reword(List<String> subjects, List<SubmitPart> parts, Optional<String> reviewed, SubmitRewrite rewrite)
            implements SubmitStep {
        public Reword {
            subjects = List.copyOf(subjects);
            parts = List.copyOf(parts);
        }

        @Override
        public SubmitDeed deed() {
            String which = subjects.size() == 1 ? "'%s'".formatted(subjects.get(0)) : subjects.size() + " commits";
            return new SubmitDeed(
                    "give", "gave", which + (reviewed.isPresent() ? " a subject of its own" : " the team's form"));
        }

        @Override
        public String run(String head, SubmitContext hands) {
            return rewrite.move(head, new SubmitWording(this).reworded(head, hands), hands);
        }
    }

    /** Gives each commit that has none what the forge knows it again by. */
    record Identify(SubmitRewrite rewrite) implements SubmitStep {
        @Override
        public SubmitDeed deed() {
            return new SubmitDeed("give", "gave", "the commit a Change-Id");
        }

        @Override
        public String run(String head, SubmitContext hands) {
            return rewrite.move(head, rewrite.identified(head, hands), hands);
        }
    }

    /**
     * Puts what has changed since the review on top of what was reviewed, as a commit of its own.
     *
     * @param reviewed the commit that was reviewed
     * @param part what the new commit is of
     */
    record Append(String reviewed, SubmitPart part, SubmitRewrite rewrite) implements SubmitStep {
        @Override
        public SubmitDeed deed() {
            return new SubmitDeed(
                    "add",
                    "added",
                    "what has changed since the review as a commit on top of %s".formatted(reviewed.substring(0, 7)));
        }

        @Override
        public String run(String head, SubmitContext hands) {
            return rewrite.move(head, rewrite.appended(head, reviewed, part, hands), hands);
        }
    }

    /**
     * Pushes the base to a remote that has no branch at all.
     *
     * @param commit where it stands
     */
    record Found(String base, String remote, String commit) implements SubmitStep {
        @Override
        public SubmitDeed deed() {
            return new SubmitDeed("push", "pushed", "'%s' to '%s', which has no branch yet".formatted(base, remote));
        }

        @Override
        public Optional<String> did() {
            return Optional.of("pushed '%s' to '%s', which had no branch yet".formatted(base, remote));
        }

        @Override
        public String run(String head, SubmitContext hands) {
            new BranchPush(base, hands).found(commit);
            return head;
        }
    }

    /**
     * Pushes the branch, once its commit has passed the check.
     *
     * @param expected what the remote has now; empty where it has no such branch
     */
    record Push(String branch, String remote, Optional<String> expected, SubmitOffer offer) implements SubmitStep {
        @Override
        public SubmitDeed deed() {
            return new SubmitDeed(
                    "push", "pushed", "'%s' to '%s'%s".formatted(branch, remote, expected.isPresent() ? " again" : ""));
        }

        @Override
        public String run(String head, SubmitContext hands) {
            hands.check(head);
            new BranchPush(branch, hands).push(head, offer.at(head), expected);
            return head;
        }
    }

    /** Opens the pull request, with its reviewers and labels. */
    record Open(SubmitOffer offer) implements SubmitStep {
        @Override
        public SubmitDeed deed() {
            return new SubmitDeed("open", "opened", whole());
        }

        @Override
        public String run(String head, SubmitContext hands) {
            hands.open(offer.at(head));
            return head;
        }

        private String whole() {
            Proposal proposal = offer.now();
            var text = new StringBuilder(proposal.draft() ? "a draft pull request" : "a pull request");
            text.append(" into '").append(proposal.base()).append("': ").append(proposal.title());
            if (proposal.draft() && !proposal.reviewers().isEmpty()) {
                text.append(" (reviewers are asked when it is no draft any more)");
            } else if (!proposal.reviewers().isEmpty()) {
                text.append(" (reviewers: ")
                        .append(String.join(", ", proposal.reviewers()))
                        .append(')');
            }
            return text.toString();
        }
    }

    /**
     * Brings an open pull request's title and body up to date.
     *
     * @param retarget whether it is to be merged into another branch than it says
     */
    record Update(PullRequest request, boolean retarget, SubmitOffer offer) implements SubmitStep {
        @Override
        public SubmitDeed deed() {
            return new SubmitDeed(
                    "update",
                    "updated",
                    "pull request #%d: %s"
                            .formatted(request.number(), offer.now().title()));
        }

        @Override
        public String run(String head, SubmitContext hands) {
            Forge forge = hands.forge();
            Proposal fresh = offer.at(head);
            Proposal wanted = PullRequestRevision.of(request, fresh);
            PullRequest now = retarget || !forge.says(request, wanted) ? forge.update(request, wanted) : request;
            hands.requested(now);
            if (request.draft() && !now.draft()) {
                hands.invite(now, fresh);
            }
            return head;
        }
    }

    /** Asks the reviewers of a pull request that is open already, and sets its labels. */
    record Invite(PullRequest request, Proposal proposal) implements SubmitStep {
        @Override
        public SubmitDeed deed() {
            return new SubmitDeed(
                    "ask",
                    "asked",
                    "the reviewers of #%d: %s".formatted(request.number(), String.join(", ", proposal.reviewers())));
        }

        @Override
        public String run(String head, SubmitContext hands) {
            hands.invite(request, proposal);
            return head;
        }
    }
}
