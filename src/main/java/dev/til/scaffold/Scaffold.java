package dev.til.scaffold;

import dev.til.TilException;
import dev.til.course.Course;
import dev.til.note.Days;
import dev.til.note.Nfc;
import dev.til.note.NoteKind;
import dev.til.note.NoteKinds;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans new notes: which note somebody means, where it lies, what stands in it. Refuses before anything has happened. */
public final class Scaffold {
    private static final int LONGEST_RANGE = 62;

    private final NoteKinds kinds;
    private final Optional<Course> course;
    private final Templates templates;
    private final ZoneId zone;
    private final LocalDate today;
    private final Existing existing;

    /**
     * @param paths of everything that is there already, in the working tree and on the base
     * @param today the day it is where the site is
     */
    public Scaffold(
            NoteKinds kinds,
            Optional<Course> course,
            Templates templates,
            ZoneId zone,
            LocalDate today,
            Set<String> paths) {
        this.kinds = kinds;
        this.course = course;
        this.templates = templates;
        this.zone = zone;
        this.today = today;
        existing = new Existing(kinds, paths);
    }

    /**
     * What was asked for.
     *
     * @param words what stood behind {@code til new}
     * @param variables of {@code --var}
     * @param branch pattern of the day branch's name
     */
    public record Request(
            List<String> words,
            Optional<String> title,
            Optional<LocalDate> date,
            Map<String, String> variables,
            Optional<String> member,
            String branch) {
        public Request {
            words = List.copyOf(words);
            variables = Map.copyOf(variables);
        }
    }

    public Draft plan(Request request) {
        Wish.Parsed parsed = Wish.parse(request.words(), kinds, today);
        Subject subject = new Subjects(kinds, course, existing, today).of(parsed.wish(), request.date());
        if (subject.days().isPresent() && subject.days().get().numbers().size() > LONGEST_RANGE) {
            throw TilException.usage(
                    "%s are too many days for one note".formatted(subject.what()), "write several notes");
        }
        Optional<String> title = request.title().or(parsed::title).map(text -> Nfc.of(text));
        Map<String, Value> values =
                new NoteValues(subject, course, zone, request.member()).of(title, request.variables());
        String path = NotePath.fill(subject.kind().path(), values);
        existing.demandNew(subject, path);
        String text = templates.named(subject.kind().template()).fill(values);
        return new Draft(
                path,
                text,
                NoteValues.title(values),
                BranchName.fill(request.branch(), values, subject),
                subject.date(),
                subject.what());
    }

    /** One note to be written. */
    record Subject(NoteKind kind, LocalDate date, Optional<Days> days, Optional<Integer> week) {
        /** In a person's words. */
        String what() {
            boolean weekly = kind.path().names().contains("week");
            return days.map(those -> (those.isRange() ? "days " : "day ") + those)
                    .or(() -> week.filter(number -> weekly).map(number -> "week " + number))
                    .orElse(kind.name().equals("day") ? date.toString() : kind.name() + " of " + date);
        }
    }
}
