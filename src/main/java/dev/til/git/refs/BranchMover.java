package dev.til.git.refs;

import dev.til.TilException;
import dev.til.git.lock.GitLocks;
import dev.til.git.objects.BlobIds;
import dev.til.git.program.FreeGit;
import dev.til.git.program.ProgramMessage;
import dev.til.git.repository.RepositoryPlace;
import dev.til.git.repository.RepositoryRestraint;
import dev.til.git.worktree.Worktrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCacheCheckout;
import org.eclipse.jgit.errors.CheckoutConflictException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Lets a branch stand at another commit, with the working tree when it is checked out. Uncommitted work stays as it is. */
public final class BranchMover {
    private final RepositoryPlace place;
    private final Repository repository;
    private final Optional<FreeGit> git;
    private final RepositoryRestraint restraint;

    public BranchMover(RepositoryPlace place, Optional<FreeGit> git, RepositoryRestraint restraint) {
        this.place = place;
        this.repository = place.repository();
        this.git = git;
        this.restraint = restraint;
    }

    /**
     * Moves a branch, or deletes it.
     *
     * @param from where it must stand for this to happen; empty text where it must not be there
     * @throws TilException when it has moved meanwhile, or uncommitted work is in the way; nothing has moved then
     */
    public void move(String branch, String from, String to, String reason) {
        try {
            String ref = Constants.R_HEADS + branch;
            GitLocks.await(List.of(repository.getCommonDirectory().toPath().resolve(ref + ".lock")));
            boolean checkedOut = ref.equals(repository.getFullBranch());
            Optional<Path> elsewhere = checkedOut ? Optional.empty() : worktree(branch);
            if (elsewhere.isPresent()) {
                throw new TilException(
                        "'%s' is checked out in '%s'".formatted(branch, elsewhere.get()),
                        "run the same command there; it was not moved");
            }
            if (checkedOut && !from.isEmpty() && !isSame(from, to)) {
                files(from, to);
            }
            RefUpdate update = repository.updateRef(ref);
            update.setExpectedOldObjectId(from.isEmpty() ? ObjectId.zeroId() : ObjectId.fromString(from));
            update.setNewObjectId(ObjectId.fromString(to));
            update.setForceUpdate(true);
            update.setRefLogMessage(reason, false);
            RefUpdate.Result result = update.update();
            switch (result) {
                case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> {}
                default -> {
                    if (checkedOut && !from.isEmpty() && !isSame(from, to)) {
                        files(to, from);
                    }
                    throw new TilException(
                            "branch '%s' was moved by somebody else meanwhile (%s)".formatted(branch, result),
                            "run the same command again");
                }
            }
        } catch (IOException e) {
            throw new TilException("cannot move branch '%s'".formatted(branch), "see what 'git status' says", e);
        }
    }

    /** A branch must not move under another working tree's feet. */
    private Optional<Path> worktree(String branch) {
        return new Worktrees(repository.getCommonDirectory().toPath()).of(branch);
    }

    /** Index and working tree from one commit's files to another's: what differs between them, and nothing else. */
    private void files(String from, String to) throws IOException {
        GitLocks.await(List.of(repository.getIndexFile().toPath().resolveSibling("index.lock")));
        Optional<String> lost = untrackedInTheWay(from, to);
        if (lost.isPresent()) {
            throw inTheWay("'%s' is not committed, and the team has one too".formatted(lost.get()));
        }
        if (git.isPresent()) {
            // read-tree takes a touched file for a changed one; its exit code says only that there are changed ones
            String arrived = arrived(from, to);
            if (!arrived.isEmpty()) {
                git.get().ask(arrived, "update-index", "--add", "-z", "--stdin");
            }
            git.get().run("update-index", "-q", "--refresh");
            var outcome = git.get().run("read-tree", "-m", "-u", from, to);
            if (!outcome.ok()) {
                throw inTheWay(outcome.why());
            }
            return;
        }
        Repository writing = place.freeRepository();
        try (var walk = new RevWalk(writing)) {
            var checkout = new DirCacheCheckout(
                    writing,
                    walk.parseCommit(ObjectId.fromString(from)).getTree(),
                    writing.lockDirCache(),
                    walk.parseCommit(ObjectId.fromString(to)).getTree());
            checkout.setFailOnConflict(true);
            checkout.checkout();
        } catch (CheckoutConflictException e) {
            throw inTheWay(ProgramMessage.shown(String.valueOf(e.getMessage())));
        }
    }

