package dev.til.workspace;

import dev.til.TilException;
import dev.til.git.Repo;
import dev.til.git.lock.RepositoryLock;
import dev.til.git.program.ProgramIntent;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** til's turn to change a repository, so that two at once do not see each other's halves. */
public final class WorkspaceTurns {
    /** What was seen to of an earlier til that did not come to its end. */
    public sealed interface Repair extends WorkspaceEvent {
        /**
         * A lock that it had left is deleted.
         *
         * @param path relative to the repository's root where it lies there
         */
        record LockDeleted(String path) implements Repair {}

        /** What it had half done is taken back, or passed over. */
        record Recovered(String says) implements Repair {}
    }

    private WorkspaceTurns() {}

    /**
     * Runs a command in it; what a killed til has left half done is taken back first.
     *
     * @param listener is told of that as a {@link Repair}
     */
    public static int take(Repo repo, ProgramIntent intent, WorkspaceListener listener, IntSupplier command) {
        RepositoryLock lock = repo.operations().lock();
        try (lock) {
            return within(lock, () -> {
                freeLocks(repo, listener);
                repo.operations().recover(intent).ifPresent(says -> listener.on(new Repair.Recovered(says)));
                return command.getAsInt();
            });
        }
    }

    /** Runs in it what changes the repository in a command that has called {@link #seeToKilled}. */
    public static <T> T hold(Repo repo, Supplier<T> change) {
        RepositoryLock lock = repo.operations().lock();
        try (lock) {
            return within(lock, change);
        }
    }

    private static <T> T within(RepositoryLock lock, Supplier<T> work) {
        try {
            return work.get();
        } catch (TilException e) {
            lock.stopped();
            throw e;
        }
    }

    /** Sees to what a killed til has left, for a command that has its turn later: where there is none that costs nothing. */
    public static void seeToKilled(Repo repo, WorkspaceListener listener) {
        if (!repo.operations().isTurnBegun()) {
            return;
        }
        RepositoryLock lock = repo.operations().lock();
        try (lock) {
            if (lock.followsUnfinished()) {
                freeLocks(repo, listener);
                repo.operations()
                        .recover(ProgramIntent.CHANGE)
                        .ifPresent(says -> listener.on(new Repair.Recovered(says)));
            }
        }
    }

    /** Deletes, in til's turn, the locks that a killed til has left, and says so. */
    public static void freeLocks(Repo repo, WorkspaceListener listener) {
        repo.operations().freeLocks().forEach(left -> listener.on(new Repair.LockDeleted(left)));
    }
}
