package dev.til.submit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A commit of notes that is ready to be made. Paths are relative to the repository's root, with {@code /}.
 *
 * @param notes the notes that changed, with the files they refer to
 * @param lists what the files with a list of notes are to hold, by path
 * @param message its whole message
 * @param date its author's date; empty for now
 * @param others what is not committed and stays so
 */
public record SubmitCommit(
        List<String> notes,
        Map<String, byte[]> lists,
        CommitMessage message,
        Optional<OffsetDateTime> date,
        List<String> others) {
    public SubmitCommit {
        notes = List.copyOf(notes);
        others = List.copyOf(others);
    }

    /** The same with another message. */
    SubmitCommit saying(CommitMessage other) {
        return new SubmitCommit(notes, lists, other, date, others);
    }

    /** All that it holds, the notes first. */
    public List<String> paths() {
        return Stream.concat(notes.stream(), lists.keySet().stream()).distinct().toList();
    }
}
