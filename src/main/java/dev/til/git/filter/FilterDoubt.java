package dev.til.git.filter;

import dev.til.git.program.ProgramMessage;
import java.util.List;

/**
 * Files of which nobody can tell whether they have changed, because the filters that would tell do not run.
 *
 * @param filters by name
 * @param wayOut what makes the first of them run, and why it does not
 */
public record FilterDoubt(List<String> paths, List<String> filters, String wayOut) {
    public FilterDoubt {
        paths = List.copyOf(paths);
        filters = List.copyOf(filters);
    }

    /** All of it in one line. */
    public String says() {
        String files =
                paths.size() == 1 ? "'" + ProgramMessage.shown(paths.get(0)) + "' has" : paths.size() + " files have";
        int more = filters.size() - 1;
        return "cannot tell whether %s changed without the filter '%s'%s, %s"
                .formatted(
                        files,
                        ProgramMessage.shown(filters.get(0)),
                        more == 0 ? "" : more == 1 ? " and another one" : " and " + more + " others",
                        wayOut);
    }
}
