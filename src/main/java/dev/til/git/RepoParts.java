package dev.til.git;

import dev.til.git.disk.Disk;
import dev.til.git.filter.FilteredFiles;
import dev.til.git.lock.RepositoryLock;
import dev.til.git.oplog.Snapshots;
import dev.til.git.program.FreeGit;
import dev.til.git.program.GitProgram;
import dev.til.git.program.LookingGit;
import dev.til.git.program.ProgramIntent;
import dev.til.git.refs.Branches;
import dev.til.git.refs.Refs;
import dev.til.git.remote.Credentials;
import dev.til.git.remote.Remotes;
import dev.til.git.repository.LazyRepositoryIdentity;
import dev.til.git.repository.LazyRepositorySettings;
import dev.til.git.repository.RepositoryPlace;
import dev.til.git.repository.RepositoryRestraint;
import dev.til.git.store.ObjectStore;
import dev.til.git.worktree.InTheWay;
import dev.til.git.worktree.WorktreeDiff;
import dev.til.git.worktree.WorktreeStatus;
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
record RepoParts(
        RepositoryPlace place,
        Optional<FreeGit> free,
        LazyRepositorySettings settings,
        RepositoryRestraint restraint,
        Optional<LookingGit> git,
        LazyRepositoryIdentity identity,
        FilteredFiles filtered,
        ObjectStore store,
        WorktreeDiff diff,
        Snapshots snapshots,
        Optional<WorktreeStatus> status,
        AtomicReference<@Nullable RepositoryLock> lock) {
    static RepoParts at(RepositoryPlace place) {
        Optional<FreeGit> free = FreeGit.find(place.root(), place.environment());
        var settings = new LazyRepositorySettings(place, free);
        var restraint = new RepositoryRestraint(place.format(), settings);
        Optional<LookingGit> git = free.map(program -> program.looking(restraint));
        if (git.isPresent()) {
            restraint.options(); // what cannot be disarmed is not opened
        }
        var filtered = new FilteredFiles(place, settings, git, restraint);
        ObjectStore store = ObjectStore.of(place, git);
        return new RepoParts(
                place,
                free,
                settings,
                restraint,
                git,
                new LazyRepositoryIdentity(place, settings, git),
                filtered,
                store,
                new WorktreeDiff(store, place, filtered),
                new Snapshots(place, Refs.of(place), store),
                git.map(program -> new WorktreeStatus(program, new Disk(place.root()), place.index())),
                new AtomicReference<>());
    }

    Optional<? extends GitProgram> git(ProgramIntent intent) {
        return intent == ProgramIntent.LOOK ? git : free;
    }

    Disk disk() {
        return new Disk(place.root());
    }

    Branches branches() {
        var inTheWay = new InTheWay(place.root(), store, diff::workingTree, filtered, status);
        var remotes = new Remotes(place::repository, free, settings.get(), credentials());
        return new Branches(place, store, remotes, inTheWay, free, restraint);
    }

    Credentials credentials() {
        return new Credentials(git, settings.get(), place.environment());
    }
}
