package dev.til.workspace.day;

import java.time.Instant;
import java.util.List;

/**
 * What a forge has said of a branch's pull request, and when.
 *
 * @param head the commit of the branch that it was asked about
 * @param number of the pull request; 0 where there is none
 * @param url its page; empty text where there is none
 * @param waiting who is asked and has not answered
 * @param refused who wants changes
 * @param failed the checks that have failed
 * @param pending the checks that have not ended
 */
public record ReviewAnswer(
        String head,
        Instant at,
        State state,
        long number,
        String url,
        List<String> waiting,
        List<String> refused,
        List<String> failed,
        List<String> pending) {
    /** What has become of it. */
    public enum State {
        NONE,
        OPEN,
        DRAFT,
        CLOSED,
        MERGED;

        /** Whether it can still be merged. */
        public boolean isOpen() {
            return this == OPEN || this == DRAFT;
        }
    }

    public ReviewAnswer {
        waiting = List.copyOf(waiting);
        refused = List.copyOf(refused);
        failed = List.copyOf(failed);
        pending = List.copyOf(pending);
    }

    /** Whether it asks for something of whoever has written it. */
    boolean isBad() {
        return !state.isOpen() || !refused.isEmpty() || !failed.isEmpty();
    }

    /** The same once other commits are pushed: its checks begin anew. */
    public ReviewAnswer pushed(String commit, Instant now) {
        return new ReviewAnswer(commit, now, state, number, url, waiting, refused, List.of(), List.of());
    }

    /** The same, not open any more. */
    public ReviewAnswer ended(State how, String commit, Instant now) {
        return new ReviewAnswer(commit, now, how, number, url, List.of(), List.of(), List.of(), List.of());
    }
}
