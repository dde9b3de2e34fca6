package dev.til.git.repository;

import dev.til.git.program.FreeGit;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Git's configuration, read when somebody first needs it. */
public final class LazyRepositorySettings implements Supplier<RepositorySettings> {
    private final RepositoryPlace place;
    private final Optional<FreeGit> git;
    private @Nullable RepositorySettings read;

    /** @param git to be run at the root of the working tree */
    public LazyRepositorySettings(RepositoryPlace place, Optional<FreeGit> git) {
        this.place = place;
        this.git = git;
    }

    @Override
    public synchronized RepositorySettings get() {
        RepositorySettings known = read;
        if (known == null) {
            known = RepositorySettings.read(place, git);
            read = known;
        }
        return known;
    }
}
