package dev.til.forge;

import java.util.List;

/**
 * What a push sends.
 *
 * @param target the full ref on the remote: {@code refs/heads/x}, {@code refs/for/main}
 * @param options push options, without {@code -o}
 * @param replaces whether the target is a branch of ours that may be rewritten under a lease
 */
public record ForgePush(String target, List<String> options, boolean replaces) {
    public ForgePush {
        options = List.copyOf(options);
    }

    /** The branch itself, and nothing more. */
    public static ForgePush branch(Proposal proposal, String... options) {
        return new ForgePush("refs/heads/" + proposal.branch(), List.of(options), true);
    }
}
