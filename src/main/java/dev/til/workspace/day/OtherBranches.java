package dev.til.workspace.day;

import dev.til.git.Repo;
import dev.til.git.history.History;
import dev.til.git.refs.BaseBranch;
import dev.til.note.NoteDays;
import dev.til.note.NoteKind;
import dev.til.note.NoteKinds;
import dev.til.scaffold.ScaffoldBranches;
import dev.til.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The person's branches that are not checked out, and what they have that the base has not: the open days. */
final class OtherBranches {
    private final Workspace workspace;
    private final Repo repo;
    private final History history;
    private final NoteKinds kinds;
    private final BaseBranch base;

    OtherBranches(Workspace workspace, BaseBranch base) {
        this.workspace = workspace;
        this.repo = workspace.repo();
        this.history = repo.history();
        this.kinds = workspace.config().notes();
        this.base = base;
    }

    /** Only those are read whose names are of no day that the base has: whoever keeps merged branches does not wait. */
    List<OpenDay> open() {
        ScaffoldBranches ours = workspace.branches();
        Optional<String> current = repo.checkedOut();
        List<String> others = history.branches().stream()
                .filter(branch ->
                        ours.has(branch) && !current.equals(Optional.of(branch)) && !branch.equals(base.name()))
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        Set<String> merged = new HashSet<>(base.commit().map(repo::paths).orElse(List.of()));
        Set<Integer> arrived = numbers(merged);
        var open = new ArrayList<OpenDay>();
        for (String branch : others) {
            Optional<NoteDays> named = ours.days(branch);
            boolean known = named.filter(days -> days.again() == 0 && arrived.containsAll(days.numbers()))
                    .isPresent();
            if (!known) {
                history.branch(branch)
                        .flatMap(head -> open(branch, head, named, merged))
                        .ifPresent(open::add);
            }
        }
        return open;
    }

    private Optional<OpenDay> open(String branch, String head, Optional<NoteDays> named, Set<String> merged) {
        List<String> notes = repo.paths(head).stream()
                .filter(path -> !merged.contains(path) && kinds.of(path).isPresent())
                .toList();
        if (notes.isEmpty()) {
            return Optional.empty();
        }
        HandIn handIn = base.remote().isEmpty()
                ? HandIn.NOTHING
                : HandIn.of(branch, head, workspace.route().remote(), history);
        Optional<NoteDays> days = named.or(
                () -> notes.stream().flatMap(path -> kinds.days(path).stream()).findFirst());
        Optional<String> stranger = base.commit().flatMap(commit -> BranchStanding.stranger(workspace, commit, head));
        return Optional.of(new OpenDay(
                branch, days, notes, handIn, stranger, new ReviewAnswers(repo.sharedFolder()).of(branch, head)));
    }

    private Set<Integer> numbers(Set<String> paths) {
        Optional<NoteKind> day = kinds.named("day").filter(NoteKind::isNumbered);
        var numbers = new TreeSet<Integer>();
        day.ifPresent(kind -> paths.forEach(path ->
                kind.days(path).filter(days -> days.again() == 0).ifPresent(days -> numbers.addAll(days.numbers()))));
        return numbers;
    }
}
