package dev.til.workflow;

import dev.til.workspace.Event;
import java.util.List;

/**
 * The first commit of a repository, of what {@code til init} wrote.
 *
 * @param branch where it lies
 * @param files their paths, relative to the repository's root, with {@code /}
 */
public record FirstCommit(String branch, List<String> files) implements Event {
    public FirstCommit {
        files = List.copyOf(files);
    }
}
