package dev.til.workspace.day;

import dev.til.course.Course;
import dev.til.course.NextDay;
import dev.til.git.history.History;
import dev.til.note.Journal;
import dev.til.note.NoteDays;
import dev.til.note.NoteKind;
import dev.til.note.NoteKinds;
import dev.til.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The day note that is due, as {@code til new} without a word would write it.
 *
 * @param last the highest number, where days are counted by notes; 0 before the first
 * @param notes those of today, on disk
 * @param open the branch on which today's note is, where it is not on disk
 * @param gaps days up to today without a note
 * @param silent since when there is no note, where that is so long that the course may be over
 * @param words behind {@code til new}; empty where every note is there, or is open on a branch
 */
public record DueDay(
        Optional<Integer> last,
        List<String> notes,
        Optional<String> open,
        List<NoteDays> gaps,
        Optional<LocalDate> silent,
        Optional<String> words) {
    /** How many a day's branch has at most, for all that is known. */
    private static final int MOST_COMMITS = 10;

    private static final DueDay NONE =
            new DueDay(Optional.empty(), List.of(), Optional.empty(), List.of(), Optional.empty(), Optional.of(""));

    static DueDay of(Workspace workspace, Journal files, LocalDate today) {
        Optional<NoteKind> day = workspace.config().notes().named("day");
        if (day.isEmpty()) {
            return NONE;
        }
        var open = new OpenDays(workspace);
        NoteKinds kinds = workspace.config().notes();
        Optional<String> member = day.get().path().names().contains("member") ? workspace.member() : Optional.empty();
        Set<String> disk = notes(files.entries().stream().map(Journal.Entry::path), kinds, member);
        Set<String> all = new TreeSet<>(disk);
        if (!day.get().isNumbered()) {
            all.addAll(notes(open.paths(today), kinds, member));
        }
        base(workspace).ifPresent(commit -> all.addAll(notes(workspace.repo().paths(commit).stream(), kinds, member)));
        return day.get().isNumbered()
                ? workspace
                        .config()
                        .course()
                        .map(course -> inCourse(course, today, disk, all, day.get(), open))
                        .orElseGet(() -> counted(today, all, day.get(), open))
                : dated(today, all, day.get());
    }

    private static Set<String> notes(Stream<String> paths, NoteKinds kinds, Optional<String> member) {
        return paths.filter(path -> kinds.of(path)
                        .filter(kind -> kind.name().equals("day"))
                        .filter(kind -> kind.isOf(member, path))
                        .isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The base's commit, where it may have notes that are not here. */
    private static Optional<String> base(Workspace workspace) {
        History history = workspace.repo().history();
        Optional<String> head = history.commit("HEAD");
        return workspace
                .base(false)
                .commit()
                .filter(commit -> head.filter(here -> history.isRightBelow(commit, here, MOST_COMMITS))
                        .isEmpty());
    }

    private static DueDay inCourse(
            Course course, LocalDate today, Set<String> disk, Set<String> all, NoteKind kind, OpenDays open) {
        var next = new NextDay(days(all, kind, open));
        LocalDate expected = DayGaps.expected(today, course, next);
        Optional<NoteDays> now = course.day(today).map(NoteDays::of);
        List<String> notes = now.map(day -> of(day, disk, kind)).orElse(List.of());
        Optional<String> elsewhere = now.filter(
                        day -> notes.isEmpty() && next.written().contains(day.first()))
                .flatMap(open::elsewhere);
        return new DueDay(
                Optional.empty(),
                notes,
                elsewhere,
                DayGaps.ranges(next.missing(course, expected)),
                DayGaps.last(course, next).filter(last -> expected.isBefore(today)),
                elsewhere
                        .flatMap(branch -> now)
                        .map(NoteDays::toString)
                        .or(() -> next.in(course, today).map(String::valueOf))
                        .map(number -> "day" + number));
    }

    private static DueDay counted(LocalDate today, Set<String> all, NoteKind kind, OpenDays open) {
        var next = new NextDay(days(all, kind, open));
        List<String> notes = on(today, all, kind);
        return new DueDay(
                Optional.of(next.counted() - 1),
                notes,
                Optional.empty(),
                DayGaps.ranges(next.left()),
                Optional.empty(),
                notes.isEmpty() ? Optional.of("day" + next.counted()) : Optional.empty());
    }

    private static DueDay dated(LocalDate today, Set<String> all, NoteKind kind) {
        List<String> notes = on(today, all, kind);
        return new DueDay(
                Optional.empty(),
                notes,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                notes.isEmpty() ? Optional.of("") : Optional.empty());
    }

    /** Those of notes, and those that a branch is begun for. */
    private static TreeSet<Integer> days(Set<String> paths, NoteKind kind, OpenDays open) {
        var days = new TreeSet<Integer>();
        open.begun().forEach(begun -> days.addAll(begun.numbers()));
        paths.forEach(path -> kind.days(path).ifPresent(covered -> days.addAll(covered.numbers())));
        return days;
    }

    private static List<String> of(NoteDays day, Set<String> paths, NoteKind kind) {
        return paths.stream()
                .filter(path -> kind.days(path)
                        .filter(covered -> covered.contains(day.first()))
                        .isPresent())
                .toList();
    }

    private static List<String> on(LocalDate date, Set<String> paths, NoteKind kind) {
        return paths.stream()
                .filter(path -> kind.date(path).equals(Optional.of(date)))
                .toList();
    }
}
