package dev.til.git.worktree;

import dev.til.git.index.IndexFile;
import dev.til.note.Journal;
import dev.til.note.Journal.Entry;
import dev.til.note.Journal.Kind;
import dev.til.note.PackedEntries;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the working tree holds, known again without reading what Git knows to be unchanged: two that are alike are of
 * working trees whose journals are alike.
 */
public final class WorktreeFingerprint {
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

        /** A file that Git has and the disk has not. */
        static Mark gone(String path) {
            return new Mark(path, Kind.SPECIAL, Optional.empty(), Optional.of("gone"));
        }

        private boolean isGone() {
            return kind == Kind.SPECIAL && content.isPresent();
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
            to.write(kind.code() * 2 + (clean.isPresent() ? 1 : 0));
            to.write(what.length);
            to.writeBytes(what);
        }
    }

    private final PackedEntries tracked;
    private final List<Mark> marks;
    private final List<String> settings;

    /**
     * @param tracked what Git has, and the disk has too but for what the marks say
     * @param marks what else there is, in Git's order of paths
     * @param settings what else decides how files are read
     */
    WorktreeFingerprint(PackedEntries tracked, List<Mark> marks, List<String> settings) {
        this.tracked = tracked;
        this.marks = marks;
        this.settings = settings;
    }

    /** All of it, the same for what is the same. */
    public byte[] bytes() {
        var all = new ByteArrayOutputStream(tracked.bytes().length + marks.size() * 80);
        all.writeBytes(tracked.bytes());
        all.write(0);
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
        Map<String, Mark> marked = new HashMap<>();
        marks.forEach(mark -> marked.put(mark.path(), mark));
        int missing = (int) marks.stream().filter(mark -> !mark.isGone()).count();
        for (int i = 0; i < tracked.size(); i++) {
            if (!marked.containsKey(tracked.path(i))) {
                missing++;
            }
        }
        for (Entry entry : journal.entries()) {
            Mark mark = marked.get(entry.path());
            if (mark == null ? !isTracked(entry) : mark.isGone() || !mark.isOf(entry)) {
                return false;
            }
            missing--;
        }
        return missing == 0;
    }

    private boolean isTracked(Entry entry) {
        int number = tracked.find(entry.path());
        return number >= 0
                && tracked.kind(number) == entry.kind()
                && (entry.blob().isEmpty()
                        || entry.blob().equals(tracked.id(number).map(HexFormat.of()::formatHex)));
    }
}
