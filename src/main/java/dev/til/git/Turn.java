package dev.til.git;

import dev.til.TilException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * til's turn to change a working tree's repository. Two tils at once take turns, and one that is killed gives its turn
 * back by that: the operating system keeps it, no file has to be deleted.
 */
public final class Turn implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration STEP = Duration.ofMillis(50);

    private final FileChannel channel;
    private int holders = 1;

    private Turn(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws TilException when another til has not finished after a while, or nothing can be written there */
    static Turn take(Path workFolder) {
        try {
            var channel = FileChannel.open(
                    Files.createDirectories(workFolder).resolve("turn"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
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
            return new Turn(channel);
        } catch (IOException e) {
            throw new TilException(
                    "cannot write into '%s'".formatted(workFolder),
                    "check its permissions and the space on the disk; nothing was changed",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TilException("interrupted while another til was at work", "run til again", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // within this process
        }
    }

    /** The same turn once more, for a step of the command that has it. */
    Turn again() {
        holders++;
        return this;
    }

    boolean held() {
        return holders > 0;
    }

    @Override
    public void close() {
        holders--;
        if (holders == 0) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new TilException("cannot end til's turn", "nothing to do: it ends with til", e);
            }
        }
    }
}
