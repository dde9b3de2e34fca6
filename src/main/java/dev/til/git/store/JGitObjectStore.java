package dev.til.git.store;

import dev.til.TilException;
import dev.til.git.disk.Disk;
import dev.til.git.disk.DiskListing;
import dev.til.git.objects.TreeEntry;
import dev.til.note.Journal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Git's store read in process; what JGit cannot read is asked of git where there is one. */
public final class JGitObjectStore implements ObjectStore {
    private final Supplier<Repository> jgit;
    private final Optional<ObjectStore> git;
    private final boolean namesPrograms;

    /** @param namesPrograms whether git would fetch what is missing with a program that the repository names */
    public JGitObjectStore(Supplier<Repository> jgit, Optional<ObjectStore> git, boolean namesPrograms) {
        this.jgit = jgit;
        this.git = git;
        this.namesPrograms = namesPrograms;
    }

    @Override
    public List<TreeEntry> index() {
        try {
            return tracked(DirCache.read(jgit.get()));
        } catch (CorruptObjectException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return throughGit(e).index();
        } catch (IOException e) {
            throw unreadable("the index", e);
        }
    }

    @Override
    public List<Journal.Entry> files(Disk disk) {
        try {
            return DiskListing.list(jgit.get(), DirCache.read(jgit.get()));
        } catch (CorruptObjectException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return throughGit(e).files(disk);
        } catch (IOException e) {
            throw unreadable("the working tree", e);
        }
    }

    /** A split or sparse index: JGit complains of an extension 'link', or of a path that ends with a slash. */
    private ObjectStore throughGit(Exception cause) {
        return git.orElseThrow(() -> new TilException(
                "the index of this repository is split or sparse, which til reads through git only",
                "install git, or run 'git update-index --no-split-index' and 'git sparse-checkout reapply --no-sparse-index'",
                cause));
    }

    static List<TreeEntry> tracked(DirCache index) {
        Map<String, TreeEntry> found = new HashMap<>();
        List<TreeEntry> all = new ArrayList<>(index.getEntryCount());
        for (int i = 0; i < index.getEntryCount(); i++) {
            DirCacheEntry entry = index.getEntry(i);
            if (entry.isIntentToAdd()) {
                continue;
            }
            var tracked = new TreeEntry(
                    entry.getPathString(),
                    entry.getRawMode(),
                    entry.getObjectId().name(),
                    entry.isSkipWorkTree());
            if (entry.getStage() == DirCacheEntry.STAGE_0) {
                all.add(tracked);
            } else if (entry.getStage() == DirCacheEntry.STAGE_2 || !found.containsKey(tracked.path())) {
                found.put(tracked.path(), tracked);
            }
        }
        all.addAll(found.values());
        return TreeEntry.sorted(all);
    }

    @Override
    public List<TreeEntry> tree(String commit) {
        try (var commits = new RevWalk(jgit.get());
                var walk = new TreeWalk(jgit.get(), commits.getObjectReader())) {
            walk.addTree(commits.parseTree(ObjectId.fromString(commit)));
            walk.setRecursive(true);
            List<TreeEntry> all = new ArrayList<>();
            while (walk.next()) {
                all.add(new TreeEntry(
                        walk.getPathString(),
                        walk.getRawMode(0),
                        walk.getObjectId(0).name(),
                        false));
            }
            return TreeEntry.sorted(all);
        } catch (MissingObjectException e) {
            return git.orElseThrow(() -> unreadable("commit " + commit, e)).tree(commit);
        } catch (IOException e) {
            throw unreadable("commit " + commit, e);
        }
    }

    @Override
    public Optional<String> commit(String revision) {
        try {
            ObjectId id = jgit.get().resolve(revision + "^{commit}");
            if (id != null) {
                return Optional.of(id.name());
            }
        } catch (RevisionSyntaxException
                | AmbiguousObjectException
                | IncorrectObjectTypeException
                | MissingObjectException e) {
            // Git knows more ways to name a commit than JGit.
        } catch (IOException e) {
            throw unreadable("'" + revision + "'", e);
        }
        return git.flatMap(store -> store.commit(revision));
    }

    @Override
    public List<String> parents(String commit) {
        try (var commits = new RevWalk(jgit.get())) {
            return Arrays.stream(
                            commits.parseCommit(ObjectId.fromString(commit)).getParents())
                    .map(RevCommit::name)
                    .toList();
        } catch (IOException e) {
            throw unreadable("commit " + commit, e);
        }
    }

    @Override
    public Optional<String> mergeBase(String one, String other) {
        try (var commits = new RevWalk(jgit.get())) {
            commits.setRevFilter(RevFilter.MERGE_BASE);
            commits.markStart(commits.parseCommit(ObjectId.fromString(one)));
            commits.markStart(commits.parseCommit(ObjectId.fromString(other)));
            return Optional.ofNullable(commits.next()).map(RevCommit::name);
        } catch (IOException e) {
            throw unreadable("the history", e);
        }
    }

    @Override
    public Optional<byte[]> blob(String id, int limit) {
        try (var reader = jgit.get().newObjectReader()) {
            ObjectLoader blob = reader.open(ObjectId.fromString(id), Constants.OBJ_BLOB);
            if (blob.getSize() <= limit && !blob.isLarge()) {
                return Optional.of(blob.getBytes());
            }
            try (var stream = blob.openStream()) {
                return Optional.of(stream.readNBytes(limit));
            }
        } catch (MissingObjectException e) {
            return missing(id, limit);
        } catch (IOException e) {
            throw unreadable("object " + id, e);
        }
    }

    /** A partial clone: git fetches what it lacks, but not in the way that a hostile repository would have it. */
    private Optional<byte[]> missing(String id, int limit) {
        if (namesPrograms) {
            throw new TilException(
                    "object %s is not in this partial clone, whose configuration names a program to fetch with"
                            .formatted(id),
                    "if you trust the repository: git fetch --refetch");
        }
        return git.flatMap(store -> store.blob(id, limit));
    }

    private static TilException unreadable(String what, Exception cause) {
        return new TilException("cannot read " + what, "see what 'git fsck' says", cause);
    }

    @Override
    public void close() {
        git.ifPresent(ObjectStore::close);
    }
}
