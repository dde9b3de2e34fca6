package dev.til.git.store;

import dev.til.git.disk.Disk;
import dev.til.git.objects.TreeEntry;
import dev.til.note.Journal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The notes of the index or of a commit: blobs from the object store, never the disk. */
public final class StoredJournal implements Journal {
    private final ObjectStore store;
    private final Disk disk;
    private final Map<String, TreeEntry> byPath;
    private final List<Entry> entries;

    public StoredJournal(List<TreeEntry> tracked, ObjectStore store, Disk disk) {
        this.store = store;
        this.disk = disk;
        this.byPath = tracked.stream().collect(Collectors.toMap(TreeEntry::path, Function.identity(), (a, b) -> a));
        this.entries = tracked.stream().map(TreeEntry::entry).toList();
    }

    @Override
    public List<Entry> entries() {
        return entries;
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(byPath.get(path))
                .filter(tracked -> tracked.kind() == Kind.FILE)
                .flatMap(tracked -> store.blob(tracked.blob(), READ_LIMIT));
    }

    @Override
    public boolean onDiskOnly(String path) {
        return !byPath.containsKey(path) && disk.isFile(path);
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
