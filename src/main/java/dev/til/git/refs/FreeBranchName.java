package dev.til.git.refs;

import dev.til.TilException;
import dev.til.git.worktree.Worktrees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;

/** Whether a name for a new branch is taken: here, in another worktree, or on a remote. */
record FreeBranchName(Refs refs, Path commonDir) {

    /** @throws TilException when it is: by what, and how to get there */
    void check(String name, Optional<String> current) {
        if (current.equals(Optional.of(name))) {
            throw new TilException(
                    "you are on branch '%s' already".formatted(name), "write on in the note that is there");
        }
        Optional<Path> checkedOut = new Worktrees(commonDir).of(name);
        if (checkedOut.isPresent()) {
            throw new TilException(
                    "branch '%s' is checked out in '%s'".formatted(name, checkedOut.get()),
                    "cd '%s'".formatted(checkedOut.get()));
        }
        try {
            checkRefs(name);
        } catch (IOException e) {
            throw new TilException("cannot read the branches", "see what 'git branch' says", e);
        }
    }

    private void checkRefs(String name) throws IOException {
        if (refs.exact(Constants.R_HEADS + name).isPresent()) {
            throw new TilException("branch '%s' exists already".formatted(name), "git switch %s".formatted(name));
        }
        for (RefValue ref : refs.below(Constants.R_REMOTES)) {
            String remote = ref.name().substring(Constants.R_REMOTES.length()); // "origin/day21"
            if (remote.substring(remote.indexOf('/') + 1).equals(name)) {
                throw new TilException(
                        "branch '%s' exists already as '%s'".formatted(name, remote), "git switch %s".formatted(name));
            }
        }
        for (RefValue ref : refs.below(Constants.R_HEADS)) {
            String other = RefName.shortened(ref.name());
            if (name.startsWith(other + "/") || other.startsWith(name + "/")) {
                throw new TilException(
                        "branch '%s' cannot be beside branch '%s'".formatted(name, other),
                        "delete it with 'git branch -d %s', or change git.branch in .til/config.yml".formatted(other));
            }
        }
    }
}
