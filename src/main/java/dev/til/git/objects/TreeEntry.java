package dev.til.git.objects;

import dev.til.note.Journal;
import dev.til.note.PackedEntries;
import java.util.List;
import java.util.Optional;

/**
 * One path that Git keeps, in the index or in a tree.
 *
 * @param mode as Git writes it, in octal
 * @param blob the id of its content
 * @param elsewhere whether sparse checkout keeps it from lying on disk
 */
public record TreeEntry(String path, int mode, String blob, boolean elsewhere) {
    public static final int LINK = 0120000;
    public static final int SUBMODULE = 0160000;

    public Journal.Kind kind() {
        return kind(mode);
    }

    public static Journal.Kind kind(int mode) {
        return switch (mode) {
            case LINK -> Journal.Kind.SYMLINK;
            case SUBMODULE -> Journal.Kind.SUBMODULE;
            default -> Journal.Kind.FILE;
        };
    }

    public boolean same(TreeEntry other) {
        return mode == other.mode && blob.equals(other.blob);
    }

    public Journal.Entry entry() {
        return new Journal.Entry(path, kind(), -1, Optional.of(blob));
    }

    /** In the order of Git's index. */
    public static List<TreeEntry> sorted(List<TreeEntry> all) {
        all.sort((a, b) -> PackedEntries.ORDER.compare(a.path(), b.path()));
        return List.copyOf(all);
    }
}
