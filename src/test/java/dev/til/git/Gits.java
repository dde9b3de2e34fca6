package dev.til.git;

import java.util.Optional;

/** The git of a place, as a {@link Repo} has it. */
final class Gits {
    private Gits() {}

    static Optional<LookingGit> looking(Place place) {
        Optional<FreeGit> git = FreeGit.find(place.root(), place.environment());
        return git.map(free -> free.looking(new Disarming(place.format(), new LazySettings(place, git))));
    }
}
