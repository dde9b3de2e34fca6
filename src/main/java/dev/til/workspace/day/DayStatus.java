package dev.til.workspace.day;

import dev.til.course.CalendarDay;
import dev.til.course.Course;
import dev.til.git.Repo;
import dev.til.git.filter.FilterDoubt;
import dev.til.git.objects.TreeChanges;
import dev.til.note.Journal;
import dev.til.note.NoteDays;
import dev.til.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a person stands today.
 *
 * @param configured whether the team has a configuration
 * @param today what the course says of today; empty without a calendar
 * @param last the highest number, where days are counted by notes; 0 before the first
 * @param notes today's notes
 * @param open the branch on which today's note is, where that is another one
 * @param branch empty when HEAD is detached
 * @param uncommitted notes that differ from the last commit, deleted ones among them
 * @param doubt files of which nobody can tell whether they do
 * @param gaps days up to today without a note
 * @param silent since when there is no note, where that is so long that the course may be over
 * @param create the words behind {@code til new} for the note that is due; empty where none is
 */
public record DayStatus(
        LocalDate date,
        boolean configured,
        Optional<Course> course,
        Optional<CalendarDay> today,
        Optional<Integer> last,
        List<String> notes,
        Optional<String> open,
        Optional<String> branch,
        List<String> uncommitted,
        Optional<FilterDoubt> doubt,
        List<NoteDays> gaps,
        Optional<LocalDate> silent,
        Optional<String> create) {
    /** As it is now. */
    public static DayStatus of(Workspace workspace) {
        Repo repo = workspace.repo();
        LocalDate date = workspace.sites().today();
        Journal files = repo.workingTree();
        Optional<TreeChanges> changed = repo.history()
                .commit("HEAD")
                .map(head -> repo.diff().since(head).gone(files));
        DueDay due = DueDay.of(workspace, files, date);
        return new DayStatus(
                date,
                workspace.teamConfig().text().isPresent(),
                workspace.config().course(),
                workspace.config().course().map(course -> course.on(date)),
                due.last(),
                due.notes(),
                due.open(),
                repo.checkedOut(),
                UncommittedNotes.of(workspace, files, changed),
                changed.flatMap(repo.diff()::doubt),
                due.gaps(),
                due.silent(),
                due.words());
    }

    /** The command that takes the person on; empty when nothing is left to do. */
    public Optional<String> next() {
        if (!configured) {
            return Optional.of("til init");
        }
        boolean lacking =
                today.filter(day -> !day.absent()).flatMap(CalendarDay::day).isPresent()
                        && notes.isEmpty()
                        && open.isEmpty();
        Optional<String> creating = create.map(words -> ("til new " + words).strip());
        return lacking || uncommitted.isEmpty() ? creating : Optional.of("til check");
    }
}
