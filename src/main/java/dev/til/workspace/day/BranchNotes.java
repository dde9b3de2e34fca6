package dev.til.workspace.day;

import dev.til.git.history.History;
import dev.til.note.Journal;
import dev.til.workspace.Workspace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the branch that is checked out has and the base had not when it left it. The base is not fetched for it. */
public final class BranchNotes {
    private final Workspace workspace;
    private boolean looked;
    private @Nullable Journal ground;

    public BranchNotes(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Whether the branch has brought a file that the last commit has. */
    public boolean has(String path) {
        if (!looked) {
            ground = ground().orElse(null);
            looked = true;
        }
        return ground != null && ground.read(path).isEmpty();
    }

    private Optional<Journal> ground() {
        History history = workspace.repo().history();
        return history.commit("HEAD")
                .flatMap(head -> workspace.base(false).commit().flatMap(base -> history.mergeBase(base, head)))
                .map(workspace.repo()::commit);
    }
}
