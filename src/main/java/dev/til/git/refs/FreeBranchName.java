package dev.til.git.refs;

import dev.til.TilException;
import dev.til.git.worktree.Worktrees;
import dev.til.terminal.ShellWord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;

/** Whether a name for a new branch is taken: here, in another worktree, or on a remote. */
record FreeBranchName(Refs refs, Path commonDir) {

    /** By what it is, and how to get there; empty where it is not. */
    Optional<TilException> taken(String name, Optional<String> current) {
        return takenHere(name, current).or(() -> read(() -> onRemote(name)));
    }

    /** The same, but for remotes. */
    Optional<TilException> takenHere(String name, Optional<String> current) {
        if (current.equals(Optional.of(name))) {
            return Optional.of(new TilException(
                    "you are on branch '%s' already".formatted(name), "write on in the note that is there"));
        }
        Optional<Path> checkedOut = new Worktrees(commonDir).of(name);
        if (checkedOut.isPresent()) {
            return Optional.of(new TilException(
                    "branch '%s' is checked out in '%s'".formatted(name, checkedOut.get()),
                    "cd " + ShellWord.of(checkedOut.get().toString())));
        }
        return read(() -> here(name));
    }

    private interface Look {
        Optional<TilException> taken() throws IOException;
    }

    private static Optional<TilException> read(Look look) {
        try {
            return look.taken();
        } catch (IOException e) {
            throw new TilException("cannot read the branches", "see what 'git branch' says", e);
        }
    }

    private Optional<TilException> onRemote(String name) throws IOException {
        for (RefValue ref : refs.below(Constants.R_REMOTES)) {
            String remote = ref.name().substring(Constants.R_REMOTES.length()); // "origin/day21"
            if (remote.substring(remote.indexOf('/') + 1).equals(name)) {
                return Optional.of(new TilException(
                        "branch '%s' exists already as '%s'".formatted(name, remote),
                        "git switch " + ShellWord.of(name)));
            }
        }
        return Optional.empty();
    }

    private Optional<TilException> here(String name) throws IOException {
        if (refs.exact(Constants.R_HEADS + name).isPresent()) {
            return Optional.of(
                    new TilException("branch '%s' exists already".formatted(name), "git switch " + ShellWord.of(name)));
        }
        for (RefValue ref : refs.below(Constants.R_HEADS)) {
            String other = RefName.shortened(ref.name());
            if (name.startsWith(other + "/") || other.startsWith(name + "/")) {
                return Optional.of(new TilException(
                        "branch '%s' cannot be beside branch '%s'".formatted(name, other),
                        "delete it with 'git branch -d %s', or change git.branch in .til/config.yml"
                                .formatted(ShellWord.of(other))));
            }
        }
        return Optional.empty();
    }
}
