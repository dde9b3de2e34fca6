package dev.til.scaffold.inference;

import dev.til.course.Course;
import dev.til.note.NoteDays;
import dev.til.note.NoteKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Why a note that is there, written anew by inferred rules, would not become what it is, but for its text. */
final class PatternScore {
    private PatternScore() {}

    static Optional<String> of(
            InferenceSample seen,
            String pattern,
            Optional<InferredFrontMatter> form,
            NoteKind kind,
            Optional<Course> course) {
        if (!seen.path().pattern().equals(pattern)) {
            return Optional.of("its path has another form");
        }
        return date(seen, course)
                .or(() -> form.flatMap(rules -> rules.difference(seen)))
                .or(() -> tags(seen, kind));
    }

    private static Optional<String> date(InferenceSample seen, Optional<Course> course) {
        Optional<LocalDate> own = InferenceSample.ownDate(seen.note());
        if (own.isPresent()
                && seen.path().date().isPresent()
                && !own.equals(seen.path().date())) {
            return Optional.of("its date is %s, its file name's %s"
                    .formatted(own.get(), seen.path().date().get()));
        }
        if (course.isEmpty() || seen.date().isEmpty() || seen.days().isEmpty()) {
            return Optional.empty();
        }
        NoteDays days = seen.days().get();
        LocalDate date = seen.date().get();
        // a day taken again may lie anywhere
        if (days.again() > 0 || course.get().day(date).filter(days::contains).isPresent()) {
            return Optional.empty();
        }
        return Optional.of("day %s is %s, the note is of %s"
                .formatted(
                        days.last(),
                        course.get().date(days.last()).map(LocalDate::toString).orElse("never"),
                        date));
    }

    private static Optional<String> tags(InferenceSample seen, NoteKind kind) {
        List<String> items = seen.items("tags");
        return kind.tags().values().stream()
                .flatMap(form -> seen.expand(form).orElse(List.of()).stream())
                .filter(tag -> !items.contains(tag))
                .findFirst()
                .map("its tag '%s' is missing"::formatted);
    }
}
