package dev.til.workflow;

import dev.til.TilException;
import dev.til.forge.Forge;
import dev.til.forge.Proposal;
import dev.til.forge.PullRequest;
import dev.til.git.history.History;
import dev.til.git.refs.BaseBranch;
import dev.til.git.remote.Remote;
import dev.til.submit.BaseResolver;
import dev.til.submit.BranchBase;
import dev.til.submit.BranchOwners;
import dev.til.submit.PullRequestRevision;
import dev.til.submit.PullRequestText;
import dev.til.submit.SubmitSelection;
import dev.til.submit.SubmitSituation;
import dev.til.workspace.WorkspaceDesk;
import dev.til.workspace.WorkspaceListener;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A look at a branch as it stands here, on the remote and at the forge. */
public final class SituationReader {
    /** Asks a server. Who only wants to look goes on without an answer, and is told why there is none. */
    static final class LenientCall {
        private final boolean onlyLook;
        private Optional<TilException> failure = Optional.empty();

        LenientCall(boolean onlyLook) {
            this.onlyLook = onlyLook;
        }

        /** The answer; what is known without it where there is none. A server that has failed once is not asked again. */
        <T> T ask(Supplier<T> question, T otherwise) {
            if (failure.isPresent()) {
                return otherwise;
            }
            try {
                return question.get();
            } catch (TilException e) {
                if (!onlyLook) {
                    throw e;
                }
                failure = Optional.of(e);
                return otherwise;
            }
        }

        /** Why there was no answer; empty while all were given. */
        Optional<TilException> failure() {
            return failure;
        }
    }

    private final WorkflowSession all;
    private final String branch;
    private final WorkspaceDesk desk;
    private final History history;
    private final BaseBranch base;
    private final Remote remote;
    private final Forge forge;
    private final boolean reachable;
    private final LenientCall server;
    private final LenientCall answers;
    private final String head;
    private final String mergeBase;
    private final BranchWork work;

    private SituationReader(String branch, WorkflowSession all) {
        this.all = all;
        this.branch = branch;
        this.desk = all.desk();
        this.history = desk.repo().history();
        this.base = all.base();
        this.remote = all.remote();
        this.forge = all.forge();
        this.reachable = base.notFetched().isEmpty();
        this.server = new LenientCall(all.ask() == WorkflowSession.Ask.NOBODY);
        this.answers = new LenientCall(all.ask() != WorkflowSession.Ask.ALL);
        this.head = history.branch(branch)
                .orElseThrow(() -> new TilException("nothing is committed yet", "write the note, then 'til save'"));
        this.mergeBase = history.mergeBase(all.baseHead(), head)
                .orElseThrow(() -> new TilException(
                        "'%s' and '%s' have no common history".formatted(branch, base),
                        "start the branch off the base: til new"));
        BranchBase ground = ground();
        SubmitSelection unsaved = all.isCurrent(branch)
                ? new SaveWorkflow(desk, all.listener()).selection(List.of())
                : SubmitSelection.NONE;
        this.work = BranchWork.of(desk, head, ground, unsaved);
    }

    /** What it makes of the branch. */
    static BranchWorkflow at(String branch, WorkflowSession all) {
        WorkspaceListener.Wait asking =
                all.listener().begin(new WaitEvent.Asking(all.remote().name()));
        try (asking) {
            return new SituationReader(branch, all).submission();
        }
    }

    private BranchBase ground() {
        return new BaseResolver(
                        history, desk.repo().stacks(), all.baseHead(), replaced(), history::branch, this::merged)
                .of(branch, head);
    }

    private List<String> replaced() {
        return base.remote().map(from -> history.replaced(from, base.name())).orElse(List.of());
    }

    /** The commit of another branch that the forge has merged. */
    private Optional<String> merged(String other, List<String> commits) {
        return reachable && server.ask(() -> remote.knows(other), false)
                ? answers.ask(() -> forge.merged(other, all.fork(), commits).map(PullRequest::head), Optional.empty())
                : Optional.empty();
    }

    private BranchWorkflow submission() {
        Function<String, Proposal> offered = offered(server.ask(this::target, base.name()));
        Proposal asked = offered.apply(head);
        boolean ask = reachable && server.failure().isEmpty() && !branch.equals(base.name());
        Optional<PullRequest> request = ask ? answers.ask(() -> forge.find(asked), Optional.empty()) : Optional.empty();
        Optional<PullRequest> elsewhere = ask && request.isEmpty() ? elsewhere(asked) : Optional.empty();
        Optional<PullRequest> open = request.or(() -> elsewhere);
        boolean draft = all.draft().orElseGet(() -> open.map(PullRequest::draft).orElse(false));
        Function<String, Proposal> offer = commit -> offered.apply(commit).drafted(draft);
        SubmitSituation situation = situation(offer.apply(head), request, open);
        answers.failure()
                .filter(failure -> all.ask() == WorkflowSession.Ask.REMOTE)
                .ifPresent(failure ->
                        all.listener().on(new SubmitEvent.Remarked("the forge is done without: " + failure.problem())));
        return new BranchWorkflow(
                all,
                situation,
                history.mergeBase(work.ground().onto(), head).orElse(mergeBase),
                offer,
                work,
                base.notFetched().or(() -> server.failure().map(TilException::problem)),
                answers.failure().map(TilException::problem).or(this::mute),
                base.notFetched()
                        .map(why -> new TilException(
                                "how it stands on '%s' is not known".formatted(base),
                                base.cure()
                                        .flatMap(TilException::hint)
                                        .orElse("nothing is lost; run it again when the network is back")))
                        .or(server::failure)
                        .or(answers::failure));
    }

