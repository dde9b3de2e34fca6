package dev.til.git.oplog;

import dev.til.TilException;
import dev.til.git.index.IndexFile;
import dev.til.git.objects.BlobIds;
import dev.til.git.refs.BranchUpstreams;
import dev.til.git.refs.RefValue;
import dev.til.git.refs.Refs;
import dev.til.git.repository.RepositoryPlace;
import dev.til.git.store.ObjectStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.jspecify.annotations.Nullable;

/** Takes down how a repository stands: from Git's own files where they are of the usual form, else as JGit reads them. */
public final class Snapshots {
    private static final int SHA1 = 20;

    /** What an entry takes beside its path. */
    private static final int LONGEST = 64;

    private final RepositoryPlace place;
    private final Refs refs;
    private final ObjectStore store;
    private @Nullable Digest known;

    public Snapshots(RepositoryPlace place, Refs refs, ObjectStore store) {
        this.place = place;
        this.refs = refs;
        this.store = store;
    }

    /** What is in the index's file, and the digest of what is staged by it. */
    private record Digest(byte[] file, String id) {}

    /** How the repository stands now. */
    Snapshot now() {
        try {
            Map<String, String> branches = new LinkedHashMap<>();
            for (RefValue branch : refs.below(Constants.R_HEADS)) {
                branch.commit().ifPresent(commit -> branches.put(branch.name(), commit));
            }
            return new Snapshot(refs.head(), branches, index(), BranchUpstreams.of(place));
        } catch (IOException e) {
            throw new TilException("cannot read the repository's branches", "see what 'git fsck' says", e);
        }
    }

    /** Begins with what takes longest; what has not changed by then, {@link #now} does not work out again. */
    public void prepare() {
        try {
            index();
        } catch (IOException e) {
            // whoever needs it will say so
        }
    }

    private synchronized String index() throws IOException {
        byte[] file = Files.exists(place.index()) ? Files.readAllBytes(place.index()) : new byte[0];
        Digest before = known;
        if (before != null && Arrays.equals(before.file(), file)) {
            return before.id();
        }
        Optional<String> id = digest(file);
        if (id.isEmpty()) {
            return othersIndex();
        }
        known = new Digest(file, id.get());
        return id.get();
    }

    /** The digest of what is staged by an index's file; empty where it is of more than this file, for all that is known. */
    static Optional<String> digest(byte[] file) {
        Optional<List<IndexFile.Row>> rows = file.length == 0 ? Optional.of(List.of()) : IndexFile.rows(file, SHA1);
        return rows.map(all -> new BlobIds(false).of(text(all)));
    }

    /** The same text as of {@link #othersIndex}, without a string for each of its words. */
    private static byte[] text(List<IndexFile.Row> rows) {
        byte[] text = new byte[rows.size() * 128];
        int end = 0;
        int mode = -1;
        byte[] modeText = {};
        for (IndexFile.Row row : rows) {
            byte[] path = row.path().getBytes(StandardCharsets.UTF_8);
            if (end + path.length + LONGEST > text.length) {
                text = Arrays.copyOf(text, (end + path.length + LONGEST) * 2);
            }
            if (row.mode() != mode) {
                mode = row.mode();
                modeText = (mode + " ").getBytes(StandardCharsets.US_ASCII);
            }
            System.arraycopy(modeText, 0, text, end, modeText.length);
            end = BlobIds.hex(row.id(), text, end + modeText.length);
            text[end++] = ' ';
            text[end++] = (byte) ('0' + row.stage());
            text[end++] = ' ';
            if (row.intended()) {
                text[end++] = 'n';
                text[end++] = ' ';
            }
            System.arraycopy(path, 0, text, end, path.length);
            end += path.length;
            text[end++] = 0;
        }
        return Arrays.copyOf(text, end);
    }

    private String othersIndex() throws IOException {
        var text = new StringBuilder();
        try {
            DirCache index = DirCache.read(place.repository());
            for (int i = 0; i < index.getEntryCount(); i++) {
                DirCacheEntry entry = index.getEntry(i);
                String blob = entry.getObjectId().name();
                entry(entry.getRawMode(), blob, entry.getStage(), entry.isIntentToAdd(), entry.getPathString(), text);
            }
        } catch (CorruptObjectException | IndexOutOfBoundsException | IllegalArgumentException e) {
            text.setLength(0);
            // split or sparse: git reads it for us
            store.index()
                    .forEach(tracked -> text.append(tracked.mode())
                            .append(' ')
                            .append(tracked.blob())
                            .append(' ')
                            .append(tracked.path())
                            .append('\0'));
        }
        return id(text);
    }

    private static void entry(int mode, String blob, int stage, boolean intended, String path, StringBuilder text) {
        text.append(mode)
                .append(' ')
                .append(blob)
                .append(' ')
                .append(stage)
                .append(intended ? " n " : " ")
                .append(path)
                .append('\0');
    }

    private static String id(StringBuilder text) {
        return new BlobIds(false).of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
