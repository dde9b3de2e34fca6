package dev.til.workspace.day;

import dev.til.TilException;
import dev.til.git.Repo;
import dev.til.git.history.History;
import dev.til.note.Journal;
import dev.til.note.NoteDays;
import dev.til.note.NoteKinds;
import dev.til.scaffold.ScaffoldBranches;
import dev.til.workspace.Workspace;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The days that the person has begun, each on a branch of its own. */
public final class OpenDays {
    private final Repo repo;
    private final History history;
    private final NoteKinds kinds;
    private final ScaffoldBranches ours;

    public OpenDays(Workspace workspace) {
        this.repo = workspace.repo();
        this.history = repo.history();
        this.kinds = workspace.config().notes();
        this.ours = workspace.branches();
    }

    /** The branch with this name, or the one of this day. */
    public String named(String name) {
        if (history.branches().contains(name)) {
            return name;
        }
        return NoteDays.parse(name)
                .flatMap(days -> matching(found -> found.equals(days)).findFirst())
                .orElseThrow(() -> TilException.usage(
                        "there is no open day '%s'".formatted(name), "see 'git branch' for the branches there are"));
    }

    private Stream<String> matching(Predicate<NoteDays> wanted) {
        return history.branches().stream()
                .filter(branch -> ours.days(branch).filter(wanted).isPresent());
    }

    /** The branch that some days are open on, when that is not the one that is checked out and nothing there has them. */
    public Optional<String> elsewhere(NoteDays wanted) {
        Optional<String> current = repo.checkedOut();
        // by their names first: what is written is not looked through when no branch is of these days
        return matching(found -> covers(found, wanted))
                .filter(branch -> !isWritten(wanted))
                .filter(branch -> holds(branch, wanted))
                .findFirst()
                .filter(branch -> !current.equals(Optional.of(branch)));
    }

    /** Whether the note of some days is on a branch, or lies here not committed, to come along. */
    private boolean holds(String branch, NoteDays days) {
        Optional<String> commit = history.branch(branch);
        return commit.flatMap(there -> note(repo.paths(there).stream(), days)).isPresent()
                || note(repo.workingTree(), days).isPresent();
    }

    /** Whether some days are among those of a note or branch. */
    static boolean covers(NoteDays found, NoteDays wanted) {
        return found.again() == wanted.again() && found.first() <= wanted.first() && wanted.last() <= found.last();
    }

    private boolean isWritten(NoteDays days) {
        return history.commit("HEAD")
                .flatMap(here -> note(repo.paths(here).stream(), days))
                .isPresent();
    }

    /** The note of some days in a journal. */
    public Optional<String> note(Journal journal, NoteDays days) {
        return note(journal.entries().stream().map(Journal.Entry::path), days);
    }

    /** The same among paths. */
    public Optional<String> note(Stream<String> paths, NoteDays days) {
        return paths.filter(path ->
                        kinds.days(path).filter(found -> covers(found, days)).isPresent())
                .findFirst();
    }

    /** Whether a file is the note of a day that is open on another branch than the one that is checked out. */
    public boolean isElsewhere(String path) {
        Optional<String> current = repo.checkedOut();
        Optional<NoteDays> days = kinds.days(path);
        boolean here = current.flatMap(ours::days)
                .filter(open -> days.filter(wanted -> covers(open, wanted)).isPresent())
                .isPresent();
        return days.isPresent()
                && !here
                && current.flatMap(ours::days).isPresent()
                && matching(found -> covers(found, days.get())).findAny().isPresent();
    }

    /** The paths on all of the person's branches. */
    public Stream<String> paths() {
        return history.branches().stream()
                .filter(ours::has)
                .flatMap(branch -> history.branch(branch).stream())
                .flatMap(commit -> repo.paths(commit).stream());
    }
}
