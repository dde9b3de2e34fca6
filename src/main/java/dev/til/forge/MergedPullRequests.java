package dev.til.forge;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Looks through merged pull requests of one branch for commits of it. */
public final class MergedPullRequests {
    /** Older ones than these have nothing to do with what is open now. */
    private static final int ASKED = 3;

    private MergedPullRequests() {}

    /**
     * The pull request that held the newest of some commits, with that commit as its head.
     *
     * @param commits oldest first
     * @param merged the newest first
     * @param held the commits of a pull request; asked only where no head is one of ours: somebody has added a commit over
     *     there, by a suggestion for example
     */
    public static Optional<PullRequest> newest(
            List<String> commits, List<PullRequest> merged, Function<PullRequest, List<String>> held) {
        for (int i = commits.size() - 1; i >= 0; i--) {
            String commit = commits.get(i);
            Optional<PullRequest> exact = merged.stream()
                    .filter(request -> request.head().equals(commit))
                    .findFirst();
            if (exact.isPresent()) {
                return exact;
            }
        }
        for (PullRequest request : merged.subList(0, Math.min(ASKED, merged.size()))) {
            List<String> inside = held.apply(request);
            for (int i = commits.size() - 1; i >= 0; i--) {
                if (inside.contains(commits.get(i))) {
                    return Optional.of(request.at(commits.get(i)));
                }
            }
        }
        return Optional.empty();
    }
}
