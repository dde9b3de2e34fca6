package dev.til.git.worktree;

import dev.til.git.disk.Disk;
import dev.til.git.index.IndexFile;
import dev.til.git.objects.TreeEntry;
import dev.til.git.program.GitProgram;
import dev.til.git.program.LookingGit;
import dev.til.note.Journal.Entry;
import dev.til.note.Journal.Kind;
import dev.til.note.PackedEntries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What {@code git status} says of the working tree. One answer tells which files there are, and what a switch to another
 * branch would carry away: git gives it before JGit has started.
 */
public final class WorktreeStatus {
    private static final int SHA1 = 20;
    private static final String UNTRACKED = "??";
    private static final String TOUCHED = " M";

    private final LookingGit git;
    private final Disk disk;
    private final Path index;
    private @Nullable CompletableFuture<Seen> asked;

    /** What is told of the files. */
    public enum Detail {
        /** Which there are, and how long they are. */
        FILES,
        /** The blobs of those too that are as they were staged. */
        BLOBS
    }

    /** @param index the file that Git names */
    public WorktreeStatus(LookingGit git, Disk disk, Path index) {
        this.git = git;
        this.disk = disk;
        this.index = index;
    }

    /**
     * One line of the answer.
     *
     * @param state two letters
     */
    record Said(String state, String path) {
        static Said of(String line) {
            return new Said(line.substring(0, 2), line.substring("XY ".length()));
        }

        boolean isUntracked() {
            return state.equals(UNTRACKED);
        }

        /** Whether it is as it was staged, but for what is in it on disk. */
        boolean isTouched() {
            return state.equals(TOUCHED);
        }
    }

    /** The answer, and the files that it and the index tell; both empty where they do not. */
    private record Seen(Optional<List<Said>> said, Optional<List<Entry>> files) {}

    /** Asks anew, for the files too; the answer is waited for when somebody needs it. */
    public void ask(Detail detail) {
        forget();
        asked = begun(detail);
    }

    private CompletableFuture<Seen> begun(Detail detail) {
        return CompletableFuture.supplyAsync(() -> look(detail), GitProgram::aside);
    }

    private Seen look(Detail detail) {
        CompletableFuture<Optional<List<IndexFile.Row>>> rows =
                CompletableFuture.supplyAsync(() -> IndexFile.rows(index, SHA1), GitProgram::aside);
        Optional<List<Said>> said = status();
        return new Seen(said, said.flatMap(status -> rows.join().map(tracked -> files(tracked, status, detail))));
    }

    // git runs the filters that say whether a file has changed at all; in a submodule it would run those that the
    // submodule's own configuration names, which nobody here has looked at
    private Optional<List<Said>> status() {
        return git.quick(
                        "status",
                        "--porcelain=v1",
                        "-z",
                        "--untracked-files=all",
                        "--no-renames",
                        "--ignore-submodules=dirty")
                .map(lines -> lines.stream().map(Said::of).toList());
    }

    /**
     * The working tree as it was when git was asked, sorted by path: tracked files that are on disk, and untracked ones
     * that are not ignored. Empty where git or the index does not tell it.
     */
    public Optional<List<Entry>> files() {
        CompletableFuture<Seen> seen = asked;
        if (seen == null) {
            seen = begun(Detail.FILES);
            asked = seen;
        }
        return seen.join().files();
    }

    /** What git says, as it was asked last; for once, because later it may not be true any more. Empty where it refuses. */
    Optional<List<Said>> take() {
        CompletableFuture<Seen> seen = asked;
        Optional<List<Said>> said = seen == null ? status() : seen.join().said();
        forget();
        return said;
    }

    /** Something may have been changed. */
    void forget() {
        asked = null;
    }

    private List<Entry> files(List<IndexFile.Row> rows, List<Said> status, Detail detail) {
        Set<String> changed = new HashSet<>();
        List<Entry> files = new ArrayList<>(rows.size());
        for (Said line : status) {
            if (line.isUntracked()) {
                disk.entry(WorktreeScan.Untracked.of(line.path()).path()).ifPresent(files::add);
            } else {
                changed.add(line.path());
            }
        }
        IndexFile.once(rows).forEach(row -> file(row, changed, detail).ifPresent(files::add));
        files.sort((a, b) -> PackedEntries.ORDER.compare(a.path(), b.path()));
        return List.copyOf(files);
    }

    private Optional<Entry> file(IndexFile.Row row, Set<String> changed, Detail detail) {
        if (row.mode() == TreeEntry.SUBMODULE) {
            return Optional.of(row.tracked().entry());
        }
        // git says nothing of files that it is told not to look at
        if (row.assumed() || row.elsewhere() || row.intended() || changed.contains(row.path())) {
            Optional<Entry> onDisk = disk.entry(row.path());
            return onDisk.isEmpty() && row.elsewhere()
                    ? Optional.of(row.tracked().entry())
                    : onDisk;
        }
        if (row.mode() == TreeEntry.LINK) {
            return Optional.of(new Entry(row.path(), Kind.SYMLINK, -1));
        }
        long size = Integer.toUnsignedLong(row.size());
        return Optional.of(
                detail == Detail.BLOBS
                        ? new Entry(
                                row.path(),
                                Kind.FILE,
                                size,
                                Optional.of(row.tracked().blob()))
                        : new Entry(row.path(), Kind.FILE, size));
    }
}
