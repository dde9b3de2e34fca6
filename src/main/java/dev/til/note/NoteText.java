package dev.til.note;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Characters that know where in the note's source each of them came from. A note's text is its source itself; what
 * Liquid makes of it, or the content of a list item, is another text over the same source, so that everything found in
 * it can be shown at its true line and column. Offsets are UTF-16 indexes into {@link #chars()}.
 */
public final class NoteText {
    private final String chars;
    private final Source source;
    /** Runs of characters: run i starts at {@code starts[i]} and comes from {@code origins[i]}. */
    private final int[] starts;

    private final int[] origins;
    /** Whether run i was copied from the source one by one, or all of it stands for one place there. */
    private final int[] lengths;

    private NoteText(String chars, Source source, int[] starts, int[] origins, int[] lengths) {
        this.chars = chars;
        this.source = source;
        this.starts = starts;
        this.origins = origins;
        this.lengths = lengths;
    }

    /** The source itself. */
    public static NoteText of(String source) {
        return new NoteText(source, new Source(source), new int[] {0}, new int[] {0}, new int[] {source.length()});
    }

    public String chars() {
        return chars;
    }

    public int length() {
        return chars.length();
    }

    /** The part between two offsets, with its places kept. */
    public NoteText slice(int from, int to) {
        return new Builder(this).keep(from, to).build();
    }

    /** Where the characters from {@code from} (inclusive) to {@code to} (exclusive) stand in the source. */
    public Span span(int from, int to) {
        int start = origin(from);
        int end = to <= from ? start : endOrigin(to - 1);
        return source.span(start, Math.max(start, end));
    }

    /** The 1-based line in the source of the character at an offset. */
    public int line(int offset) {
        return source.line(origin(offset));
    }

    /** The offset in the source of the character at an offset; the end of the text is where its last character ends. */
    public int origin(int offset) {
        if (offset >= chars.length()) {
            return chars.isEmpty() ? origins.length == 0 ? 0 : origins[0] : endOrigin(chars.length() - 1);
        }
        int run = run(offset);
        return lengths[run] < 0 ? origins[run] : origins[run] + offset - starts[run];
    }

    private int endOrigin(int offset) {
        int run = run(offset);
        return lengths[run] < 0 ? origins[run] - lengths[run] - 1 : origins[run] + offset - starts[run] + 1;
    }

    private int run(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int run = found >= 0 ? found : -found - 2;
        while (run + 1 < starts.length && starts[run + 1] <= offset) {
            run++; // an empty run shares its start with the next one
        }
        return Math.max(run, 0);
    }

    /** The source line with a 1-based number, without its line break. */
    public String sourceLine(int line) {
        return source.lineText(line);
    }

    public int sourceLines() {
        return source.lines();
    }

    /** Adds its characters to a digest, and where in the source they come from. */
    public void digest(MessageDigest digest) {
        ByteBuffer bytes = ByteBuffer.allocate(chars.length() * 2 + starts.length * 12);
        bytes.asCharBuffer().put(chars);
        bytes.position(chars.length() * 2);
        for (int i = 0; i < starts.length; i++) {
            bytes.putInt(starts[i]).putInt(origins[i]).putInt(lengths[i]);
        }
        digest.update(bytes.array());
    }

    @Override
    public String toString() {
        return chars;
    }

    /** Puts a text together from parts of another one and from replacements. */
    public static final class Builder {
        private final NoteText from;
        private final StringBuilder chars = new StringBuilder();
        private final List<int[]> runs = new ArrayList<>();

        public Builder(NoteText from) {
            this.from = from;
        }

        /** Adds the characters between two offsets of the original. */
        public Builder keep(int start, int end) {
            int at = start;
            while (at < end) {
                int run = from.run(at);
                int runEnd = run + 1 < from.starts.length ? from.starts[run + 1] : from.chars.length();
                int stop = Math.min(end, runEnd);
                boolean replaced = from.lengths[run] < 0;
                add(
                        from.chars.substring(at, stop),
                        replaced ? from.origins[run] : from.origins[run] + at - from.starts[run],
                        replaced ? from.lengths[run] : stop - at);
                at = stop;
            }
            if (start == end && runs.isEmpty()) {
                add("", from.origin(start), 0);
            }
            return this;
        }

        /** Adds {@code replacement} in place of the characters between two offsets of the original. */
        public Builder replace(int start, int end, String replacement) {
            int origin = from.origin(start);
            int originEnd = end <= start ? origin : from.endOrigin(end - 1);
            add(replacement, origin, -(originEnd - origin) - 1);
            return this;
        }

        private void add(String piece, int origin, int length) {
            if (!piece.isEmpty() || runs.isEmpty()) {
                runs.add(new int[] {chars.length(), origin, length});
                chars.append(piece);
            }
        }

        public int length() {
            return chars.length();
        }

        public NoteText build() {
            int count = runs.size();
            int[] starts = new int[Math.max(count, 1)];
            int[] origins = new int[Math.max(count, 1)];
            int[] lengths = new int[Math.max(count, 1)];
            for (int i = 0; i < count; i++) {
                starts[i] = runs.get(i)[0];
                origins[i] = runs.get(i)[1];
                lengths[i] = runs.get(i)[2];
            }
            return new NoteText(chars.toString(), from.source, starts, origins, lengths);
        }
    }

    /** The note as it stands in its file, with its lines counted once. CRLF, CR and LF end a line. */
    private static final class Source {
        private final String chars;
        /** Whether LF alone ends its lines, as nearly everywhere: Java finds one sooner than a loop here does. */
        private final boolean unix;

        private final int[] lineStarts;

        Source(String chars) {
            this.chars = chars;
            this.unix = chars.indexOf('\r') < 0;
            int[] starts = new int[64];
            int count = 1;
            for (int end = lineEnd(0); end < chars.length(); end = lineEnd(end + 1)) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = end + 1;
            }
            lineStarts = Arrays.copyOf(starts, count);
        }

        /** The last character of the line that goes on at an offset; the length where nothing ends it. */
        private int lineEnd(int from) {
            if (unix) {
                int feed = chars.indexOf('\n', from);
                return feed < 0 ? chars.length() : feed;
            }
            int at = from;
            while (at < chars.length() && !endsLine(at)) {
                at++;
            }
            return at;
        }

        private boolean endsLine(int at) {
            char c = chars.charAt(at);
            return c == '\n' || (c == '\r' && (at + 1 == chars.length() || chars.charAt(at + 1) != '\n'));
        }

        int line(int offset) {
            int found = Arrays.binarySearch(lineStarts, offset);
            return found >= 0 ? found + 1 : -found - 1;
        }

        Span span(int start, int end) {
            int line = line(start);
            int endLine = end > start ? line(end - 1) : line;
            return new Span(line, start - lineStarts[line - 1] + 1, endLine, end - lineStarts[endLine - 1] + 1);
        }

        int lines() {
            return lineStarts.length;
        }

        String lineText(int line) {
            if (line < 1 || line > lineStarts.length) {
                return "";
            }
            int end = line < lineStarts.length ? lineStarts[line] : chars.length();
            int start = lineStarts[line - 1];
            while (end > start && (chars.charAt(end - 1) == '\n' || chars.charAt(end - 1) == '\r')) {
                end--;
            }
            return chars.substring(start, end);
        }
    }
}
