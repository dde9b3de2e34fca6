package dev.til.workflow;

import dev.til.git.objects.FilterDoubt;
import dev.til.git.refs.BranchStart;
import dev.til.workspace.Event;

/** What happens while a note is started. */
public sealed interface NewEvent extends Event {
    /** Files could not be compared, because nobody lets the repository's filters run. */
    record Doubted(FilterDoubt doubt) implements NewEvent {}

    /** The branch that all notes are written on is checked out. */
    record Switched(String branch) implements NewEvent {}

    /**
     * A branch is started and checked out.
     *
     * @param unconfigured whether what it stands on lacks the team's configuration
     */
    record BranchStarted(BranchStart start, boolean unconfigured) implements NewEvent {}
}
