package dev.til.workflow;

import dev.til.submit.SubmitStep;
import dev.til.workspace.WorkspaceEvent;

/** What may take long, because somebody else has to answer. */
public sealed interface WaitEvent extends WorkspaceEvent {
    /** What a remote has is fetched. */
    record Fetching(String remote) implements WaitEvent {}

    /** A remote, or its server of pull requests, is asked. */
    record Asking(String remote) implements WaitEvent {}

    /** A commit is made, and the repository's hooks are waited for. */
    record Committing() implements WaitEvent {}

    /** A step of handing in is done. */
    record Doing(SubmitStep step) implements WaitEvent {}
}
