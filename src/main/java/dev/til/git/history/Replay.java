package dev.til.git.history;

import dev.til.TilException;
import dev.til.git.program.GitProgram;
import dev.til.git.repository.RepositoryIdentity;
import dev.til.git.repository.RepositoryTilFolder;
import dev.til.git.store.ObjectStore;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.merge.RecursiveMerger;
import org.eclipse.jgit.merge.ThreeWayMerger;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Commits made anew on another parent, in the object store alone: no branch, no index and no file moves, so a conflict is
 * known before anything has happened.
 */
public final class Replay {
    private final Repository repository;
    private final ReplayTrees generated;
    private final ReplayCommits anew;
    private final ReplayMerges merges;
    private final ReplayThroughGit throughGit;

    public Replay(
            Repository repository,
            ObjectStore store,
            Optional<? extends GitProgram> git,
            RepositoryTilFolder til,
            boolean sign,
            RepositoryIdentity committer,
            ReplayTrees generated) {
        this.repository = repository;
        this.generated = generated;
        this.anew = new ReplayCommits(repository, git, til, sign, committer);
        this.merges = new ReplayMerges(repository, store, anew);
        this.throughGit = new ReplayThroughGit(git, til, sign, anew);
    }

    /** How a replay ended. */
    public sealed interface Result {
        /** The new head; equal to the new parent when every commit is there already. */
        record Replayed(String head) implements Result {}

        /** The first commit that does not fit, and the files it meets others' changes in. */
        record Conflict(String commit, String subject, List<String> paths) implements Result {
            public Conflict {
                paths = List.copyOf(paths);
            }
        }
    }

    /** Makes each of these commits anew, the first one on {@code onto}. Merges are left out. */
    public Result onto(String onto, List<History.Commit> commits) {
        return onto(onto, commits, UnaryOperator.identity());
    }

    /** The same, with another message for each. */
    public Result onto(String onto, List<History.Commit> commits, UnaryOperator<String> message) {
        try (var walk = new RevWalk(repository);
                ObjectInserter inserter = repository.newObjectInserter()) {
            RevCommit head = walk.parseCommit(ObjectId.fromString(onto));
            for (History.Commit each : commits) {
                if (each.isMerge()) {
                    continue;
                }
                RevCommit commit = walk.parseCommit(ObjectId.fromString(each.id()));
                Set<String> lists = generated.in(each.changes().changed(), head.getTree(), commit.getTree());
                ThreeWayMerger merger = MergeStrategy.RECURSIVE.newMerger(repository, true);
                if (!merge(merger, head, commit, lists, walk, inserter)) {
                    List<String> paths = merger instanceof RecursiveMerger recursive
                            ? recursive.getUnmergedPaths()
                            : each.changes().all();
                    Optional<String> picked = throughGit.onto(onto, commits, List.of());
                    return picked.isPresent()
                            ? new Result.Replayed(anew.reworded(onto, picked.get(), message))
                            : new Result.Conflict(each.id(), each.subject(), paths);
                }
                ObjectId tree = generated.renewed(merger.getResultTreeId(), lists, inserter);
                if (!tree.equals(head.getTree())) { // else it is there already, as after a squash
                    inserter.flush();
                    ObjectId made =
                            anew.commit(inserter, tree, head, message.apply(each.message()), commit.getAuthorIdent());
                    head = walk.parseCommit(made);
                }
            }
            return withWhatMergesBrought(head, onto, commits);
        } catch (IOException e) {
            throw new TilException("cannot rebase in memory", "see what 'git fsck' says", e);
        }
    }

    /** Generated lines take no part in it: both sides' are made anew afterwards. */
    private boolean merge(
            ThreeWayMerger merger,
            RevCommit head,
            RevCommit commit,
            Set<String> lists,
            RevWalk walk,
            ObjectInserter inserter)
            throws IOException {
        boolean first = commit.getParentCount() == 0;
        if (lists.isEmpty() || first) {
            merger.setBase(first ? null : commit.getParent(0));
            return merger.merge(head, commit);
        }
        RevTree before = walk.parseCommit(commit.getParent(0)).getTree();
        merger.setBase(generated.bared(before, lists, inserter));
        return merger.merge(
                generated.bared(head.getTree(), lists, inserter), generated.bared(commit.getTree(), lists, inserter));
    }

