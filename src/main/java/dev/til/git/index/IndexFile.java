package dev.til.git.index;

import dev.til.git.objects.TreeEntry;
import dev.til.git.store.ObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Git's index as it lies on disk, of all versions; one that is split, sparse or torn is left to others. */
public final class IndexFile {
    private IndexFile() {}

    /**
     * One entry as it stands there.
     *
     * @param seconds when the file was changed last, as Git has seen it
     * @param size of the file, as Git has seen it
     * @param stage of a conflict; else 0
     * @param intended whether only the path is added
     * @param assumed whether Git is told not to look
     * @param elsewhere whether sparse checkout keeps it from lying on disk
     */
    public record Row(
            String path,
            int mode,
            byte[] id,
            int seconds,
            int nanos,
            int size,
            int stage,
            boolean intended,
            boolean assumed,
            boolean elsewhere) {
        public TreeEntry tracked() {
            return new TreeEntry(path, mode, HexFormat.of().formatHex(id), elsewhere);
        }

        /**
         * Whether a file is, by its length and time, the one that Git has seen.
         *
         * @param written when the index was
         */
        // git: the time tells nothing of a file that was changed when the index was written, or after
        public boolean isSeen(BasicFileAttributes file, Instant written) {
            if (!file.isRegularFile()
                    || mode == TreeEntry.LINK
                    || stage != 0
                    || intended
                    || assumed
                    || (int) file.size() != size) {
                return false;
            }
            Instant changed = file.lastModifiedTime().toInstant();
            return (int) changed.getEpochSecond() == seconds && changed.getNano() == nanos && changed.isBefore(written);
        }
    }

    /**
     * What a commit made now would record, as {@link ObjectStore#index()} gives it; empty when this index is not for us to read.
     *
     * @param idLength how many bytes an object's id has
     */
    public static Optional<List<TreeEntry>> read(Path file, int idLength) {
        return rows(file, idLength).map(IndexFile::tracked);
    }

    /** The same of what is in the file. */
    public static Optional<List<TreeEntry>> read(byte[] content, int idLength) {
        return rows(content, idLength).map(IndexFile::tracked);
    }

    /** The paths that stand there, also of one that is split or sparse; empty where it is torn. */
    public static Optional<List<String>> paths(byte[] content, int idLength) {
        try {
            var walk = new IndexWalk(content, idLength);
            List<String> all = new ArrayList<>();
            while (walk.next()) {
                all.add(walk.path());
            }
            return Optional.of(all);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** One row of each path: of a conflict there are several, one after the other. */
    public static List<Row> once(List<Row> rows) {
        List<Row> once = new ArrayList<>(rows.size());
        String last = "";
        for (Row row : rows) {
            if (!row.path().equals(last)) {
                once.add(row);
            }
            last = row.path();
        }
        return once;
    }

    /** All that stands there, in its order. */
    public static Optional<List<Row>> rows(Path file, int idLength) {
        try {
            return Files.exists(file) ? rows(Files.readAllBytes(file), idLength) : Optional.of(List.of());
        } catch (IOException e) {
            return Optional.empty(); // whoever reads it next will say so
        }
    }

    /** The same of what is in the file. */
    public static Optional<List<Row>> rows(byte[] content, int idLength) {
        try {
            var walk = new IndexWalk(content, idLength);
            List<Row> all = new ArrayList<>(walk.count());
            boolean sparse = false;
            while (walk.next()) {
                all.add(row(walk, Arrays.copyOfRange(content, walk.id(), walk.id() + idLength)));
                sparse |= walk.isFolder();
            }
            return !sparse && walk.isWhole() ? Optional.of(all) : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty(); // torn: whoever reads it next will say so
        }
    }

    private static Row row(IndexWalk at, byte[] id) {
        return new Row(
                at.path(),
                at.mode(),
                id,
                at.seen(8),
                at.seen(12),
                at.seen(36),
                at.stage(),
                at.isIntended(),
                at.isAssumed(),
                at.isElsewhere());
    }

    private static List<TreeEntry> tracked(List<Row> rows) {
        List<TreeEntry> all = new ArrayList<>(rows.size());
        Map<String, TreeEntry> unmerged = new HashMap<>();
        for (Row row : rows) {
            if (row.intended()) {
                continue;
            }
            if (row.stage() == 0) {
                all.add(row.tracked());
            } else if (row.stage() == 2 || !unmerged.containsKey(row.path())) {
                unmerged.put(row.path(), row.tracked());
            }
        }
        all.addAll(unmerged.values());
        return TreeEntry.sorted(all);
    }
}
