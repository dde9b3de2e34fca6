package dev.til.git.lock;

import dev.til.TilException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Git's lock files: somebody else is writing. They are waited for, and never deleted here; those that are certain to be
 * til's own are gone by then, see {@code LeftLocks}.
 */
public final class GitLocks {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(50);

    private GitLocks() {}

    /** @throws TilException when one of these files stays */
    public static void await(List<Path> locks) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<Path> held = held(locks);
        while (held.isPresent() && System.nanoTime() < end) {
            try {
                Thread.sleep(STEP.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TilException("interrupted while waiting for '%s'".formatted(held.get()), "run til again", e);
            }
            held = held(locks);
        }
        if (held.isPresent()) {
            throw new TilException(
                    "another program is writing to this repository: '%s' is there since %s"
                            .formatted(held.get(), age(held.get())),
                    "wait for it; if no git is running, a crash has left the file: delete it");
        }
    }

    private static Optional<Path> held(List<Path> locks) {
        return locks.stream().filter(Files::exists).findFirst();
    }

    private static String age(Path lock) {
        try {
            Duration age = Duration.between(Files.getLastModifiedTime(lock).toInstant(), Instant.now());
            return age.toHours() > 48
                    ? age.toDays() + " days"
                    : age.toMinutes() > 120
                            ? age.toHours() + " hours"
                            : age.toSeconds() > 120 ? age.toMinutes() + " minutes" : age.toSeconds() + " seconds";
        } catch (IOException e) {
            return "a moment";
        }
    }
}
