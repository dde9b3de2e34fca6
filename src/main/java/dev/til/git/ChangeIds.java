package dev.til.git;

import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.util.ChangeIdUtil;

/** Gerrit's Change-Id lines, by which it knows a commit again after it was made anew. */
public final class ChangeIds {
    private ChangeIds() {}

    public static boolean in(String message) {
        return message.lines().anyMatch(line -> line.startsWith("Change-Id: I"));
    }

    /**
     * The message with a Change-Id, where it has none yet.
     *
     * @param seed something that is the commit's own, like its id
     */
    public static String into(String message, String seed) {
        if (in(message)) {
            return message;
        }
        var nobody = new PersonIdent("til", seed);
        ObjectId id = ChangeIdUtil.computeChangeId(ObjectId.zeroId(), ObjectId.zeroId(), nobody, nobody, message);
        return ChangeIdUtil.insertId(message, id);
    }
}
