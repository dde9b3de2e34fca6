package dev.til.git.objects;

import dev.til.note.Journal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Paths in which two states of a repository differ, each list sorted. A renamed file is changed at its new path and
 * deleted at its old one.
 *
 * @param changed added or changed
 */
public record TreeChanges(List<String> changed, List<String> deleted) {
    public TreeChanges {
        changed = List.copyOf(changed);
        deleted = List.copyOf(deleted);
    }

    /** Both lists in one, sorted. */
    public List<String> all() {
        return Stream.concat(changed.stream(), deleted.stream()).sorted().toList();
    }

    /** The paths in which two sorted lists differ. What both share, as two trees do their folders, is only glanced at. */
    public static List<String> differing(List<TreeEntry> before, List<TreeEntry> after) {
        List<String> paths = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            TreeEntry was = before.get(i);
            TreeEntry is = after.get(j);
            @SuppressWarnings("ReferenceEquality") // the very same entry need not be looked into
            boolean shared = was == is;
            int order = shared ? 0 : was.path().compareTo(is.path());
            if (!shared && (order != 0 || !was.same(is))) {
                paths.add(order <= 0 ? was.path() : is.path());
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        before.subList(i, before.size()).forEach(tracked -> paths.add(tracked.path()));
        after.subList(j, after.size()).forEach(tracked -> paths.add(tracked.path()));
        return paths;
    }

    /** The paths that only the second of two sorted lists has. */
    public static List<String> added(List<TreeEntry> before, List<TreeEntry> after) {
        Set<String> added = new TreeSet<>(differing(before, after));
        if (!added.isEmpty()) {
            before.forEach(tracked -> added.remove(tracked.path()));
        }
        return List.copyOf(added);
    }

    public static TreeChanges between(List<TreeEntry> before, List<TreeEntry> after) {
        Map<String, TreeEntry> old = new HashMap<>();
        before.forEach(tracked -> old.put(tracked.path(), tracked));
        List<String> changed = new ArrayList<>();
        for (TreeEntry tracked : after) {
            TreeEntry was = old.remove(tracked.path());
            if (was == null || !was.same(tracked)) {
                changed.add(tracked.path());
            }
        }
        return new TreeChanges(changed, old.keySet().stream().sorted().toList());
    }

    /** The same without what Git is only to forget, and lies on disk still. */
    public TreeChanges gone(Journal disk) {
        if (deleted.isEmpty()) {
            return this;
        }
        // where capitals do not count, a file that has others now is found under its old name too
        Set<String> names = new HashSet<>();
        disk.entries().forEach(entry -> names.add(entry.path().toLowerCase(Locale.ROOT)));
        return new TreeChanges(
                changed,
                deleted.stream()
                        .filter(path -> !disk.onDiskOnly(path) || names.contains(path.toLowerCase(Locale.ROOT)))
                        .toList());
    }

    /** What differs in both ways of looking at it. */
    public TreeChanges and(TreeChanges other) {
        return new TreeChanges(both(changed, other.changed), both(deleted, other.deleted));
    }

    private static List<String> both(List<String> one, List<String> other) {
        Set<String> common = new TreeSet<>(one);
        common.retainAll(Set.copyOf(other));
        return List.copyOf(common);
    }
}
