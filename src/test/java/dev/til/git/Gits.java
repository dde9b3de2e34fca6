package dev.til.git;

import dev.til.git.filter.FilteredFiles;
import dev.til.git.program.FreeGit;
import dev.til.git.program.LookingGit;
import dev.til.git.repository.LazyRepositorySettings;
import dev.til.git.repository.RepositoryPlace;
import dev.til.git.repository.RepositoryRestraint;
import dev.til.git.store.ObjectStore;
import dev.til.git.worktree.WorktreeDiff;
import java.util.Optional;

/** The git of a place, as a {@link Repo} has it. */
public final class Gits {
    private Gits() {}

    private static Optional<FreeGit> free(RepositoryPlace place) {
        return FreeGit.find(place.root(), place.environment());
    }

    private static RepositoryRestraint restraint(RepositoryPlace place) {
        return new RepositoryRestraint(place.format(), new LazyRepositorySettings(place, free(place)));
    }

    public static Optional<LookingGit> looking(RepositoryPlace place) {
        return free(place).map(free -> free.looking(restraint(place)));
    }

    /** What differs as a store has it. */
    public static WorktreeDiff diff(ObjectStore store, RepositoryPlace place) {
        var settings = new LazyRepositorySettings(place, free(place));
        return new WorktreeDiff(store, place, new FilteredFiles(place, settings, looking(place), restraint(place)));
    }
}
