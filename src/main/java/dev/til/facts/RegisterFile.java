package dev.til.facts;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A {@link Register} as it lies in its file: a head, what it was made by and of, and a row for each path, sorted. It holds
 * from the moment at which it was made to the first one at which a note becomes something else.
 */
record RegisterFile(byte[] bytes, int rows, int count, Instant until) {
    static final RegisterFile NONE = new RegisterFile(new byte[0], 0, 0, Instant.MAX);

    private static final int HEAD = FactsFile.SUMMED + 8 + 8 + 4;
    private static final long MAGIC = 0x74696c2d72656701L; // "til-reg", and the format's number

    /** What a file holds; nothing where it is torn, of another til, of another configuration, or of another time. */
    static RegisterFile read(Path file, String version, String seal, Instant now) {
        byte[] bytes = FactsFile.bytes(file, MAGIC, HEAD);
        if (bytes.length == 0) {
            return NONE;
        }
        var head = ByteBuffer.wrap(bytes, FactsFile.SUMMED, HEAD - FactsFile.SUMMED);
        Instant since = Instant.ofEpochSecond(head.getLong());
        Instant until = moment(head.getLong());
        int count = head.getInt();
        var rows = new Unpacker(bytes, HEAD);
        boolean ours =
                rows.text().equals(version) && rows.text().equals(seal) && !now.isBefore(since) && now.isBefore(until);
        return ours ? new RegisterFile(bytes, rows.at(), count, until) : NONE;
    }

    private static Instant moment(long second) {
        return second == Long.MAX_VALUE ? Instant.MAX : Instant.ofEpochSecond(second);
    }

    static byte[] pack(String version, String seal, Instant now, Instant until, int count, byte[] rows) {
        var front = new Packer();
        front.text(version);
        front.text(seal);
        byte[] names = front.bytes();
        var all = ByteBuffer.allocate(HEAD + names.length + rows.length);
        all.putLong(MAGIC)
                .putLong(0)
                .putLong(now.getEpochSecond())
                .putLong(until.equals(Instant.MAX) ? Long.MAX_VALUE : until.getEpochSecond())
                .putInt(count)
                .put(names)
                .put(rows);
        return all.putLong(8, FactsFile.sum(all.array())).array();
    }
}
