package dev.til.git.store;

import dev.til.git.disk.Disk;
import dev.til.note.Journal;
import dev.til.note.PackedEntries;
import java.util.AbstractList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/** The notes of an index that is read as a {@link PackedEntries}: what nobody asks for is not made an object of. */
public final class StoredIndexJournal implements Journal {
    private final PackedEntries listing;
    private final ObjectStore store;
    private final Disk disk;
    private final Entries entries;

    public StoredIndexJournal(PackedEntries listing, ObjectStore store, Disk disk) {
        this.listing = listing;
        this.store = store;
        this.disk = disk;
        this.entries = new Entries(listing);
    }

    /** Made when they are asked for, and kept. */
    private static final class Entries extends AbstractList<Entry> implements RandomAccess {
        private final PackedEntries listing;
        private final Entry[] made;

        Entries(PackedEntries listing) {
            this.listing = listing;
            this.made = new Entry[listing.size()];
        }

        @Override
        public Entry get(int number) {
            Entry known = made[number];
            if (known == null) {
                known = new Entry(
                        listing.path(number),
                        listing.kind(number),
                        -1,
                        listing.id(number).map(HexFormat.of()::formatHex));
                made[number] = known; // another thread makes the same
            }
            return known;
        }

        @Override
        public int size() {
            return made.length;
        }
    }

    @Override
    public List<Entry> entries() {
        return entries;
    }

    @Override
    public PackedEntries listing() {
        return listing;
    }

    @Override
    public Optional<byte[]> read(String path) {
        int number = listing.find(path);
        return number < 0 || listing.kind(number) != Kind.FILE
                ? Optional.empty()
                : entries.get(number).blob().flatMap(blob -> store.blob(blob, READ_LIMIT));
    }

    @Override
    public boolean onDiskOnly(String path) {
        return listing.find(path) < 0 && disk.isFile(path);
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
