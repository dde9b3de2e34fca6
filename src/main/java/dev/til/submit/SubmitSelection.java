package dev.til.submit;

import dev.til.note.Document.Link;
import dev.til.note.NoteKinds;
import dev.til.note.PackedEntries;
import dev.til.site.JournalIndex;
import dev.til.site.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of the changed files belongs to the notes that are handed in.
 *
 * @param notes the notes themselves
 * @param paths the notes and the changed files that they refer to, sorted
 * @param others changed files that are left alone, sorted
 */
public record SubmitSelection(List<Page> notes, List<String> paths, List<String> others) {
    public SubmitSelection {
        notes = List.copyOf(notes);
        paths = List.copyOf(paths);
        others = List.copyOf(others);
    }

    /**
     * @param index of the working tree
     * @param changed paths that differ from the last commit, untracked ones among them
     * @param named the notes that the person named; empty for every changed note
     */
    public static SubmitSelection of(
            JournalIndex index, Collection<String> changed, List<String> named, NoteKinds kinds) {
        Set<String> open = new HashSet<>(changed);
        List<Page> notes = new ArrayList<>();
        for (String path : open.stream().sorted(PackedEntries.ORDER).toList()) {
            index.page(path)
                    .filter(page -> named.isEmpty() ? isOurs(page, kinds) : named.contains(path))
                    .ifPresent(notes::add);
        }
        var paths = new TreeSet<String>();
        for (Page note : notes) {
            paths.add(note.path());
            for (Link link : note.document().links()) {
                asset(index, note, link).filter(open::contains).ifPresent(paths::add);
            }
        }
        var others = new TreeSet<>(changed);
        others.removeAll(paths);
        return new SubmitSelection(notes, List.copyOf(paths), List.copyOf(others));
    }

    /** The same with one of the files that would be left alone. */
    public SubmitSelection with(String path) {
        var mine = new TreeSet<>(paths);
        mine.add(path);
        var left = new TreeSet<>(others);
        left.remove(path);
        return new SubmitSelection(notes, List.copyOf(mine), List.copyOf(left));
    }

    /** The same with more files that are left alone. */
    public SubmitSelection besides(Collection<String> more) {
        var all = new TreeSet<>(others);
        all.addAll(more);
        return new SubmitSelection(notes, paths, List.copyOf(all));
    }

    /** A note of a kind that the team has; every note where it has none. */
    private static boolean isOurs(Page page, NoteKinds kinds) {
        return kinds.all().isEmpty() || kinds.of(page.path()).isPresent();
    }

    /** The file of this repository that a link shows or sends to; another note is not one. */
    private static Optional<String> asset(JournalIndex index, Page note, Link link) {
        return index.follow(link, note)
                .resolved()
                .filter(path -> index.page(path).isEmpty())
                .filter(path -> index.isFile(path));
    }
}
