package dev.til.workflow;

import dev.til.workspace.WorkspaceEvent;
import java.util.List;

/** What happens while notes are saved. Paths are relative to the repository's root, with {@code /}. */
public sealed interface SaveEvent extends WorkspaceEvent {
    /** No note has changed since the last commit. */
    record NothingToSave() implements SaveEvent {}

    /**
     * Files are committed.
     *
     * @param subject the message's
     * @param gone those of the paths that the commit takes away
     * @param done false where they only would be
     */
    record Committed(String subject, List<String> paths, List<String> gone, boolean done) implements SaveEvent {
        public Committed {
            paths = List.copyOf(paths);
            gone = List.copyOf(gone);
        }
    }

    /** The repository's filter says that nothing has changed. */
    record NothingChanged() implements SaveEvent {}

    /** Files that a hook of the repository has deleted are there again. */
    record PutBack(List<String> paths) implements SaveEvent {
        public PutBack {
            paths = List.copyOf(paths);
        }
    }

    /** What differs from the last commit and belongs to no note that was saved. */
    record LeftAlone(List<String> paths) implements SaveEvent {
        public LeftAlone {
            paths = List.copyOf(paths);
        }
    }

    /** A list of notes is not brought up to date, for the person has changed its file. */
    record ListLeftAlone(String path) implements SaveEvent {}

    /** A list of notes is not one that can be brought up to date. */
    record ListFault(String says) implements SaveEvent {}
}
