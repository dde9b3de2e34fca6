package dev.til.facts;

import dev.til.note.Document;
import dev.til.note.Journal;
import dev.til.note.Note.Outline;
import dev.til.note.NoteText;
import dev.til.note.PackedEntries;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** The facts of notes by the id of their content: those of earlier runs, and those found out now. For any number of threads. */
public final class Facts {
    private static final byte[] WHOLE = new byte[0];

    private final FactsFile old;
    private final boolean[] asked;
    private final boolean kept;
    private final Registers registers;
    private final List<Asked> asking = new CopyOnWriteArrayList<>();
    private final Map<String, Long> dialects = new ConcurrentHashMap<>();
    private final Map<String, byte[]> found = new ConcurrentHashMap<>();
    private volatile boolean sure = true;

    /** What earlier runs have kept of the notes of the site in a folder, if it had these sources, and it holds now. */
    interface Registers {
        FactsRegisterFile of(String folder, String sources, Instant now);
    }

    /**
     * The register of a site.
     *
     * @param folder that the site is built from
     * @param dialect how the note at a path is read there
     */
    record Asked(String folder, Register register, UnaryOperator<String> dialect) {}

    /**
     * Those of earlier runs.
     *
     * @param registers what is kept of the notes of sites
     * @param kept whether there will be later runs that ask for them
     */
    Facts(FactsFile old, Registers registers, boolean kept) {
        this.kept = kept;
        this.old = old;
        this.registers = registers;
        this.asked = new boolean[old.count()];
    }

    /** No more than is found out now. */
    public static Facts none() {
        return new Facts(FactsFile.NONE, (folder, sources, now) -> FactsRegisterFile.NONE, true);
    }

    /** Whether anybody asks twice for those of a note: else no key is needed for them, which takes as long as the note. */
    public boolean areKept() {
        return kept;
    }

    /** What is found out of a note, for once. */
    public static PackedNote once(Outline outline, Document document) {
        return new PackedNote(PackedNote.pack(outline, WHOLE, document), 0);
    }

    /**
     * What became of the notes of a site.
     *
     * @param folder that it is built from
     * @param sources all that it depends on beside the notes themselves and the time
     * @param form of what is kept
     * @param dialect how the note at a path is read
     */
    public Register register(
            String folder,
            String sources,
            Instant now,
            PackedEntries listing,
            Register.Form form,
            UnaryOperator<String> dialect) {
        var register = new Register(registers.of(folder, sources, now), sources, now, listing, form);
        asking.add(new Asked(folder, register, dialect));
        return register;
    }

    /** Of what was kept of pages. */
    public Validity validity() {
        Validity validity = Validity.EVER;
        for (Asked each : asking) {
            validity = validity.and(each.register().validity());
        }
        return validity;
    }

    /** The registers of all sites that were asked for. */
    List<Asked> registers() {
        return asking;
    }

    /** Notes of the registers, whose facts nobody had to ask for, are not too much. */
    void spareRegistered() {
        for (Asked each : asking) {
            PackedEntries listing = each.register().listing();
            each.register()
                    .found()
                    .forEach(entry -> listing.id(entry)
                            .map(id -> keyOf(id, each.dialect().apply(listing.path(entry))))
                            .ifPresent(this::find));
        }
    }

    /** What facts are kept under: a note's content, and how its site reads it. */
    public static final class Key {
        private final byte[] bytes;

        private Key(byte[] bytes) {
            this.bytes = bytes;
        }

        private String name() {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** The key of an entry whose content Git knows. */
    public Optional<Key> key(Journal.Entry entry, String dialect) {
        return entry.blob().map(blob -> keyOf(HexFormat.of().parseHex(blob), dialect));
    }

    /** The key of a content: the name that Git would give it. */
    public Key key(byte[] content, String dialect) {
        MessageDigest sha = digest("SHA-1");
        sha.update(("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
        return keyOf(sha.digest(content), dialect);
    }

    private Key keyOf(byte[] id, String dialect) {
        byte[] key = Arrays.copyOf(id, FactsFile.KEY); // of SHA-256 the first 160 bits tell contents apart as well
        ByteBuffer.wrap(key).putLong(FactsFile.ID, dialects.computeIfAbsent(dialect, Facts::mark));
        return new Key(key);
    }

    /** FNV-1a: a digest that Java would first have to look for costs more than reading a note. */
    private static long mark(String text) {
        long mark = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            mark = (mark ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mark;
    }

    /** What is kept under a key. */
    public Optional<PackedNote> find(Key key) {
        int row = old.row(key.bytes);
        Optional<PackedNote> known = row >= 0 ? old.kept(row) : Optional.empty();
        if (known.isPresent()) {
            asked[row] = true;
            return known;
        }
        return Optional.ofNullable(found.get(key.name())).map(bytes -> new PackedNote(bytes, 0));
    }

    public PackedNote keep(Key key, Outline outline, Document document) {
        return keep(key, outline, WHOLE, document);
    }

    /** The same of a document that was made of what the site made of the note. */
    public PackedNote keep(Key key, Outline outline, NoteText rendered, Document document) {
        return keep(key, outline, digest(rendered), document);
    }

    private PackedNote keep(Key key, Outline outline, byte[] source, Document document) {
        byte[] bytes = PackedNote.pack(outline, source, document);
        if (document.isWhole()) { // another time there may be time enough
            found.put(key.name(), bytes);
        } else {
            sure = false;
        }
        return new PackedNote(bytes, 0);
    }

    /** Whether what is kept is of this. */
    public static boolean isOf(PackedNote kept, NoteText rendered) {
        return kept.isOf(digest(rendered));
    }

    private static byte[] digest(NoteText rendered) {
        MessageDigest digest = digest("SHA-256");
        rendered.digest(digest);
        return Arrays.copyOf(digest.digest(), 16);
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has both
        }
    }

    /** Whether another run would find out the same: none of the notes took too long. */
    public boolean isSure() {
        return sure;
    }

    /** Whether more notes than these few were found out that were not known. */
    boolean isMore(int few) {
        return found.size() > few;
    }

    /** Whether anything is known that nobody has asked for. */
    boolean isTooMuch() {
        for (boolean row : asked) {
            if (!row) {
                return true;
            }
        }
        return false;
    }

    /** @param only whether what nobody has asked for is left out */
    SortedMap<byte[], byte[]> all(boolean only) {
        var all = new TreeMap<byte[], byte[]>(Arrays::compareUnsigned);
        for (int row = 0; row < old.count(); row++) {
            if (asked[row] || !only) {
                byte[] key = old.key(row);
                old.packed(row).ifPresent(packed -> all.put(key, packed));
            }
        }
        found.forEach((key, bytes) -> all.put(key.getBytes(StandardCharsets.ISO_8859_1), bytes));
        return all;
    }
}
