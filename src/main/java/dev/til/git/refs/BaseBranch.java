package dev.til.git.refs;

import dev.til.TilException;
import dev.til.git.remote.Remotes;
import java.util.Optional;

/**
 * The branch that notes are merged into, as far as it is known here.
 *
 * @param name without remote: {@code main}
 * @param remote where it lives; empty when the repository has no remote
 * @param commit where a new branch starts; empty before the first commit
 * @param local whether it is known here only: nothing of the remote's is, or the remote has no branch at all
 * @param notFetched why it may be older than the remote's, in one line; empty when it is fresh, or was not asked for
 * @param cure the same with what mends it, where that is more than to wait for the network
 */
public record BaseBranch(
        String name,
        Optional<String> remote,
        Optional<String> commit,
        boolean local,
        Optional<String> notFetched,
        Optional<TilException> cure) {
    public BaseBranch(
            String name, Optional<String> remote, Optional<String> commit, boolean local, Optional<String> notFetched) {
        this(name, remote, commit, local, notFetched, Optional.empty());
    }

    /** The same where its first commit was made here. */
    public BaseBranch born(Optional<String> first) {
        return new BaseBranch(name, remote, first, true, notFetched, cure);
    }

    /** Whether the remote answered that it has no such branch. */
    public boolean isGone() {
        return notFetched.filter(Remotes::isMissing).isPresent();
    }

    /** As a person names it: {@code origin/main}, or {@code main} where there is no remote, or nothing on it. */
    @Override
    public String toString() {
        return remote.filter(there -> !local).map(remote -> remote + "/" + name).orElse(name);
    }
}
