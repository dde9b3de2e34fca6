package dev.til.git.remote;

import dev.til.TilException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A server's no to who asks, in the words of git or JGit. */
public final class RemoteLoginRefusal {
    private static final Pattern WORDS = Pattern.compile(
            "authentication failed|not authorized|authentication is required|could not read (?:username|password)"
                    + "|\\b401\\b",
            Pattern.CASE_INSENSITIVE);

    private RemoteLoginRefusal() {}

    /** What to tell the person, where the reason for a failure is that they were not let in. */
    public static Optional<TilException> of(String remote, String reason) {
        return WORDS.matcher(reason).find()
                ? Optional.of(new TilException(
                        "'%s' does not let you in: %s".formatted(remote, reason),
                        "the name, password or token for it is wrong, missing or has run out: run 'git push' once, so"
                                + " that git asks for it, then run the same command again"))
                : Optional.empty();
    }
}
