package dev.til.git.worktree;

import dev.til.git.disk.Disk;
import dev.til.git.index.IndexFile;
import dev.til.git.index.IndexListing;
import dev.til.git.objects.BlobIds;
import dev.til.git.objects.TreeEntry;
import dev.til.git.program.GitProgram;
import dev.til.git.program.LookingGit;
import dev.til.git.worktree.WorktreeFingerprint.Mark;
import dev.til.note.Journal.Kind;
import dev.til.note.PackedEntries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes fingerprints of a working tree: by the index, and what git says of the files or their lengths and times do. */
public final class WorktreeFingerprinter {
    /** Beyond this a check is about as fast as reading all that was changed. */
    private static final long MOST_BYTES = 64 << 20;

    private final Disk disk;
    private final Path index;
    private final LookingGit git;
    private final BlobIds ids = new BlobIds(false);
    private final AtomicLong read = new AtomicLong();

    /**
     * @param index the file that Git names
     * @param git to be run at the root of the working tree
     */
    public WorktreeFingerprinter(Disk disk, Path index, LookingGit git) {
        this.disk = disk;
        this.index = index;
        this.git = git;
    }

    /**
     * The working tree as it is now, by what git says of it; empty where only a look at everything tells. Git may run filters
     * for it.
     *
     * @param settings what else decides how files are read
     */
    public Optional<WorktreeFingerprint> ask(Supplier<List<String>> settings) {
        CompletableFuture<Optional<List<String>>> said = CompletableFuture.supplyAsync(
                () -> git.quick("ls-files", "-z", "-t", "--modified", "--deleted", "--others", "--exclude-standard"),
                GitProgram::aside);
        Optional<PackedEntries> listing = IndexListing.read(index);
        if (listing.isEmpty()) {
            return look(settings);
        }
        List<String> set = settings.get();
        return said.join().flatMap(lines -> told(lines, listing.get(), set));
    }

    /** {@code C PATH} of a file that has changed, {@code R} of one that is gone, {@code ?} of one that is not tracked. */
    private Optional<WorktreeFingerprint> told(List<String> lines, PackedEntries listing, List<String> settings) {
        Map<String, Mark> marks = new TreeMap<>(PackedEntries.ORDER);
        try {
            for (String line : lines) {
                String path = line.substring("? ".length());
                Optional<Mark> mark =
                        line.charAt(0) == '?' ? other(WorktreeScan.Untracked.of(path)) : changed(path, listing);
                mark.ifPresent(found -> marks.put(found.path(), found));
            }
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        return read.get() > MOST_BYTES
                ? Optional.empty()
                : Optional.of(new WorktreeFingerprint(listing, List.copyOf(marks.values()), settings));
    }

    /** A tracked file that is not as Git has it; empty where Git has nothing to compare. */
    private Optional<Mark> changed(String path, PackedEntries listing) {
        int number = listing.find(path);
        if (number < 0 || listing.kind(number) == Kind.SUBMODULE) {
            return Optional.empty();
        }
        BasicFileAttributes file = attributes(path);
        return Optional.of(
                file == null || file.isDirectory()
                        ? Mark.gone(path)
                        : mark(
                                path,
                                file,
                                listing.id(number)
                                        .map(HexFormat.of()::formatHex)
                                        .orElse("")));
    }

    /** The same, by a look at every file. */
    public Optional<WorktreeFingerprint> look(Supplier<List<String>> settings) {
        try {
            Instant written =
                    Files.exists(index) ? Files.getLastModifiedTime(index).toInstant() : Instant.MAX;
            return new WorktreeScan(disk, index, git)
                    .each(row -> tracked(row, written), this::other, Mark::path)
                    .filter(marks -> read.get() <= MOST_BYTES)
                    .map(marks -> new WorktreeFingerprint(PackedEntries.of(List.of()), marks, settings.get()));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<Mark> tracked(IndexFile.Row row, Instant written) {
        if (row.mode() == TreeEntry.SUBMODULE) {
            return Optional.of(new Mark(row.path(), Kind.SUBMODULE));
        }
        BasicFileAttributes file = attributes(row.path());
        if (file == null) {
            return row.elsewhere()
                    ? Optional.of(new Mark(row.path(), row.tracked().kind(), Optional.of(row), Optional.empty()))
                    : Optional.empty();
        }
        if (file.isDirectory()) {
            return Optional.empty(); // what is in it is not tracked
        }
        return Optional.of(
                row.isSeen(file, written)
                        ? new Mark(row.path(), Kind.FILE, Optional.of(row), Optional.empty())
                        : mark(row.path(), file, row.tracked().blob()));
    }

    private Optional<Mark> other(WorktreeScan.Untracked found) {
        if (found.repository()) {
            return Optional.of(new Mark(found.path(), Kind.SUBMODULE));
        }
        BasicFileAttributes file = attributes(found.path());
        return file == null ? Optional.empty() : Optional.of(mark(found.path(), file, ""));
    }

    private @Nullable BasicFileAttributes attributes(String path) {
        try {
            return Files.readAttributes(
                    disk.root().resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return null; // gone
        }
    }

    /** @param before the blob that Git has, by which it may decide about the ends of lines */
    private Mark mark(String path, BasicFileAttributes file, String before) {
        if (!file.isRegularFile()) {
            return new Mark(path, file.isSymbolicLink() ? Kind.SYMLINK : Kind.SPECIAL);
        }
        if (read.addAndGet(file.size()) > MOST_BYTES) {
            return new Mark(path, Kind.FILE); // it is no use any more
        }
        String content = disk.read(path)
                .map(bytes -> ids.of(bytes) + (WorktreeLineEnds.hasCrLf(bytes) ? " " + before : ""))
                .orElse("unreadable");
        return new Mark(path, Kind.FILE, Optional.empty(), Optional.of(file.size() + " " + content));
    }
}
