package dev.til.note;

import java.util.List;
import java.util.Optional;

/** The kinds of note that a team writes, and which of them a path belongs to. */
public record NoteKinds(List<NoteKind> all) {
    public NoteKinds {
        all = List.copyOf(all);
    }

    public Optional<NoteKind> named(String name) {
        return all.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** The kind that is meant where none is named: a day's, else a post's. */
    public Optional<NoteKind> usual() {
        return named("day").or(() -> named("post"));
    }

    /** The first kind whose pattern this path has. */
    public Optional<NoteKind> of(String path) {
        return all.stream().filter(kind -> kind.path().match(path).isPresent()).findFirst();
    }

    /** The days that the name of this note speaks of. */
    public Optional<NoteDays> days(String path) {
        return of(path).flatMap(kind -> kind.days(path));
    }
}
