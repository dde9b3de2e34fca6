package dev.til.submit;

import dev.til.git.history.History;
import java.util.Collection;

/** One note of a branch, and the message of the one commit that it is handed in with. */
public record SubmitPart(String note, String message) {
    /** The message, with what these commits say below their subjects. */
    String message(Collection<History.Commit> commits) {
        return CommitMessage.parse(message)
                .withAllOf(commits.stream().map(History.Commit::message).toList())
                .toString();
    }

    /** The message of a commit that is added after a review. */
    String amendment() {
        CommitMessage whole = CommitMessage.parse(message);
        return new CommitMessage(whole.subject() + ", after review", whole.body(), whole.trailers()).toString();
    }
}
