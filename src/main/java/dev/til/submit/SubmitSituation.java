package dev.til.submit;

import dev.til.forge.PullRequest;
import dev.til.terminal.ShellWord;
import java.util.List;
import java.util.Optional;

/**
 * All that a plan is made from: the repository, the remote and the forge at one moment, after the fetch.
 *
 * @param branch the day branch that is handed in
 * @param head its commit here
 * @param base the branch it is to be merged into, without the remote's name
 * @param lower the open branch that it stands on; empty for the base
 * @param baseHead the commit that it is to stand on: the base's as fetched, or that of the branch below
 * @param others what the branch's own commits are none of
 * @param commits what the branch has and the base has not, oldest first
 * @param unsaved the note's files that are not committed
 * @param lists the files that hold a list of notes between marks
 * @param stale those of them that are not as the committed notes make them
 * @param pushed the branch's commit on the remote; empty where it was never pushed
 * @param overtaken whether commits were pushed to the branch that are not in it here
 * @param owners whose the branch over there is then, and what gives the one here a name of its own
 * @param request the open pull request; empty for none
 * @param retarget whether it is to be merged into another branch than it says: the one that it was stacked on is merged
 * @param upToDate whether it says what the notes say
 * @param reviewed whether somebody has already reviewed it
 * @param identified whether every commit, also the one still to be made, has what the forge knows it again by
 * @param rewritten whether the branch no longer holds what is pushed, and how what it brings differs from that
 * @param founding whether the remote has no branch at all, so that the base is pushed before the branch
 * @param contained whether every file that the branch brings is on the base already, with the same content
 */
public record SubmitSituation(
        String branch,
        String head,
        String base,
        Optional<String> lower,
        String baseHead,
        List<String> others,
        List<Commit> commits,
        List<String> unsaved,
        List<String> lists,
        List<String> stale,
        Optional<String> pushed,
        boolean overtaken,
        Owners owners,
        Optional<PullRequest> request,
        boolean retarget,
        boolean upToDate,
        boolean reviewed,
        boolean identified,
        Rewritten rewritten,
        boolean founding,
        boolean contained) {

    /**
     * Whose the branch over there is, where others have written on it or the person has elsewhere.
     *
     * @param rename the command that gives the one here a name of its own
     */
    public record Owners(BranchOwners of, String rename) {
        public static final Owners NOBODY = new Owners(BranchOwners.NOBODY, "");

        private boolean areMe() {
            return of.mine() && !of.isShared();
        }

        private boolean areOthers() {
            return !of.mine() && !of.others().isEmpty();
        }

        /** Whose the commits are that are not here. */
        String why() {
            return areMe()
                    ? "you have pushed them from elsewhere"
                    : areOthers() ? "it is a branch of " + of.names() : "somebody else has pushed";
        }

        /** The command after which they are in no one's way; nobody is told to bring another person's day here. */
        String cure(String remote, String branch) {
            return areMe()
                    ? "til sync"
                    : areOthers()
                            ? rename
                            : "git pull --rebase %s %s".formatted(ShellWord.of(remote), ShellWord.of(branch));
        }
    }

    /** How a branch differs from what was pushed of it, where commits were made anew. */
    public enum Rewritten {
        /** What was pushed is still in it. */
        NO,
        /** Other commits, or another base, and the same changes. */
        SAME_CHANGES,
        /** Other changes, which fit on top of what was pushed. */
        OTHER_CHANGES,
        /** Other changes, which do not fit there. */
        CONFLICT
    }

    /**
     * One commit of the branch.
     *
     * @param parents how many; two make a merge
     * @param fits whether its message can be handed in
     * @param reviewed whether it is among those that were reviewed
     */
    public record Commit(String subject, int parents, boolean fits, boolean reviewed) {}

    public SubmitSituation {
        others = List.copyOf(others);
        commits = List.copyOf(commits);
        unsaved = List.copyOf(unsaved);
        lists = List.copyOf(lists);
        stale = List.copyOf(stale);
    }

    /** The subjects of its commits, oldest first. */
    List<String> subjects() {
        return commits.stream().map(Commit::subject).toList();
    }

    /** The name of what it is to stand on. */
    String ground() {
        return lower.orElse(base);
    }

    /** Whether the base has moved on since the branch left it. */
    boolean behind(String mergeBase) {
        return !mergeBase.equals(baseHead);
    }
}
