package dev.til.scaffold.inference;

import dev.til.course.Course;
import dev.til.note.Note;
import dev.til.note.NoteDays;
import dev.til.note.NoteKind;
import dev.til.note.NotePathPattern;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Finds out from the notes that are there by which rules their author writes them. Most of them decide. */
public final class Inference {
    private static final int FEWEST = 3;

    private final List<Note> notes;
    private final ZoneId zone;
    private final boolean liquid;
    private final List<String> remarks = new ArrayList<>();

    private Inference(List<Note> notes, ZoneId zone, boolean liquid) {
        this.notes = notes;
        this.zone = zone;
        this.liquid = liquid;
    }

    /**
     * The rules of these notes.
     *
     * @param zone where the site's dates are read
     * @param liquid whether the site runs Liquid, whose braces a template must not take for its own
     */
    public static Inferred of(List<Note> notes, ZoneId zone, boolean liquid) {
        return new Inference(notes, zone, liquid).infer();
    }

    private Inferred infer() {
        List<InferenceSample> all = seen(InferredPath::of);
        List<InferenceSample> days =
                all.stream().filter(note -> note.days().isPresent()).toList();
        List<InferenceSample> weeks = all.stream()
                .filter(note -> note.days().isEmpty() && note.week().isPresent())
                .toList();
        Optional<Course> course = Optional.empty();
        var kinds = new ArrayList<Inferred.Kind>();
        Optional<String> dayPath = mostCommon(days);
        String name =
                dayPath.map(pattern -> InferredCourseName.of(pattern, days)).orElse("");
        if (dayPath.isPresent()) {
            course = course(name, days);
            kinds.add(kind("day", days, name, course));
        }
        if (mostCommon(weeks).isPresent()) {
            kinds.add(kind("week", weeks, name, course));
        }
        if (kinds.isEmpty()) {
            List<InferenceSample> dated = seen(InferredPath::ofDate).stream()
                    .filter(note -> note.path().date().isPresent())
                    .toList();
            mostCommon(dated)
                    .ifPresent(pattern -> kinds.add(
                            kind(pattern.contains("{{slug}}") ? "post" : "day", dated, "", Optional.empty())));
        }
        if (kinds.isEmpty()) {
            remarks.add("no file name speaks of a date, a day or a week: there is nothing to infer rules from");
        }
        return new Inferred(notes.size(), kinds, course, name, remarks);
    }

    private List<InferenceSample> seen(Function<String, InferredPath> reading) {
        List<InferredPath> forms = Generalisation.of(
                notes.stream().map(note -> reading.apply(note.path())).toList());
        return IntStream.range(0, notes.size())
                .mapToObj(i -> InferenceSample.of(notes.get(i), forms.get(i)))
                .toList();
    }

    private static Optional<String> mostCommon(List<InferenceSample> notes) {
        var votes = new InferenceVotes<String>();
        notes.forEach(seen -> votes.vote(List.of(seen.path().pattern())));
        return votes.winner().filter(pattern -> votes.count(pattern) >= FEWEST);
    }

    private Optional<Course> course(String name, List<InferenceSample> days) {
        List<InferredCourse.Sighting> sightings = days.stream()
                .filter(seen -> seen.date().isPresent())
                .map(seen -> new InferredCourse.Sighting(
                        seen.days().orElseThrow(), seen.date().orElseThrow()))
                .toList();
        Optional<Course> course = InferredCourse.of(name, sightings);
        if (sightings.size() < FEWEST) {
            remarks.add("the day notes carry no dates, so no calendar is known: days are counted by notes");
        } else if (course.isEmpty()) {
            remarks.add("the day numbers follow no calendar that til knows: days are counted by notes");
        }
        return course;
    }

    private Inferred.Kind kind(String name, List<InferenceSample> notes, String courseName, Optional<Course> course) {
        String pattern = mostCommon(notes).orElseThrow();
        String range = range(notes);
        List<InferenceSample> seen = notes.stream()
                .map(note -> note.in(
                        courseName,
                        range,
                        course.flatMap(known -> note.date().map(known::week)).filter(week -> week > 0)))
                .toList();
        List<InferenceSample> usual = seen.stream()
                .filter(note -> note.path().pattern().equals(pattern))
                .toList();
        Optional<InferredFrontMatter> form = InferredFrontMatter.of(usual, zone);
        var kind = new NoteKind(
                name,
                NotePathPattern.of(
                        courseName.isEmpty() ? pattern : InferredCourseName.replace(pattern, courseName), range),
                name + ".md",
                form.flatMap(InferredFrontMatter::time),
                range,
                dateIsLast(usual, course),
                form.map(InferredFrontMatter::tags).orElse(Map.of()),
                name.equals("day") ? InferredBody.dayHeading(usual) : Optional.empty());
        return new Inferred.Kind(kind, template(form, usual), seen.size(), odd(seen, pattern, form, kind, course));
    }

    private static String range(List<InferenceSample> notes) {
        var votes = new InferenceVotes<String>();
        notes.forEach(seen -> seen.path().range().ifPresent(separator -> votes.vote(List.of(separator))));
        return votes.winner().orElse("~");
    }

    /** Notes of several days carry the last day's date, unless clearly more of them carry the first one's. */
    private static boolean dateIsLast(List<InferenceSample> notes, Optional<Course> course) {
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

    private String template(Optional<InferredFrontMatter> form, List<InferenceSample> notes) {
        String text = form.map(InferredFrontMatter::block).orElse("") + InferredBody.of(notes);
        if (form.isEmpty()) {
            text = text.stripLeading();
        }
        long open = notes.stream()
                .filter(seen -> !seen.note().text().chars().endsWith("\n"))
                .count();
        String ended = open * 2 > notes.size() && !text.endsWith("---\n") ? text.stripTrailing() : text;
        return liquid
                ? "{{=<% %>=}}\n"
                        + ended.replaceAll("\\{\\{([^{}]+)}}", "<% $1 %>").replaceAll("<% ([#/^])", "<%$1")
                : ended;
    }

    private static List<Inferred.Odd> odd(
            List<InferenceSample> notes,
            String pattern,
            Optional<InferredFrontMatter> form,
            NoteKind kind,
            Optional<Course> course) {
        var odd = new ArrayList<Inferred.Odd>();
        for (InferenceSample seen : notes) {
            PatternScore.of(seen, pattern, form, kind, course)
                    .ifPresent(reason -> odd.add(new Inferred.Odd(seen.note().path(), reason)));
        }
        return odd;
    }
}
