package dev.til.note;

import java.util.List;
import java.util.Optional;

/**
 * Where notes come from: the working tree, the index, or a commit. Rules cannot tell which. Paths are relative to the
 * repository's root, with {@code /}, exactly as Git names them.
 */
public interface Journal {
    /** What stands at a path. */
    enum Kind {
        FILE,
        /** Never followed: it may lead out of the repository. */
        SYMLINK,
        /** A submodule; what is in it is not known. */
        SUBMODULE,
        /** A FIFO, socket or device: there, but never opened. */
        SPECIAL;

        /** What stands for it among bytes. */
        @SuppressWarnings("EnumOrdinal") // only the very build that has written it reads it
        public byte code() {
            return (byte) ordinal();
        }
    }

    /** No file is read further than this; what is larger is no note. */
    int READ_LIMIT = 16 << 20;

    /**
     * One path of the journal.
     *
     * @param size in bytes, -1 where it is not known without reading
     * @param blob Git's id of what {@link #read} gives, where it is known without reading
     */
    record Entry(String path, Kind kind, long size, Optional<String> blob) {
        public Entry(String path, Kind kind, long size) {
            this(path, kind, size, Optional.empty());
        }
    }

    /** Everything in the journal, in Git's order of paths; the working tree's holds tracked and not ignored untracked files. */
    List<Entry> entries();

    /** The same, with the same numbers, without an object for each. */
    default PackedEntries listing() {
        return PackedEntries.of(entries());
    }

    /**
     * The content of a file as Git would store it, but for filters, which are never run; cut at {@link #READ_LIMIT}.
     * Empty when there is no such file or it is not a plain file. May be called by several threads at once.
     */
    Optional<byte[]> read(String path);

    /** Whether a file that is not in this journal lies on disk at this path: a target that was forgotten to be added. */
    boolean onDiskOnly(String path);

    /** The plain files on disk below a folder that this journal does not look into, such as a submodule that is checked out. */
    default List<Entry> onDiskBelow(String folder) {
        return List.of();
    }

    /** The content of one of those as it lies on disk. */
    default Optional<byte[]> readOnDisk(String path) {
        return Optional.empty();
    }
}
