package dev.til.facts;

import dev.til.note.Journal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What became of each note of a journal, by its path and the id of its content: of the last run, and as it is now. Asked
 * once for each entry, in the order of their paths, so that nothing has to be searched. For one thread.
 */
public final class Register {
    private static final int ID = 20;
    private static final String DIGITS = "0123456789abcdef";

    private final RegisterFile old;
    private final String seal;
    private final Instant now;
    private final Unpacker next;
    private final List<Row> rows = new ArrayList<>();
    private int left;
    /** Where in the file the next row begins, and where what is kept in it does. */
    private int start;

    private int pathStart;
    private int pathLength;
    private boolean gone;

    /**
     * @param from where in the old file the row begins; negative for a new one
     * @param kept of a new row what is to be kept; empty to keep nothing
     */
    private record Row(Journal.Entry entry, int from, int to, Supplier<Optional<Value>> kept) {}

    /**
     * What is to be kept of a note.
     *
     * @param until when it will be something else; empty for never
     */
    public record Value(byte[] bytes, Optional<Instant> until) {}

    Register(RegisterFile old, String seal, Instant now) {
        this.old = old;
        this.seal = seal;
        this.now = now;
        this.left = old.count();
        this.next = new Unpacker(old.bytes(), old.rows());
        step();
    }

    /** Keeps nothing. */
    public static Register none() {
        return new Register(RegisterFile.NONE, "", Instant.EPOCH);
    }

    private void step() {
        start = next.at();
        if (left > 0) {
            pathLength = next.number();
            pathStart = next.at();
        }
    }

    /** What is kept of an entry: a place to read from that stays as it is. */
    public Optional<Unpacker> find(Journal.Entry entry) {
        while (left > 0) {
            int order = isNamed(entry.path()) ? 0 : path().compareTo(entry.path());
            if (order > 0) {
                return Optional.empty();
            }
            next.skip(pathLength);
            int id = next.at();
            next.skip(ID);
            int length = next.number();
            int from = next.at();
            next.skip(length);
            int begin = start;
            left--;
            step();
            if (order == 0 && isOf(entry.blob(), id)) {
                rows.add(new Row(entry, begin, start, Optional::empty));
                return Optional.of(new Unpacker(old.bytes(), from));
            }
            gone = true; // a note that has gone or has changed
            if (order == 0) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether the next row has this path; says no where only {@link #path} can tell. */
    private boolean isNamed(String path) {
        if (path.length() != pathLength) {
            return false;
        }
        byte[] bytes = old.bytes();
        for (int i = 0; i < pathLength; i++) {
            if (bytes[pathStart + i] != path.charAt(i) || bytes[pathStart + i] < 0) {
                return false;
            }
        }
        return true;
    }

    private String path() {
        return new String(old.bytes(), pathStart, pathLength, StandardCharsets.UTF_8);
    }

    /** Compared digit by digit: bytes made of each id would cost more than all the rest. */
    private boolean isOf(Optional<String> blob, int at) {
        if (blob.isEmpty() || blob.get().length() < 2 * ID) {
            return false;
        }
        String id = blob.get();
        byte[] bytes = old.bytes();
        for (int i = 0; i < ID; i++) {
            if (DIGITS.charAt(bytes[at + i] >> 4 & 15) != id.charAt(2 * i)
                    || DIGITS.charAt(bytes[at + i] & 15) != id.charAt(2 * i + 1)) {
                return false;
            }
        }
        return true;
    }

    /** An entry that nothing was kept of. */
    public void add(Journal.Entry entry, Supplier<Optional<Value>> kept) {
        if (entry.blob().isPresent() && !seal.isEmpty()) {
            rows.add(new Row(entry, -1, -1, kept));
        }
    }

    /** Until when what it has found holds. */
    Instant until() {
        return old.until();
    }

    /** The entries whose row was found. */
    List<Journal.Entry> found() {
        return rows.stream().filter(row -> row.from() >= 0).map(Row::entry).toList();
    }

    /**
     * Whether it should be written.
     *
     * @param few as many notes may be missing
     */
    boolean isMore(int few) {
        if (added() <= few) {
            return false;
        }
        rows.removeIf(row -> row.from() < 0 && row.kept().get().isEmpty());
        return added() > few;
    }

    private int added() {
        return (int) rows.stream().filter(row -> row.from() < 0).count();
    }

    /** Whether a row is of a note that has gone. */
    boolean isTooMuch() {
        return gone || left > 0;
    }

    /** All rows as a file. */
    byte[] pack(String version) {
        rows.sort(Comparator.comparing(row -> row.entry().path()));
        var all = new Packer();
        int count = 0;
        Instant until = old.until();
        for (Row row : rows) {
            if (row.from() >= 0) {
                all.plain(old.bytes(), row.from(), row.to());
                count++;
                continue;
            }
            Optional<Value> kept = row.kept().get();
            if (kept.isPresent()) {
                all.raw(row.entry().path().getBytes(StandardCharsets.UTF_8));
                all.plain(HexFormat.of().parseHex(row.entry().blob().orElseThrow()), 0, ID);
                all.raw(kept.get().bytes());
                until = kept.get().until().filter(until::isAfter).orElse(until);
                count++;
            }
        }
        return RegisterFile.pack(version, seal, now, until, count, all.bytes());
    }
}
