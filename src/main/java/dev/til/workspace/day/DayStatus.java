package dev.til.workspace.day;

import dev.til.TilException;
import dev.til.course.CalendarDay;
import dev.til.course.Course;
import dev.til.git.Repo;
import dev.til.git.filter.FilterDoubt;
import dev.til.git.objects.TreeChanges;
import dev.til.git.refs.BaseBranch;
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
 * @param awaited notes that the site does not publish before a moment that is to come
 * @param work what has been begun and not ended
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
        Optional<String> create,
        List<AwaitedNote> awaited,
        DayWork work) {
    public DayStatus {
        notes = List.copyOf(notes);
        uncommitted = List.copyOf(uncommitted);
        gaps = List.copyOf(gaps);
        awaited = List.copyOf(awaited);
    }

    /**
     * As it is now.
     *
     * @param waiting what has stopped half-way in the working tree
     */
    public static DayStatus of(Workspace workspace, Optional<Waiting> waiting) {
        Repo repo = workspace.repo();
        Journal files = repo.statusTree();
        LocalDate date = workspace.sites().today(workspace.sites().home(() -> files));
        Optional<TreeChanges> changed = repo.history()
                .commit("HEAD")
                .map(head -> repo.diff().between(head, files).gone(files));
        Optional<BaseBranch> base = base(workspace);
        DayWork work = base.map(known -> DayWork.of(workspace, known, waiting)).orElseGet(() -> DayWork.none(waiting));
        DueDay due = base.map(known -> DueDay.of(workspace, files, date, known, work.others()))
                .orElseGet(() -> DueDay.none(workspace.config().notes()));
        List<String> uncommitted = UncommittedNotes.of(workspace, files, changed);
        return new DayStatus(
                date,
                workspace.teamConfig().text().isPresent(),
                workspace.config().course(),
                workspace.config().course().map(course -> course.on(date)),
                due.last(),
                due.notes(),
                due.open(),
                repo.checkedOut(),
                uncommitted,
                changed.flatMap(repo.diff()::doubt),
                due.gaps(),
                due.silent(),
                due.words(),
                AwaitedNote.among(workspace, files, due.notes(), uncommitted),
                work);
    }

    /** The branch that notes are merged into; empty where til can only look, and there are no days to be asked about. */
    private static Optional<BaseBranch> base(Workspace workspace) {
        try {
            return Optional.of(workspace.base(false));
        } catch (TilException e) {
            if (workspace.config().notes().named("day").isPresent()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** The command that takes the person on; empty when nothing is left to do. */
    public Optional<String> next() {
        return new NextCommand(this).find();
    }
}
