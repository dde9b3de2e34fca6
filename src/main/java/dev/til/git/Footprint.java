package dev.til.git;

import dev.til.note.Journal;
import dev.til.note.Journal.Entry;
import dev.til.note.Journal.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * What the working tree holds, known again without reading what Git knows to be unchanged: two that are alike are of
 * working trees whose journals are alike.
 */
public final class Footprint {
    /**
     * What stands at one path.
     *
     * @param blob the id by which Git knows it, where it is unchanged by its length and time
     * @param content a digest of it, where it had to be read
     */
    record Mark(String path, Kind kind, Optional<String> blob, Optional<String> content) {
        /** One that is not looked into. */
        Mark(String path, Kind kind) {
            this(path, kind, Optional.empty(), Optional.empty());
        }

        private boolean isOf(Entry entry) {
            // of a file that a filter has changed a blob says nothing
            return path.equals(entry.path()) && kind == entry.kind() && (blob.isEmpty() || blob.equals(entry.blob()));
        }
    }

    private final List<Mark> marks;
    private final List<String> settings;

    /**
     * @param marks sorted by path
     * @param settings what else decides how files are read
     */
    Footprint(List<Mark> marks, List<String> settings) {
        this.marks = marks;
        this.settings = settings;
    }

    /** Adds all of it to a digest. */
    public void digest(MessageDigest digest) {
        for (String setting : settings) {
            add(setting, 's', digest);
        }
        for (Mark mark : marks) {
            add(mark.path(), (char) ('0' + mark.kind().ordinal()), digest);
            add(mark.blob().or(mark::content).orElse(""), mark.blob().isPresent() ? 'b' : 'c', digest);
        }
    }

    private static void add(String text, char sort, MessageDigest digest) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((byte) sort);
        digest.update(new byte[] {
            (byte) (bytes.length >>> 24), (byte) (bytes.length >>> 16), (byte) (bytes.length >>> 8), (byte) bytes.length
        });
        digest.update(bytes);
    }

    /** Whether it is of this journal: JGit and git may differ in what they ignore. */
    public boolean isOf(Journal journal) {
        List<Entry> entries = journal.entries();
        if (entries.size() != marks.size()) {
            return false;
        }
        for (int i = 0; i < marks.size(); i++) {
            if (!marks.get(i).isOf(entries.get(i))) {
                return false;
            }
        }
        return true;
    }
}
