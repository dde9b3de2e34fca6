package dev.til.git.history;

import dev.til.TilException;
import dev.til.git.store.ObjectStore;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.merge.RecursiveMerger;
import org.eclipse.jgit.merge.ThreeWayMerger;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** All that a head brings put onto another commit at once, where a {@link Replay} goes commit by commit. */
final class ReplayMerges {
    private final Repository repository;
    private final ObjectStore store;
    private final ReplayCommits commits;

    ReplayMerges(Repository repository, ObjectStore store, ReplayCommits commits) {
        this.repository = repository;
        this.store = store;
        this.commits = commits;
    }

    /**
     * All that a head brings, whatever way led there.
     *
     * @return the tree's id in place of a head
     */
    Replay.Result merged(String onto, String head) {
        try (var walk = new RevWalk(repository);
                ObjectInserter inserter = repository.newObjectInserter()) {
            RevCommit tip = walk.parseCommit(ObjectId.fromString(head));
            ThreeWayMerger merger = MergeStrategy.RECURSIVE.newMerger(repository, true);
            merger.setObjectInserter(inserter);
            if (!merger.merge(walk.parseCommit(ObjectId.fromString(onto)), tip)) {
                List<String> paths =
                        merger instanceof RecursiveMerger recursive ? recursive.getUnmergedPaths() : List.of();
                return new Replay.Result.Conflict(head, tip.getShortMessage(), paths);
            }
            inserter.flush();
            return new Replay.Result.Replayed(merger.getResultTreeId().name());
        } catch (IOException e) {
            throw new TilException("cannot merge in memory", "see what 'git fsck' says", e);
        }
    }

    /**
     * What a head changes since it left a base, put on top of another commit that has left the same base elsewhere.
     *
     * @return the tree's id; empty when it does not fit
     */
    Optional<String> graft(String onto, String base, String head) {
        try (var walk = new RevWalk(repository);
                ObjectInserter inserter = repository.newObjectInserter()) {
            RevCommit tip = walk.parseCommit(ObjectId.fromString(head));
            RevCommit left = fork(walk, tip, walk.parseCommit(ObjectId.fromString(base)));
            RevCommit other = fork(walk, walk.parseCommit(ObjectId.fromString(onto)), left);
            ThreeWayMerger merger = MergeStrategy.RECURSIVE.newMerger(repository, true);
            merger.setObjectInserter(inserter);
            merger.setBase(left);
            if (!merger.merge(other, tip)) {
                return Optional.empty();
            }
            inserter.flush();
            return Optional.of(merger.getResultTreeId().name());
        } catch (IOException e) {
            throw new TilException("cannot merge in memory", "see what 'git fsck' says", e);
        }
    }

    private RevCommit fork(RevWalk walk, RevCommit one, RevCommit other) throws IOException {
        String base = store.mergeBase(one.name(), other.name()).orElse(other.name());
        return walk.parseCommit(ObjectId.fromString(base));
    }

    /** The {@link #graft} as one commit on top of {@code onto}, by the author of the head; empty when it does not fit. */
    Optional<String> addition(String onto, String base, String head, String message) {
        return graft(onto, base, head).map(tree -> {
            try (var walk = new RevWalk(repository);
                    ObjectInserter inserter = repository.newObjectInserter()) {
                PersonIdent author = walk.parseCommit(ObjectId.fromString(head)).getAuthorIdent();
                RevCommit parent = walk.parseCommit(ObjectId.fromString(onto));
                return commits.commit(inserter, ObjectId.fromString(tree), parent, message, author)
                        .name();
            } catch (IOException e) {
                throw new TilException("cannot add a commit", "see what 'git fsck' says", e);
            }
        });
    }
}
