package dev.til.forge;

/**
 * One check that the forge ran on a commit, or waits for.
 *
 * @param url where to read what it says; empty when the forge names no page
 */
public record ForgeCheck(String name, Outcome outcome, String url) {
    /** How it ended, if it has. */
    public enum Outcome {
        PASSED,
        PENDING,
        FAILED
    }
}
