package dev.til.submit;

import dev.til.note.NoteMoves;
import dev.til.note.PackedEntries;
import dev.til.site.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What of the changed files belongs to the notes that are handed in.
 *
 * @param notes the notes themselves, as far as they are there
 * @param gone those that are not there any more, as they were: deleted, or the old names of notes
 * @param moves which of the notes had another name before
 * @param paths the notes and the changed files that they refer to, sorted; a path without a file is a deletion
 * @param others changed files that are left alone, sorted
 */
public record SubmitSelection(
        List<Page> notes, List<Page> gone, NoteMoves moves, List<String> paths, List<String> others) {
    /** Nothing has changed. */
    public static final SubmitSelection NONE =
            new SubmitSelection(List.of(), List.of(), NoteMoves.NONE, List.of(), List.of());

    public SubmitSelection {
        notes = List.copyOf(notes);
        gone = List.copyOf(gone);
        paths = List.copyOf(paths);
        others = List.copyOf(others);
    }

    /** The first of the notes; where all are deleted, as it was. */
    public Page any() {
        return notes.isEmpty() ? gone.get(0) : notes.get(0);
    }

    /** Whether no note has changed. */
    public boolean isEmpty() {
        return notes.isEmpty() && gone.isEmpty();
    }

    /** The notes as a person counts them, each with all of its names. */
    public List<Set<String>> each() {
        var each = new ArrayList<Set<String>>();
        Stream.concat(notes.stream(), gone.stream())
                .map(Page::path)
                .sorted(PackedEntries.ORDER)
                .filter(path -> each.stream().noneMatch(names -> names.contains(path)))
                .forEach(path -> each.add(moves.together(List.of(path))));
        return each;
    }

    /** Those that are deleted and have no new name, as they were. */
    public List<Page> deleted() {
        return gone.stream()
                .filter(page -> !moves.before().containsValue(page.path()))
                .toList();
    }

    /** Whether a note has another name and says what it said before. */
    public boolean isOnlyRenamed(Page note) {
        String text = note.note().text().toString();
        return moves.before(note.path()).stream()
                .flatMap(old -> gone.stream().filter(page -> page.path().equals(old)))
                .anyMatch(old -> old.note().text().toString().equals(text));
    }

    /** The same with one of the files that would be left alone. */
    public SubmitSelection with(String path) {
        var mine = new TreeSet<>(paths);
        mine.add(path);
        var left = new TreeSet<>(others);
        left.remove(path);
        return new SubmitSelection(notes, gone, moves, List.copyOf(mine), List.copyOf(left));
    }
}
