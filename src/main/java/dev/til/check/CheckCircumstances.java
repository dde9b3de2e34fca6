package dev.til.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is told of a check beside its findings.
 *
 * @param address where the note at a path of the repository is on the site, without baseurl; empty where that is nowhere
 * @param outside how many links lead to other sites, which nobody followed
 * @param remarks what a reviewer should know, in a line each
 */
public record CheckCircumstances(Function<String, Optional<String>> address, int outside, List<String> remarks) {
    /** Nothing is known. */
    public static final CheckCircumstances NONE = new CheckCircumstances(path -> Optional.empty(), 0, List.of());

    public CheckCircumstances {
        remarks = List.copyOf(remarks);
    }
}
