package dev.til.scaffold.inference;

import dev.til.course.Course;
import dev.til.course.CourseNumbering;
import dev.til.note.NoteKind;
import java.util.List;
import java.util.Optional;

/**
 * The rules that existing notes seem to follow.
 *
 * @param read how many notes were looked at
 * @param name how the course calls itself; may be empty
 * @param remarks what could not be found out, or was guessed, one sentence each
 */
public record Inferred(int read, List<Kind> kinds, Optional<Course> course, String name, List<String> remarks) {
    /**
     * One kind of note.
     *
     * @param template the whole template, to be written to {@code .til/templates/}
     * @param notes how many notes are of this kind
     * @param odd those that the rules do not explain
     */
    public record Kind(NoteKind kind, String template, int notes, List<Odd> odd) {
        public Kind {
            odd = List.copyOf(odd);
        }

        public int explained() {
            return notes - odd.size();
        }
    }

    /** A note that is not as the others are. */
    public record Odd(String path, String reason) {}

    /** Where the numbers of these notes come from. */
    public CourseNumbering numbering() {
        boolean numbered = kinds.stream()
                .anyMatch(
                        kind -> kind.kind().name().equals("day") && kind.kind().isNumbered());
        return course.map(CourseNumbering::of).orElseGet(() -> new CourseNumbering(name, Optional.empty(), numbered));
    }

    public Inferred {
        kinds = List.copyOf(kinds);
        remarks = List.copyOf(remarks);
    }
}
