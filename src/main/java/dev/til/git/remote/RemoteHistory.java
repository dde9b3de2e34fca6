package dev.til.git.remote;

import dev.til.git.program.FreeGit;
import dev.til.git.repository.RepositoryLocation;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings commits that a clone lacks, as the shallow one of a CI does. No branch is made or moved by it. */
public final class RemoteHistory {
    /** All commits that there are. */
    public static final int WHOLE = 0;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final RepositoryLocation location;
    private final Optional<FreeGit> git;
    private final Optional<String> remote;
    private final Optional<Source> other;

    /**
     * Another place of the same repository, or of the one that it was forked from.
     *
     * @param address of the repository
     * @param header what is said to its server over HTTP, and to the remote where that is on the same server; a secret
     * @param server the server's address, with a slash at its end
     */
    public record Source(String address, Optional<String> header, String server) {
        @Override
        public String toString() {
            return address;
        }
    }

    public RemoteHistory(
            RepositoryLocation location, Optional<FreeGit> git, Optional<String> remote, Optional<Source> other) {
        this.location = location;
        this.git = git;
        this.remote = remote;
        this.other = other;
    }

    /** Whether there may be more history than this clone has. */
    public boolean isShallow() {
        return Files.exists(location.commonDir().resolve("shallow"));
    }

    /**
     * Brings commits by their ids, first from the remote.
     *
     * @param depth how many commits deep, where the clone is shallow: 1 for themselves alone, or {@link #WHOLE}
     * @return why they could not be brought; empty where they are here now
     */
    public Optional<String> bring(List<String> commits, int depth) {
        if (git.isEmpty()) {
            return Optional.of("there is no git to fetch it with");
        }
        List<String> fetch = fetch(depth);
        Optional<String> why = Optional.empty();
        for (FreeGit asking : asking(git.get())) {
            for (String source : sources()) {
                var outcome = asking.run(PATIENCE, behind(fetch, source, commits));
                if (outcome.ok()) {
                    return Optional.empty();
                }
                why = why.or(() -> Optional.of(outcome.why())); // what is asked first knows best
            }
        }
        return why.or(() -> Optional.of("there is no remote to fetch it from"));
    }

    private List<String> sources() {
        var sources = new ArrayList<String>();
        remote.ifPresent(sources::add);
        other.map(Source::address).ifPresent(sources::add);
        return sources;
    }

    private List<String> fetch(int depth) {
        var fetch = new ArrayList<>(Remotes.ALIVE);
        fetch.addAll(List.of("fetch", "--quiet", "--no-tags", "--no-recurse-submodules"));
        if (isShallow()) {
            fetch.add(depth == WHOLE ? "--unshallow" : "--depth=" + depth);
        }
        return fetch;
    }

    private static List<String> behind(List<String> fetch, String source, List<String> commits) {
        var all = new ArrayList<>(fetch);
        all.addAll(List.of("--", source));
        all.addAll(commits);
        return all;
    }

    /** Nobody is told the header who answers without it. */
    private List<FreeGit> asking(FreeGit program) {
        return other.flatMap(source -> source.header().map(header -> introduced(program, source.server(), header)))
                .map(introduced -> List.of(program, introduced))
                .orElseGet(() -> List.of(program));
    }

    /** The same git with the header, as variables: a program's arguments are for everybody on the machine to read. */
    private static FreeGit introduced(FreeGit program, String server, String header) {
        String key = "http." + server + ".extraheader";
        int count = count(program.environment.getOrDefault("GIT_CONFIG_COUNT", "0"));
        var variables = new HashMap<String, String>();
        // git: an empty value takes back what was said before, as actions/checkout says it; two would be refused
        for (String value : List.of("", header)) {
            variables.put("GIT_CONFIG_KEY_" + count, key);
            variables.put("GIT_CONFIG_VALUE_" + count, value);
            count++;
        }
        variables.put("GIT_CONFIG_COUNT", String.valueOf(count));
        return program.with(Map.copyOf(variables));
    }

    private static int count(String said) {
        return said.matches("\\d{1,4}") ? Integer.parseInt(said) : 0;
    }
}
