package dev.til.facts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Facts of notes as they lie in their file: a table of keys with where each one's facts begin and their sum, and the facts. A key is the first {@value #ID} bytes of the content's id and a digest of the dialect that it
 * was read in. Of a few notes only their facts are read, and not all there are.
 */
final class FactsFile {
    static final FactsFile NONE = new FactsFile(Path.of(""), new byte[0], 0, 0);

    static final int ID = 20;
    static final int KEY = ID + 8;
    private static final int ROW = KEY + 4 + 4;
    private static final long FORMAT = 0x74696c2d66616304L; // "til-fac", and the format's number
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

    private static CacheFile cache(Path file, String version) {
        return new CacheFile(file, FORMAT, version);
    }

    /** What a file holds; nothing where it is torn, foreign, or of another til. */
    static FactsFile read(Path file, String version) {
        return cache(file, version)
                .read()
                .map(front -> {
                    int count = front.number();
                    boolean fits = front.bytes().length - front.at() == (long) ROW * count;
                    return fits ? new FactsFile(file, front.bytes(), front.at(), count) : NONE;
                })
                .orElse(NONE);
    }

    private static int sum(byte[] bytes, int from, int to) {
        var sum = new CRC32();
        sum.update(bytes, from, to - from);
        return (int) sum.getValue();
    }

    /** Puts facts in the place of those that are there. */
    static void write(Path file, String version, SortedMap<byte[], byte[]> facts) {
        CacheFile cache = cache(file, version);
        var count = new Packer();
        count.number(facts.size());
        int front = count.length() + ROW * facts.size();
        long size = front;
        for (byte[] each : facts.values()) {
            size += each.length;
        }
        cache.write(front, size, all -> {
            all.put(count.bytes());
            int at = cache.start() + front;
            for (Map.Entry<byte[], byte[]> each : facts.entrySet()) {
                byte[] packed = each.getValue();
                all.put(each.getKey()).putInt(at).putInt(sum(packed, 0, packed.length));
                at += packed.length;
            }
            facts.values().forEach(all::put);
        });
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
    Optional<PackedNote> kept(int row) {
        try {
            byte[] all = alone.incrementAndGet() > FEW ? whole() : null;
            if (all != null) {
                int end = row + 1 < count ? number(row + 1, KEY) : all.length;
                return isWhole(row, all, number(row, KEY), end)
                        ? Optional.of(new PackedNote(all, number(row, KEY)))
                        : Optional.empty();
            }
            byte[] facts = read(row);
            return isWhole(row, facts, 0, facts.length) ? Optional.of(new PackedNote(facts, 0)) : Optional.empty();
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
            return CacheFile.part(channel, from, (int) (Math.min(end, channel.size()) - from));
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
