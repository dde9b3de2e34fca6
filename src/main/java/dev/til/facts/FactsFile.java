package dev.til.facts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Facts of many notes in one piece of memory, as they lie in their file: a head, a table sorted by key, and the facts. A
 * key is the id of a note's content and a digest of the dialect that it was read in.
 */
final class FactsFile {
    static final FactsFile NONE = new FactsFile(new byte[0], 0, 0);

    static final int ID = 20;
    static final int KEY = ID + 8;
    private static final int ROW = KEY + 4;
    /** Where that begins which the sum in the head is of. */
    static final int SUMMED = 8 + 8;

    private static final int HEAD = SUMMED + 4 + 4;
    private static final long MAGIC = 0x74696c2d66616301L; // "til-fac", and the format's number
    private static final int MOST_BYTES = 1 << 30;

    private final byte[] bytes;
    private final int table;
    private final int count;

    private FactsFile(byte[] bytes, int table, int count) {
        this.bytes = bytes;
        this.table = table;
        this.count = count;
    }

    /** What a file holds; nothing where it is torn, foreign, or of another til. */
    static FactsFile read(Path file, String version) {
        byte[] bytes = bytes(file, MAGIC, HEAD);
        if (bytes.length == 0) {
            return NONE;
        }
        var head = ByteBuffer.wrap(bytes, SUMMED, HEAD - SUMMED);
        int count = head.getInt();
        int table = head.getInt();
        return new Unpacker(bytes, HEAD).text().equals(version) ? new FactsFile(bytes, table, count) : NONE;
    }

    /** A file that begins with a format's number and the sum of all that follows; nothing where it is none, or torn. */
    static byte[] bytes(Path file, long magic, int head) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MOST_BYTES) {
                return new byte[0];
            }
            byte[] bytes = Files.readAllBytes(file);
            var start = ByteBuffer.wrap(bytes);
            boolean whole = bytes.length >= head && start.getLong() == magic && start.getLong() == sum(bytes);
            return whole ? bytes : new byte[0];
        } catch (IOException | RuntimeException e) {
            return new byte[0]; // a comfort only: all of it can be found out again
        }
    }

    static long sum(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes, SUMMED, bytes.length - SUMMED);
        return sum.getValue() ^ (long) bytes.length << 32;
    }

    /** What these facts are as a file. */
    static byte[] pack(String version, TreeMap<byte[], byte[]> facts) {
        var til = new Packer();
        til.text(version);
        byte[] front = til.bytes();
        long size = HEAD + (long) front.length + (long) ROW * facts.size();
        for (byte[] each : facts.values()) {
            size += each.length;
        }
        if (size > MOST_BYTES) {
            return new byte[0];
        }
        var all = ByteBuffer.allocate((int) size);
        int table = HEAD + front.length;
        all.putLong(MAGIC).putLong(0).putInt(facts.size()).putInt(table).put(front);
        int at = table + ROW * facts.size();
        for (Map.Entry<byte[], byte[]> each : facts.entrySet()) {
            all.put(each.getKey()).putInt(at);
            at += each.getValue().length;
        }
        facts.values().forEach(all::put);
        return all.putLong(8, sum(all.array())).array();
    }

    /** Puts a file in the place of another one, whole or not at all; where it cannot be done, it is not. */
    static void write(Path file, byte[] bytes) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || bytes.length == 0) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "facts", ".part");
            try {
                Files.write(part, bytes, StandardOpenOption.TRUNCATE_EXISTING);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (AtomicMoveNotSupportedException e) {
            return; // then there is no safe way
        } catch (IOException | RuntimeException e) {
            return; // read-only, or the disk is full
        }
    }

    int count() {
        return count;
    }

    /** The row of a key; negative when there is none. */
    int row(byte[] key) {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int at = table + middle * ROW;
            int order = Arrays.compareUnsigned(bytes, at, at + KEY, key, 0, KEY);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    byte[] key(int row) {
        return Arrays.copyOfRange(bytes, table + row * ROW, table + row * ROW + KEY);
    }

    Kept kept(int row) {
        return new Kept(bytes, start(row));
    }

    byte[] packed(int row) {
        return Arrays.copyOfRange(bytes, start(row), row + 1 < count ? start(row + 1) : bytes.length);
    }

    private int start(int row) {
        return ByteBuffer.wrap(bytes).getInt(table + row * ROW + KEY);
    }
}
