package dev.til.git.oplog;

import dev.til.git.history.History;
import dev.til.git.history.PathCommit;
import dev.til.git.refs.BranchMover;
import dev.til.git.refs.Branches;
import java.nio.file.Path;
import java.util.List;

/** What changes a repository; only an {@link OperationRecorder} has it, which writes down what is about to be so. */
public interface Effects {
    Path root();

    History history();

    Branches branches();

    /** Commits files, and nothing else. */
    PathCommit pathCommit();

    /** A message as the repository's hook takes it. */
    String asked(String message);

    /** Moves branches. */
    BranchMover branchMover();

    /**
     * Starts a rebase of what is checked out in the working tree.
     *
     * @param since the commit behind which the branch's own commits begin
     * @return the files in conflict
     */
    List<String> rebase(String onto, String since);
}
