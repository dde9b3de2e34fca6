package dev.til.submit;

import dev.til.git.history.History;
import dev.til.note.NoteMoves;
import java.util.List;

/** What the notes of a commit tell about its message and its files. */
public interface SubmitWords {
    /** The first lines that til itself would write for a commit, one for each of its notes. */
    List<String> written(History.Commit commit);

    /** Which notes a commit gives another name. */
    NoteMoves moves(History.Commit commit);

    /** The form of the team's first lines. */
    SubjectForm form();
}
