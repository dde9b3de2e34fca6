package dev.til.git.history;

import java.security.SecureRandom;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.util.ChangeIdUtil;

/** Gerrit's Change-Id lines, by which it knows a commit again after it was made anew. */
public final class CommitChangeIds {
    private static final String KEY = "Change-Id: ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private CommitChangeIds() {}

    /** The one that a message has; Gerrit looks for it in the last paragraph, and takes the last one. */
    public static Optional<String> of(String message) {
        String text = message.stripTrailing();
        return text.substring(text.lastIndexOf("\n\n") + 1)
                .lines()
                .filter(line -> line.matches("Change-Id: I[0-9a-f]{40}\\s*"))
                .map(line -> line.substring(KEY.length()).strip())
                .reduce((first, last) -> last);
    }

    /** The message with this Change-Id, where it has none yet. */
    public static String with(String message, String id) {
        return of(message).isPresent() ? message : ChangeIdUtil.insertId(message, ObjectId.fromString(id.substring(1)));
    }

    /**
     * The message with a Change-Id, where it has none yet. It is a new one each time: a commit that is handed in again
     * after its change was abandoned must not meet that one.
     */
    public static String into(String message) {
        var bytes = new byte[Constants.OBJECT_ID_LENGTH];
        RANDOM.nextBytes(bytes);
        return with(message, "I" + ObjectId.fromRaw(bytes).name());
    }
}
