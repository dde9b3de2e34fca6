package dev.til.course;

import java.util.Optional;

/**
 * How study days get their numbers.
 *
 * @param name how the course or series calls itself in titles and paths; may be empty
 * @param calendar turns numbers into dates; empty where there is none
 * @param byNotes whether the team has settled that days are counted by the notes that are there
 */
public record CourseNumbering(String name, Optional<Course> calendar, boolean byNotes) {
    /** Where nobody has said anything of numbers. */
    public static final CourseNumbering NONE = new CourseNumbering("", Optional.empty(), false);

    /** The numbers of a calendar. */
    public static CourseNumbering of(Course course) {
        return new CourseNumbering(course.name(), Optional.of(course), false);
    }

    /** Whether the configuration says where numbers come from. */
    public boolean isSettled() {
        return byNotes || calendar.isPresent();
    }
}
