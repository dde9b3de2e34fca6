package dev.til.git.refs;

import dev.til.TilException;
import dev.til.git.filter.FilterDoubt;
import dev.til.git.program.FreeGit;
import dev.til.git.program.ProgramMessage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jgit.api.CreateBranchCommand.SetupUpstreamMode;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** A branch that can be started: nothing was in the way when it was planned. */
public final class NewBranch {
    private final String name;
    private final BaseBranch base;
    private final Supplier<Repository> jgit;
    private final Refs refs;
    private final Optional<FreeGit> git;
    private final Optional<FilterDoubt> doubt;
    private Optional<String> before = Optional.empty();

    /**
     * @param jgit of the sort that may write the files
     * @param git of the sort that may write the files
     * @param doubt what was not in the way because it cannot be told
     */
    NewBranch(
            String name,
            BaseBranch base,
            Supplier<Repository> jgit,
            Refs refs,
            Optional<FreeGit> git,
            Optional<FilterDoubt> doubt) {
        this.name = name;
        this.base = base;
        this.jgit = jgit;
        this.refs = refs;
        this.git = git;
        this.doubt = doubt;
    }

    public String name() {
        return name;
    }

    public BaseBranch base() {
        return base;
    }

    /** What cannot be told of the files that come along; empty where all is sure. */
    public Optional<FilterDoubt> doubt() {
        return doubt;
    }

    /** Creates the branch off its base and switches to it. It follows no other branch: it is pushed under its own name. */
    public void run() {
        try {
            before = Optional.of(refs.head()).filter(head -> !head.isEmpty());
            if (base.commit().isEmpty()) {
                beforeTheFirstCommit();
            } else if (git.isPresent()) {
                throughGit(git.get(), base.commit().get());
            } else {
                throughJGit(base.commit().get());
            }
        } catch (IOException | GitAPIException | JGitInternalException e) {
            throw failed(ProgramMessage.shown(String.valueOf(e.getMessage())), e);
        }
    }

    /** Goes back to where {@link #run} started and takes the branch away again, for when what was to follow failed. */
    public void back() {
        if (before.isEmpty()) {
            return;
        }
        String branch = before.get();
        String target = RefName.shortened(branch);
        try {
            if (base.commit().isEmpty()) {
                jgit.get().updateRef(Constants.HEAD).link(branch);
            } else {
                Git.wrap(jgit.get()).checkout().setName(target).call();
                Git.wrap(jgit.get())
                        .branchDelete()
                        .setBranchNames(List.of(name))
                        .setForce(true)
                        .call();
            }
        } catch (IOException | GitAPIException | JGitInternalException e) {
            throw new TilException(
                    "cannot go back to '%s'".formatted(target), "run 'git switch %s'".formatted(target), e);
        }
    }

    private void beforeTheFirstCommit() throws IOException {
        var result = jgit.get().updateRef(Constants.HEAD).link(Constants.R_HEADS + name);
        if (result != RefUpdate.Result.FORCED
                && result != RefUpdate.Result.NEW
                && result != RefUpdate.Result.NO_CHANGE) {
            throw failed(result.name(), null);
        }
    }

    /** git knows sparse checkouts, large file storage and hooks like post-checkout; JGit does not. */
    private void throughGit(FreeGit program, String commit) throws IOException {
        var outcome =
                program.run("checkout", "--quiet", "--no-track", "--no-overwrite-ignore", "-b", name, commit, "--");
        // A hook that runs after the switch may fail, and the branch is there all the same.
        if (!outcome.ok() && !(Constants.R_HEADS + name).equals(refs.head())) {
            throw failed(outcome.why(), null);
        }
    }

    private void throughJGit(String commit) throws IOException, GitAPIException {
        try {
            Git.wrap(jgit.get())
                    .checkout()
                    .setCreateBranch(true)
                    .setName(name)
                    .setStartPoint(commit)
                    .setUpstreamMode(SetupUpstreamMode.NOTRACK)
                    .call();
        } catch (GitAPIException | JGitInternalException e) {
            if (!(Constants.R_HEADS + name).equals(refs.head())) {
                Git.wrap(jgit.get())
                        .branchDelete()
                        .setBranchNames(List.of(name))
                        .setForce(true)
                        .call();
            }
            throw e;
        }
    }

    private TilException failed(String why, @Nullable Exception cause) {
        return new TilException(
                TilException.Kind.FAILED,
                "cannot start branch '%s': %s".formatted(name, why),
                "nothing was changed; see what 'git status' says",
                cause);
    }
}
