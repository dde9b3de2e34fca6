package dev.til.git.lock;

import dev.til.git.repository.RepositoryLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What was made in turns that did not come to their end. */
record LeftInTurns(RepositoryLocation location, List<LockRecord.Span> spans) {
    /** How long a git may live on without its til, or til be late in saying that it is alive. */
    private static final Duration LATE = Duration.ofSeconds(3);

    /** Whether a plain file was made in one of them, by the same user. */
    boolean has(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        long made = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis();
        return spans.stream().anyMatch(span -> span.since() <= made && made <= span.until() + LATE.toMillis())
                && Files.getOwner(file, LinkOption.NOFOLLOW_LINKS)
                        .equals(Files.getOwner(location.gitDir().resolve("til/turn")));
    }
}
