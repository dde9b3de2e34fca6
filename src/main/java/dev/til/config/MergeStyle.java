package dev.til.config;

/** How a pull request's commits come onto the base when it is merged. */
public enum MergeStyle {
    /** As one commit: how many there were is nobody's business. */
    SQUASH,
    /** Each for itself, made anew on top of it. */
    REBASE,
    /** As they are, below a merge commit. */
    MERGE
}
