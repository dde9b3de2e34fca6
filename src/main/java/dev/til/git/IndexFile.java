package dev.til.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Git's index as it lies on disk, of all versions; one that is split, sparse or torn is left to others. */
final class IndexFile {
    private static final int SIGNATURE = 0x44495243; // DIRC
    private static final int STAT = 40;
    private static final int EXTENDED = 0x4000;
    private static final int SKIP_WORKTREE = 0x4000;
    private static final int INTENT_TO_ADD = 0x2000;
    private static final int FOLDER = 0040000;

    private final ByteBuffer in;
    private final int idLength;
    private final int version;
    private byte[] path = new byte[256];
    private int pathLength;

    private IndexFile(ByteBuffer in, int idLength, int version) {
        this.in = in;
        this.idLength = idLength;
        this.version = version;
    }

    /**
     * What a commit made now would record, as {@link Store#index()} gives it; empty when this index is not for us to read.
     *
     * @param idLength how many bytes an object's id has
     */
    static Optional<List<Tracked>> read(Path file, int idLength) {
        try {
            if (!Files.exists(file)) {
                return Optional.of(List.of());
            }
            ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file));
            boolean known = in.getInt() == SIGNATURE;
            int version = in.getInt();
            return known && version >= 2 && version <= 4
                    ? new IndexFile(in, idLength, version).entries(in.getInt())
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // torn: whoever reads it next will say so
        }
    }

    private Optional<List<Tracked>> entries(int count) {
        List<Tracked> all = new ArrayList<>(count);
        Map<String, Tracked> unmerged = new HashMap<>();
        for (int i = 0; i < count; i++) {
            int start = in.position();
            int mode = in.getInt(start + 24);
            in.position(start + STAT);
            byte[] id = new byte[idLength];
            in.get(id);
            int flags = in.getShort();
            int more = (flags & EXTENDED) != 0 ? in.getShort() : 0;
            String name = name(start);
            if (mode == FOLDER) {
                return Optional.empty();
            }
            if ((more & INTENT_TO_ADD) != 0) {
                continue;
            }
            var tracked = new Tracked(name, mode, HexFormat.of().formatHex(id), (more & SKIP_WORKTREE) != 0);
            int stage = flags >> 12 & 3;
            if (stage == 0) {
                all.add(tracked);
            } else if (stage == 2 || !unmerged.containsKey(name)) {
                unmerged.put(name, tracked);
            }
        }
        all.addAll(unmerged.values());
        return isWhole() ? Optional.of(JGitStore.sorted(all)) : Optional.empty();
    }

    private String name(int start) {
        int kept = version == 4 ? pathLength - shorter() : 0;
        int from = in.position();
        int end = from;
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

    /** Git: extensions in small letters change what the index means. */
    private boolean isWhole() {
        while (in.remaining() > idLength) {
            byte first = in.get(in.position());
            in.position(in.position() + 4);
            in.position(in.position() + 4 + in.getInt(in.position()));
            if (first < 'A' || first > 'Z') {
                return false;
            }
        }
        return in.remaining() == idLength;
    }
}