    /**
     * The head with all generated lists as its own notes make them; the newest commit takes them in.
     *
     * @param paths the files with lists
     */
    public String renewed(String base, String head, Collection<String> paths) {
        try (var walk = new RevWalk(repository);
                ObjectInserter inserter = repository.newObjectInserter()) {
            RevCommit tip = walk.parseCommit(ObjectId.fromString(head));
            ObjectId tree = generated.renewed(tip.getTree(), Set.copyOf(paths), inserter);
            if (tree.equals(tip.getTree()) || head.equals(base) || tip.getParentCount() != 1) {
                return head;
            }
            RevCommit parent = walk.parseCommit(tip.getParent(0));
            return anew.commit(inserter, tree, parent, tip.getFullMessage(), tip.getAuthorIdent())
                    .name();
        } catch (IOException e) {
            throw new TilException("cannot make the lists of notes", "see what 'git fsck' says", e);
        }
    }

    /** A merge that was left out may hold work of its own, a conflict that the person has settled: it must not be lost. */
    private Result withWhatMergesBrought(RevCommit head, String onto, List<History.Commit> commits) throws IOException {
        var merge = commits.stream().filter(History.Commit::isMerge).reduce((first, last) -> last);
        if (merge.isEmpty()) {
            return new Result.Replayed(head.name());
        }
        Result whole = merges.merged(onto, commits.get(commits.size() - 1).id());
        if (whole instanceof Result.Conflict) {
            return whole;
        }
        boolean same = whole instanceof Result.Replayed replayed
                && replayed.head().equals(head.getTree().name());
        return same
                ? new Result.Replayed(head.name())
                : new Result.Conflict(
                        merge.get().id(),
                        merge.get().subject(),
                        merge.get().changes().all());
    }

    /** The same, taking one side wherever both have changed. */
    public Result taking(boolean mine, String onto, List<History.Commit> commits) {
        try {
            // git: in a cherry-pick "theirs" is the commit that is picked
            return throughGit
                    .onto(onto, commits, List.of("-X", mine ? "theirs" : "ours"))
                    .<Result>map(Result.Replayed::new)
                    .orElseGet(() -> new Result.Conflict(onto, "", List.of()));
        } catch (IOException e) {
            throw new TilException("cannot rebase in a folder of its own", "check the space on the disk", e);
        }
    }

    /**
     * Some of what a head brings, to become one commit.
     *
     * @param paths all that it changes
     * @param authorOf the commit whose author and date it takes
     */
    public record Piece(Set<String> paths, String message, String authorOf) {
        public Piece {
            paths = Set.copyOf(paths);
        }
    }

    /** Makes one commit a piece, in their order, of all that {@code head} brings since {@code base}. */
    public String pieces(String base, String head, List<Piece> pieces) {
        return new ReplayPieces(repository, anew, generated).sorted(base, head, pieces);
    }

    /**
     * The commits since {@code base} with other messages and the same content; commits that keep theirs stay as they are.
     *
     * @param base an ancestor of {@code head}, with no merge after it
     * @return the new head
     */
    public String reworded(String base, String head, UnaryOperator<String> message) {
        return anew.reworded(base, head, message);
    }

    /** Makes one commit of all that {@code head} brings since {@code base}, on that base. */
    public String squash(String base, String head, String message, Optional<String> authorOf) {
        return anew.squash(base, head, message, authorOf);
    }

    /**
     * What a head changes since it left a base, put on top of another commit that has left the same base elsewhere.
     *
     * @return the tree's id; empty when it does not fit
     */
    public Optional<String> graft(String onto, String base, String head) {
        return merges.graft(onto, base, head);
    }

    /** The {@link #graft} as one commit on top of {@code onto}, by the author of the head; empty when it does not fit. */
    public Optional<String> addition(String onto, String base, String head, String message) {
        return merges.addition(onto, base, head, message);
    }
}
