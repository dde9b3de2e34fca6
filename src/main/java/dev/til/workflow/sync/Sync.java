package dev.til.workflow.sync;

import dev.til.TilException;
import dev.til.git.Repo;
import dev.til.git.history.History;
import dev.til.git.history.Replay;
import dev.til.git.oplog.OperationRecorder;
import dev.til.git.refs.BaseBranch;
import dev.til.git.remote.Remote;
import dev.til.scaffold.ScaffoldBranches;
import dev.til.submit.BaseResolver;
import dev.til.submit.BranchBase;
import dev.til.submit.PausedOperation;
import dev.til.workflow.OwnBranches;
import dev.til.workflow.sync.SyncEvent.Fate;
import dev.til.workflow.sync.SyncEvent.Outcome;
import dev.til.workspace.Workspace;
import dev.til.workspace.WorkspaceListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One sync: the base is fetched, the person's branches follow it, one after the other. */
public final class Sync {
    private final Repo repo;
    private final WorkspaceListener listener;
    private final BaseBranch base;
    private final String baseHead;
    private final boolean dryRun;
    private final OperationRecorder operation;
    private final History history;
    private final ScaffoldBranches ours;
    private final Remote remote;
    private final Optional<String> current;
    private final OwnBranches own;
    private final BaseResolver grounds;
    private final Map<String, Optional<String>> moved = new HashMap<>();
    private final List<Fate> fates = new ArrayList<>();
    private final List<PausedOperation> stuck = new ArrayList<>();

    /** @param listener is told what happens, as {@link SyncEvent}s */
    public Sync(
            Workspace workspace,
            BaseBranch base,
            boolean dryRun,
            OperationRecorder operation,
            WorkspaceListener listener) {
        this.repo = workspace.repo();
        this.listener = listener;
        this.base = base;
        this.baseHead = base.commit()
                .orElseThrow(() -> new TilException("'%s' has no commit yet".formatted(base), "push one first"));
        this.dryRun = dryRun;
        this.operation = operation;
        this.history = repo.history();
        this.ours = workspace.branches();
        this.current = repo.branches().current();
        this.remote = repo.remote(workspace.route().remote());
        this.own = new OwnBranches(workspace);
        this.grounds = new BaseResolver(
                history,
                repo.stacks(),
                baseHead,
                base.remote().map(from -> history.replaced(from, base.name())).orElse(List.of()),
                this::head,
                new SyncMerges(workspace, base, remote, listener));
    }

    /** Brings one branch onto the base, where nothing is in the way. */
    public void follow(String branch) {
        try {
            sync(branch, history.branch(branch).orElseThrow());
        } catch (TilException e) {
            blocked(branch, e);
        }
    }

    /** Goes through all branches; what became of them is in {@link #fates}. */
    void run() {
        forwardBase();
        for (String branch : inOrder()) {
            String head = history.branch(branch).orElseThrow();
            try {
                Optional<String> newest = newest(branch, head);
                if (newest.isPresent()) {
                    sync(branch, newest.get());
                }
            } catch (TilException e) {
                blocked(branch, e);
            }
        }
        if (fates.isEmpty()) {
            listener.on(new SyncEvent.InStep(base));
        }
    }

    /** Where it stands with what the person has pushed from elsewhere; empty where it is left for now, which is said. */
    private Optional<String> newest(String branch, String head) {
        SyncPushed.Found found = new SyncPushed(history, remote.name(), baseHead).of(branch, head);
        if (found instanceof SyncPushed.Found.Newer newer) {
            move(branch, head, newer.commit());
            done(branch, Outcome.CAUGHT_UP, remote.name());
            return Optional.of(newer.commit());
        }
        Optional<Fate> left = found.left(branch, remote.name(), own, !dryRun);
        left.ifPresent(this::tell);
        return left.isPresent() ? Optional.empty() : Optional.of(head);
    }

    List<Fate> fates() {
        return List.copyOf(fates);
    }

    /** The first branch that does not fit onto what is below it. */
    Optional<PausedOperation> stuck() {
        return stuck.stream().findFirst();
    }

    private void done(String branch, Outcome outcome, Object other) {
        tell(new Fate(branch, outcome, other.toString(), List.of(), !dryRun));
    }

    private void tell(Fate fate) {
        fates.add(fate);
        listener.on(fate);
    }

    private Optional<String> head(String branch) {
        return moved.getOrDefault(branch, history.branch(branch));
    }

    private boolean isCurrent(String branch) {
        return current.filter(branch::equals).isPresent();
    }

    private Optional<Path> elsewhere(String branch) {
        return isCurrent(branch) ? Optional.empty() : repo.branches().worktree(branch);
    }

    private void forwardBase() {
        String name = base.name();
        Optional<String> local = history.branch(name);
        if (local.isEmpty() || local.get().equals(baseHead)) {
            return;
        }
        if (!history.contains(baseHead, local.get())) {
            ahead(name, local.get());
            return;
        }
        Optional<Path> elsewhere = elsewhere(name);
        if (elsewhere.isPresent()) {
            done(name, Outcome.CHECKED_OUT, elsewhere.get());
            return;
        }
        try {
            move(name, local.get(), baseHead);
            done(name, Outcome.FORWARDED, "");
        } catch (TilException e) {
            blocked(name, e);
        }
    }

