package dev.til.workflow;

/** Whether what is not committed is committed on the way. */
@FunctionalInterface
public interface Consent {
    /** @throws dev.til.TilException where nobody can be asked */
    boolean given(BranchSubmission submission);
}
