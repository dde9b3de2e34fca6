package dev.til.scaffold.inference;

import dev.til.course.Course;
import dev.til.note.NoteDays;
import dev.til.note.NoteKind;
import dev.til.note.NotePathPattern;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes a kind of note of those that are of one form: where it lies, its template, and what it does not explain. */
final class InferredKinds {
    /** After so many notes of a kind one counts for half: the newest three are half of all. */
    private static final double HALF = 3;

    /** What older ones do counts for nothing. */
    private static final int MOST = 200;

    private final ZoneId zone;
    private final boolean liquid;
    private final String courseName;
    private final Optional<Course> course;

    /** @param liquid whether the site runs Liquid, whose braces a template must not take for its own */
    InferredKinds(ZoneId zone, boolean liquid, String courseName, Optional<Course> course) {
        this.zone = zone;
        this.liquid = liquid;
        this.courseName = courseName;
        this.course = course;
    }

    /** @param pattern the usual one of their paths */
    Inferred.Kind of(String name, String pattern, List<InferenceSample> notes) {
        String range = range(notes);
        List<InferenceSample> seen = notes.stream()
                .map(note -> note.in(
                        courseName,
                        range,
                        course.flatMap(known -> note.date().map(known::week)).filter(week -> week > 0)))
                .toList();
        List<InferenceSample> usual =
                RecentNotes.of(
                                seen.stream()
                                        .filter(note -> note.path().pattern().equals(pattern))
                                        .toList(),
                                HALF)
                        .stream()
                        .limit(MOST)
                        .toList();
        Optional<InferredFrontMatter> form = InferredFrontMatter.of(usual, zone);
        String title = TitleStyle.of(usual);
        var kind = new NoteKind(
                name,
                NotePathPattern.of(
                        (courseName.isEmpty() ? pattern : InferredCourseName.replace(pattern, courseName))
                                .replace("{{slug}}", title),
                        range),
                name + ".md",
                form.flatMap(InferredFrontMatter::time),
                range,
                dateIsLast(usual),
                form.map(InferredFrontMatter::tags).orElse(Map.of()),
                name.equals("day") ? InferredBody.dayHeading(usual) : Optional.empty());
        return new Inferred.Kind(kind, template(form, usual, title), seen.size(), odd(seen, pattern, form, kind));
    }

    private static String range(List<InferenceSample> notes) {
        var votes = new InferenceVotes<String>();
        notes.forEach(
                seen -> seen.path().range().ifPresent(separator -> votes.vote(seen.weight(), List.of(separator))));
        return votes.winner().orElse("~");
    }

    /** Notes of several days carry the last day's date, unless clearly more of them carry the first one's. */
    private boolean dateIsLast(List<InferenceSample> notes) {
        return course.map(
                        known -> 3 * ranges(notes, known, NoteDays::last) >= 2 * ranges(notes, known, NoteDays::first))
                .orElse(true);
    }

    private static long ranges(List<InferenceSample> notes, Course course, Function<NoteDays, Integer> end) {
        return notes.stream()
                .filter(seen -> seen.days().filter(NoteDays::isRange).isPresent())
                .filter(seen ->
                        seen.date().flatMap(course::day).equals(seen.days().map(end)))
                .count();
    }

    /** @param title the name of the title in the path */
    private String template(Optional<InferredFrontMatter> form, List<InferenceSample> notes, String title) {
        String text = form.map(InferredFrontMatter::block).orElse("") + InferredBody.of(notes);
        if (!title.equals(TitleStyle.WHOLE)) {
            text = text.replace("{{slug}}", title);
        }
        boolean lost = !title.equals(TitleStyle.WHOLE) && !text.contains("{{title}}");
        if (notes.get(0).path().pattern().contains("{{slug}}") && (lost || text.isBlank())) {
            text += "\n# {{title}}\n"; // it would stand nowhere
        }
        if (form.isEmpty()) {
            text = text.stripLeading();
        }
        double open = RecentNotes.weight(notes.stream()
                .filter(seen -> !seen.note().text().chars().endsWith("\n"))
                .toList());
        boolean closed = text.endsWith("---\n") || text.endsWith("+++\n");
        String ended = open * 2 > RecentNotes.weight(notes) && !closed ? text.stripTrailing() : text;
        return liquid
                ? "{{=<% %>=}}\n"
                        + ended.replaceAll("\\{\\{([^{}]+)}}", "<% $1 %>").replaceAll("<% ([#/^])", "<%$1")
                : ended;
    }

    private List<Inferred.Odd> odd(
            List<InferenceSample> notes, String pattern, Optional<InferredFrontMatter> form, NoteKind kind) {
        var odd = new ArrayList<Inferred.Odd>();
        for (InferenceSample seen : notes) {
            PatternScore.of(seen, pattern, form, kind, course)
                    .ifPresent(reason -> odd.add(new Inferred.Odd(seen.note().path(), reason)));
        }
        return odd;
    }
}