    /** A file that came into being over there and lies here untracked. git: an ignored one would be overwritten silently. */
    private Optional<String> untrackedInTheWay(String from, String to) throws IOException {
        Path root = repository.getWorkTree().toPath();
        try (var commits = new RevWalk(repository);
                var walk = new TreeWalk(repository)) {
            walk.addTree(commits.parseCommit(ObjectId.fromString(from)).getTree());
            walk.addTree(commits.parseCommit(ObjectId.fromString(to)).getTree());
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            while (walk.next()) {
                String path = walk.getPathString();
                boolean comes = walk.getRawMode(0) == 0 && walk.getRawMode(1) != FileMode.GITLINK.getBits();
                if (comes && holdsAnother(root, path, walk.getObjectId(1).name())) {
                    return Optional.of(path);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Files that are on disk as they are to become, each with a NUL behind it: a git that was killed half way has written
     * them, and the next would take them for somebody's changes.
     */
    private String arrived(String from, String to) throws IOException {
        Path root = repository.getWorkTree().toPath();
        var arrived = new StringBuilder();
        try (var commits = new RevWalk(repository);
                var walk = new TreeWalk(repository)) {
            walk.addTree(commits.parseCommit(ObjectId.fromString(from)).getTree());
            walk.addTree(commits.parseCommit(ObjectId.fromString(to)).getTree());
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            while (walk.next()) {
                Path file = root.resolve(walk.getPathString());
                if ((walk.getRawMode(1) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE
                        && Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                        && !holdsAnother(
                                root, walk.getPathString(), walk.getObjectId(1).name())) {
                    arrived.append(walk.getPathString()).append('\0');
                }
            }
        }
        return arrived.toString();
    }

    private static boolean holdsAnother(Path root, String path, String blob) throws IOException {
        Path file = root.resolve(path);
        for (Path at = file.getParent(); at != null && !at.equals(root); at = at.getParent()) {
            if (Files.exists(at, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
                return true;
            }
        }
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && !(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && new BlobIds(false).of(Files.readAllBytes(file)).equals(blob));
    }

    private static TilException inTheWay(String why) {
        return new TilException("uncommitted work is in the way: " + why, "commit it or put it aside with 'git stash'");
    }

    /** Whether two commits have the same files, so that nothing has to be written to go from one to the other. */
    private boolean isSame(String one, String other) throws IOException {
        ObjectId tree = repository.resolve(one + "^{tree}");
        return tree != null && tree.equals(repository.resolve(other + "^{tree}"));
    }

    /** Switches to a branch that is there; uncommitted work that would be lost stops it. */
    public void switchTo(String branch) {
        try {
            switchTo(branch, isSame(Constants.HEAD, Constants.R_HEADS + branch));
        } catch (IOException e) {
            throw new TilException("cannot switch to '%s'".formatted(branch), "see what 'git status' says", e);
        }
    }

    /** @param still whether nothing has to be written: no filter of the repository's is needed for that */
    private void switchTo(String branch, boolean still) {
        if (git.isPresent()) {
            FreeGit program = still ? git.get().without(restraint) : git.get();
            var outcome = program.run("switch", "--quiet", "--no-guess", branch);
            if (!outcome.ok()) {
                throw new TilException(
                        "cannot switch to '%s': %s".formatted(branch, outcome.why()),
                        "commit what is not committed, or put it aside with 'git stash'");
            }
            return;
        }
        try (var porcelain = new Git(still ? repository : place.freeRepository())) {
            porcelain.checkout().setName(branch).call();
        } catch (GitAPIException e) {
            throw new TilException(
                    "cannot switch to '%s': %s".formatted(branch, ProgramMessage.shown(String.valueOf(e.getMessage()))),
                    "commit what is not committed, or put it aside with 'git stash'",
                    e);
        }
    }

    /** Deletes a branch that stands at this commit and is not checked out. */
    public void delete(String branch, String at) {
        try {
            RefUpdate update = repository.updateRef(Constants.R_HEADS + branch);
            update.setExpectedOldObjectId(ObjectId.fromString(at));
            update.setForceUpdate(true);
            if (update.delete() != RefUpdate.Result.FORCED) {
                throw new TilException(
                        "branch '%s' was not deleted: it has moved meanwhile".formatted(branch),
                        "run 'til sync' again");
            }
            var config = repository.getConfig();
            config.unsetSection("branch", branch);
            config.save();
        } catch (IOException e) {
            throw new TilException("cannot delete branch '%s'".formatted(branch), "git branch -D " + branch, e);
        }
    }
}
