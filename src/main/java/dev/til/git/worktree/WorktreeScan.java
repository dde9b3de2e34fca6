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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The one look at a whole working tree: at the index, at each file that it names, and at git's list of what it does not
 * track. {@code ls-files} runs no program of the repository, as {@code git status} would run its filters. All is there
 * before JGit has started.
 */
public final class WorktreeScan {
    private static final int SHA1 = 20;

    private final Disk disk;
    private final Path index;
    private final LookingGit git;

    /**
     * @param index the file that Git names
     * @param git to be run at the root of the working tree
     */
    public WorktreeScan(Disk disk, Path index, LookingGit git) {
        this.disk = disk;
        this.index = index;
        this.git = git;
    }

    /**
     * What each file is found to be, in Git's order of the paths in it; empty where git or the index does not tell which
     * files there are.
     *
     * @param tracked asked about what the index names, once a path, by several threads
     * @param other asked about what is not tracked; of a repository of its own, the folder
     */
    <T> Optional<List<T>> each(
            Function<IndexFile.Row, Optional<T>> tracked,
            Function<Untracked, Optional<T>> other,
            Function<T, String> path) {
        // git looks for untracked files while the tracked ones are looked at here
        var listing = CompletableFuture.supplyAsync(
                () -> git.quick("ls-files", "-z", "--others", "--exclude-standard"), GitProgram::aside);
        Optional<List<IndexFile.Row>> rows = IndexFile.rows(index, SHA1);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<T> found = IndexFile.once(rows.get()).parallelStream()
                .flatMap(row -> tracked.apply(row).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        Optional<List<String>> others = listing.join();
        others.ifPresent(
                names -> names.forEach(name -> other.apply(Untracked.of(name)).ifPresent(found::add)));
        found.sort((one, two) -> PackedEntries.ORDER.compare(path.apply(one), path.apply(two)));
        return others.map(names -> List.copyOf(found));
    }

    /**
     * What git does not track.
     *
     * @param repository whether it is a folder that is a repository of its own
     */
    record Untracked(String path, boolean repository) {
        /** git: that one has a slash at its end. */
        static Untracked of(String name) {
            return name.endsWith("/")
                    ? new Untracked(name.substring(0, name.length() - 1), true)
                    : new Untracked(name, false);
        }
    }

    /** Tracked files that are on disk, and untracked ones that are not ignored, without the blobs. */
    public Optional<List<Entry>> files() {
        if (!System.getProperty("sun.jnu.encoding", "UTF-8").equalsIgnoreCase("UTF-8")) {
            return Optional.empty(); // Java may not find what git names
        }
        Map<String, Boolean> plain = new ConcurrentHashMap<>();
        return each(row -> tracked(row, plain), found -> disk.entry(found.path()), Entry::path);
    }

    /** @param plain whether nothing on the way to a folder is a link */
    private Optional<Entry> tracked(IndexFile.Row row, Map<String, Boolean> plain) {
        if (row.mode() == TreeEntry.SUBMODULE) {
            return Optional.of(row.tracked().entry());
        }
        String folder = row.path().substring(0, Math.max(0, row.path().lastIndexOf('/')));
        return Optional.of(row.path())
                .filter(path -> plain.computeIfAbsent(folder, disk::isPlainFolder))
                .flatMap(disk::entry)
                .filter(entry -> entry.kind() != Kind.SUBMODULE) // a folder now: what is in it is not tracked
                .or(() -> Optional.of(row.tracked().entry()).filter(entry -> row.elsewhere()));
    }
}
