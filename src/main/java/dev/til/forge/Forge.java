package dev.til.forge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a branch is reviewed. Every method may throw {@link ForgeException}; none is called without need. What a forge does
 * not say for itself is so as where there is only Git, and nobody to ask.
 */
public interface Forge {
    /** Whether til can talk to it beyond the push: there is an API, and a token for it. */
    default boolean answers() {
        return false;
    }

    /** Whether there is more of it than Git, for whoever has a token. */
    default boolean hasApi() {
        return false;
    }

    /**
     * Whose word a forge takes til's requests for.
     *
     * @param login whose token or password it is; empty text where the server does not say
     * @param pushes whether they may push to the repository; empty where the server does not say
     * @param scopes what the token itself is for; empty where the server does not say
     * @param time what the server's clock shows; empty where it does not say
     */
    record Account(String login, Optional<Boolean> pushes, Optional<List<String>> scopes, Optional<Instant> time) {
        /** Whether the token, by what it is for, opens no pull request. */
        public boolean isTooNarrow() {
            return scopes.filter(names -> names.stream().noneMatch(name -> name.matches("repo|public_repo")))
                    .isPresent();
        }
    }

    /**
     * Whether each commit is reviewed for itself: the push alone makes its change, and the Change-Id in its message is what
     * the change is known again by.
     */
    default boolean wantsChangeIds() {
        return false;
    }

    /** Whether a branch goes to {@code refs/for/} in the base's own repository, so that no fork takes part. */
    default boolean takesRefsFor() {
        return false;
    }

    /** Whether what is to be reviewed may be merged into the branch that it stands on, in place of the base. */
    default boolean stacks() {
        return true;
    }

    /** The command by which a person makes a draft ready, where til cannot. */
    default Optional<String> readyCommand(long number) {
        return Optional.empty();
    }

    /** What has to be pushed for this proposal to reach the forge. */
    default ForgePush push(Proposal proposal) {
        return ForgePush.branch(proposal);
    }

    /** The open pull request from the proposal's branch to its base; empty for none, and where nobody answers. */
    default Optional<PullRequest> find(Proposal proposal) {
        return Optional.empty();
    }

    /**
     * The merged pull request that held the newest of a branch's commits, with that commit as its head; empty for none,
     * and where nobody answers.
     *
     * @param fork the path of the fork that the branch was pushed to; empty for the base's own repository
     * @param commits oldest first
     */
    default Optional<PullRequest> merged(String branch, Optional<String> fork, List<String> commits) {
        return Optional.empty();
    }

    /** Opens the pull request; empty where the push alone did it and nobody answers. */
    default Optional<PullRequest> open(Proposal proposal) {
        return Optional.empty();
    }

    /** Gives an open pull request the proposal's title and body. */
    default PullRequest update(PullRequest request, Proposal proposal) {
        return request;
    }

    /** Closes an open pull request without merging it. */
    default void close(long number) {
        throw new ForgeException(
                0, "the remote is no forge that til can ask to close #" + number, "close it on its page");
    }

    /** Asks reviewers and sets labels, one request each, so that one that is refused does not stop the others. */
    default List<ForgeRefusal> invite(PullRequest request, Proposal proposal) {
        return List.of();
    }

    /** Whether an open pull request says what the proposal says: title and body, and where it can be told, draft. */
    default boolean says(PullRequest request, Proposal proposal) {
        return true;
    }

    /**
     * Whether somebody other than the author has already reviewed it, so that a rewritten branch would take away the
     * lines that the comments hang on.
     */
    default boolean reviewed(PullRequest request) {
        return false;
    }

    /** How far its review has come; empty where nobody answers. */
    default Optional<Review> review(PullRequest request) {
        return Optional.empty();
    }

    /** What has run on a commit of it, or is to run; empty as well where there are no checks. */
    default List<ForgeCheck> checks(PullRequest request, String commit) {
        return List.of();
    }

    /** Whether the server keeps a branch from being pushed to by everybody; false where nobody answers. */
    default boolean guards(String branch) {
        return false;
    }

    /**
     * The page that shows a file as a commit holds it; empty where there is none that is known.
     *
     * @param url the address of the repository with the commit, which may be a fork
     */
    default Optional<String> page(String url, String commit, String path) {
        return Optional.empty();
    }

    /** Where a person opens the pull request by hand; empty where there is no such page. */
    default Optional<String> compareUrl(Proposal proposal) {
        return Optional.empty();
    }
}
