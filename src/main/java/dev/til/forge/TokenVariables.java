package dev.til.forge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which variables hold a forge's tokens, and whose servers these are for.
 *
 * @param hosts of the forge itself; one that starts with a dot stands for all below it
 * @param theirs the variables whose tokens are for these
 * @param named the variables whose tokens are for a host that the person names
 * @param naming the variables that name one
 * @param job what the forge's CI gives to a job
 */
public record TokenVariables(
        List<String> hosts, List<String> theirs, List<String> named, List<String> naming, Optional<Job> job) {
    static final TokenVariables NONE = new TokenVariables(List.of(), List.of(), List.of(), List.of(), Optional.empty());

    /**
     * The variables of a job.
     *
     * @param runs is {@code true} in one
     * @param server the address of the server that runs it
     * @param token what is good for that server, and no other
     */
    public record Job(String runs, String server, String token) {}

    boolean has(String host) {
        return hosts.stream().anyMatch(own -> own.startsWith(".") ? host.endsWith(own) : host.equals(own));
    }

    /** All that hold a token. */
    Stream<String> all() {
        return Stream.concat(theirs.stream(), named.stream()).distinct();
    }
}
