package dev.til.git;

import dev.til.TilException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCacheCheckout;
import org.eclipse.jgit.errors.CheckoutConflictException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** Lets a branch stand at another commit, with the working tree when it is checked out. Uncommitted work stays as it is. */
public final class Relocation {
    private final Repository repository;
    private final Optional<GitProgram> git;

    Relocation(Repository repository, Optional<GitProgram> git) {
        this.repository = repository;
        this.git = git;
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
            boolean checkedOut = ref.equals(repository.getFullBranch());
            if (checkedOut && !from.isEmpty()) {
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
                    if (checkedOut && !from.isEmpty()) {
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

    /** Index and working tree from one commit's files to another's: what differs between them, and nothing else. */
    private void files(String from, String to) throws IOException {
        Locks.await(List.of(repository.getIndexFile().toPath().resolveSibling("index.lock")));
        if (git.isPresent()) {
            var outcome = git.get().run("read-tree", "-m", "-u", from, to);
            if (!outcome.ok()) {
                throw inTheWay(outcome.why());
            }
            return;
        }
        try (var walk = new RevWalk(repository)) {
            var checkout = new DirCacheCheckout(
                    repository,
                    walk.parseCommit(ObjectId.fromString(from)).getTree(),
                    repository.lockDirCache(),
                    walk.parseCommit(ObjectId.fromString(to)).getTree());
            checkout.setFailOnConflict(true);
            checkout.checkout();
        } catch (CheckoutConflictException e) {
            throw inTheWay(String.valueOf(e.getMessage()));
        }
    }

    private static TilException inTheWay(String why) {
        return new TilException(
                "uncommitted work is in the way: " + why,
                "commit it or put it aside with 'git stash'; nothing was moved");
    }

    /** Switches to a branch that is there; uncommitted work that would be lost stops it. */
    public void switchTo(String branch) {
        if (git.isPresent()) {
            var outcome = git.get().run("switch", "--quiet", "--no-guess", branch);
            if (!outcome.ok()) {
                throw new TilException(
                        "cannot switch to '%s': %s".formatted(branch, outcome.why()),
                        "commit what is not committed, or put it aside with 'git stash'");
            }
            return;
        }
        try (var porcelain = new Git(repository)) {
            porcelain.checkout().setName(branch).call();
        } catch (GitAPIException e) {
            throw new TilException(
                    "cannot switch to '%s': %s".formatted(branch, Plain.shown(String.valueOf(e.getMessage()))),
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
