package dev.til.workspace.day;

import dev.til.note.NoteDays;
import java.util.List;
import java.util.Optional;

/**
 * A day that is open on another branch than the one that is checked out.
 *
 * @param days as its notes or else its name tell; empty for a note without days
 * @param notes what the branch has and the base has not
 * @param stranger who has written it, where nothing of it is the person's
 * @param review what the forge has said last of its pull request
 */
public record OpenDay(
        String branch,
        Optional<NoteDays> days,
        List<String> notes,
        HandIn handIn,
        Optional<String> stranger,
        Optional<ReviewAnswer> review) {
    public OpenDay {
        notes = List.copyOf(notes);
    }

    /** Whether the person has to do something about what came of its review. */
    boolean isAnswered() {
        return stranger.isEmpty() && review.filter(ReviewAnswer::isBad).isPresent();
    }
}
