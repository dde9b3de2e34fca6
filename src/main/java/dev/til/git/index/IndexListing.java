package dev.til.git.index;

import dev.til.git.objects.TreeEntry;
import dev.til.note.PackedEntries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Git's index as a {@link PackedEntries}, entry by entry without an object for any: where it is as mostly, without
 * conflicts. All else is {@link IndexFile}'s to read.
 */
public final class IndexListing {
    private IndexListing() {}

    /** What the index at a path holds; empty where it is not for us to read. */
    public static Optional<PackedEntries> read(Path file) {
        try {
            return Files.exists(file) ? listing(Files.readAllBytes(file)) : Optional.of(PackedEntries.of(List.of()));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // torn: whoever reads it next will say so
        }
    }

    private static Optional<PackedEntries> listing(byte[] index) {
        var walk = new IndexWalk(index, PackedEntries.ID);
        byte[] entries = new byte[index.length];
        int[] starts = new int[walk.count() + 1];
        int length = 0;
        int entry = 0;
        while (walk.next()) {
            if (walk.isOdd()) {
                return Optional.empty();
            }
            starts[entry++] = length;
            int end = length + 1 + PackedEntries.ID + walk.pathLength() + 1;
            if (end > entries.length) { // Git: in version 4 what is shared by paths stands there once
                entries = Arrays.copyOf(entries, 2 * end);
            }
            walk.path(entries, PackedEntries.head(entries, length, TreeEntry.kind(walk.mode()), index, walk.id()));
            length = end;
        }
        starts[entry] = length;
        return walk.isWhole() && entry == starts.length - 1
                ? Optional.of(new PackedEntries(Arrays.copyOf(entries, length), starts))
                : Optional.empty();
    }
}
