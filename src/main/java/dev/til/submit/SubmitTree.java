package dev.til.submit;

import dev.til.note.Journal;
import dev.til.note.PackedEntries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tree that a commit of some files will have: what is committed, with these files as they are on disk. */
public record SubmitTree(Journal committed, Journal disk, Set<String> paths) implements Journal {
    public SubmitTree {
        paths = Set.copyOf(paths);
    }

    @Override
    public List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        committed.entries().stream()
                .filter(entry -> !paths.contains(entry.path()))
                .forEach(entries::add);
        disk.entries().stream().filter(entry -> paths.contains(entry.path())).forEach(entries::add);
        entries.sort(Comparator.comparing(Entry::path, PackedEntries.ORDER));
        return entries;
    }

    @Override
    public Optional<byte[]> read(String path) {
        return paths.contains(path) ? disk.read(path) : committed.read(path);
    }

    @Override
    public boolean onDiskOnly(String path) {
        return !paths.contains(path) && committed.onDiskOnly(path);
    }

    @Override
    public List<Entry> onDiskBelow(String folder) {
        return committed.onDiskBelow(folder);
    }

    @Override
    public Optional<byte[]> readOnDisk(String path) {
        return committed.readOnDisk(path);
    }
}
