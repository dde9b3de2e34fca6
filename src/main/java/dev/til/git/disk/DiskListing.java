package dev.til.git.disk;

import dev.til.TilException;
import dev.til.git.filter.FilterAttributes;
import dev.til.git.objects.TreeEntry;
import dev.til.note.Journal.Entry;
import dev.til.note.Journal.Kind;
import dev.til.note.PackedEntries;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.treewalk.WorkingTreeIterator.MetadataDiff;
import org.jspecify.annotations.Nullable;

/** Lists the working tree by one walk over the disk beside the index: no content is read and no process started. */
public final class DiskListing {
    private final Repository repository;
    private final Path root;
    private final List<Entry> entries = new ArrayList<>();

    private DiskListing(Repository repository) {
        this.repository = repository;
        this.root = repository.getWorkTree().toPath();
    }

    /** Tracked files that are on disk, and untracked ones that are not ignored. */
    public static List<Entry> list(Repository repository, DirCache index) throws IOException {
        return new DiskListing(repository).walk(index);
    }

    private List<Entry> walk(DirCache index) throws IOException {
        try (var walk = new TreeWalk(repository)) {
            walk.addTree(new DirCacheIterator(index));
            var files = new FileTreeIterator(repository);
            files.setDirCacheIterator(walk, 0);
            files.setWalkIgnoredDirectories(true); // for what is tracked in them
            walk.addTree(files);
            while (walk.next()) {
                look(walk);
            }
        }
        entries.sort((a, b) -> PackedEntries.ORDER.compare(a.path(), b.path()));
        return FilterAttributes.without(List.copyOf(entries), repository);
    }

    private void look(TreeWalk walk) throws IOException {
        DirCacheIterator tracked = walk.getTree(0, DirCacheIterator.class);
        WorkingTreeIterator file = walk.getTree(1, WorkingTreeIterator.class);
        boolean wanted = tracked != null || (file != null && !file.isEntryIgnored());
        if (walk.isSubtree()) {
            if (wanted) {
                walk.enterSubtree();
            }
        } else if (file != null) {
            if (wanted) {
                entries.add(entry(walk.getPathString(), file, tracked == null ? null : tracked.getDirCacheEntry()));
            }
        } else if (tracked != null) {
            checkNameable(walk.getPathString());
            DirCacheEntry entry = tracked.getDirCacheEntry();
            boolean submodule = entry.getFileMode() == FileMode.GITLINK; // not initialised: an empty folder
            if (submodule || entry.isSkipWorkTree()) { // sparse checkout: Git has it, the disk has not
                entries.add(new TreeEntry(
                                walk.getPathString(),
                                entry.getRawMode(),
                                entry.getObjectId().name(),
                                entry.isSkipWorkTree())
                        .entry());
            }
        }
    }

    /** In a locale that is not UTF-8 every Korean file would look as if it was gone, and another one new. */
    private static void checkNameable(String path) {
        String charset = System.getProperty("sun.jnu.encoding", "UTF-8");
        boolean ascii = path.chars().allMatch(c -> c < 0x80);
        if (File.separatorChar == '/' && !ascii && !charset.equalsIgnoreCase("UTF-8")) {
            throw new TilException(
                    "Java cannot name '%s' in this locale, whose characters are %s".formatted(path, charset),
                    "export LC_ALL=C.UTF-8, or start til by its bin/til, which does it");
        }
    }

    private Entry entry(String path, WorkingTreeIterator file, @Nullable DirCacheEntry tracked) {
        FileMode mode = file.getEntryFileMode();
        if (mode == FileMode.SYMLINK) {
            return new Entry(path, Kind.SYMLINK, -1);
        }
        if (mode == FileMode.GITLINK) {
            return new Entry(path, Kind.SUBMODULE, -1);
        }
        long size = file.getEntryLength();
        // Java knows no FIFOs: JGit takes them for plain files, but they have no length.
        if (size == 0 && !Files.isRegularFile(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
            return new Entry(path, Kind.SPECIAL, -1);
        }
        return new Entry(path, Kind.FILE, size, clean(file, tracked));
    }

    /** The blob that a file's length and time say it still is. */
    private static Optional<String> clean(WorkingTreeIterator file, @Nullable DirCacheEntry tracked) {
        return tracked != null
                        && tracked.getStage() == DirCacheEntry.STAGE_0
                        && !tracked.isIntentToAdd()
                        && !tracked.isAssumeValid()
                        && file.compareMetadata(tracked) == MetadataDiff.EQUAL
                ? Optional.of(tracked.getObjectId().name())
                : Optional.empty();
    }
}
