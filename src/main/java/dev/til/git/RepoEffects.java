package dev.til.git;

import dev.til.TilException;
import dev.til.git.history.History;
import dev.til.git.history.PathCommit;
import dev.til.git.hooks.CommitMessageHook;
import dev.til.git.oplog.Effects;
import dev.til.git.refs.BranchMover;
import dev.til.git.refs.Branches;
import java.nio.file.Path;
import java.util.List;

/** What an operation does to this repository, for those alone who write down what they do. */
record RepoEffects(Repo repo, RepoParts parts) implements Effects {
    @Override
    public Path root() {
        return repo.root();
    }

    @Override
    public History history() {
        return repo.history();
    }

    @Override
    public Branches branches() {
        return repo.branches();
    }

    @Override
    public PathCommit pathCommit() {
        repo.requireWritable();
        return new PathCommit(
                parts.place().freeRepository(),
                parts.free(),
                repo.ownFolder(),
                repo.settings().signsCommits(),
                repo.identity(),
                parts.filtered());
    }

    @Override
    public String asked(String message) {
        return parts.free()
                .map(program -> new CommitMessageHook(program, repo.ownFolder()).asked(message))
                .orElse(message);
    }

    @Override
    public BranchMover branchMover() {
        repo.requireWritable();
        return new BranchMover(parts.place(), parts.free(), parts.restraint());
    }

    @Override
    public List<String> rebase(String onto, String since) {
        repo.requireWritable();
        return repo.unfinished()
                .map(rebase -> rebase.start(onto, since))
                .orElseThrow(() -> new TilException(
                        "only git can put both sides into the files", "install git, or take one side with --take"));
    }
}
