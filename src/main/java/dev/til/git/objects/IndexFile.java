package dev.til.git.objects;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
import org.jspecify.annotations.Nullable;

/** Git's index as it lies on disk, of all versions; one that is split, sparse or torn is left to others. */
public final class IndexFile {
    static final int SIGNATURE = 0x44495243; // DIRC
    private static final int STAT = 40;
    private static final int EXTENDED = 0x4000;
    private static final int SKIP_WORKTREE = 0x4000;
    private static final int INTENT_TO_ADD = 0x2000;
    private static final int ASSUME_VALID = 0x8000;
    private static final int LENGTH = 0xFFF;
    static final int FOLDER = 0040000;

    private final byte[] content;
    private final ByteBuffer in;
    private final int idLength;
    private final int version;
    private byte[] path = new byte[256];
    private int pathLength;
    private boolean sparse;

    private IndexFile(byte[] content, ByteBuffer in, int idLength, int version) {
        this.content = content;
        this.in = in;
        this.idLength = idLength;
        this.version = version;
    }

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
        public Tracked tracked() {
            return new Tracked(path, mode, HexFormat.of().formatHex(id), elsewhere);
        }

        /**
         * Whether a file is, by its length and time, the one that Git has seen.
         *
         * @param written when the index was
         */
        // git: the time tells nothing of a file that was changed when the index was written, or after
        public boolean isSeen(BasicFileAttributes file, Instant written) {
            if (!file.isRegularFile()
                    || mode == Tracked.LINK
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
     * What a commit made now would record, as {@link Store#index()} gives it; empty when this index is not for us to read.
     *
     * @param idLength how many bytes an object's id has
     */
    static Optional<List<Tracked>> read(Path file, int idLength) {
        return rows(file, idLength).map(IndexFile::tracked);
    }

    /** The same of what is in the file. */
    public static Optional<List<Tracked>> read(byte[] content, int idLength) {
        return rows(content, idLength).map(IndexFile::tracked);
    }

    /** The paths that stand there, also of one that is split or sparse; empty where it is torn. */
    public static Optional<List<String>> paths(byte[] content, int idLength) {
        try {
            IndexFile index = opened(content, idLength);
            return index == null
                    ? Optional.empty()
                    : Optional.of(index.entries().stream().map(Row::path).toList());
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
            IndexFile index = opened(content, idLength);
            return index == null ? Optional.empty() : index.rows();
        } catch (RuntimeException e) {
            return Optional.empty(); // torn: whoever reads it next will say so
        }
    }

    private static @Nullable IndexFile opened(byte[] content, int idLength) {
        ByteBuffer in = ByteBuffer.wrap(content);
        boolean known = in.getInt() == SIGNATURE;
        int version = in.getInt();
        return known && version >= 2 && version <= 4 ? new IndexFile(content, in, idLength, version) : null;
    }

    private static List<Tracked> tracked(List<Row> rows) {
        List<Tracked> all = new ArrayList<>(rows.size());
        Map<String, Tracked> unmerged = new HashMap<>();
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
        return JGitStore.sorted(all);
    }

    private Optional<List<Row>> rows() {
        List<Row> all = entries();
        return !sparse && isWhole(content, in.position(), idLength) ? Optional.of(all) : Optional.empty();
    }

    private List<Row> entries() {
        int count = in.getInt();
        List<Row> all = new ArrayList<>(Math.min(count, in.remaining() / STAT));
        for (int i = 0; i < count; i++) {
            int start = in.position();
            int mode = in.getInt(start + 24);
            in.position(start + STAT);
            byte[] id = new byte[idLength];
            in.get(id);
            int flags = in.getShort();
            int more = (flags & EXTENDED) != 0 ? in.getShort() : 0;
            String name = name(start, flags & LENGTH);
            sparse |= mode == FOLDER;
            all.add(new Row(
                    name,
                    mode,
                    id,
                    in.getInt(start + 8),
                    in.getInt(start + 12),
                    in.getInt(start + 36),
                    flags >> 12 & 3,
                    (more & INTENT_TO_ADD) != 0,
                    (flags & ASSUME_VALID) != 0,
                    (more & SKIP_WORKTREE) != 0));
        }
        return all;
    }

    /** @param length of the path, where it is short enough to be told */
    private String name(int start, int length) {
        int kept = version == 4 ? pathLength - shorter() : 0;
        int from = in.position();
        int end = length < LENGTH ? from + length - kept : from;
        while (in.get(end) != 0) {
            end++;
        }
        pathLength = kept + end - from;
        if (pathLength > path.length) {
            path = Arrays.copyOf(path, pathLength * 2);
        }
        in.get(path, kept, end - from);
        // Git: up to version 3 an entry is padded with one to eight zeros to a multiple of eight bytes
        in.position(version == 4 ? end + 1 : start + (end - start + 8) / 8 * 8);
        return new String(path, 0, pathLength, StandardCharsets.UTF_8);
    }

    // Git: version 4 drops so many bytes of the path before; a number in groups of seven bits, each but the last plus
    // one
    private int shorter() {
        int next = in.get();
        int number = next & 0x7F;
        while (next < 0) {
            next = in.get();
            number = (number + 1) << 7 | (next & 0x7F);
        }
        return number;
    }

    /**
     * Whether all that follows the entries can be passed over. Git: extensions in small letters change what the index means.
     *
     * @param at where the entries end
     */
    static boolean isWhole(byte[] index, int at, int idLength) {
        var rest = ByteBuffer.wrap(index);
        rest.position(at);
        while (rest.remaining() > idLength) {
            byte first = rest.get(rest.position());
            rest.position(rest.position() + 4);
            rest.position(rest.position() + 4 + rest.getInt(rest.position()));
            if (first < 'A' || first > 'Z') {
                return false;
            }
        }
        return rest.remaining() == idLength;
    }
}
