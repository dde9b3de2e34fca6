package dev.til.git;

import dev.til.note.Journal;
import java.util.Optional;

/**
 * One path that Git keeps, in the index or in a tree.
 *
 * @param mode as Git writes it, in octal
 * @param blob the id of its content
 * @param elsewhere whether sparse checkout keeps it from lying on disk
 */
record Tracked(String path, int mode, String blob, boolean elsewhere) {
    static final int LINK = 0120000;
    static final int SUBMODULE = 0160000;

    Journal.Kind kind() {
        return kind(mode);
    }

    static Journal.Kind kind(int mode) {
        return switch (mode) {
            case LINK -> Journal.Kind.SYMLINK;
            case SUBMODULE -> Journal.Kind.SUBMODULE;
            default -> Journal.Kind.FILE;
        };
    }

    boolean same(Tracked other) {
        return mode == other.mode && blob.equals(other.blob);
    }

    Journal.Entry entry() {
        return new Journal.Entry(path, kind(), -1, Optional.of(blob));
    }
}
