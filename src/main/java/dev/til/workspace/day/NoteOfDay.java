package dev.til.workspace.day;

import dev.til.TilException;
import dev.til.note.NoteDays;
import dev.til.note.NoteKinds;
import dev.til.terminal.ShellWord;
import dev.til.workspace.WorkspaceDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which of several changed notes is meant by somebody who names none: the one of the branch's day. */
public final class NoteOfDay {
    private static final int SHOWN = 10;

    private final WorkspaceDesk desk;

    public NoteOfDay(WorkspaceDesk desk) {
        this.desk = desk;
    }

    /**
     * The paths of the note of the branch's day, in whatever languages it is written and by all of its names.
     *
     * @param changed the names of each
     * @throws TilException where the branch does not tell
     */
    public List<String> among(List<Set<String>> changed) {
        Optional<NoteDays> day = desk.repo()
                .checkedOut()
                .flatMap(branch -> desk.workspace().branches().days(branch));
        return day.map(wanted -> of(wanted, changed))
                .filter(found -> !found.isEmpty())
                .orElseThrow(() -> undecided(day, changed));
    }

    private List<String> of(NoteDays wanted, List<Set<String>> changed) {
        List<String> exactly = paths(changed, wanted::equals);
        return exactly.isEmpty() ? paths(changed, days -> OpenDays.covers(wanted, days)) : exactly;
    }

    private List<String> paths(List<Set<String>> changed, Predicate<NoteDays> wanted) {
        NoteKinds kinds = desk.workspace().config().notes();
        return changed.stream()
                .filter(names -> names.stream()
                        .anyMatch(path -> kinds.days(path).filter(wanted).isPresent()))
                .flatMap(Set::stream)
                .toList();
    }

    private TilException undecided(Optional<NoteDays> day, List<Set<String>> changed) {
        List<String> paths = changed.stream()
                .map(names -> desk.fromHere(names.stream().findFirst().orElseThrow()))
                .toList();
        var problem = new ArrayList<String>();
        problem.add("%d notes have changed%s:"
                .formatted(
                        paths.size(),
                        day.map(" and none is of day %s"::formatted).orElse("")));
        paths.stream().limit(SHOWN).forEach(path -> problem.add("  " + path));
        if (paths.size() > SHOWN) {
            problem.add("  and %d more".formatted(paths.size() - SHOWN));
        }
        return new TilException(
                TilException.Kind.FAILED, problem, List.of("say which: til save " + ShellWord.of(paths.get(0))), null);
    }
}
