package dev.til.facts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Facts of notes as they lie in their file: a head, what wrote them, a table of keys with where each one's facts begin and
 * their sum, and the facts. A key is the first {@value #ID} bytes of the content's id and a digest of the dialect that it
 * was read in. Of a few notes only their facts are read, and not all there are.
 */
final class FactsFile {
    static final FactsFile NONE = new FactsFile(Path.of(""), new byte[0], 0, 0);

    static final int ID = 20;
    static final int KEY = ID + 8;
    private static final int ROW = KEY + 4 + 4;
    /** Where that begins which the sum in the head is of. */
    static final int SUMMED = 8 + 8;

    private static final int HEAD = SUMMED + 4 + 4;
    private static final long MAGIC = 0x74696c2d66616303L; // "til-fac", and the format's number
    private static final int MOST_BYTES = 1 << 30;
    /** As many notes' facts are read one by one. */
    private static final int FEW = 16;

    private final Path file;
    /** All before the facts. */
    private final byte[] front;

    private final int table;
    private final int count;
    private final AtomicInteger alone = new AtomicInteger();
    private byte @Nullable [] whole;

    private FactsFile(Path file, byte[] front, int table, int count) {
        this.file = file;
        this.front = front;
        this.table = table;
        this.count = count;
    }

    /** What a file holds; nothing where it is torn, foreign, or of another til. */
    static FactsFile read(Path file, String version) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return NONE;
            }
            try (var channel = Files.newByteChannel(file)) {
                var head = ByteBuffer.wrap(part(channel, 0, HEAD));
                boolean ours = channel.size() <= MOST_BYTES && head.getLong() == MAGIC;
                long sum = head.getLong();
                int count = head.getInt();
                int table = head.getInt();
                long length = table + (long) ROW * count;
                if (!ours || count < 0 || table < HEAD || length > channel.size()) {
                    return NONE;
                }
                byte[] front = part(channel, 0, (int) length);
                return sum == sum(front) && new Unpacker(front, HEAD).text().equals(version)
                        ? new FactsFile(file, front, table, count)
                        : NONE;
            }
        } catch (IOException | RuntimeException e) {
            return NONE; // a comfort only: all of it can be found out again
        }
    }

    private static byte[] part(SeekableByteChannel channel, long from, int length) throws IOException {
        var part = ByteBuffer.allocate(length);
        channel.position(from);
        while (part.hasRemaining() && channel.read(part) >= 0) {}
        return part.array();
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

    private static int sum(byte[] bytes, int from, int to) {
        var sum = new CRC32();
        sum.update(bytes, from, to - from);
        return (int) sum.getValue();
    }

    static long sum(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes, SUMMED, bytes.length - SUMMED);
        return sum.getValue() ^ (long) bytes.length << 32;
    }

    /** What these facts are as a file. */
    static byte[] pack(String version, SortedMap<byte[], byte[]> facts) {
        var til = new Packer();
        til.text(version);
        byte[] names = til.bytes();
        int table = HEAD + names.length;
        int front = table + ROW * facts.size();
        long size = front;
        for (byte[] each : facts.values()) {
            size += each.length;
        }
        if (size > MOST_BYTES) {
            return new byte[0];
        }
        var all = ByteBuffer.allocate((int) size);
        all.putLong(MAGIC).putLong(0).putInt(facts.size()).putInt(table).put(names);
        int at = front;
        for (Map.Entry<byte[], byte[]> each : facts.entrySet()) {
            byte[] packed = each.getValue();
            all.put(each.getKey()).putInt(at).putInt(sum(packed, 0, packed.length));
            at += packed.length;
        }
        facts.values().forEach(all::put);
        return all.putLong(8, sum(Arrays.copyOf(all.array(), front))).array();
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
            int order = Arrays.compareUnsigned(front, at, at + KEY, key, 0, KEY);
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
        return Arrays.copyOfRange(front, table + row * ROW, table + row * ROW + KEY);
    }

    /** The facts of a row; empty where the file has become another one, or is torn. */
    Optional<Kept> kept(int row) {
        try {
            byte[] all = alone.incrementAndGet() > FEW ? whole() : null;
            if (all != null) {
                int end = row + 1 < count ? number(row + 1, KEY) : all.length;
                return isWhole(row, all, number(row, KEY), end)
                        ? Optional.of(new Kept(all, number(row, KEY)))
                        : Optional.empty();
            }
            byte[] facts = read(row);
            return isWhole(row, facts, 0, facts.length) ? Optional.of(new Kept(facts, 0)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private boolean isWhole(int row, byte[] bytes, int from, int to) {
        return number(row, KEY + 4) == sum(bytes, from, to);
    }

    private byte[] read(int row) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            int from = number(row, KEY);
            long end = row + 1 < count ? number(row + 1, KEY) : channel.size();
            return part(channel, from, (int) (Math.min(end, channel.size()) - from));
        }
    }

    private synchronized byte[] whole() throws IOException {
        byte[] known = whole;
        if (known == null) {
            known = Files.readAllBytes(file);
            whole = known;
        }
        return known;
    }

    /** The facts of a row as they are written. */
    Optional<byte[]> packed(int row) {
        try {
            byte[] all = whole();
            int end = row + 1 < count ? number(row + 1, KEY) : all.length;
            return isWhole(row, all, number(row, KEY), end)
                    ? Optional.of(Arrays.copyOfRange(all, number(row, KEY), end))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private int number(int row, int at) {
        return ByteBuffer.wrap(front).getInt(table + row * ROW + at);
    }
}
