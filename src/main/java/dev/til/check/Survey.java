package dev.til.check;

import dev.til.course.Course;
import dev.til.note.NoteKinds;
import dev.til.site.SiteIndex;
import java.util.Optional;

/** All that a rule may look at beside the page itself. */
public record Survey(SiteIndex index, NoteKinds kinds, Optional<Course> course, CheckSettings settings) {}
