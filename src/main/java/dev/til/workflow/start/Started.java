package dev.til.workflow.start;

import dev.til.git.refs.NewBranch;
import dev.til.scaffold.Draft;
import dev.til.workflow.start.FirstCommitWorkflow.FirstCommit;
import java.time.LocalDate;
import java.util.Optional;

/** What came of starting a note; of a dry run, what would. */
public sealed interface Started {
    /**
     * The day was open on another branch, which is checked out now.
     *
     * @param path the note's, relative to the repository's root; empty where it is not there
     */
    record Again(String branch, Optional<String> path) implements Started {}

    /**
     * A note is written.
     *
     * @param first the first commit, made for branches to start from; empty where there was one
     * @param start the branch that was started; empty where none was wanted, or could be
     * @param there the branch that it was written on, where that was there before
     * @param unborn the branch without a commit that the note lies on; empty for a branch that has one
     * @param today the day it is where the site is
     */
    record Anew(
            Draft draft,
            Optional<FirstCommit> first,
            Optional<NewBranch> start,
            Optional<String> there,
            Optional<String> unborn,
            LocalDate today)
            implements Started {}
}
