package dev.til.scaffold;

import dev.til.note.NotePathPattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A note that could be written: all of it is decided, nothing has happened.
 *
 * @param path relative to the repository's root, with {@code /}
 * @param branch the day branch on which it is written
 * @param what the note in a person's words: {@code days 20-21}
 * @param tags those that say which note it is
 * @param numbered whether it is of days that have a number
 * @param beginning what has to be settled for it; empty where everything is
 */
public record Draft(
        String path,
        String text,
        String branch,
        LocalDate date,
        String what,
        List<String> tags,
        boolean numbered,
        Optional<Beginning> beginning) {
    public Draft {
        tags = List.copyOf(tags);
    }

    /**
     * What the configuration has to say from this note on, with which the numbers begin.
     *
     * @param path where day notes lie; empty where it says the days already
     * @param byNotes whether days are counted by notes, since there is no calendar
     */
    public record Beginning(Optional<NotePathPattern> path, boolean byNotes) {}
}