    /** What the pull request is to be merged into: the branch below, where the forge knows it, so that it shows only what is new. */
    private String target() {
        boolean stacks = forge.stacks() && all.fork().isEmpty() && reachable;
        return work.ground()
                .lower()
                .filter(lower -> stacks && remote.branch(lower).isPresent())
                .orElse(base.name());
    }

    /** What is offered once the branch stands at a commit. */
    private Function<String, Proposal> offered(String target) {
        String address = remote.url().orElse("");
        var text = new PullRequestText(desk.workspace().config(), desk.templates(), forge.answers());
        return commit -> text.proposal(
                work.notes(),
                branch,
                all.fork(),
                target,
                false,
                work.ground().commits(),
                work.brought(),
                path -> forge.page(address, commit, path));
    }

    /** The pull request that is still to be merged into what the branch was stacked on. */
    private Optional<PullRequest> elsewhere(Proposal asked) {
        return desk.repo()
                .stacks()
                .below(branch)
                .flatMap(below -> Stream.of(below.branch(), base.name())
                        .flatMap(name ->
                                answers.ask(() -> forge.find(asked.into(name)), Optional.<PullRequest>empty()).stream())
                        .findFirst());
    }

    private SubmitSituation situation(Proposal proposal, Optional<PullRequest> request, Optional<PullRequest> open) {
        BranchBase ground = work.ground();
        boolean asBranch = forge.push(proposal).replaces();
        Optional<String> pushed = asBranch ? pushed() : handed(request);
        Optional<String> strange = pushed.filter(commit -> asBranch && isStrange(commit));
        boolean reviewed = open.map(there -> answers.ask(() -> forge.reviewed(there), false))
                        .orElse(false)
                || (pushed.isPresent() && isUnknownToWhoPushes());
        return new SubmitSituation(
                branch,
                head,
                base.name(),
                ground.lower(),
                ground.onto(),
                ground.others(),
                work.commits(BranchWork.form(desk), commit -> reviewed && isPushed(commit, pushed)),
                work.unsaved().paths(),
                work.lists(),
                work.stale(),
                pushed,
                strange.isPresent(),
                strange.map(this::owners).orElse(SubmitSituation.Owners.NOBODY),
                open,
                request.isEmpty() && open.isPresent(),
                open.filter(there -> forge.says(there, PullRequestRevision.of(there, proposal)))
                        .isPresent(),
                reviewed,
                !forge.wantsChangeIds() || work.isIdentified(),
                reviewed ? rewritten(pushed.orElse(head)) : SubmitSituation.Rewritten.NO,
                base.local() && base.remote().equals(Optional.of(remote.name())),
                ground.arrived());
    }

    private boolean isPushed(String commit, Optional<String> pushed) {
        return pushed.filter(there -> history.commit(there).isPresent() && history.contains(there, commit))
                .isPresent();
    }

    /** Whether somebody may have reviewed what is rewritten: nobody answers, and who wants no pull request goes on. */
    private boolean isUnknownToWhoPushes() {
        return all.ask() == WorkflowSession.Ask.REMOTE && answers.failure().isPresent();
    }

    private Optional<String> pushed() {
        Optional<String> known = history.tracking(remote.name(), branch);
        return reachable ? server.ask(() -> remote.branch(branch), known) : known;
    }

    /** What the forge has of a branch that does not stand under its own name over there: it knows best, where it answers. */
    private Optional<String> handed(Optional<PullRequest> request) {
        return forge.answers() ? request.map(PullRequest::head) : remote.handed(branch);
    }

    /**
     * Whether a commit on the remote's branch was never ours. That it is known here says nothing: a fetch, or an editor in
     * the background, brings teammates' commits too.
     */
    private boolean isStrange(String commit) {
        return history.commit(commit).isEmpty() || !(history.contains(head, commit) || history.wasAt(branch, commit));
    }

    private SubmitSituation.Owners owners(String pushed) {
        return history.commit(pushed).isEmpty() // somebody has pushed since the fetch
                ? SubmitSituation.Owners.NOBODY
                : new SubmitSituation.Owners(
                        BranchOwners.of(history, history.between(all.baseHead(), pushed)),
                        new OwnBranches(desk.workspace()).rename(branch));
    }

    private SubmitSituation.Rewritten rewritten(String pushed) {
        if (history.commit(pushed).isEmpty() || history.contains(head, pushed)) {
            return SubmitSituation.Rewritten.NO;
        }
        return desk.repo()
                .rehearsal()
                .graft(pushed, work.ground().onto(), head)
                .map(tree -> history.tree(pushed).equals(tree)
                        ? SubmitSituation.Rewritten.SAME_CHANGES
                        : SubmitSituation.Rewritten.OTHER_CHANGES)
                .orElse(SubmitSituation.Rewritten.CONFLICT);
    }

    /** Why a forge that has no API, or no token, cannot be asked. */
    private Optional<String> mute() {
        if (forge.answers()) {
            return Optional.empty();
        }
        return Optional.of(
                forge.hasApi()
                        ? all.access().why()
                        : "'%s' is only Git".formatted(base.remote().orElse(remote.name())));
    }
}
