package dev.til.git;

import java.util.Optional;

/** The git of a place, as a {@link Repo} has it. */
final class Gits {
    private Gits() {}

    private static Optional<FreeGit> free(Place place) {
        return FreeGit.find(place.root(), place.environment());
    }

    private static Disarming disarming(Place place) {
        return new Disarming(place.format(), new LazySettings(place, free(place)));
    }

    static Optional<LookingGit> looking(Place place) {
        return free(place).map(free -> free.looking(disarming(place)));
    }

    /** What differs as a store has it. */
    static Diff diff(Store store, Place place) {
        var settings = new LazySettings(place, free(place));
        return new Diff(store, place, new FilteredFiles(place, settings, looking(place), disarming(place)));
    }
}
