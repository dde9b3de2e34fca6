package dev.til.git;

import java.util.Optional;

/**
 * The branch that notes are merged into, as far as it is known here.
 *
 * @param name without remote: {@code main}
 * @param remote where it lives; empty when the repository has no remote
 * @param commit where a new branch starts; empty before the first commit
 * @param notFetched why it may be older than the remote's, in one line; empty when it is fresh, or was not asked for
 */
public record Base(String name, Optional<String> remote, Optional<String> commit, Optional<String> notFetched) {
    /** As a person names it: {@code origin/main}, or {@code main} where there is no remote. */
    @Override
    public String toString() {
        return remote.map(remote -> remote + "/" + name).orElse(name);
    }
}
