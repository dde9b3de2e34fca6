package dev.til.git.repository;

import dev.til.git.program.LookingGit;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who writes the notes, asked of git when somebody first needs it: one command asks for it many times. */
public final class LazyRepositoryIdentity implements Supplier<RepositoryIdentity> {
    private final RepositoryPlace place;
    private final Supplier<RepositorySettings> settings;
    private final Optional<LookingGit> git;
    private @Nullable RepositoryIdentity read;

    public LazyRepositoryIdentity(
            RepositoryPlace place, Supplier<RepositorySettings> settings, Optional<LookingGit> git) {
        this.place = place;
        this.settings = settings;
        this.git = git;
    }

    /** @throws dev.til.TilException when Git does not know */
    @Override
    public synchronized RepositoryIdentity get() {
        RepositoryIdentity known = read;
        if (known == null) {
            known = RepositoryIdentity.read(git, settings.get(), place.environment());
            read = known;
        }
        return known;
    }
}
