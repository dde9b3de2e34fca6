package dev.til.facts;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/** Something that a run leaves for the next one in a file of its own, which is believed only where it is whole. */
public final class KeptFile {
    private static final long MAGIC = 0x74696c2d6b657002L; // "til-kep", and the format's number
    private static final int MOST_BYTES = 1 << 28;

    private KeptFile() {}

    /** What {@link #write} has left; nothing where the file is torn, foreign, or of another til. */
    public static Optional<Unpacker> read(Path file, String version) {
        byte[] bytes = FactsFile.bytes(file, MAGIC, FactsFile.SUMMED);
        if (bytes.length == 0) {
            return Optional.empty();
        }
        var content = new Unpacker(bytes, FactsFile.SUMMED);
        return content.text().equals(version) ? Optional.of(content) : Optional.empty();
    }

    /** Puts it in the place of what is there, whole or not at all; where it cannot be done, it is not. */
    public static void write(Path file, String version, Packer content) {
        var til = new Packer();
        til.text(version);
        byte[] front = til.bytes();
        byte[] rest = content.bytes();
        if ((long) front.length + rest.length > MOST_BYTES) {
            return;
        }
        var all = ByteBuffer.allocate(FactsFile.SUMMED + front.length + rest.length);
        all.putLong(MAGIC).putLong(0).put(front).put(rest);
        FactsFile.write(file, all.putLong(8, FactsFile.sum(all.array())).array());
    }
}
