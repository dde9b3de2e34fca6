package dev.til.git.history;

import dev.til.TilException;
import dev.til.git.objects.TreeEntry;
import dev.til.git.store.ObjectStore;
import dev.til.note.Journal;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * How much of a branch the base has got already, whatever way it came there: merged, rebased or squashed. Trees tell,
 * not ancestry: a squash leaves no trace of the commits that it was made of.
 */
final class MergeDetector {
    /** Further back than this nobody's open branch has left the base. */
    private static final int MOST = 2000;

    private final Repository repository;
    private final ObjectStore store;
    private final ReplayGenerator generated;
    private final String base;

    MergeDetector(Repository repository, ObjectStore store, ReplayGenerator generated, String base) {
        this.repository = repository;
        this.store = store;
        this.generated = generated;
        this.base = base;
    }

    /** @param commits of the branch, oldest first */
    History.Landing of(List<History.Commit> commits) {
        for (int last = commits.size() - 1; last >= 0; last--) {
            String commit = commits.get(last).id();
            Optional<Boolean> takenBack = takenBack(commit);
            if (takenBack.isPresent()) {
                return new History.Landing(Optional.of(commit), takenBack.get());
            }
        }
        return History.Landing.NONE;
    }

    /**
     * Empty when what the commit has brought, with all before it, has never stood on the base; else whether the base has
     * gone back to what it had before.
     */
    private Optional<Boolean> takenBack(String commit) {
        Optional<String> fork = store.mergeBase(commit, base);
        if (fork.isEmpty()) {
            return Optional.empty();
        }
        Map<String, TreeEntry> before = byPath(fork.get());
        Map<String, TreeEntry> after = byPath(commit);
        Set<String> brought = brought(before, after);
        // a list of notes says nothing: the base's holds others' notes too
        brought.removeIf(path -> isListOnly(before.get(path), after.get(path)));
        if (brought.isEmpty()) {
            return Optional.empty();
        }
        if (stands(after, brought, base)) {
            return Optional.of(false);
        }
        return stoodOnce(after, brought, fork.get()) ? Optional.of(stands(before, brought, base)) : Optional.empty();
    }

    private Map<String, TreeEntry> byPath(String commit) {
        var byPath = new TreeMap<String, TreeEntry>();
        store.tree(commit).forEach(tracked -> byPath.put(tracked.path(), tracked));
        return byPath;
    }

    private static Set<String> brought(Map<String, TreeEntry> before, Map<String, TreeEntry> after) {
        var paths = new HashSet<>(before.keySet());
        paths.addAll(after.keySet());
        paths.removeIf(path -> same(Optional.ofNullable(before.get(path)), Optional.ofNullable(after.get(path))));
        return paths;
    }

    private boolean isListOnly(@Nullable TreeEntry before, @Nullable TreeEntry after) {
        if (generated == ReplayGenerator.NONE || before == null || after == null || before.mode() != after.mode()) {
            return false;
        }
        Optional<byte[]> was = bare(before);
        return was.isPresent()
                && bare(after).filter(is -> Arrays.equals(was.get(), is)).isPresent();
    }

    private Optional<byte[]> bare(TreeEntry file) {
        return store.blob(file.blob(), Journal.READ_LIMIT).flatMap(content -> generated.bare(file.path(), content));
    }

    private static boolean same(Optional<TreeEntry> one, Optional<TreeEntry> other) {
        return (one.isPresent() && other.isPresent()) ? one.get().same(other.get()) : one.isEmpty() && other.isEmpty();
    }

    private boolean stands(Map<String, TreeEntry> meant, Set<String> paths, String commit) {
        try (var walk = new RevWalk(repository)) {
            return stands(meant, paths, walk.parseCommit(ObjectId.fromString(commit)));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private boolean stands(Map<String, TreeEntry> meant, Set<String> paths, RevCommit commit) throws IOException {
        for (String path : paths) {
            try (TreeWalk found = TreeWalk.forPath(repository, path, commit.getTree())) {
                TreeEntry wanted = meant.get(path);
                boolean as = found == null
                        ? wanted == null
                        : wanted != null
                                && wanted.blob().equals(found.getObjectId(0).name())
                                && wanted.mode() == found.getRawMode(0);
                if (!as) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the base has had it all since the branch left it, and has gone on from there. */
    private boolean stoodOnce(Map<String, TreeEntry> meant, Set<String> paths, String fork) {
        try (var walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(ObjectId.fromString(base)));
            walk.markUninteresting(walk.parseCommit(ObjectId.fromString(fork)));
            walk.setTreeFilter(AndTreeFilter.create(PathFilterGroup.createFromStrings(paths), TreeFilter.ANY_DIFF));
            walk.setRewriteParents(false);
            int seen = 0;
            for (RevCommit commit : walk) {
                if (seen++ > MOST) {
                    return false;
                }
                if (stands(meant, paths, commit)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static TilException unreadable(IOException e) {
        return new TilException("cannot read the base's history", "see what 'git fsck' says", e);
    }
}
