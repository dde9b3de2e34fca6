package dev.til.workflow;

import dev.til.TilException;
import dev.til.forge.Access;
import dev.til.forge.Forge;
import dev.til.forge.Proposal;
import dev.til.git.history.History;
import dev.til.git.refs.BaseBranch;
import dev.til.git.remote.Remote;
import dev.til.git.remote.Route;
import dev.til.scaffold.ScaffoldBranches;
import dev.til.workspace.Workspace;
import dev.til.workspace.WorkspaceDesk;
import dev.til.workspace.WorkspaceForge;
import dev.til.workspace.WorkspaceListener;
import java.util.List;
import java.util.Optional;

/** What all branches share on their way to review: the base as it is fetched now, the remote, and the forge. */
public final class WorkflowSession {
    /** Whose answer is needed to go on. */
    enum Ask {
        ALL,
        REMOTE,
        NOBODY
    }

    private final WorkspaceDesk desk;
    private final WorkspaceListener listener;
    private final Optional<String> current;
    private final BaseBranch base;
    private final String baseHead;
    private final Remote remote;
    private final WorkspaceForge server;
    private final Forge forge;
    private final Optional<String> fork;
    private final Optional<Boolean> draft;
    private final Ask ask;

    private WorkflowSession(
            WorkspaceDesk desk,
            WorkspaceListener listener,
            Optional<String> current,
            BaseBranch base,
            Remote upstream,
            Optional<Boolean> draft,
            Ask ask) {
        this.desk = desk;
        this.listener = listener;
        this.current = current;
        this.base = base;
        this.baseHead = base.commit()
                .orElseThrow(() -> new TilException(
                        "'%s' has no commit yet".formatted(base), "push a first commit to it, a README for example"));
        this.server = WorkspaceForge.of(
                desk.workspace().config(), upstream, desk.workspace().caller(), listener);
        this.forge = server.forge();
        boolean direct = forge.takesRefsFor();
        this.remote =
                direct ? upstream : desk.repo().remote(desk.workspace().route().remote());
        this.fork = direct ? Optional.empty() : fork(desk.workspace().route(), remote);
        this.draft = draft;
        this.ask = ask;
    }

    private WorkflowSession(WorkflowSession same, Ask ask) {
        this.desk = same.desk;
        this.listener = same.listener;
        this.current = same.current;
        this.base = same.base;
        this.baseHead = same.baseHead;
        this.remote = same.remote;
        this.server = same.server;
        this.forge = same.forge;
        this.fork = same.fork;
        this.draft = same.draft;
        this.ask = ask;
    }

    /** The same to look at what has come of it. */
    WorkflowSession looking() {
        return new WorkflowSession(this, Ask.NOBODY);
    }

    /**
     * Fetches the base.
     *
     * @param listener is told what happens, as {@link SubmitEvent}s and {@link SaveEvent}s
     * @param draft whether a draft is wanted; empty for what the pull request is already
     */
    public static WorkflowSession open(WorkspaceDesk desk, WorkspaceListener listener, Optional<Boolean> draft) {
        return open(desk, listener, draft, Ask.ALL);
    }

    /** The same for who wants no pull request: a forge that says no, or nothing, is done without. */
    public static WorkflowSession toPush(WorkspaceDesk desk, WorkspaceListener listener, Optional<Boolean> draft) {
        return open(desk, listener, draft, Ask.REMOTE);
    }

    /** The same only to look: a server that says no, or nothing, leaves something unknown. */
    public static WorkflowSession toLookAt(WorkspaceDesk desk, WorkspaceListener listener) {
        return open(desk, listener, Optional.empty(), Ask.NOBODY);
    }

    private static WorkflowSession open(
            WorkspaceDesk desk, WorkspaceListener listener, Optional<Boolean> draft, Ask ask) {
        if (ask != Ask.NOBODY || desk.repo().branches().current().isEmpty()) {
            new BegunWork(desk.repo()).refuse();
        }
        Workspace workspace = desk.workspace();
        WorkspaceForge.require(
                workspace.config(), desk.repo().remote(workspace.route().upstream()), workspace.caller());
        BaseBranch base = WorkflowBase.withBranches(workspace, listener);
        if (ask != Ask.NOBODY && base.isGone()) {
            throw base.cure().orElseThrow();
        }
        base.notFetched().ifPresent(why -> listener.on(new SubmitEvent.NotFetched(base, why)));
        if (base.remote().isEmpty()) {
            throw new TilException(
                    "there is no remote to hand the note in to", "git remote add origin URL, then run it again");
        }
        Remote upstream = desk.repo().remote(base.remote().get());
        Optional<String> current = desk.repo().branches().current();
        return new WorkflowSession(desk, listener, current, base, upstream, draft, ask);
    }

    /** The branch that is checked out. */
    public BranchWorkflow current() {
        return SituationReader.at(currentBranch(), this);
    }

    /** Its name. */
    String currentBranch() {
        return current.orElseThrow(() -> new TilException(
                "no branch is checked out", "git switch to the note's branch, or 'git switch -c NAME'"));
    }

    /**
     * The branches with days that are not on the base yet, by name: those of the team's form that the person has
     * committed to, and the one that is checked out where it has anything to hand in.
     */
    List<String> openDays() {
        History history = desk.repo().history();
        ScaffoldBranches ours = desk.workspace().branches();
        return history.branches().stream()
                .filter(branch -> isCurrent(branch)
                        ? hasWork(branch)
                        : !branch.equals(base.name())
                                && ours.has(branch)
                                && isMine(history.between(
                                        baseHead, history.branch(branch).orElse(baseHead))))
                .toList();
    }

    private boolean hasWork(String branch) {
        History history = desk.repo().history();
        boolean committed = !branch.equals(base.name())
                && !history.between(baseHead, history.branch(branch).orElse(baseHead))
                        .isEmpty();
        return committed
                || !new SaveWorkflow(desk, listener)
                        .selection(List.of())
                        .paths()
                        .isEmpty();
    }

    /** A branch that only others have committed to is one that is looked at, not handed in. */
    private boolean isMine(List<History.Commit> commits) {
        return desk.repo().history().ofOthers(commits).size() < commits.size();
    }

    WorkspaceListener listener() {
        return listener;
    }

    WorkspaceDesk desk() {
        return desk;
    }

    BaseBranch base() {
        return base;
    }

    String baseHead() {
        return baseHead;
    }

    Remote remote() {
        return remote;
    }

    Forge forge() {
        return forge;
    }

    /** Why the forge cannot be asked, and what helps. */
    Access access() {
        return server.access();
    }

    /** The path of the fork that is pushed to; empty where it is the base's own repository. */
    Optional<String> fork() {
        return fork;
    }

    /** The fork that a push goes to; empty where it goes to the repository that all share. */
    public static Optional<String> fork(Route route, Remote remote) {
        return route.isFork() ? remote.url().flatMap(Proposal::path) : Optional.empty();
    }

    /** Whether a draft is wanted; empty for what the pull request is already. */
    Optional<Boolean> draft() {
        return draft;
    }

    /** Whose answer is needed. */
    Ask ask() {
        return ask;
    }

    boolean isCurrent(String branch) {
        return current.filter(branch::equals).isPresent();
    }
}
