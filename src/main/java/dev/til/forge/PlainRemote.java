package dev.til.forge;

import java.util.List;
import java.util.Optional;

/** A remote that is only Git: the branch is pushed, and people meet elsewhere. */
public final class PlainRemote implements Forge {
    @Override
    public Kind kind() {
        return Kind.PLAIN;
    }

    @Override
    public boolean answers() {
        return false;
    }

    @Override
    public Push push(Proposal proposal) {
        return Push.branch(proposal);
    }

    @Override
    public Optional<PullRequest> find(Proposal proposal) {
        return Optional.empty();
    }

    @Override
    public Optional<PullRequest> merged(String branch, Optional<String> fork, List<String> commits) {
        return Optional.empty();
    }

    @Override
    public Optional<PullRequest> open(Proposal proposal) {
        return Optional.empty();
    }

    @Override
    public PullRequest update(PullRequest request, Proposal proposal) {
        return request;
    }

    @Override
    public void close(long number) {
        throw new ForgeException(
                0, "the remote is no forge that til can ask to close #" + number, "close it on its page");
    }

    @Override
    public List<Refusal> invite(PullRequest request, Proposal proposal) {
        return List.of();
    }

    @Override
    public boolean says(PullRequest request, Proposal proposal) {
        return true;
    }

    @Override
    public boolean reviewed(PullRequest request) {
        return false;
    }

    @Override
    public Optional<Review> review(PullRequest request) {
        return Optional.empty();
    }

    @Override
    public List<Check> checks(PullRequest request, String commit) {
        return List.of();
    }

    @Override
    public boolean guards(String branch) {
        return false;
    }

    @Override
    public Optional<String> compareUrl(Proposal proposal) {
        return Optional.empty();
    }
}
