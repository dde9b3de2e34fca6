package dev.til.forge;

import java.util.List;
import java.util.Optional;

/**
 * A branch, offered for review.
 *
 * @param branch the branch's name on the remote
 * @param fork the path of the repository that the branch is pushed to, {@code mina/notes}, where that is a fork of the
 *     base's
 * @param base the branch to be merged into
 * @param topic what groups it where there is no branch (Gerrit, AGit): usually the branch's name
 */
public record Proposal(
        String branch,
        Optional<String> fork,
        String base,
        String topic,
        String title,
        String body,
        boolean draft,
        List<String> reviewers,
        List<String> labels) {
    public Proposal {
        reviewers = List.copyOf(reviewers);
        labels = List.copyOf(labels);
    }

    /** The same with other reviewers. */
    public Proposal with(List<String> others) {
        return new Proposal(branch, fork, base, topic, title, body, draft, others, labels);
    }

    /** The same into another branch. */
    public Proposal into(String other) {
        return new Proposal(branch, fork, other, topic, title, body, draft, reviewers, labels);
    }

    /** The path of the repository that an address names; empty where that is none of a server. */
    public static Optional<String> path(String url) {
        return ForgeProject.of(url).map(ForgeProject::path);
    }

    /** Who owns the fork. */
    Optional<String> owner() {
        return fork.map(Proposal::owner);
    }

    /** The owner in a path: on GitHub and Gitea the part before the name, whatever folder the server has before it. */
    static String owner(String path) {
        String[] parts = path.split("/");
        return parts.length < 2 ? path : parts[parts.length - 2];
    }

    /** The same as a draft, or not. */
    public Proposal drafted(boolean asDraft) {
        return new Proposal(branch, fork, base, topic, title, body, asDraft, reviewers, labels);
    }

    /** The same with other labels. */
    public Proposal labelled(List<String> others) {
        return new Proposal(branch, fork, base, topic, title, body, draft, reviewers, others);
    }

    /** The same with another title and body. */
    public Proposal saying(String otherTitle, String otherBody) {
        return new Proposal(branch, fork, base, topic, otherTitle, otherBody, draft, reviewers, labels);
    }

    /** The head as forges with forks name it: {@code owner:branch}, or the branch alone. */
    public String head() {
        return owner().map(name -> name + ":" + branch).orElse(branch);
    }
}
