package dev.til.submit;

import dev.til.forge.Proposal;
import dev.til.forge.PullRequest;
import java.util.List;
import java.util.Optional;

/** One thing that handing in does. Steps are data: {@code --dry-run} prints them, a run carries them out in order. */
public sealed interface Step {
    /** What it does, as a line for the person. */
    String says();

    /** What it has done, as a line for the person. */
    String did();

    /** Commits the note's files that are not committed yet, and nothing else. */
    record Save(List<String> paths) implements Step {
        public Save {
            paths = List.copyOf(paths);
        }

        @Override
        public String says() {
            return "commit " + String.join(", ", paths);
        }

        @Override
        public String did() {
            return "committed " + String.join(", ", paths);
        }
    }

    /** Makes one commit a note of the branch's several, on the base. */
    record Tidy(int commits, List<Part> parts, String base) implements Step {
        public Tidy {
            parts = List.copyOf(parts);
        }

        @Override
        public String says() {
            return "make " + whole();
        }

        @Override
        public String did() {
            return "made " + whole();
        }

        private String whole() {
            return parts.size() == 1
                    ? "one commit of %d, on top of '%s'".formatted(commits, base)
                    : "%d commits of %d, one a note, on top of '%s'".formatted(parts.size(), commits, base);
        }
    }

    /** Takes the lists of notes, as they are with the branch's notes, into its newest commit. */
    record Renew(List<String> paths) implements Step {
        public Renew {
            paths = List.copyOf(paths);
        }

        @Override
        public String says() {
            return "bring the list of notes in %s up to date".formatted(String.join(", ", paths));
        }

        @Override
        public String did() {
            return "brought the list of notes in %s up to date".formatted(String.join(", ", paths));
        }
    }

    /** Moves the branch's commits onto the base as it is now. */
    record Rebase(int commits, String base) implements Step {
        @Override
        public String says() {
            return "rebase " + whole();
        }

        @Override
        public String did() {
            return "rebased " + whole();
        }

        private String whole() {
            return "%s onto '%s'".formatted(commits == 1 ? "the commit" : commits + " commits", base);
        }
    }

    /** Gives each commit that has none what the forge knows it again by. */
    record Identify() implements Step {
        @Override
        public String says() {
            return "give the commit a Change-Id";
        }

        @Override
        public String did() {
            return "gave the commit a Change-Id";
        }
    }

    /**
     * Pushes the base to a remote that has no branch at all.
     *
     * @param commit where it stands
     */
    record Found(String base, String remote, String commit) implements Step {
        @Override
        public String says() {
            return "push '%s' to '%s', which has no branch yet".formatted(base, remote);
        }

        @Override
        public String did() {
            return "pushed '%s' to '%s', which had no branch yet".formatted(base, remote);
        }
    }

    /**
     * Pushes the branch.
     *
     * @param expected what the remote has now; empty where it has no such branch
     */
    record Push(String branch, String remote, Optional<String> expected) implements Step {
        @Override
        public String says() {
            return "push " + whole();
        }

        @Override
        public String did() {
            return "pushed " + whole();
        }

        private String whole() {
            return "'%s' to '%s'%s".formatted(branch, remote, expected.isPresent() ? " again" : "");
        }
    }

    /** Opens the pull request, with its reviewers and labels. */
    record Open(Proposal proposal) implements Step {
        @Override
        public String says() {
            return "open " + whole();
        }

        @Override
        public String did() {
            return "opened " + whole();
        }

        private String whole() {
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

    /** Brings an open pull request's title and body up to date. */
    record Update(PullRequest request, Proposal proposal) implements Step {
        @Override
        public String says() {
            return "update pull request #%d: %s".formatted(request.number(), proposal.title());
        }

        @Override
        public String did() {
            return "updated pull request #%d: %s".formatted(request.number(), proposal.title());
        }
    }

    /** Puts what has changed since the review on top of what was reviewed, as a commit of its own. */
    record Append(String reviewed, String message) implements Step {
        @Override
        public String says() {
            return "add " + whole();
        }

        @Override
        public String did() {
            return "added " + whole();
        }

        private String whole() {
            return "what has changed since the review as a commit on top of %s".formatted(reviewed.substring(0, 7));
        }
    }

    /** Asks the reviewers of a pull request that is open already, and sets its labels. */
    record Invite(PullRequest request, Proposal proposal) implements Step {
        @Override
        public String says() {
            return "ask " + whole();
        }

        @Override
        public String did() {
            return "asked " + whole();
        }

        private String whole() {
            return "the reviewers of #%d: %s".formatted(request.number(), String.join(", ", proposal.reviewers()));
        }
    }
}
