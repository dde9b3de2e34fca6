package dev.til.forge;

/**
 * What a forge wants of a pull request before it lets anybody merge it, as far as it says so to whoever asks.
 *
 * @param approvals how many; 0 for no number
 * @param squashes whether whoever merges may make one commit of all
 */
public record ReviewDemands(int approvals, boolean squashes) {
    /** Where it demands nothing, or does not say. */
    public static final ReviewDemands NONE = new ReviewDemands(0, true);

    /** The stricter of two in each. */
    public ReviewDemands and(ReviewDemands other) {
        return new ReviewDemands(Math.max(approvals, other.approvals), squashes && other.squashes);
    }
}
