package dev.til.submit;

import dev.til.git.objects.TreeChanges;
import dev.til.note.Document.Link;
import dev.til.note.Journal;
import dev.til.note.NoteKinds;
import dev.til.note.NoteMoves;
import dev.til.note.PackedEntries;
import dev.til.site.JournalIndex;
import dev.til.site.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which notes have changed between two states of a journal, with all that belongs to them: what was deleted and both halves
 * of a rename as well as what was written.
 */
public final class SubmitChanges {
    private final Journal was;
    private final Journal is;
    private final TreeChanges changes;
    private final NoteKinds kinds;
    private final NoteMoves moves;
    private final Function<Journal, JournalIndex> indexes;
    private Map<String, String> between = Map.of();
    private @Nullable JournalIndex before;
    private @Nullable JournalIndex now;

    /** @param indexes how a journal is read */
    public SubmitChanges(
            Journal was, Journal is, TreeChanges changes, NoteKinds kinds, Function<Journal, JournalIndex> indexes) {
        this.was = was;
        this.is = is;
        this.changes = changes;
        this.kinds = kinds;
        this.moves = NoteMoves.between(was, is, changes.changed(), changes.deleted(), kinds);
        this.indexes = indexes;
    }

    /**
     * The same with names that neither state has, and that are to be forgotten with these notes.
     *
     * @param names each with the name of the note before or now
     */
    public SubmitChanges with(Map<String, String> names) {
        between = Map.copyOf(names);
        return this;
    }

    /**
     * Every note of the team's kinds. One that had another name here is at home here.
     *
     * @param elsewhere what is somewhere else at home
     * @param brought whether a note is one of the branch, whatever its kind
     */
    public SubmitSelection ofAll(Predicate<String> elsewhere, Predicate<String> brought) {
        var ours = new ArrayList<String>();
        changes.changed().stream()
                .filter(path -> !elsewhere.test(path) && isOfKind(path))
                .filter(path -> now().page(path).isPresent())
                .forEach(ours::add);
        changes.deleted().stream()
                .filter(path -> !elsewhere.test(path))
                .filter(path -> old(path).isPresent())
                .filter(path -> isOfKind(path) || brought.test(path))
                .forEach(ours::add);
        return of(ours);
    }

    private boolean isOfKind(String path) {
        return kinds.all().isEmpty() || kinds.of(path).isPresent();
    }

    /** These notes, by their old or new names; those that have not changed are left out. */
    public SubmitSelection of(Collection<String> named) {
        var changed = new TreeSet<>(named);
        changed.retainAll(Set.copyOf(changes.all()));
        return selected(moves.together(changed));
    }

    /** These notes, and those of the team's kinds that were deleted. */
    public SubmitSelection ofBranch(Collection<String> named) {
        var all = new TreeSet<>(named);
        changes.deleted().stream()
                .filter(path -> isOfKind(path) && old(path).isPresent())
                .forEach(all::add);
        return of(all);
    }

    /** Whether a name is that of a note, which may be deleted. */
    public boolean isNote(String path) {
        return now().page(path).isPresent() || old(path).isPresent();
    }

    /** What a path was that is deleted. */
    private Optional<Page> old(String path) {
        return changes.deleted().contains(path) ? before().page(path) : Optional.empty();
    }

    private SubmitSelection selected(Set<String> mine) {
        List<String> sorted = mine.stream().sorted(PackedEntries.ORDER).toList();
        List<Page> notes =
                sorted.stream().flatMap(path -> now().page(path).stream()).toList();
        List<Page> gone = sorted.stream().flatMap(path -> old(path).stream()).toList();
        var paths = new TreeSet<>(mine);
        Set<String> changed = new HashSet<>(changes.changed());
        for (Page note : notes) {
            for (Link link : note.document().links()) {
                asset(now(), note, link).filter(changed::contains).ifPresent(paths::add);
            }
        }
        paths.addAll(dropped(mine, paths));
        between.forEach((name, note) -> {
            if (mine.contains(note)) {
                paths.add(name);
            }
        });
        var others = new TreeSet<>(changes.all());
        others.removeAll(paths);
        return new SubmitSelection(notes, gone, moves, List.copyOf(paths), List.copyOf(others));
    }

    /** The deleted files that these notes referred to, and no note does any more once these are as they are now. */
    private Set<String> dropped(Set<String> mine, Set<String> paths) {
        Set<String> deleted = new HashSet<>(changes.deleted());
        deleted.removeAll(mine);
        var dropped = new TreeSet<String>();
        if (deleted.isEmpty()) {
            return dropped;
        }
        for (String path : mine) {
            before().page(path).ifPresent(page -> dropped.addAll(assets(before(), page, deleted)));
        }
        if (!dropped.isEmpty()) {
            JournalIndex after = indexes.apply(new SubmitTree(was, is, paths)); // the files are still there in it
            for (Page page : after.pages()) {
                assets(after, page, dropped).forEach(dropped::remove);
            }
        }
        return dropped;
    }

    private static List<String> assets(JournalIndex index, Page note, Set<String> wanted) {
        var found = new ArrayList<String>();
        for (Link link : note.document().links()) {
            asset(index, note, link).filter(wanted::contains).ifPresent(found::add);
        }
        return found;
    }

    /** The file of this repository that a link shows or sends to; another note is not one. */
    private static Optional<String> asset(JournalIndex index, Page note, Link link) {
        return index.follow(link, note)
                .resolved()
                .filter(path -> index.page(path).isEmpty())
                .filter(path -> index.isFile(path));
    }

    private JournalIndex before() {
        JournalIndex known = before;
        if (known == null) {
            known = indexes.apply(was);
            before = known;
        }
        return known;
    }

    private JournalIndex now() {
        JournalIndex known = now;
        if (known == null) {
            known = indexes.apply(is);
            now = known;
        }
        return known;
    }
}
