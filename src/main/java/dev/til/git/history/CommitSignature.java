package dev.til.git.history;

import dev.til.git.program.LookingGit;
import dev.til.git.repository.RepositorySettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What git says of a commit's signature ({@code git log --format=%G?}). */
public enum CommitSignature {
    NONE,
    GOOD,
    /** Good once: the signature or its key has expired. */
    EXPIRED,
    BAD,
    /** There is one, but no key here that it could be checked with. */
    UNVERIFIABLE;

    /** git: G good, U good by a key nobody vouches for, X and Y expired, B bad, R revoked, E cannot be checked. */
    private static CommitSignature of(char letter) {
        return switch (letter) {
            case 'G', 'U' -> GOOD;
            case 'X', 'Y' -> EXPIRED;
            case 'N' -> NONE;
            case 'E' -> UNVERIFIABLE;
            default -> BAD;
        };
    }

    /** By commit; empty where there is no git, which alone can check one. */
    public static Map<String, CommitSignature> of(
            Optional<LookingGit> git, RepositorySettings settings, List<String> commits) {
        var signatures = new HashMap<String, CommitSignature>();
        if (git.isEmpty() || commits.isEmpty()) {
            return signatures;
        }
        // git: without a file of signers every ssh signature counts as none; with an empty one it is at least checked
        List<String> signers = settings.last("gpg.ssh.allowedSignersFile").isPresent()
                ? List.of()
                : List.of("-c", "gpg.ssh.allowedSignersFile=/dev/null");
        String[] log = Stream.of(signers, List.of("log", "--no-walk=unsorted", "--format=%H %G?"), commits)
                .flatMap(List::stream)
                .toArray(String[]::new);
        git.get().run(log).text().lines().filter(line -> line.length() > 2).forEach(line -> {
            int end = line.length() - 1;
            signatures.put(line.substring(0, end - 1), of(line.charAt(end)));
        });
        return signatures;
    }
}
