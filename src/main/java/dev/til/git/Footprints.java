package dev.til.git;

import dev.til.git.Footprint.Mark;
import dev.til.note.Journal.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes footprints of a working tree: by the index and the files' lengths and times, and git's list of what it does not track. */
final class Footprints {
    private static final int SHA1 = 20;
    /** Beyond this a check is about as fast as reading all that was changed. */
    private static final long MOST_BYTES = 64 << 20;

    private final Disk disk;
    private final Path index;
    private final GitProgram git;
    private final BlobIds ids = new BlobIds(false);
    private final List<Mark> marks = new ArrayList<>();
    private long read;

    /**
     * @param index the file that Git names
     * @param git to be run at the root of the working tree
     */
    Footprints(Disk disk, Path index, GitProgram git) {
        this.disk = disk;
        this.index = index;
        this.git = git;
    }

    /**
     * The working tree as it is now; empty where only a look at everything tells.
     *
     * @param settings what else decides how files are read
     */
    Optional<Footprint> take(List<String> settings) {
        try {
            // git looks for untracked files while the index and the tracked ones are looked at here
            Process listing = git.service("ls-files", "-z", "--others", "--exclude-standard");
            listing.getOutputStream().close();
            Instant written =
                    Files.exists(index) ? Files.getLastModifiedTime(index).toInstant() : Instant.MAX;
            Optional<List<IndexFile.Row>> rows = IndexFile.rows(index, SHA1);
            if (rows.isEmpty()) {
                listing.destroy();
                return Optional.empty();
            }
            String last = "";
            for (IndexFile.Row row : rows.get()) {
                if (!row.path().equals(last)) { // of a conflict there are several
                    tracked(row, written);
                }
                last = row.path();
            }
            String others = new String(listing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (listing.waitFor() != 0) {
                return Optional.empty();
            }
            for (int at = 0, end; at < others.length(); at = end + 1) {
                end = others.indexOf('\0', at);
                other(others.substring(at, end));
            }
            marks.sort((one, two) -> one.path().compareTo(two.path()));
            return read > MOST_BYTES ? Optional.empty() : Optional.of(new Footprint(marks, settings));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void tracked(IndexFile.Row row, Instant written) {
        if (row.mode() == Tracked.SUBMODULE) {
            marks.add(new Mark(row.path(), Kind.SUBMODULE));
            return;
        }
        BasicFileAttributes file = attributes(row.path());
        if (file == null) {
            if (row.elsewhere()) {
                Tracked kept = row.tracked();
                marks.add(new Mark(row.path(), kept.kind(), Optional.of(kept.blob()), Optional.empty()));
            }
        } else if (!file.isDirectory()) {
            marks.add(
                    isClean(row, file, written)
                            ? new Mark(
                                    row.path(),
                                    Kind.FILE,
                                    Optional.of(row.tracked().blob()),
                                    Optional.empty())
                            : mark(row.path(), file, row.tracked().blob()));
        }
    }

    /** A file; or a folder with a slash at its end, which is a repository of its own. */
    private void other(String path) {
        if (path.endsWith("/")) {
            marks.add(new Mark(path.substring(0, path.length() - 1), Kind.SUBMODULE));
            return;
        }
        BasicFileAttributes file = attributes(path);
        if (file != null) {
            marks.add(mark(path, file, ""));
        }
    }

    private @Nullable BasicFileAttributes attributes(String path) {
        try {
            return Files.readAttributes(
                    disk.root().resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return null; // gone
        }
    }

    // git: the time tells nothing of a file that was changed when the index was written, or after
    private static boolean isClean(IndexFile.Row row, BasicFileAttributes file, Instant written) {
        if (!file.isRegularFile()
                || row.mode() == Tracked.LINK
                || row.stage() != 0
                || row.intended()
                || row.assumed()
                || (int) file.size() != row.size()) {
            return false;
        }
        Instant changed = file.lastModifiedTime().toInstant();
        return (int) changed.getEpochSecond() == row.seconds()
                && changed.getNano() == row.nanos()
                && changed.isBefore(written);
    }

    /** @param before the blob that Git has, by which it may decide about the ends of lines */
    private Mark mark(String path, BasicFileAttributes file, String before) {
        if (!file.isRegularFile()) {
            return new Mark(path, file.isSymbolicLink() ? Kind.SYMLINK : Kind.SPECIAL);
        }
        read += file.size();
        if (read > MOST_BYTES) {
            return new Mark(path, Kind.FILE); // it is no use any more
        }
        String content = disk.read(path)
                .map(bytes -> ids.of(bytes) + (LineEnds.hasCrLf(bytes) ? " " + before : ""))
                .orElse("unreadable");
        return new Mark(path, Kind.FILE, Optional.empty(), Optional.of(file.size() + " " + content));
    }
}
