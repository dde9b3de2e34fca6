package dev.til.git.worktree;

import dev.til.git.disk.Disk;
import dev.til.git.objects.TreeEntry;
import dev.til.git.repository.RepositoryPlace;
import dev.til.git.store.ObjectStore;
import dev.til.note.Journal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The notes as they lie on disk: tracked files, and untracked ones that are not ignored. */
public final class WorkingTree implements Journal {
    private final Disk disk;
    private final ObjectStore store;
    private final WorktreeLineEnds lineEnds;
    private final List<Entry> entries;
    private @Nullable Map<String, Entry> byPath;
    private @Nullable Map<String, TreeEntry> tracked;

    public WorkingTree(RepositoryPlace place, ObjectStore store) {
        this(place, store, store.files(new Disk(place.root())));
    }

    /** @param entries what there is, where that is known already */
    public WorkingTree(RepositoryPlace place, ObjectStore store, List<Entry> entries) {
        this.disk = new Disk(place.root());
        this.store = store;
        this.lineEnds = new WorktreeLineEnds(place::repository);
        this.entries = entries;
    }

    @Override
    public List<Entry> entries() {
        return entries;
    }

    @Override
    public Optional<byte[]> read(String path) {
        Entry entry = byPath().get(path);
        if (entry == null || entry.kind() != Kind.FILE) {
            return Optional.empty();
        }
        return entry.size() < 0
                ? entry.blob().flatMap(blob -> store.blob(blob, READ_LIMIT))
                : disk.read(path).map(bytes -> lineEnds.stored(path, bytes, () -> kept(path), entries));
    }

    private synchronized Map<String, Entry> byPath() {
        Map<String, Entry> known = byPath;
        if (known == null) {
            known = new HashMap<>();
            for (Entry entry : entries) {
                known.putIfAbsent(entry.path(), entry);
            }
            byPath = known;
        }
        return known;
    }

    private Optional<byte[]> kept(String path) {
        return Optional.ofNullable(tracked().get(path)).flatMap(kept -> store.blob(kept.blob(), READ_LIMIT));
    }

    private synchronized Map<String, TreeEntry> tracked() {
        Map<String, TreeEntry> known = tracked;
        if (known == null) {
            known = store.index().stream().collect(Collectors.toMap(TreeEntry::path, Function.identity(), (a, b) -> a));
            tracked = known;
        }
        return known;
    }

    @Override
    public boolean onDiskOnly(String path) {
        return !byPath().containsKey(path) && disk.isFile(path);
    }

    @Override
    public List<Entry> onDiskBelow(String folder) {
        return disk.below(folder);
    }

    @Override
    public Optional<byte[]> readOnDisk(String path) {
        return disk.read(path);
    }
}
