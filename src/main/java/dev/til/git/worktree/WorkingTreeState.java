package dev.til.git.worktree;

import dev.til.git.disk.Disk;
import dev.til.git.filter.FilteredFiles;
import dev.til.git.objects.BlobIds;
import dev.til.git.objects.TreeChanges;
import dev.til.git.objects.TreeEntry;
import dev.til.note.Journal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the working tree against a commit, without any filter of the repository's. */
public record WorkingTreeState(Journal files, Disk disk, BlobIds ids, FilteredFiles filtered) {

    TreeChanges since(List<TreeEntry> before) {
        Map<String, TreeEntry> old = new HashMap<>();
        before.forEach(tracked -> old.put(tracked.path(), tracked));
        List<String> changed = new ArrayList<>();
        Map<String, String> differing = new HashMap<>();
        for (Journal.Entry entry : files.entries()) {
            TreeEntry was = old.remove(entry.path());
            if (was == null || differs(was, entry)) {
                changed.add(entry.path());
                if (was != null && was.kind() == Journal.Kind.FILE && entry.kind() == Journal.Kind.FILE) {
                    differing.put(entry.path(), was.blob());
                }
            }
        }
        changed.removeAll(filtered.unchanged(differing));
        return new TreeChanges(changed, old.keySet().stream().sorted().toList());
    }

    private boolean differs(TreeEntry was, Journal.Entry entry) {
        if (was.kind() != entry.kind()) {
            return true;
        }
        return switch (entry.kind()) {
            case FILE -> !id(entry).equals(Optional.of(was.blob()));
            case SYMLINK ->
                !disk.link(entry.path())
                        .map(target -> ids.of(target.getBytes(StandardCharsets.UTF_8)))
                        .equals(Optional.of(was.blob()));
            case SUBMODULE, SPECIAL -> false;
        };
    }

    private Optional<String> id(Journal.Entry entry) {
        return entry.blob().or(() -> files.read(entry.path()).map(ids::of));
    }
}
