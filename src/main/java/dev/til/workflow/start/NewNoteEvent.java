package dev.til.workflow.start;

import dev.til.git.filter.FilterDoubt;
import dev.til.git.refs.NewBranch;
import dev.til.workspace.WorkspaceEvent;
import java.util.Optional;

/** What happens while a note is started. */
public sealed interface NewNoteEvent extends WorkspaceEvent {
    /** Files could not be compared, because nobody lets the repository's filters run. */
    record Doubted(FilterDoubt doubt) implements NewNoteEvent {}

    /** The branch that all notes are written on is checked out. */
    record Switched(String branch) implements NewNoteEvent {}

    /**
     * The note is written on a branch that was begun already.
     *
     * @param remote where it is gone on with from; empty where it was here
     */
    record WentOn(String branch, Optional<String> remote) implements NewNoteEvent {}

    /**
     * A branch is started and checked out.
     *
     * @param unconfigured whether what it stands on lacks the team's configuration
     */
    record BranchStarted(NewBranch start, boolean unconfigured) implements NewNoteEvent {}
}
