package dev.til.git.oplog;

import java.util.List;
import java.util.stream.Stream;

/** What an operation did outside of this repository, in order. */
public record RemoteEffects(List<Push> pushes, List<Request> requests) {
    static final RemoteEffects NOTHING = new RemoteEffects(List.of(), List.of());

    /**
     * A ref that was pushed.
     *
     * @param branch the branch that it was pushed from
     * @param ref its full name over there: a branch, or {@code refs/for/...}
     * @param before the commit that it held over there; empty text where there was none
     * @param after the commit that it was given
     */
    public record Push(String remote, String branch, String ref, String before, String after) {
        /** Whether it stands over there under a name of its own, and so can be put back. */
        public boolean isBranch() {
            return ref.startsWith("refs/heads/");
        }
    }

    /** A pull request that was opened. */
    public record Request(long number, String url) {}

    public RemoteEffects {
        pushes = List.copyOf(pushes);
        requests = List.copyOf(requests);
    }

    public boolean isNothing() {
        return pushes.isEmpty() && requests.isEmpty();
    }

    /** What was done, a line each. */
    public List<String> says() {
        return Stream.concat(
                        pushes.stream().map(push -> "pushed '%s' to '%s'".formatted(push.branch(), push.remote())),
                        requests.stream()
                                .map(request ->
                                        "opened pull request #%d %s".formatted(request.number(), request.url())))
                .toList();
    }
}
