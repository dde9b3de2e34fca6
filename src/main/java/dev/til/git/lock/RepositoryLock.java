package dev.til.git.lock;

import dev.til.TilException;
import dev.til.git.repository.RepositoryLocation;
import dev.til.git.repository.RepositoryTilFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * til's turn to change a working tree's repository. Two tils at once take turns, and one that is killed gives its turn
 * back by that: the operating system keeps it, no file has to be deleted. The file itself tells when that was.
 */
public final class RepositoryLock implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration STEP = Duration.ofMillis(50);

    /** How often a til that has the turn says that it is alive. */
    private static final Duration BEAT = Duration.ofMillis(500);

    private static final String FILE = "turn";

    private final FileChannel channel;
    private final LockRecord record;
    private volatile int holders = 1;
    private boolean finished = true;

    private RepositoryLock(FileChannel channel, LockRecord record) {
        this.channel = channel;
        this.record = record;
        var alive = new Thread(this::alive, "til's turn");
        alive.setDaemon(true);
        alive.start();
    }

    /** @throws TilException when another til has not finished after a while, or nothing can be written there */
    public static RepositoryLock take(RepositoryTilFolder til) {
        try {
            Path file = til.made().resolve(FILE);
            var channel = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!locked(channel)) {
                if (System.nanoTime() > end) {
                    channel.close();
                    throw new TilException(
                            "another til is at work in this repository",
                            "wait for it, then run the same command again");
                }
                Thread.sleep(STEP.toMillis());
            }
            return new RepositoryLock(channel, LockRecord.begin(file, channel));
        } catch (IOException e) {
            throw new TilException(
                    "cannot write into '%s'".formatted(til.path("")),
                    "check its permissions and the space on the disk; nothing was changed",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TilException("interrupted while another til was at work", "run til again", e);
        }
    }

    /** Whether a til has the turn, or had it and did not come to its end; told without taking it. */
    public static boolean isBegun(RepositoryTilFolder til) {
        // what it is instead of a file is found out by whoever takes it
        return til.path(FILE).toFile().length() > 0;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // within this process
        }
    }

    private void alive() {
        try {
            while (held()) {
                Thread.sleep(BEAT.toMillis());
                synchronized (this) {
                    if (held()) {
                        record.alive();
                    }
                }
            }
        } catch (IOException e) {
            // nothing more is known of this turn's length: what it may leave stays
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Deletes what turns before this one have left that did not come to their end: files that they had only begun, and locks
     * that are theirs for certain. Gives the locks.
     *
     * @param folders of the working tree that such a turn wrote into
     */
    public List<Path> free(RepositoryLocation location, Supplier<? extends Collection<Path>> folders) {
        List<LockRecord.Span> turns = record.earlier();
        if (turns.isEmpty()) {
            return List.of();
        }
        new LeftFiles(location).delete(turns, folders.get());
        return new LeftLocks(location).free(turns);
    }

    /** Whether a turn before this one did not come to its end. */
    public boolean followsUnfinished() {
        return !record.earlier().isEmpty();
    }

    /** Says that what was begun in this turn was not finished, so that a git of it may have left something. */
    public void stopped() {
        finished = false;
    }

    /** The same turn once more, for a step of the command that has it. */
    public synchronized RepositoryLock again() {
        holders++;
        return this;
    }

    public boolean held() {
        return holders > 0;
    }

    @Override
    public synchronized void close() {
        holders--;
        if (holders == 0) {
            try {
                if (finished) {
                    record.end();
                }
                channel.close();
            } catch (IOException e) {
                throw new TilException("cannot end til's turn", "nothing to do: it ends with til", e);
            }
        }
    }
}
