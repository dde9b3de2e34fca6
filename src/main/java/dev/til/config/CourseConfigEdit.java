package dev.til.config;

import dev.til.TilException;
import dev.til.course.Course;
import dev.til.course.Weekdays;
import dev.til.note.NoteKind;
import dev.til.note.NoteKinds;
import dev.til.note.NotePathPattern;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes into a configuration where its study days get their numbers from, and nothing else. */
public final class CourseConfigEdit {
    /** What til writes behind {@code count: notes}. */
    private static final String COUNTED = " # a new note has the number after the highest, and the date of its day";

    private final List<String> lines = new ArrayList<>();
    private final Optional<Config> before;
    private ConfigEdit edit;
    private final String mark;

    private CourseConfigEdit(String file) {
        mark = file.startsWith("\uFEFF") ? "\uFEFF" : ""; // an editor's byte order mark stays in front
        edit = new ConfigEdit(file.substring(mark.length()));
        before = read(file);
    }

    /**
     * The configuration with days counted by notes.
     *
     * @param path where day notes lie from now on; empty for where they lie
     * @throws TilException when the file is written in a way that til cannot extend; what to add is in the hint
     */
    public static String counted(String file, Optional<NotePathPattern> path) {
        try {
            return counted(file, "notes" + COUNTED, path);
        } catch (TilException e) {
            return counted(file, "notes", path); // inside of braces there is no place for a comment
        }
    }

    private static String counted(String file, String count, Optional<NotePathPattern> path) {
        var course = new CourseConfigEdit(file);
        if (course.before.filter(config -> config.numbering().byNotes()).isEmpty()) {
            course.set("course.count", count);
        }
        path.ifPresent(course::numbered);
        return course.checked(path, config -> config.numbering().byNotes());
    }

    /** The configuration with the days in the path of day notes. */
    public static String numbered(String file, NotePathPattern path) {
        var course = new CourseConfigEdit(file);
        course.numbered(path);
        return course.checked(Optional.of(path), config -> true);
    }

    /** Whether a configuration differs from another in nothing but that study days have numbers now. */
    public static boolean begins(String before, String after) {
        Optional<Config> old = read(before);
        Optional<Config> now = read(after);
        return old.isPresent()
                && now.isPresent()
                && !old.equals(now)
                && old.get().review().equals(now.get().review())
                && (old.get().numbering().equals(now.get().numbering())
                        || !old.get().numbering().isSettled())
                && rest(now.get()).equals(rest(withPath(old.get(), dayPath(now.get()))))
                && now.get().notes().named("day").filter(NoteKind::isNumbered).isPresent();
    }

    private static Optional<NotePathPattern> dayPath(Config config) {
        return config.notes().named("day").map(NoteKind::path);
    }

    /**
     * The configuration with a calendar.
     *
     * @param wanted what is to be settled of it
     * @param path where day notes lie from now on; empty for where they lie
     * @throws TilException when the file is written in a way that til cannot extend; what to add is in the hint
     */
    public static String calendar(String file, Wanted wanted, Optional<NotePathPattern> path) {
        var course = new CourseConfigEdit(file.replace(COUNTED, "")); // it would be a comment on the start
        wanted.name().ifPresent(name -> course.set("course.name", quoted(name)));
        if (course.before.filter(config -> config.numbering().byNotes()).isPresent()) {
            course.lines.add("course.start: " + wanted.start());
            course.edit =
                    course.edit.replace("course.count", "start", wanted.start().toString());
        } else {
            course.set("course.start", wanted.start().toString());
        }
        wanted.end().ifPresent(end -> course.set("course.end", end.toString()));
        wanted.weekdays().ifPresent(days -> course.set("course.weekdays", "[" + String.join(", ", days.names()) + "]"));
        path.ifPresent(course::numbered);
        return course.checked(
                path,
                config -> config.course()
                        .filter(now -> now.start().equals(wanted.start()))
                        .filter(now -> wanted.end().isEmpty() || now.end().equals(wanted.end()))
                        .filter(now ->
                                wanted.name().isEmpty() || wanted.name().get().equals(now.name()))
                        .filter(now -> wanted.weekdays().isEmpty()
                                || wanted.weekdays().get().days().equals(now.weekdays()))
                        .isPresent());
    }

    /**
     * What somebody settles of a calendar; what is empty stays as it is.
     *
     * @param start the first date that can be a study day
     */
    public record Wanted(
            Optional<String> name, LocalDate start, Optional<LocalDate> end, Optional<Weekdays> weekdays) {}

    private interface Says {
        boolean is(Config config);
    }

    private void set(String key, String yaml) {
        lines.add(key + ": " + yaml);
        edit = edit.set(key, yaml);
    }

    private void numbered(NotePathPattern path) {
        if (!before.flatMap(CourseConfigEdit::dayPath).equals(Optional.of(path))) {
            set("notes.day.path", quoted(path.toString()));
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Holds the edited file against the old one: it says what it is to say, and otherwise what it said. */
    private String checked(Optional<NotePathPattern> path, Says says) {
        String edited = mark + edit.chars();
        boolean right = before.isPresent()
                && read(edited)
                        .filter(says::is)
                        .filter(now -> rest(now).equals(rest(withPath(before.get(), path))))
                        .isPresent();
        if (!right) {
            var hint = new ArrayList<>(List.of("settle this by hand:"));
            hint.addAll(lines);
            throw new TilException(
                    TilException.Kind.FAILED,
                    List.of("%s is written in a way that til does not change".formatted(ConfigReader.FILE)),
                    hint,
                    null);
        }
        return edited;
    }

    private static Config withPath(Config config, Optional<NotePathPattern> path) {
        List<NoteKind> kinds = config.notes().all().stream()
                .map(kind -> kind.name().equals("day") && path.isPresent() ? kind.at(path.get()) : kind)
                .toList();
        return new Config(
                config.site(),
                config.numbering(),
                new NoteKinds(kinds),
                config.check(),
                config.git(),
                config.index(),
                config.review());
    }

    /** All but the course, and the title that follows from its name. */
    private static List<Object> rest(Config config) {
        return List.of(
                config.site(),
                config.notes(),
                config.check(),
                config.git(),
                config.index(),
                config.course().map(Course::daysOff).orElse(List.of()),
                withoutTitle(config.review()));
    }

    private static Config.Review withoutTitle(Config.Review review) {
        return new Config.Review(
                review.forge(),
                review.isForgeShared(),
                review.api(),
                review.host(),
                "",
                review.body(),
                review.reviewers(),
                review.absent(),
                review.labels(),
                review.deadline(),
                review.merge(),
                review.approvals());
    }

    private static Optional<Config> read(String file) {
        try {
            return Optional.of(new ConfigReader(List.of())
                    .read(new ConfigReader.Sources(
                            Optional.of(file.getBytes(StandardCharsets.UTF_8)), Map.of(), Map.of(), Map.of())));
        } catch (TilException e) {
            return Optional.empty();
        }
    }
}
