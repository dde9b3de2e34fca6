package dev.til.submit;

import dev.til.git.history.History;
import dev.til.git.repository.RepositoryIdentity;
import dev.til.notelist.NoteFacts;
import java.util.List;
import java.util.Locale;

/**
 * What the person and the team want of a commit.
 *
 * @param signOff whether commits carry a Signed-off-by line of their author
 * @param sign whether the person signs
 * @param pattern of a message's first line
 */
public record CommitForm(RepositoryIdentity identity, boolean signOff, boolean sign, String pattern) {
    /** Whether a message's first line is one of these notes'. */
    boolean isSubject(String line, List<NoteFacts> notes) {
        return new SubjectForm(pattern, notes).has(line);
    }

    /** git: {@code fixup!} and the like are made to be squashed, and people write WIP on the same. */
    static boolean isUnfinished(String subject) {
        return subject.matches("(?i)(?:(?:fixup|squash|amend)!|wip\\b).*");
    }

    /** git: what {@code --cleanup=whitespace} leaves as it is. */
    static boolean isTidy(String message) {
        return message.equals(message.strip() + "\n")
                && !message.contains("\n\n\n")
                && message.lines().allMatch(line -> line.equals(line.stripTrailing()))
                && message.lines().skip(1).limit(1).allMatch(String::isEmpty);
    }

    /** DCO: the one who signs off is the author. */
    boolean isSignedOff(History.Commit commit) {
        String end = "<" + commit.author().email().toLowerCase(Locale.ROOT) + ">";
        return !signOff
                || CommitMessage.parse(commit.message()).trailers().stream()
                        .map(trailer -> trailer.toLowerCase(Locale.ROOT))
                        .anyMatch(trailer -> trailer.startsWith("signed-off-by:") && trailer.endsWith(end));
    }

    boolean isMine(History.Commit commit) {
        return commit.author().email().equals(identity.email());
    }

    /** Whether a commit's message can be handed in: a person's own words can, and no one signs off for somebody else. */
    public boolean fits(History.Commit commit) {
        return commit.isMerge()
                || (!isUnfinished(commit.subject())
                        && isTidy(commit.message())
                        && (!isMine(commit) || isSignedOff(commit)));
    }
}