    /** The base here has what the remote's has not: of the person alone, or somebody has put other commits in its place. */
    private void ahead(String name, String head) {
        if (history.contains(head, baseHead)) {
            done(name, Outcome.AHEAD, base);
            return;
        }
        var cure = new SyncBaseCure(history, base, head, baseHead);
        Outcome outcome = cure.isReplaced() ? Outcome.REPLACED : Outcome.AHEAD;
        List<String> hint = List.of(cure.command(isCurrent(name), elsewhere(name)));
        tell(new Fate(name, outcome, base.toString(), hint, !dryRun));
    }

    private void blocked(String branch, TilException e) {
        tell(new Fate(branch, Outcome.BLOCKED, e.problem(), e.hintLines(), !dryRun));
        repo.operations().stopped();
    }

    /** The person's branches and the one that is checked out; a branch comes after the one that it stands on. */
    private List<String> inOrder() {
        return repo.stacks()
                .ordered(history.branches().stream()
                        .filter(branch -> !branch.equals(base.name()))
                        .filter(branch -> ours.has(branch) || isCurrent(branch))
                        .toList());
    }

    private void sync(String branch, String head) {
        BranchBase ground = grounds.of(branch, head);
        boolean lasting = ours.lasting().filter(branch::equals).isPresent();
        boolean gone = ground.arrived() || isMerged(branch, head, ground);
        boolean behind = !history.contains(head, ground.onto()) || (ground.arrived() && !head.equals(baseHead));
        if (!gone && !behind) {
            return;
        }
        Optional<Path> elsewhere = elsewhere(branch);
        Optional<String> stranger = stranger(branch, ground);
        if (elsewhere.isPresent()) {
            done(branch, Outcome.CHECKED_OUT, elsewhere.get());
        } else if (ground.takenBack()) {
            done(branch, Outcome.TAKEN_BACK, base);
        } else if (gone && lasting) {
            advance(branch, head);
        } else if (gone && ours.has(branch)) {
            delete(branch, head);
        } else if (gone) {
            done(branch, Outcome.OTHERWISE_NAMED, "");
        } else if (stranger.isPresent()) {
            done(branch, Outcome.STRANGE, stranger.get());
        } else {
            rebase(branch, head, ground);
        }
    }

    /** Without a commit of its own a branch is either merged or just begun: what was pushed, and committed to, is merged. */
    private boolean isMerged(String branch, String head, BranchBase ground) {
        return ground.commits().isEmpty()
                && ground.lower().isEmpty()
                && history.contains(baseHead, head)
                && remote.knows(branch)
                && history.committedOn(branch);
    }

    /** Who has written a branch that is not the person's; of a branch with another name than a day's all must be theirs. */
    private Optional<String> stranger(String branch, BranchBase ground) {
        List<History.Commit> others = history.ofOthers(ground.commits());
        boolean strange = !ours.has(branch) || others.size() == ground.commits().size();
        return others.stream()
                .filter(commit -> strange)
                .map(History.Commit::writer)
                .findFirst();
    }

    /** A branch that stays for the next note: nothing of it is left to hand in, so it starts over from the base. */
    private void advance(String branch, String head) {
        if (head.equals(baseHead)) {
            return;
        }
        move(branch, head, baseHead);
        done(branch, Outcome.BROUGHT_UP, base);
    }

    private void delete(String branch, String head) {
        if (!dryRun) {
            if (isCurrent(branch)) {
                leave();
            }
            operation.delete(branch, head);
            remote.forget(branch);
        }
        moved.put(branch, Optional.empty());
        done(branch, Outcome.DELETED, "");
    }

    private void leave() {
        if (history.branch(base.name()).isEmpty()) {
            operation.move(base.name(), "", baseHead, "til sync");
        }
        operation.checkOut(base.name());
    }

    private void rebase(String branch, String head, BranchBase ground) {
        Replay.Result result = (dryRun ? repo.rehearsal() : repo.replay()).onto(ground.onto(), ground.commits());
        String onto = ground.lower().orElse(base.toString());
        if (result instanceof Replay.Result.Conflict conflict) {
            stuck.add(PausedOperation.at(
                    "sync",
                    branch,
                    ground.lower().orElse(base.name()),
                    ground.onto(),
                    ground.others(),
                    conflict,
                    history));
            done(branch, Outcome.CONFLICT, onto);
            return;
        }
        String to = ((Replay.Result.Replayed) result).head();
        move(branch, head, to);
        if (!dryRun) {
            ground.settle(repo.stacks(), branch);
        }
        done(branch, ground.lower().isPresent() ? Outcome.RESTACKED : Outcome.REBASED, onto);
    }

    private void move(String branch, String from, String to) {
        if (dryRun) {
            moved.put(branch, Optional.of(to));
            return;
        }
        operation.move(branch, from, to, "til sync: onto " + base);
    }
}
