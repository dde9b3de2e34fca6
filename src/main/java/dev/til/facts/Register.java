package dev.til.facts;

import dev.til.note.PackedEntries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What became of each note of a journal, by its path and the id of its content: of the last run, and as it is now. What
 * nobody asks for is not looked at. Only {@link #add} is for one thread.
 */
public final class Register {
    private final FactsRegisterFile old;
    private final String sources;
    private final Instant now;
    private final PackedEntries listing;
    private final Form form;
    /** For each entry the row of the old file that is about it; negative for none. */
    private final int[] rows;

    private final Map<Integer, Supplier<Optional<Value>>> added = new TreeMap<>();
    /** For each row of the old file the entry that it is about; negative for none. */
    private int @Nullable [] entries;

    /**
     * What others find in a value, whose form is only known to who has made it.
     *
     * @param names by which it is found
     * @param words of which it is told in how many values they are
     */
    public record Form(Function<Unpacker, List<String>> names, Function<Unpacker, List<String>> words) {}

    /**
     * What is to be kept of a note.
     *
     * @param validity of it
     */
    public record Value(byte[] bytes, Validity validity) {}

    Register(FactsRegisterFile old, String sources, Instant now, PackedEntries listing, Form form) {
        this.old = old;
        this.sources = sources;
        this.now = now;
        this.listing = listing;
        this.form = form;
        this.rows = listing.in(old.listing());
    }

    /** Keeps nothing of a journal. */
    public static Register none(PackedEntries listing) {
        return new Register(
                FactsRegisterFile.NONE, "", Instant.EPOCH, listing, new Form(value -> List.of(), value -> List.of()));
    }

    /** Whether all about an entry is known: what is kept of it, or that it is no note. */
    public boolean isKnown(int entry) {
        return rows[entry] >= 0 && old.isKnown(rows[entry]);
    }

    /** Whether something is kept of an entry. */
    public boolean isKept(int entry) {
        return rows[entry] >= 0 && old.isKept(rows[entry]);
    }

    /** What is kept of an entry: a place to read from. */
    public Optional<Unpacker> find(int entry) {
        return rows[entry] >= 0 ? old.value(rows[entry]) : Optional.empty();
    }

    /** The entries of which nothing is kept that begins with a byte, in their order. */
    public List<Integer> without(int first) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] < 0 || old.first(rows[i]) != first) {
                found.add(i);
            }
        }
        return found;
    }

    /** The entries whose values have a name, in their order; of values of the old file only. */
    public List<Integer> named(String name) {
        List<Integer> found = new ArrayList<>(1);
        for (int row : old.named(name)) {
            int entry = entries()[row];
            if (entry >= 0 && form.names().apply(old.value(row).orElseThrow()).contains(name)) {
                found.add(entry);
            }
        }
        found.sort(null);
        return found;
    }

    private synchronized int[] entries() {
        int[] known = entries;
        if (known == null) {
            known = new int[old.listing().size()];
            Arrays.fill(known, -1);
            for (int i = 0; i < rows.length; i++) {
                if (rows[i] >= 0) {
                    known[rows[i]] = i;
                }
            }
            entries = known;
        }
        return known;
    }

    /** In how many values of the old file each word is, but for those of entries that have gone or changed. */
    public Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>(old.words());
        for (int row : gone()) {
            for (String word : form.words().apply(old.value(row).orElseThrow())) {
                words.merge(word, -1, Integer::sum);
            }
        }
        words.values().removeIf(count -> count <= 0);
        return words;
    }

    /** Rows with a value that are about no entry any more. */
    private List<Integer> gone() {
        List<Integer> gone = new ArrayList<>();
        int[] known = entries();
        for (int row = 0; row < known.length; row++) {
            if (known[row] < 0 && old.isKept(row)) {
                gone.add(row);
            }
        }
        return gone;
    }

    /** A note that nothing is known of. */
    public void add(int entry, Supplier<Optional<Value>> kept) {
        if (!sources.isEmpty()) {
            added.put(entry, kept);
        }
    }

    /** Of what it has found. */
    Validity validity() {
        return new Validity(old.until());
    }

    PackedEntries listing() {
        return listing;
    }

    /** The entries of which something was kept. */
    IntStream found() {
        return IntStream.range(0, rows.length).filter(this::isKept);
    }

    /**
     * Whether it should be written.
     *
     * @param few as many notes may be missing
     */
    boolean isMore(int few) {
        return added.size() > few
                && added.entrySet().stream()
                                .filter(each -> listing.id(each.getKey()).isPresent()
                                        && each.getValue().get().isPresent())
                                .limit(few + 1L)
                                .count()
                        > few;
    }

    /** Whether a row is of a note that has gone. */
    boolean isTooMuch() {
        return !gone().isEmpty();
    }

    /** All of it as a file. */
    void write(CacheFile to) {
        var file = new FactsRegisterFile.Draft(listing);
        Validity validity = validity();
        Map<String, Integer> words = words();
        for (int i = 0; i < listing.size(); i++) {
            Optional<Unpacker> found = find(i);
            Supplier<Optional<Value>> kept = added.get(i);
            if (found.isPresent()) {
                file.keep(i, found.get().rest(old.length(rows[i])), form.names().apply(found.get()));
            } else if (kept != null) {
                Optional<Value> value = kept.get();
                if (value.isPresent()) {
                    var made = new Unpacker(value.get().bytes(), 0);
                    file.keep(i, value.get().bytes(), form.names().apply(made.again()));
                    form.words().apply(made).forEach(word -> words.merge(word, 1, Integer::sum));
                    validity = validity.and(value.get().validity());
                } else {
                    file.ask(i);
                }
            } else if (rows[i] >= 0 && !old.isKnown(rows[i])) {
                file.ask(i);
            }
        }
        file.write(to, sources, now, validity.until(), words);
    }
}
