package dev.til.git;

import dev.til.git.objects.FilteredFiles;
import dev.til.git.objects.Store;
import dev.til.git.program.FreeGit;
import dev.til.git.program.LookingGit;
import dev.til.git.repository.Disarming;
import dev.til.git.repository.LazySettings;
import dev.til.git.repository.RepositoryPlace;
import dev.til.git.worktree.Diff;
import java.util.Optional;

/** The git of a place, as a {@link Repo} has it. */
public final class Gits {
    private Gits() {}

    private static Optional<FreeGit> free(RepositoryPlace place) {
        return FreeGit.find(place.root(), place.environment());
    }

    private static Disarming disarming(RepositoryPlace place) {
        return new Disarming(place.format(), new LazySettings(place, free(place)));
    }

    public static Optional<LookingGit> looking(RepositoryPlace place) {
        return free(place).map(free -> free.looking(disarming(place)));
    }

    /** What differs as a store has it. */
    public static Diff diff(Store store, RepositoryPlace place) {
        var settings = new LazySettings(place, free(place));
        return new Diff(store, place, new FilteredFiles(place, settings, looking(place), disarming(place)));
    }
}
