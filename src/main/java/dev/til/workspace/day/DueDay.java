package dev.til.workspace.day;

import dev.til.course.Course;
import dev.til.course.NextDay;
import dev.til.git.history.History;
import dev.til.git.refs.BaseBranch;
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

    /** Where no kind of note is a day's. */
    static DueDay none(NoteKinds kinds) {
        String words = kinds.all().stream()
                .findFirst()
                .filter(first -> kinds.usual().isEmpty())
                .map(first -> first.name() + " \"A title\"")
                .orElse("");
        return new DueDay(
                Optional.empty(), List.of(), Optional.empty(), List.of(), Optional.empty(), Optional.of(words));
    }

    /** @param others the days that are open on other branches */
    static DueDay of(Workspace workspace, Journal files, LocalDate today, BaseBranch base, List<OpenDay> others) {
        Optional<NoteKind> day = workspace.config().notes().named("day");
        NoteKinds kinds = workspace.config().notes();
        if (day.isEmpty()) {
            return none(kinds);
        }
        Optional<String> member = day.get().path().names().contains("member") ? workspace.member() : Optional.empty();
        Set<String> here = notes(files.entries().stream().map(Journal.Entry::path), kinds, member);
        Set<String> all = new TreeSet<>(here);
        news(workspace, base)
                .ifPresent(commit -> all.addAll(notes(workspace.repo().paths(commit).stream(), kinds, member)));
        others.forEach(open -> all.addAll(notes(open.notes().stream(), kinds, member)));
        var known = new Known(here, all, others, day.get());
        return day.get().isNumbered()
                ? workspace
                        .config()
                        .course()
                        .map(course -> inCourse(course, today, known))
                        .orElseGet(() -> counted(today, known))
                : dated(today, known);
    }

    private static Set<String> notes(Stream<String> paths, NoteKinds kinds, Optional<String> member) {
        return paths.filter(path -> kinds.of(path)
                        .filter(kind -> kind.name().equals("day"))
                        .filter(kind -> kind.isOf(member, path))
                        .isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The base's commit, where it may have notes that are not here. */
    private static Optional<String> news(Workspace workspace, BaseBranch base) {
        History history = workspace.repo().history();
        Optional<String> head = history.commit("HEAD");
        return base.commit()
                .filter(commit -> head.filter(here -> history.isRightBelow(commit, here, MOST_COMMITS))
                        .isEmpty());
    }

    /**
     * The day notes that there are.
     *
     * @param here on disk
     * @param all also those of the base and of the other branches
     */
    private record Known(Set<String> here, Set<String> all, List<OpenDay> others, NoteKind kind) {
        NextDay next() {
            var days = new TreeSet<Integer>();
            all.forEach(path -> kind.days(path).ifPresent(covered -> days.addAll(covered.numbers())));
            return new NextDay(days);
        }

        /** The branch on which one of these notes is, where it is not on disk. */
        Optional<String> elsewhere(List<String> notes) {
            return others.stream()
                    .filter(open -> open.notes().stream().anyMatch(notes::contains))
                    .map(OpenDay::branch)
                    .findFirst();
        }

        /** Those of these notes that are no open ones. */
        List<String> closed(List<String> notes) {
            return elsewhere(notes).isPresent()
                    ? notes.stream().filter(here::contains).toList()
                    : notes;
        }
    }

    private static DueDay inCourse(Course course, LocalDate today, Known known) {
        NextDay next = known.next();
        LocalDate expected = DayGaps.expected(today, course, next);
        Optional<NoteDays> now = course.day(today).map(NoteDays::of);
        List<String> todays = now.map(day -> of(day, known.all(), known.kind())).orElse(List.of());
        List<String> notes = known.closed(todays);
        Optional<String> elsewhere = notes.isEmpty() ? known.elsewhere(todays) : Optional.empty();
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

    private static DueDay counted(LocalDate today, Known known) {
        NextDay next = known.next();
        List<String> todays = on(today, known.all(), known.kind());
        List<String> notes = known.closed(todays);
        return new DueDay(
                Optional.of(next.counted() - 1),
                notes,
                notes.isEmpty() ? known.elsewhere(todays) : Optional.empty(),
                DayGaps.ranges(next.left()),
                Optional.empty(),
                todays.isEmpty() ? Optional.of("day" + next.counted()) : Optional.empty());
    }

    private static DueDay dated(LocalDate today, Known known) {
        List<String> todays = on(today, known.all(), known.kind());
        List<String> notes = known.closed(todays);
        return new DueDay(
                Optional.empty(),
                notes,
                notes.isEmpty() ? known.elsewhere(todays) : Optional.empty(),
                List.of(),
                Optional.empty(),
                todays.isEmpty() ? Optional.of("") : Optional.empty());
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
