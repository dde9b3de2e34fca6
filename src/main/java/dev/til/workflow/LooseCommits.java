package dev.til.workflow;

import dev.til.git.Repo;
import dev.til.git.history.History;
import dev.til.workspace.WorkspaceEvent;
import dev.til.workspace.WorkspaceListener;
import java.util.List;

/**
 * Commits that are on no branch, which whoever switches to one leaves behind.
 *
 * @param commits oldest first, at least one
 */
public record LooseCommits(List<History.Commit> commits) implements WorkspaceEvent {
    public LooseCommits {
        commits = List.copyOf(commits);
    }

    /** Says so before a switch, where there are any. */
    public static void tell(Repo repo, WorkspaceListener listener) {
        List<History.Commit> loose = repo.history().loose();
        if (!loose.isEmpty()) {
            listener.on(new LooseCommits(loose));
        }
    }

    /** The one that leads to all of them. */
    public History.Commit newest() {
        return commits.get(commits.size() - 1);
    }
}
