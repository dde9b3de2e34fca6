package dev.til.git;

import dev.til.TilException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;

/** Takes down how a repository stands: from Git's own files where they are of the usual form, else as JGit reads them. */
final class Snapshots {
    private static final int SHA1 = 20;

    private final Place place;
    private final Refs refs;
    private final Store store;

    Snapshots(Place place, Refs refs, Store store) {
        this.place = place;
        this.refs = refs;
        this.store = store;
    }

    /** How the repository stands now. */
    Snapshot now() {
        try {
            Map<String, String> branches = new LinkedHashMap<>();
            for (Pointer branch : refs.below(Constants.R_HEADS)) {
                branch.commit().ifPresent(commit -> branches.put(branch.name(), commit));
            }
            return new Snapshot(refs.head(), branches, index(), BranchSettings.of(place));
        } catch (IOException e) {
            throw new TilException("cannot read the repository's branches", "see what 'git fsck' says", e);
        }
    }

    private String index() throws IOException {
        var text = new StringBuilder();
        Optional<List<IndexFile.Row>> rows = IndexFile.rows(place.index(), SHA1);
        if (rows.isPresent()) {
            for (IndexFile.Row row : rows.get()) {
                entry(row.mode(), BlobIds.hex(row.id()), row.stage(), row.intended(), row.path(), text);
            }
        } else {
            othersIndex(text);
        }
        return new BlobIds(false).of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void othersIndex(StringBuilder text) throws IOException {
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
}
