package dev.til.scaffold;

import dev.til.TilException;
import dev.til.course.CourseNumbering;
import dev.til.note.Nfc;
import dev.til.note.NoteDays;
import dev.til.note.NoteKind;
import dev.til.note.NoteKinds;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans new notes: which note somebody means, where it lies, what stands in it. Refuses before anything has happened. */
public final class Scaffold {
    private static final int LONGEST_RANGE = 62;

    private final NoteKinds kinds;
    private final CourseNumbering numbering;
    private final Templates templates;
    private final ZoneId zone;
    private final LocalDateTime now;
    private final Optional<String> member;
    private final Existing existing;

    /**
     * @param paths of everything that is there already, in the working tree and on the base
     * @param now what time it is where the site is
     * @param member who the person is among the members
     */
    public Scaffold(
            NoteKinds kinds,
            CourseNumbering numbering,
            Templates templates,
            ZoneId zone,
            LocalDateTime now,
            Optional<String> member,
            Set<String> paths) {
        this.kinds = kinds;
        this.numbering = numbering;
        this.templates = templates;
        this.zone = zone;
        this.now = now;
        this.member = member;
        existing = new Existing(kinds, member, paths);
    }

    /**
     * What was asked for.
     *
     * @param note which one, as the words say it
     * @param variables of {@code --var}
     * @param branch pattern of the day branch's name
     * @param ahead whether a number is meant although it is far from the others
     */
    public record Request(
            NoteRequest note,
            Optional<String> title,
            Optional<LocalDate> date,
            Map<String, String> variables,
            String branch,
            boolean ahead) {
        public Request {
            variables = Map.copyOf(variables);
        }
    }

    public Draft plan(Request request) {
        NoteRequest.Wanted wanted = request.note().wanted();
        LocalDate today = now.toLocalDate();
        Optional<Draft.Beginning> beginning = new FirstNumber(kinds, numbering, existing).of(wanted);
        Subject subject =
                new NewNoteSubjects(begun(beginning), numbering.calendar(), existing, today).of(wanted, request.date());
        if (subject.days().isPresent() && subject.days().get().numbers().size() > LONGEST_RANGE) {
            throw TilException.usage(
                    "%s are too many days for one note".formatted(subject.what()), "write several notes");
        }
        new NewNoteSlip(numbering, existing, today).check(subject, request);
        Optional<String> title = request.title()
                .or(request.note()::title)
                .or(() -> wanted instanceof NoteRequest.Next ? NoteValues.usualTitle(subject) : Optional.empty())
                .map(text -> Nfc.of(text));
        var known = new NoteValues(subject, numbering, zone, member, now);
        Template template = templates.named(subject.kind().template());
        if (!request.variables().isEmpty()) {
            var names = new HashSet<>(known.of(title, Map.of()).keySet());
            names.addAll(subject.kind().path().names());
            new GivenVariables(request.variables()).demand(names, List.of(template.source(), request.branch()));
        }
        Map<String, TemplateValue> values = known.of(title, request.variables());
        String path = NewNotePath.fill(subject.kind().path(), values);
        existing.demandNew(subject, path);
        String text = template.fill(values);
        return new Draft(
                path,
                text,
                ScaffoldBranchName.fill(request.branch(), values, subject),
                subject.date(),
                subject.what(),
                NoteValues.texts(values, "tags"),
                subject.days().isPresent(),
                beginning);
    }

    private NoteKinds begun(Optional<Draft.Beginning> beginning) {
        return beginning
                .flatMap(Draft.Beginning::path)
                .map(path -> new NoteKinds(kinds.all().stream()
                        .map(kind -> kind.name().equals("day") ? kind.at(path) : kind)
                        .toList()))
                .orElse(kinds);
    }

    /** One note to be written. */
    record Subject(NoteKind kind, LocalDate date, Optional<NoteDays> days, Optional<Integer> week) {
        /** Whether it is the note of a week. */
        boolean isWeekly() {
            return days.isEmpty() && kind.path().names().contains("week");
        }

        /** In a person's words. */
        String what() {
            return days.map(those -> (those.isRange() ? "days " : "day ") + those)
                    .or(() -> week.filter(number -> isWeekly()).map(number -> "week " + number))
                    .orElse(kind.name().equals("day") ? date.toString() : kind.name() + " of " + date);
        }
    }
}
