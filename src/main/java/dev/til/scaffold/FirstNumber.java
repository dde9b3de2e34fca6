package dev.til.scaffold;

import dev.til.course.CourseNumbering;
import dev.til.note.NoteKind;
import dev.til.note.NoteKinds;
import dev.til.note.NotePathPattern;
import java.util.Optional;

/** The first numbered note of a journal: what has to be settled so that it can be written. */
final class FirstNumber {
    private final NoteKinds kinds;
    private final CourseNumbering numbering;
    private final Existing existing;

    FirstNumber(NoteKinds kinds, CourseNumbering numbering, Existing existing) {
        this.kinds = kinds;
        this.numbering = numbering;
        this.existing = existing;
    }

    /** Empty where nothing has to be, or there are notes that go by dates. */
    Optional<Draft.Beginning> of(NoteRequest.Wanted wish) {
        return kinds.named("day").filter(kind -> isMeant(wish, kind)).flatMap(this::beginning);
    }

    private static boolean isMeant(NoteRequest.Wanted wish, NoteKind kind) {
        boolean next = wish instanceof NoteRequest.Next
                || (wish instanceof NoteRequest.OfKind asked && asked.name().equals("day"));
        return wish instanceof NoteRequest.OfDays || (next && kind.isNumbered());
    }

    private Optional<Draft.Beginning> beginning(NoteKind kind) {
        if (!existing.isEmpty(kind) || (kind.isNumbered() && numbering.isSettled())) {
            return Optional.empty();
        }
        Optional<NotePathPattern> path =
                kind.isNumbered() ? Optional.empty() : Optional.of(NumberedPath.of(kind.path(), kind.range()));
        return Optional.of(new Draft.Beginning(path, !numbering.isSettled()));
    }
}
