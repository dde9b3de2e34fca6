package dev.til.git.lock;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who had til's turn and did not come to its end, as the turn's own file keeps it: a line for each, with when it began
 * and when it was last alive. All times are of the file system, because files are held against them.
 */
final class LockRecord {
    private static final int KEPT = 10;

    private final FileChannel channel;
    private final List<Span> earlier;
    private final String kept;
    private final String text;
    private boolean asked;

    private LockRecord(FileChannel channel, List<Span> earlier, String kept, String text) {
        this.channel = channel;
        this.earlier = earlier;
        this.kept = kept;
        this.text = text;
    }

    /**
     * A turn that did not come to its end.
     *
     * @param since in milliseconds, as {@code until}
     * @param until when it was last alive
     */
    record Span(long since, long until) {}

    /** Writes down that a turn begins; the file is locked. */
    static LockRecord begin(Path file, FileChannel channel) throws IOException {
        List<Span> earlier = read(channel, Files.getLastModifiedTime(file).toMillis());
        String kept = earlier.stream()
                .map(span -> span.since() + " " + span.until() + "\n")
                .collect(Collectors.joining());
        write(channel, kept);
        String text = kept + Files.getLastModifiedTime(file).toMillis() + "\n";
        write(channel, text);
        return new LockRecord(channel, earlier, kept, text);
    }

    private static List<Span> read(FileChannel channel, long until) throws IOException {
        var bytes = ByteBuffer.allocate(1 << 10);
        channel.read(bytes, 0);
        var spans = new ArrayList<Span>();
        for (String line : StandardCharsets.US_ASCII
                .decode(bytes.flip())
                .toString()
                .lines()
                .toList()) {
            String[] times = line.split(" ");
            try {
                spans.add(new Span(Long.parseLong(times[0]), times.length > 1 ? Long.parseLong(times[1]) : until));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                return List.of(); // half a file after a power cut: nothing is known
            }
        }
        return List.copyOf(spans.subList(Math.max(0, spans.size() - KEPT), spans.size()));
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(text), 0);
    }

    /** The turns before this one that did not come to their end, since the last one that did. */
    List<Span> earlier() {
        asked = true;
        return earlier;
    }

    /** Says that this turn's til is alive. */
    void alive() throws IOException {
        channel.write(StandardCharsets.US_ASCII.encode(text), 0);
    }

    /** Says that this turn came to its end; what nobody asked about is for the next one. */
    void end() throws IOException {
        write(channel, asked ? "" : kept);
    }
}
