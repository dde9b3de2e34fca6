package dev.til.git;

import dev.til.TilException;
import dev.til.note.Journal.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code git status} says of the working tree. One answer tells which files there are, and what a switch to another
 * branch would carry away: git gives it before JGit has started.
 */
final class Glance {
    private static final int SHA1 = 20;
    private static final String UNTRACKED = "??";

    private final GitProgram git;
    private final Disk disk;
    private final Path index;
    private @Nullable Process asked;
    private @Nullable List<Said> said;

    /** @param index the file that Git names */
    Glance(GitProgram git, Disk disk, Path index) {
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
        boolean isUntracked() {
            return state.equals(UNTRACKED);
        }
    }

    /** Asks anew; the answer is waited for when somebody needs it. */
    void ask() {
        said = null;
        try {
            // git runs the filters that say whether a file has changed at all
            asked = git.service("status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames");
        } catch (IOException e) {
            asked = null; // whoever asks next gets no answer
        }
    }

    /** What it says, as it was asked last; empty where git refuses. */
    Optional<List<Said>> answer() {
        Process running = asked;
        if (said == null && running != null) {
            said = read(running);
            asked = null;
        }
        return Optional.ofNullable(said);
    }

    /** The same, for once: later it may not be true any more. */
    Optional<List<Said>> take() {
        if (said == null && asked == null) {
            ask();
        }
        Optional<List<Said>> answer = answer();
        forget();
        return answer;
    }

    /** Something has been changed. */
    void forget() {
        said = null;
        if (asked != null) {
            asked.destroy();
            asked = null;
        }
    }

    private static @Nullable List<Said> read(Process running) {
        try (var output = running.getInputStream()) {
            running.getOutputStream().close();
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            List<Said> all = new ArrayList<>();
            for (int at = 0, end; at < text.length(); at = end + 1) { // "XY PATH NUL"
                end = text.indexOf('\0', at);
                all.add(new Said(text.substring(at, at + 2), text.substring(at + 3, end)));
            }
            return running.waitFor() == 0 ? all : null;
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TilException("interrupted while git was running", "run til again", e);
        }
    }

    /**
     * The working tree, sorted by path: tracked files that are on disk, and untracked ones that are not ignored. Empty
     * where git or the index does not tell it.
     */
    Optional<List<Entry>> files() {
        Optional<List<IndexFile.Row>> rows = IndexFile.rows(index, SHA1);
        return rows.flatMap(tracked -> answer().map(status -> files(tracked, status)));
    }

    private List<Entry> files(List<IndexFile.Row> rows, List<Said> status) {
        Set<String> changed = new HashSet<>();
        List<Entry> files = new ArrayList<>(rows.size());
        for (Said line : status) {
            if (line.isUntracked()) {
                String path = line.path(); // with a slash at its end it is a repository of its own
                disk.entry(path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
                        .ifPresent(files::add);
            } else {
                changed.add(line.path());
            }
        }
        String last = "";
        for (IndexFile.Row row : rows) {
            if (!row.path().equals(last)) { // of a conflict there are several
                file(row, changed).ifPresent(files::add);
            }
            last = row.path();
        }
        files.sort((a, b) -> a.path().compareTo(b.path()));
        return List.copyOf(files);
    }

    private Optional<Entry> file(IndexFile.Row row, Set<String> changed) {
        Tracked tracked = row.tracked();
        if (row.mode() == Tracked.SUBMODULE) {
            return Optional.of(tracked.entry());
        }
        // git says nothing of files that it is told not to look at
        if (row.assumed() || row.elsewhere() || row.intended() || changed.contains(row.path())) {
            return disk.entry(row.path()).or(() -> Optional.of(tracked.entry()).filter(entry -> row.elsewhere()));
        }
        return Optional.of(
                row.mode() == Tracked.LINK
                        ? new Entry(row.path(), tracked.kind(), -1)
                        : new Entry(row.path(), tracked.kind(), Integer.toUnsignedLong(row.size())));
    }
}
