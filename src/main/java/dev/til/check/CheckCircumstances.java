package dev.til.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is told of a check beside its findings.
 *
 * @param address where the note at a path of the repository is on the site, without baseurl; empty where that is nowhere
 * @param outside how many links lead to other sites, which nobody followed
 * @param unknown how many links lead where only a build of the site knows
 * @param remarks what a reviewer should know, in a line each
 */
public record CheckCircumstances(
        Function<String, Optional<String>> address, int outside, int unknown, List<String> remarks) {
    /** Nothing is known. */
    public static final CheckCircumstances NONE = new CheckCircumstances(path -> Optional.empty(), 0, 0, List.of());

    public CheckCircumstances {
        remarks = List.copyOf(remarks);
    }

    /** In words how many links were not followed, and why; empty where all were. */
    public Optional<String> unfollowed() {
        int all = outside + unknown;
        if (all == 0) {
            return Optional.empty();
        }
        String reasons = outside == 0
                ? "only a build of the site knows where"
                : unknown == 0
                        ? "to other sites"
                        : "%d to other sites, %d where only a build of the site knows".formatted(outside, unknown);
        return Optional.of("%s not followed: %s".formatted(all == 1 ? "1 link was" : all + " links were", reasons));
    }
}
