package dev.til.git.oplog;

import dev.til.TilException;
import dev.til.git.disk.AtomicDiskWrite;
import dev.til.git.history.PathCommit;
import dev.til.git.hooks.HookChange;
import dev.til.git.lock.RepositoryLock;
import dev.til.git.refs.NewBranch;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Does what changes a repository, and writes it down before it does it. To be used as {@code try (var operation =
 * operations.begin(...))}: what is not {@link #done} when it closes stays in the log as begun, and undo can still take it
 * back.
 */
public final class OperationRecorder implements FileLog {
    private final Effects effects;
    private final OperationRecord record;
    private final RepositoryLock lock;
    private List<String> putBack = List.of();

    OperationRecorder(Effects effects, OperationRecord record, RepositoryLock lock) {
        this.effects = effects;
        this.record = record;
        this.lock = lock;
    }

    @Override
    public void write(String path, byte[] content, Runnable how) {
        record.willWrite(path, content);
        how.run();
    }

    @Override
    public void write(String path, byte[] content) {
        write(path, content, () -> AtomicDiskWrite.write(effects.root().resolve(path), content));
    }

    @Override
    public void run(HookChange step) {
        record.willRun(step);
        step.run();
    }

    /**
     * Commits files as they are on disk, as {@link PathCommit#commit} does.
     *
     * @param paths relative to the root; a path without a file is a deletion
     * @param date the author date; empty for now, or what the environment says to git
     * @return the commit's id; empty where the repository's filters say that nothing has changed
     * @throws TilException when a hook stops it; the index is then as it was
     */
    public Optional<String> commit(List<String> paths, String message, Optional<OffsetDateTime> date) {
        record.willCommit(paths);
        putBack = List.of();
        try {
            Optional<String> made = effects.pathCommit().commit(paths, message, date);
            putBack = record.putBack(paths, made);
            return made;
        } catch (TilException e) {
            putBack = record.putBack(paths, Optional.empty());
            throw e;
        }
    }

    /** Files of the last commit that a hook has deleted, and that are there again. */
    public List<String> putBack() {
        return putBack;
    }

    /**
     * The message of a commit that is made without {@code git commit}, as the repository's hook {@code commit-msg} takes it.
     *
     * @throws TilException when the hook refuses it
     */
    public String asked(String message) {
        return effects.asked(message);
    }

    /** Starts a branch and checks it out, with its files. */
    public void start(NewBranch branch) {
        branch.base().commit().ifPresent(commit -> record.willCheckOut(branch.name(), commit));
        branch.run();
    }

    /**
     * Checks out a branch that is there.
     *
     * @throws TilException when uncommitted work would be lost; nothing has changed then
     */
    public void checkOut(String branch) {
        record.willCheckOut(branch, effects.history().branch(branch).orElseThrow());
        effects.branchMover().switchTo(branch);
    }

    /**
     * Lets a branch stand at another commit, with the working tree where it is checked out.
     *
     * @param from where it must stand for this to happen; empty text where it must not be there
     * @param reason for git's own log
     * @throws TilException when it has moved meanwhile, or uncommitted work is in the way; nothing has moved then
     */
    public void move(String branch, String from, String to, String reason) {
        if (effects.branches().current().equals(Optional.of(branch))) {
            record.willCheckOut(branch, to);
        } else {
            record.willMove(branch, to);
        }
        effects.branchMover().move(branch, from, to, reason);
    }

    /** Deletes a branch that stands at this commit and is not checked out. */
    public void delete(String branch, String at) {
        record.willDelete(branch);
        effects.branchMover().delete(branch, at);
    }

    /**
     * Starts a rebase of the branch that is checked out, in the working tree.
     *
     * @param since the commit behind which the branch's own commits begin
     * @return the files in conflict
     */
    public List<String> rebase(String branch, String onto, String since) {
        record.willCheckOut(branch, onto);
        return effects.rebase(onto, since);
    }

    /** Writes down how the settings of branches stand now, which pushes and stacks change. */
    public void settled() {
        record.didSet();
    }

    /** Writes down that something was pushed. */
    public void pushed(RemoteEffects.Push push) {
        record.didPush(push);
    }

    /** Writes down that a pull request was opened. */
    public void opened(RemoteEffects.Request request) {
        record.didOpen(request);
    }

    @Override
    public void done() {
        record.end();
    }

    /** Its id in the log; empty where nothing was changed. */
    public Optional<String> undoable() {
        return record.hasNoEffect() ? Optional.empty() : Optional.of(record.id());
    }

    /** The id by which {@link Operations#resume} goes on with it. */
    public String id() {
        return record.id();
    }

    /** What is not done stays in the log as begun, unless it came to nothing. */
    @Override
    public void close() {
        try {
            if (record.isBegun()) {
                lock.stopped();
                if (record.hasNoEffect()) {
                    record.strike();
                }
            }
        } finally {
            lock.close();
        }
    }
}
