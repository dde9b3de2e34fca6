package dev.til.workflow;

import dev.til.submit.Step;
import dev.til.workspace.Event;

/** What may take long, because somebody else has to answer. */
public sealed interface LongWork extends Event {
    /** What a remote has is fetched. */
    record Fetching(String remote) implements LongWork {}

    /** A remote, or its server of pull requests, is asked. */
    record Asking(String remote) implements LongWork {}

    /** A step of handing in is done. */
    record Doing(Step step) implements LongWork {}
}
