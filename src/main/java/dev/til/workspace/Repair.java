package dev.til.workspace;

/** What was seen to of an earlier til that did not come to its end. */
public sealed interface Repair extends Event {
    /**
     * A lock that it had left is deleted.
     *
     * @param path relative to the repository's root where it lies there
     */
    record LockDeleted(String path) implements Repair {}

    /** What it had half done is taken back, or passed over. */
    record Recovered(String says) implements Repair {}
}
