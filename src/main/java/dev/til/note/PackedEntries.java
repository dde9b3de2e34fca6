package dev.til.note;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a journal holds, as plain bytes: to be looked up by path, and held against what it held before, without an object
 * for each of ten thousand files. An entry is a byte for its kind, the first {@value #ID} bytes of its content's id (zeros
 * where it is not known), its path in UTF-8, and a zero. Entries are numbered from 0, in Git's order of their paths.
 */
public final class PackedEntries {
    /** Of SHA-256 the first 160 bits tell contents apart as well. */
    public static final int ID = 20;
    /** Where the path begins in an entry. */
    private static final int PATH = 1 + ID;

    /** Git's order of paths: by the bytes of their UTF-8, and so by code points. */
    public static final Comparator<String> ORDER = PackedEntries::compare;

    private static final PackedEntries EMPTY = new PackedEntries(new byte[0], new int[] {0});
    private static final Journal.Kind[] KINDS = Journal.Kind.values();
    /** What can be asked for by a set of names, which are of ASCII. */
    private static final int LONGEST_NAME = 64;
    /** What a decoder puts in the place of bytes that are no UTF-8. */
    private static final char STRANGE = '\uFFFD';

    private final byte[] bytes;
    private final int[] starts;

    /**
     * @param bytes all entries; not copied
     * @param starts where each begins, and where the last one ends; not copied
     */
    public PackedEntries(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    private static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return rank(one.charAt(i)) - rank(other.charAt(i));
            }
        }
        return one.length() - other.length();
    }

    /** Java: pairs of surrogates, which stand for all above U+FFFF, come before U+E000. */
    private static int rank(char c) {
        return c >= 0xE000 ? c - 0x800 : c >= Character.MIN_SURROGATE ? c + 0x2000 : c;
    }

    /** @param entries in Git's order */
    public static PackedEntries of(List<Journal.Entry> entries) {
        if (entries.isEmpty()) {
            return EMPTY;
        }
        var bytes = new ByteArrayOutputStream(entries.size() * 64);
        int[] starts = new int[entries.size() + 1];
        for (int i = 0; i < entries.size(); i++) {
            Journal.Entry entry = entries.get(i);
            starts[i] = bytes.size();
            bytes.write(entry.kind().code());
            byte[] id = entry.blob().map(HexFormat.of()::parseHex).orElse(new byte[ID]);
            bytes.write(id, 0, ID);
            bytes.writeBytes(entry.path().getBytes(StandardCharsets.UTF_8));
            bytes.write(0);
        }
        starts[entries.size()] = bytes.size();
        return new PackedEntries(bytes.toByteArray(), starts);
    }

    /** Writes the head of an entry; its path and a zero come behind it. Gives where the path begins. */
    public static int head(byte[] to, int at, Journal.Kind kind, byte[] id, int from) {
        to[at] = kind.code();
        System.arraycopy(id, from, to, at + 1, ID);
        return at + PATH;
    }

    public int size() {
        return starts.length - 1;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int[] starts() {
        return starts;
    }

    public String path(int entry) {
        int from = starts[entry] + PATH;
        return new String(bytes, from, starts[entry + 1] - 1 - from, StandardCharsets.UTF_8);
    }

    public Journal.Kind kind(int entry) {
        return KINDS[bytes[starts[entry]]];
    }

    /** The beginning of the id of its content, as bytes; empty where it is not known. */
    public Optional<byte[]> id(int entry) {
        int from = starts[entry] + 1;
        return hasId(entry) ? Optional.of(Arrays.copyOfRange(bytes, from, from + ID)) : Optional.empty();
    }

    private boolean hasId(int entry) {
        int from = starts[entry] + 1;
        int at = from;
        while (at < from + ID && bytes[at] == 0) {
            at++;
        }
        return at < from + ID;
    }

    /** The number of the entry with a path; negative when there is none. */
    public int find(String path) {
        int entry = from(path);
        if (entry < size() && isPath(entry, path)) {
            return entry;
        }
        if (path.indexOf(STRANGE) >= 0) {
            for (int i = 0; i < size(); i++) {
                if (path(i).equals(path)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private boolean isPath(int entry, String path) {
        return path(entry).equals(path);
    }

    /** Whether entries lie in a folder, which has no slash at its end. */
    public boolean isFolder(String folder) {
        int first = from(folder + "/");
        return first < size() && startsWith(first, (folder + "/").getBytes(StandardCharsets.UTF_8));
    }

    /** The number of the first entry whose path is not before this one. */
    public int from(String path) {
        byte[] wanted = path.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(
                    bytes, starts[middle] + PATH, starts[middle + 1] - 1, wanted, 0, wanted.length);
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether the path of an entry begins with these bytes. */
    public boolean startsWith(int entry, byte[] start) {
        int from = starts[entry] + PATH;
        return starts[entry + 1] - 1 - from >= start.length
                && Arrays.equals(bytes, from, from + start.length, start, 0, start.length);
    }

    /** How many entries have this name, in whatever folder. */
    public int named(String name) {
        byte[] end = name.getBytes(StandardCharsets.UTF_8);
        int count = 0;
        for (int i = 0; i < size(); i++) {
            int to = starts[i + 1] - 1;
            int at = to - end.length;
            int from = starts[i] + PATH;
            boolean whole = at == from || (at > from && bytes[at - 1] == '/');
            if (whole && Arrays.equals(bytes, at, to, end, 0, end.length)) {
                count++;
            }
        }
        return count;
    }

    /** The paths of the entries whose names begin so, in letters of whatever case, in whatever folder, in Git's order. */
    public List<String> begunWith(String start) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            int at = starts[i + 1] - 2;
            int from = starts[i] + PATH;
            while (at >= from && bytes[at] != '/') {
                at--;
            }
            int matched = 0;
            while (matched < start.length()
                    && at + 1 + matched < starts[i + 1] - 1
                    && Character.toLowerCase(bytes[at + 1 + matched]) == start.charAt(matched)) {
                matched++;
            }
            if (matched == start.length()) { // as few do: no text is made of the others
                found.add(path(i));
            }
        }
        return found;
    }

    /** The paths of the entries that have one of these names, in whatever folder, in Git's order. */
    public List<String> called(Set<String> names) {
        boolean[] lengths = new boolean[LONGEST_NAME + 1];
        boolean[] ends = new boolean[1 << Byte.SIZE];
        for (String name : names) {
            lengths[name.length()] = true;
            ends[name.charAt(name.length() - 1)] = true;
        }
        List<String> found = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            int to = starts[i + 1] - 1;
            if (ends[bytes[to - 1] & 0xFF]) { // as of few: no text is made of the others
                int least = Math.max(starts[i] + PATH, to - LONGEST_NAME - 1);
                int at = to - 1;
                while (at > least && bytes[at - 1] != '/') {
                    at--;
                }
                if (to - at <= LONGEST_NAME
                        && lengths[to - at]
                        && names.contains(new String(bytes, at, to - at, StandardCharsets.UTF_8))) {
                    found.add(path(i));
                }
            }
        }
        return found;
    }

    /** For each entry the number of the very same one in another listing; negative where it has none. */
    public int[] in(PackedEntries other) {
        int[] same = new int[size()];
        Arrays.fill(same, -1);
        int most = Math.min(size(), other.size());
        int head = 0;
        while (head < most && isSame(head, other, head)) {
            same[head] = head;
            head++;
        }
        int more = other.size() - size();
        int tail = size();
        while (tail > head && tail + more > head && isSame(tail - 1, other, tail - 1 + more)) {
            tail--;
            same[tail] = tail + more;
        }
        int there = head;
        for (int here = head; here < tail; here++) {
            while (there < tail + more && order(other, there, here) < 0) {
                there++;
            }
            if (there < tail + more && isSame(here, other, there)) {
                same[here] = there;
            }
        }
        return same;
    }

    private int order(PackedEntries other, int there, int here) {
        return Arrays.compareUnsigned(
                other.bytes,
                other.starts[there] + PATH,
                other.starts[there + 1],
                bytes,
                starts[here] + PATH,
                starts[here + 1]);
    }

    private boolean isSame(int here, PackedEntries other, int there) {
        int from = starts[here];
        int start = other.starts[there];
        return Arrays.equals(bytes, from, starts[here + 1], other.bytes, start, other.starts[there + 1]) && hasId(here);
    }
}
