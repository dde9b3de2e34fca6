package dev.til.git.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A walk over Git's index as it lies on disk, versions 2 to 4, entry by entry; no object is made of any.
 *
 * @see <a href="https://git-scm.com/docs/index-format">index-format</a>
 */
final class IndexWalk {
    private static final int SIGNATURE = 0x44495243; // DIRC
    private static final int STAT = 40;
    private static final int EXTENDED = 0x4000;
    private static final int SKIP_WORKTREE = 0x4000;
    private static final int INTENT_TO_ADD = 0x2000;
    private static final int ASSUME_VALID = 0x8000;
    private static final int LENGTH = 0xFFF;
    private static final int ODD = 0xF000;
    private static final int FOLDER = 0040000;

    private final byte[] index;
    private final ByteBuffer in;
    private final int idLength;
    private final int version;
    private final int count;
    private int walked;
    private int start;
    private int flags;
    private int more;
    private byte[] path;
    private int pathStart;
    private int pathLength;

    /**
     * At the beginning, before the first entry. What is torn may throw any {@link RuntimeException}, here and later.
     *
     * @param idLength how many bytes an object's id has
     */
    IndexWalk(byte[] index, int idLength) {
        this.index = index;
        this.in = ByteBuffer.wrap(index);
        this.idLength = idLength;
        boolean known = in.getInt() == SIGNATURE;
        this.version = in.getInt();
        if (!known || version < 2 || version > 4) {
            throw new IllegalArgumentException("no index that is known");
        }
        this.count = in.getInt();
        this.path = version == 4 ? new byte[256] : index;
    }

    /** At most so many entries there can be. */
    int count() {
        return Math.min(count, index.length / STAT);
    }

    /** Goes to the next entry; false at the end. */
    boolean next() {
        if (walked == count) {
            return false;
        }
        walked++;
        start = in.position();
        in.position(start + STAT + idLength);
        flags = in.getShort();
        more = (flags & EXTENDED) != 0 ? in.getShort() : 0;
        name(flags & LENGTH);
        return true;
    }

    /** @param length of the path, where it is short enough to be told */
    private void name(int length) {
        int kept = version == 4 ? pathLength - shorter() : 0;
        int from = in.position();
        int end = length < LENGTH ? from + length - kept : from;
        while (index[end] != 0) {
            end++;
        }
        pathLength = kept + end - from;
        if (version == 4) {
            path = pathLength > path.length ? Arrays.copyOf(path, pathLength * 2) : path;
            in.get(path, kept, end - from);
        } else {
            pathStart = from;
        }
        // Git: up to version 3 an entry is padded with one to eight zeros to a multiple of eight bytes
        in.position(version == 4 ? end + 1 : start + (end - start + 8) / 8 * 8);
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

    /** A number of what Git has seen of the file, by where it stands in an entry. */
    int seen(int at) {
        return in.getInt(start + at);
    }

    int mode() {
        return seen(24);
    }

    /** Where the object's id stands in the index. */
    int id() {
        return start + STAT;
    }

    /** The stage of a conflict; else 0. */
    int stage() {
        return flags >> 12 & 3;
    }

    boolean isIntended() {
        return (more & INTENT_TO_ADD) != 0;
    }

    boolean isAssumed() {
        return (flags & ASSUME_VALID) != 0;
    }

    boolean isElsewhere() {
        return (more & SKIP_WORKTREE) != 0;
    }

    /** Whether it is a folder of a sparse index. */
    boolean isFolder() {
        return mode() == FOLDER;
    }

    /** Whether the entry is more than a file at a path: of a conflict, only added by its path, not to be looked at, or a folder. */
    boolean isOdd() {
        return (flags & ODD) != 0 || isFolder();
    }

    String path() {
        return new String(path, pathStart, pathLength, StandardCharsets.UTF_8);
    }

    int pathLength() {
        return pathLength;
    }

    /** Copies the path's bytes. */
    void path(byte[] to, int at) {
        System.arraycopy(path, pathStart, to, at, pathLength);
    }

    /** Whether all that follows the entries can be passed over. Git: extensions in small letters change what the index means. */
    boolean isWhole() {
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
