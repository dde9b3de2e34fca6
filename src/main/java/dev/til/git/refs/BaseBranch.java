package dev.til.git.refs;

import java.util.Optional;

/**
 * The branch that notes are merged into, as far as it is known here.
 *
 * @param name without remote: {@code main}
 * @param remote where it lives; empty when the repository has no remote
 * @param commit where a new branch starts; empty before the first commit
 * @param local whether it is known here only: nothing of the remote's is, or the remote has no branch at all
 * @param notFetched why it may be older than the remote's, in one line; empty when it is fresh, or was not asked for
 */
public record BaseBranch(
        String name, Optional<String> remote, Optional<String> commit, boolean local, Optional<String> notFetched) {
    /** The same where its first commit was made here. */
    public BaseBranch born(Optional<String> first) {
        return new BaseBranch(name, remote, first, true, notFetched);
    }

    /** As a person names it: {@code origin/main}, or {@code main} where there is no remote, or nothing on it. */
    @Override
    public String toString() {
        return remote.filter(there -> !local).map(remote -> remote + "/" + name).orElse(name);
    }
}
