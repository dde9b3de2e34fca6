package dev.til.git.lock;

import dev.til.TilException;
import dev.til.git.repository.RepositoryLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Git's lock files that a til has left which did not come to its end, or a git that it had started. A lock does not say
 * whose it is. It is taken for til's own only when all of this is so: it was made in the turn of a til that is gone, the
 * same user made it, it has stayed for a while, and no git is at work here. Every other one stays.
 */
record LeftLocks(RepositoryLocation location) {
    /** No program that uses a library instead of git keeps a lock for that long. */
    private static final Duration AGE = Duration.ofSeconds(2);

    private static final Duration STEP = Duration.ofMillis(100);

    /** Deletes those that were left in these turns; gives what is deleted. */
    List<Path> free(List<LockRecord.Span> spans) {
        var made = new LeftInTurns(location, spans);
        try {
            long end = System.nanoTime() + AGE.plus(STEP).plus(STEP).toNanos();
            List<Path> left = spans.isEmpty() ? List.of() : left(made);
            while (!left.isEmpty() && System.nanoTime() < end) {
                if (areOld(left) && !new LockHolders(location).any()) {
                    return delete(left, made);
                }
                Thread.sleep(STEP.toMillis());
                left = left(made);
            }
            return List.of();
        } catch (IOException | UncheckedIOException e) {
            return List.of(); // whatever needs them will say so
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TilException("interrupted while waiting for another git", "run til again", e);
        }
    }

    private List<Path> delete(List<Path> locks, LeftInTurns made) throws IOException {
        var deleted = new ArrayList<Path>();
        for (Path lock : locks) {
            if (made.has(lock)) {
                Files.delete(lock);
                deleted.add(lock);
            }
        }
        return deleted;
    }

    private List<Path> left(LeftInTurns made) throws IOException {
        var left = new ArrayList<Path>();
        for (Path lock : locks()) {
            if (made.has(lock)) {
                left.add(lock);
            }
        }
        return left;
    }

    private static boolean areOld(List<Path> locks) throws IOException {
        for (Path lock : locks) {
            if (Files.exists(lock) && System.currentTimeMillis() - time(lock) < AGE.toMillis()) {
                return false;
            }
        }
        return true;
    }

    private static long time(Path file) throws IOException {
        return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis();
    }

    /** Those of the index, of HEAD, of the settings and of every branch; not those of other working trees. */
    private List<Path> locks() throws IOException {
        var locks = new ArrayList<Path>();
        collect(location.gitDir(), 1, locks);
        if (!location.commonDir().equals(location.gitDir())) {
            collect(location.commonDir(), 1, locks);
        }
        collect(location.commonDir().resolve("refs"), Integer.MAX_VALUE, locks);
        return locks;
    }

    private static void collect(Path folder, int depth, List<Path> locks) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            files.filter(file -> file.toString().endsWith(".lock")).forEach(locks::add);
        }
    }
}
