package dev.til.git.history;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** When files came into the history. */
final class AddedFiles implements AutoCloseable {
    private final RevWalk walk;
    private final TreeWalk trees;
    private final Map<String, Instant> added = new HashMap<>();

    AddedFiles(Repository repository) {
        walk = new RevWalk(repository);
        trees = new TreeWalk(walk.getObjectReader());
        trees.setRecursive(true);
    }

    /** @param most how many commits are looked at, the newest first */
    Map<String, Instant> of(String head, int most) throws IOException {
        walk.setFirstParent(true);
        walk.markStart(walk.parseCommit(ObjectId.fromString(head)));
        int seen = 0;
        for (RevCommit commit = walk.next(); commit != null && seen < most; commit = walk.next(), seen++) {
            look(commit);
        }
        return added;
    }

    private void look(RevCommit commit) throws IOException {
        trees.reset();
        trees.addTree(commit.getTree());
        if (commit.getParentCount() == 0) {
            trees.addTree(new EmptyTreeIterator());
        } else {
            trees.addTree(walk.parseCommit(commit.getParent(0)).getTree());
        }
        trees.setFilter(TreeFilter.ANY_DIFF);
        while (trees.next()) {
            if (trees.getRawMode(1) == 0) {
                added.putIfAbsent(trees.getPathString(), commit.getAuthorIdent().getWhenAsInstant());
            }
        }
    }

    @Override
    public void close() {
        trees.close();
        walk.close();
    }
}
