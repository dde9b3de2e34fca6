package dev.til.submit;

import dev.til.git.history.History;
import java.util.Collection;
import java.util.function.Predicate;

/** One note of a branch, and the message of the one commit that it is handed in with, as til writes it. */
public record SubmitPart(String note, String message, SubmitWords words) {
    /** The message, with what these commits say: nobody's words are lost. */
    String message(Collection<History.Commit> commits) {
        return message(commits, commit -> true);
    }

    /** @param sole which of them are of this note alone */
    String message(Collection<History.Commit> commits, Predicate<History.Commit> sole) {
        return new SubmitSubjects(words, commits)
                .of(CommitMessage.parse(message), commits, sole)
                .toString();
    }

    /**
     * The message of a commit that is added after a review.
     *
     * @param reviewed the subjects that are there already
     */
    String amendment(Collection<String> reviewed) {
        return CommitMessage.parse(message).afterReview(reviewed).toString();
    }
}
