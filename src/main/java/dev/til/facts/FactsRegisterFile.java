package dev.til.facts;

import dev.til.note.PackedEntries;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A {@link Register} as it lies in its file: what a journal held, and for each entry a value, none, or that it is not known;
 * a table of the values' names; and how many values hold each word. It holds from the moment at which it was made to the
 * first one at which a note becomes something else.
 *
 * @param values for each entry where its value begins, {@link #NO_NOTE} or {@link #UNKNOWN}
 * @param table for each place that a name's hash may lead to an entry's number plus one; 0 where the search ends
 * @param counts where the words are
 */
record FactsRegisterFile(byte[] bytes, PackedEntries listing, int[] values, int[] table, int counts, Instant until) {
    static final FactsRegisterFile NONE = new FactsRegisterFile(
            new byte[] {0}, PackedEntries.of(List.of()), new int[0], new int[] {0}, 0, Instant.MAX);

    private static final int NO_NOTE = 0;
    private static final int UNKNOWN = -1;
    /** When it was made, until when it holds, how many entries there are, how long the table and the listing are. */
    private static final int NUMBERS = 8 + 8 + 4 + 4 + 4;

    private static final long FORMAT = 0x74696c2d72656703L; // "til-reg", and the format's number

    static CacheFile cache(Path file, String version) {
        return new CacheFile(file, FORMAT, version);
    }

    /** What a file holds; nothing where it is torn, of another til, of another configuration, or of another time. */
    static FactsRegisterFile read(CacheFile file, String sources, Instant now) {
        try {
            return file.read()
                    .filter(content -> content.text().equals(sources))
                    .map(content -> read(content, now))
                    .orElse(NONE);
        } catch (RuntimeException e) {
            return NONE; // its sum is right, and it is wrong all the same
        }
    }

    private static FactsRegisterFile read(Unpacker content, Instant now) {
        byte[] bytes = content.bytes();
        var in = ByteBuffer.wrap(bytes).position(content.at());
        Instant since = Instant.ofEpochSecond(in.getLong());
        Instant until = moment(in.getLong());
        if (now.isBefore(since) || !now.isBefore(until)) {
            return NONE;
        }
        int count = in.getInt();
        int size = in.getInt();
        int listed = in.getInt();
        int[] starts = numbers(in, count + 1);
        int[] values = numbers(in, count);
        int[] table = numbers(in, size);
        byte[] entries = new byte[Objects.checkIndex(listed, in.remaining() + 1)];
        in.get(entries);
        return new FactsRegisterFile(bytes, new PackedEntries(entries, starts), values, table, in.position(), until);
    }

    private static int[] numbers(ByteBuffer in, int count) {
        int[] numbers = new int[Objects.checkIndex(count, in.remaining() / 4 + 1)];
        in.asIntBuffer().get(numbers);
        in.position(in.position() + 4 * count);
        return numbers;
    }

    private static Instant moment(long second) {
        return second == Long.MAX_VALUE ? Instant.MAX : Instant.ofEpochSecond(second);
    }

    boolean isKnown(int entry) {
        return values[entry] != UNKNOWN;
    }

    boolean isKept(int entry) {
        return values[entry] > NO_NOTE;
    }

    /** Where a value is to be read. */
    Optional<Unpacker> value(int entry) {
        if (!isKept(entry)) {
            return Optional.empty();
        }
        var at = new Unpacker(bytes, values[entry]);
        at.number();
        return Optional.of(at);
    }

    /** The first byte of a value; negative where there is none. */
    int first(int entry) {
        if (!isKept(entry)) {
            return -1;
        }
        int at = values[entry];
        while (bytes[at] < 0) { // how long it is
            at++;
        }
        return bytes[at + 1];
    }

    /** How many bytes a value has. */
    int length(int entry) {
        return new Unpacker(bytes, values[entry]).number();
    }

    /** Entries whose value may have a name, and all whose has. */
    List<Integer> named(String name) {
        List<Integer> found = new ArrayList<>(1);
        int place = place(name, table.length);
        for (int looked = 0; looked < table.length && table[place] > 0; looked++) {
            found.add(table[place] - 1);
            place = (place + 1) % table.length;
        }
        return found;
    }

    private static int place(String name, int size) {
        int hash = name.hashCode();
        return ((hash ^ hash >>> 16) & Integer.MAX_VALUE) % size;
    }

    Map<String, Integer> words() {
        Map<String, Integer> all = new HashMap<>();
        var in = new Unpacker(bytes, counts);
        for (int left = in.number(); left > 0; left--) {
            all.put(in.text(), in.number());
        }
        return all;
    }

    /** One that is being made. */
    static final class Draft {
        private final PackedEntries listing;
        private final int[] values;
        private final Packer kept = new Packer();
        private final List<Named> names = new ArrayList<>();

        private record Named(String name, int entry) {}

        Draft(PackedEntries listing) {
            this.listing = listing;
            this.values = new int[listing.size()];
        }

        /** An entry that is to be looked at again. */
        void ask(int entry) {
            values[entry] = UNKNOWN;
        }

        void keep(int entry, byte[] value, List<String> named) {
            values[entry] = kept.length() + 1;
            kept.raw(value);
            named.forEach(name -> names.add(new Named(name, entry)));
        }

        void write(CacheFile file, String sources, Instant now, Instant until, Map<String, Integer> words) {
            var front = new Packer();
            front.text(sources);
            var counts = new Packer();
            counts.number(words.size());
            words.forEach((word, count) -> {
                counts.text(word);
                counts.number(count);
            });
            int[] table = table();
            int before = front.length()
                    + NUMBERS
                    + 4 * (2 * values.length + 1 + table.length)
                    + listing.bytes().length
                    + counts.length();
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] > NO_NOTE ? values[i] - 1 + file.start() + before : values[i];
            }
            int size = before + kept.length();
            file.write(size, size, all -> {
                all.put(front.bytes())
                        .putLong(now.getEpochSecond())
                        .putLong(until.equals(Instant.MAX) ? Long.MAX_VALUE : until.getEpochSecond())
                        .putInt(values.length)
                        .putInt(table.length)
                        .putInt(listing.bytes().length);
                for (int[] numbers : List.of(listing.starts(), values, table)) {
                    all.asIntBuffer().put(numbers);
                    all.position(all.position() + 4 * numbers.length);
                }
                all.put(listing.bytes()).put(counts.bytes()).put(kept.bytes());
            });
        }

        /** Half of it stays free, so that a search ends soon. */
        private int[] table() {
            int[] table = new int[2 * names.size() + 1];
            for (Named named : names) {
                int place = place(named.name(), table.length);
                while (table[place] > 0) {
                    place = (place + 1) % table.length;
                }
                table[place] = named.entry() + 1;
            }
            return table;
        }
    }
}
