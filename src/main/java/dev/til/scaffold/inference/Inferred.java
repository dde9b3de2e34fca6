package dev.til.scaffold.inference;

import dev.til.course.Course;
import dev.til.course.CourseNumbering;
import dev.til.note.NoteKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rules that existing notes seem to follow.
 *
 * @param read how many notes were looked at
 * @param name how the course calls itself; may be empty
 * @param rivals the names of the kinds any of which could be what its author writes most days; empty where that is clear
 * @param remarks what could not be found out, or was guessed, one sentence each
 */
public record Inferred(
        int read, List<Kind> kinds, Optional<Course> course, String name, List<String> rivals, List<String> remarks) {
    /** The kind of a note that is started without a word, where no days are counted. */
    public static final String POST = "post";

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

        /** The same, its notes made from another file. */
        Kind from(String file) {
            return new Kind(kind.from(file), template, notes, odd);
        }

        Kind called(String name) {
            return new Kind(kind.called(name), template, notes, odd);
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

    /** The same without some kinds. */
    public Inferred without(Predicate<Kind> unwanted) {
        return new Inferred(read, kinds.stream().filter(unwanted.negate()).toList(), course, name, rivals, remarks);
    }

    /** The same, one of the rivals being what a note is that is started without a word. */
    public Inferred mainly(String name) {
        List<Kind> ordered = new ArrayList<>();
        for (Kind kind : kinds) {
            if (kind.kind().name().equals(name)) {
                ordered.add(0, kind.called(POST));
            } else {
                ordered.add(kind.kind().name().equals(POST) ? kind.called(POST + "s") : kind);
            }
        }
        return name.equals(POST) ? this : new Inferred(read, ordered, course, this.name, List.of(), remarks);
    }

    public Inferred {
        kinds = List.copyOf(kinds);
        rivals = List.copyOf(rivals);
        remarks = List.copyOf(remarks);
    }
}
