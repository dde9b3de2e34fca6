package dev.til.git.objects;

import dev.til.note.Listing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Git's index as a {@link Listing}, entry by entry without an object for any: where it is as mostly, of version 2 or 3 and
 * without conflicts. All else is {@link IndexFile}'s to read.
 */
public final class IndexListing {
    /** Git: {@code DIRC}, the version, the number of entries. */
    private static final int HEAD = 12;

    private static final int MODE = 24;
    private static final int ID = 40;
    private static final int FLAGS = ID + Listing.ID;
    private static final int PATH = FLAGS + 2;
    private static final int LENGTH = 0xFFF;
    /** Bits that tell of a conflict, of more flags, or that Git is told not to look. */
    private static final int ODD = 0xF000;

    private final byte[] index;
    private final byte[] entries;
    private final int[] starts;
    private int end = HEAD;
    private int length;

    private IndexListing(byte[] index, int count) {
        this.index = index;
        this.entries = new byte[index.length];
        this.starts = new int[count + 1];
    }

    /** What the index at a path holds; empty where it is not for us to read. */
    public static Optional<Listing> read(Path file) {
        try {
            if (!Files.exists(file)) {
                return Optional.of(Listing.of(List.of()));
            }
            byte[] index = Files.readAllBytes(file);
            int version = number(index, 4);
            boolean plain =
                    index.length > HEAD && number(index, 0) == IndexFile.SIGNATURE && (version == 2 || version == 3);
            return plain ? new IndexListing(index, number(index, 8)).listing() : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // torn: whoever reads it next will say so
        }
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | (bytes[at + 3] & 0xFF);
    }

    private Optional<Listing> listing() {
        int count = starts.length - 1;
        for (int i = 0; i < count; i++) {
            if (!add(i)) {
                return Optional.empty();
            }
        }
        starts[count] = length;
        return IndexFile.isWhole(index, end, Listing.ID)
                ? Optional.of(new Listing(Arrays.copyOf(entries, length), starts))
                : Optional.empty();
    }

    private boolean add(int entry) {
        int start = end;
        int flags = (index[start + FLAGS] & 0xFF) << 8 | (index[start + FLAGS + 1] & 0xFF);
        int path = flags & LENGTH;
        int mode = number(index, start + MODE);
        if ((flags & ODD) != 0 || path == LENGTH || mode == IndexFile.FOLDER) {
            return false;
        }
        starts[entry] = length;
        int at = Listing.head(entries, length, Tracked.kind(mode), index, start + ID);
        System.arraycopy(index, start + PATH, entries, at, path);
        length = at + path + 1;
        // Git: an entry is padded with one to eight zeros to a multiple of eight bytes
        end = start + (PATH + path + 8) / 8 * 8;
        return true;
    }
}
