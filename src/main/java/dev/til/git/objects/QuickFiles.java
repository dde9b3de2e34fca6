package dev.til.git.objects;

import dev.til.git.program.LookingGit;
import dev.til.note.Journal.Entry;
import dev.til.note.Journal.Kind;
import dev.til.note.Listing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Lists the working tree by the index, a look at each of its files, and git's list of what it does not track: before JGit
 * has started, and without the blobs that only those need who keep what they have read.
 */
public final class QuickFiles {
    private static final int SHA1 = 20;

    private final Disk disk;
    /** Whether nothing on the way to a folder is a link. */
    private final Map<String, Boolean> folders = new ConcurrentHashMap<>();

    private QuickFiles(Disk disk) {
        this.disk = disk;
    }

    /**
     * In Git's order of paths; empty where only JGit can tell.
     *
     * @param index the file that Git names
     * @param git to be run at the root of the working tree
     */
    public static Optional<List<Entry>> list(Disk disk, Path index, LookingGit git) {
        if (!System.getProperty("sun.jnu.encoding", "UTF-8").equalsIgnoreCase("UTF-8")) {
            return Optional.empty(); // Java may not find what git names
        }
        try {
            return new QuickFiles(disk).list(index, git);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<List<Entry>> list(Path index, LookingGit git) throws IOException, InterruptedException {
        // git looks for untracked files while the tracked ones are looked at here
        Process listing = git.service("ls-files", "-z", "--others", "--exclude-standard");
        listing.getOutputStream().close();
        Optional<List<IndexFile.Row>> rows = IndexFile.rows(index, SHA1);
        if (rows.isEmpty()) {
            listing.destroy();
            return Optional.empty();
        }
        List<Entry> files = IndexFile.once(rows.get()).parallelStream()
                .flatMap(row -> tracked(row).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        String others = new String(listing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (listing.waitFor() != 0) {
            return Optional.empty();
        }
        for (int at = 0, end; at < others.length(); at = end + 1) {
            end = others.indexOf('\0', at);
            String path = others.substring(at, end); // with a slash at its end it is a repository of its own
            disk.entry(path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
                    .ifPresent(files::add);
        }
        files.sort((one, two) -> Listing.ORDER.compare(one.path(), two.path()));
        return Optional.of(List.copyOf(files));
    }

    private Optional<Entry> tracked(IndexFile.Row row) {
        if (row.mode() == Tracked.SUBMODULE) {
            return Optional.of(row.tracked().entry());
        }
        String folder = row.path().substring(0, Math.max(0, row.path().lastIndexOf('/')));
        return Optional.of(row.path())
                .filter(path -> folders.computeIfAbsent(folder, disk::isPlainFolder))
                .flatMap(disk::entry)
                .filter(entry -> entry.kind() != Kind.SUBMODULE) // a folder now: what is in it is not tracked
                .or(() -> Optional.of(row.tracked().entry()).filter(entry -> row.elsewhere()));
    }
}
