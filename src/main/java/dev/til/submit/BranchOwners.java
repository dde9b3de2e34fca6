package dev.til.submit;

import dev.til.git.history.History;
import java.util.List;

/**
 * Whose some commits of a branch are.
 *
 * @param mine whether any of them is the person's
 * @param others who else has written some, each once
 */
public record BranchOwners(boolean mine, List<String> others) {
    /** No commit at all is nobody else's. */
    public static final BranchOwners NOBODY = new BranchOwners(false, List.of());

    private static final int NAMED = 3;

    public BranchOwners {
        others = List.copyOf(others);
    }

    public static BranchOwners of(History history, List<History.Commit> commits) {
        List<History.Commit> strange = history.ofOthers(commits);
        return new BranchOwners(
                strange.size() < commits.size(),
                strange.stream().map(History.Commit::writer).distinct().toList());
    }

    public boolean isShared() {
        return mine && !others.isEmpty();
    }

    /** The others, in a few words. */
    public String names() {
        String named = String.join(", ", others.subList(0, Math.min(NAMED, others.size())));
        return others.size() > NAMED ? named + " and %d more".formatted(others.size() - NAMED) : named;
    }
}
