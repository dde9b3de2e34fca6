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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * Something that a run leaves for the next one in a file of its own: a format's number, a sum, how much the sum is of, what
 * wrote it, and the content. It is believed only where it is whole; whatever is wrong with it is nobody's trouble, since
 * all of it can be found out again.
 *
 * @param format seven letters and the format's number
 * @param version of the til that writes and reads it: another one may see things in another way
 */
public record CacheFile(Path file, long format, String version) {
    private static final int SUM = 8;
    /** Where that begins which the sum is of. */
    private static final int SUMMED = SUM + 8;

    private static final int HEAD = SUMMED + 4;
    private static final int MOST_BYTES = 1 << 30;

    /** The content, as far as the sum is of it; nothing where the file is torn, foreign, or of another til. */
    public Optional<Unpacker> read() {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            try (var channel = Files.newByteChannel(file)) {
                var head = ByteBuffer.wrap(part(channel, 0, HEAD));
                boolean ours = channel.size() <= MOST_BYTES && head.getLong() == format;
                long sum = head.getLong();
                int front = head.getInt();
                if (!ours || front < HEAD || front > channel.size()) {
                    return Optional.empty();
                }
                byte[] bytes = part(channel, 0, front);
                var content = new Unpacker(bytes, HEAD);
                return sum == sum(bytes, front) && content.text().equals(version)
                        ? Optional.of(content)
                        : Optional.empty();
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    static byte[] part(SeekableByteChannel channel, long from, int length) throws IOException {
        var part = ByteBuffer.allocate(length);
        channel.position(from);
        while (part.hasRemaining() && channel.read(part) >= 0) {}
        return part.array();
    }

    private static long sum(byte[] bytes, int front) {
        var sum = new CRC32();
        sum.update(bytes, SUMMED, front - SUMMED);
        return sum.getValue() ^ (long) front << 32;
    }

    /** Sums anew what somebody has changed. */
    static void sum(byte[] bytes) {
        ByteBuffer.wrap(bytes).putLong(SUM, sum(bytes, ByteBuffer.wrap(bytes).getInt(SUMMED)));
    }

    /** Where the content begins. */
    int start() {
        return HEAD + written().length;
    }

    private byte[] written() {
        var written = new Packer();
        written.text(version);
        return written.bytes();
    }

    /** Puts a content in the place of what is there, whole or not at all; where it cannot be done, it is not. */
    public void write(Packer content) {
        byte[] bytes = content.bytes();
        write(bytes.length, bytes.length, all -> all.put(bytes));
    }

    /**
     * The same, of which only the first bytes are summed.
     *
     * @param size of the content in bytes
     */
    void write(int summed, long size, Consumer<ByteBuffer> content) {
        byte[] written = written();
        int start = HEAD + written.length;
        if (start + size > MOST_BYTES) {
            return;
        }
        var all = ByteBuffer.allocate((int) (start + size));
        all.putLong(format).putLong(0).putInt(start + summed).put(written);
        content.accept(all);
        sum(all.array());
        put(all.array());
    }

    private void put(byte[] bytes) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
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
}
