package dev.til.git;

import dev.til.note.Journal;
import dev.til.note.Journal.Entry;
import dev.til.note.Journal.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
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
     * @param clean what Git knows it by, where it is unchanged by its length and time
     * @param content what it holds, where it had to be read
     */
    record Mark(String path, Kind kind, Optional<IndexFile.Row> clean, Optional<String> content) {
        /** One that is not looked into. */
        Mark(String path, Kind kind) {
            this(path, kind, Optional.empty(), Optional.empty());
        }

        private boolean isOf(Entry entry) {
            // of a file that a filter has changed a blob says nothing
            return path.equals(entry.path())
                    && kind == entry.kind()
                    && (clean.isEmpty()
                            || clean.map(row -> row.tracked().blob()).equals(entry.blob()));
        }

        /** Git: no path holds a NUL. */
        private void write(ByteArrayOutputStream to) {
            to.writeBytes(path.getBytes(StandardCharsets.UTF_8));
            to.write(0);
            byte[] what =
                    clean.isPresent() ? clean.get().id() : content.orElse("").getBytes(StandardCharsets.UTF_8);
            to.write(kind.ordinal() * 2 + (clean.isPresent() ? 1 : 0));
            to.write(what.length);
            to.writeBytes(what);
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

    /** All of it, the same for what is the same. */
    public byte[] bytes() {
        var all = new ByteArrayOutputStream(marks.size() * 80);
        for (String setting : settings) {
            all.writeBytes(setting.getBytes(StandardCharsets.UTF_8));
            all.write(0);
        }
        all.write(0);
        marks.forEach(mark -> mark.write(all));
        return all.toByteArray();
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
