package dev.til.git;

import dev.til.git.objects.Disk;
import dev.til.git.objects.FilteredFiles;
import dev.til.git.objects.Store;
import dev.til.git.oplog.RepositoryLock;
import dev.til.git.oplog.Snapshots;
import dev.til.git.program.FreeGit;
import dev.til.git.program.LookingGit;
import dev.til.git.refs.Refs;
import dev.til.git.repository.Disarming;
import dev.til.git.repository.LazySettings;
import dev.til.git.repository.RepositoryPlace;
import dev.til.git.worktree.Diff;
import dev.til.git.worktree.GitStatus;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What is there once of a repository, however many see it.
 *
 * @param free git as the person has it; empty where there is none
 * @param git the same for those who only look
 * @param lock the one that was taken last
 */
record OpenedRepository(
        RepositoryPlace place,
        Optional<FreeGit> free,
        LazySettings settings,
        Disarming disarming,
        Optional<LookingGit> git,
        FilteredFiles filtered,
        Store store,
        Diff diff,
        Snapshots snapshots,
        Optional<GitStatus> status,
        AtomicReference<@Nullable RepositoryLock> lock) {
    static OpenedRepository at(RepositoryPlace place) {
        Optional<FreeGit> free = FreeGit.find(place.root(), place.environment());
        var settings = new LazySettings(place, free);
        var disarming = new Disarming(place.format(), settings);
        Optional<LookingGit> git = free.map(program -> program.looking(disarming));
        if (git.isPresent()) {
            disarming.options(); // what cannot be disarmed is not opened
        }
        var filtered = new FilteredFiles(place, settings, git, disarming);
        Store store = Store.of(place, git);
        return new OpenedRepository(
                place,
                free,
                settings,
                disarming,
                git,
                filtered,
                store,
                new Diff(store, place, filtered),
                new Snapshots(place, Refs.of(place), store),
                git.map(program -> new GitStatus(program, new Disk(place.root()), place.index())),
                new AtomicReference<>());
    }

    Disk disk() {
        return new Disk(place.root());
    }
}
