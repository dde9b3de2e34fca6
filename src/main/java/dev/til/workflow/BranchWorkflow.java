package dev.til.workflow;

import dev.til.TilException;
import dev.til.forge.Forge;
import dev.til.forge.Proposal;
import dev.til.git.history.History;
import dev.til.git.oplog.OperationRecorder;
import dev.til.git.remote.Remote;
import dev.til.notelist.NoteFacts;
import dev.til.submit.CommitMessage;
import dev.til.submit.PausedOperation;
import dev.til.submit.Submission;
import dev.til.submit.SubmitCommit;
import dev.til.submit.SubmitContext;
import dev.til.submit.SubmitOffer;
import dev.til.submit.SubmitOutcome;
import dev.til.submit.SubmitPart;
import dev.til.submit.SubmitPlan;
import dev.til.submit.SubmitSituation;
import dev.til.submit.SubmitStep;
import dev.til.workspace.WorkspaceDesk;
import dev.til.workspace.WorkspaceListener;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One branch on its way to review: how things stand, as a {@link SituationReader} has seen them, and what is to be done. */
public final class BranchWorkflow {
    private final WorkspaceDesk desk;
    private final WorkspaceListener listener;
    private final Forge forge;
    private final Remote remote;
    private final SubmitSituation situation;
    private final String mergeBase;
    private final SubmitOffer offer;
    private final BranchWork work;
    private final Optional<String> unreachable;
    private final Optional<String> silent;
    private final Optional<TilException> failure;
    private final String remedy;

    /**
     * @param all where it is on its way to
     * @param mergeBase where it has left what it is to stand on
     * @param offer what is offered once the branch stands at a commit
     * @param unreachable why the remote does not answer; empty when it does
     * @param silent why the forge was not asked; empty when it was
     * @param failure what went wrong with asking either of them; empty when nothing did
     */
    BranchWorkflow(
            WorkflowSession all,
            SubmitSituation situation,
            String mergeBase,
            Function<String, Proposal> offer,
            BranchWork work,
            Optional<String> unreachable,
            Optional<String> silent,
            Optional<TilException> failure) {
        this.desk = all.desk();
        this.listener = all.listener();
        this.forge = all.forge();
        this.remote = all.remote();
        this.situation = situation;
        this.mergeBase = mergeBase;
        this.offer = SubmitOffer.of(situation.head(), offer);
        this.work = work;
        this.unreachable = unreachable;
        this.silent = silent;
        this.failure = failure;
        this.remedy = all.access().remedy();
    }

    /** How things stand. */
    public SubmitSituation situation() {
        return situation;
    }

    String mergeBase() {
        return mergeBase;
    }

    Proposal proposal() {
        return offer.now();
    }

    List<NoteFacts> notes() {
        return work.notes();
    }

    Forge forge() {
        return forge;
    }

    /** Where the branch is pushed to. */
    String remote() {
        return remote.name();
    }

    /** Why the remote does not answer; empty when it does. */
    Optional<String> unreachable() {
        return unreachable;
    }

    /** Why the forge was not asked; empty when it was. */
    Optional<String> silent() {
        return silent;
    }

    /** What the person does so that the forge can be asked; empty text for nothing. */
    String remedy() {
        return remedy;
    }

    /** Whether everything that it brings is on the base already, as it is or squashed. */
    boolean isMerged() {
        return situation.unsaved().isEmpty() && situation.request().isEmpty() && situation.contained();
    }

    /** Why it is not clear that what is not committed belongs to this branch; empty where it is. */
    public Optional<String> doubt() {
        return new DoubtfulWork(desk, situation.branch()).about(work.unsaved());
    }

    /** @throws WorkflowRefusal when what would be committed has errors */
    SubmitPlan plan(Submission.Wishes wishes) {
        Submission.require(situation, remote.name(), wishes);
        if (isTakenBack()) {
            throw SubmitPlan.nothingLeft(situation);
        }
        Optional<SubmitCommit> unsaved = situation.unsaved().isEmpty()
                ? Optional.empty()
                : new SaveWorkflow(desk, listener).ready(SaveWorkflow.Wish.within());
        boolean forgotten = !wishes.invite() && invitation().isForgotten();
        boolean invite = wishes.invite() || forgotten;
        return Submission.plan(
                situation,
                mergeBase,
                unsaved,
                invite ? invitation().of(offer, forgotten) : offer,
                parts(),
                forge.answers(),
                remote.name(),
                wishes.inviting(invite));
    }

    /** Whether its commits take back what they have brought, as where a note is deleted again. */
    private boolean isTakenBack() {
        History history = desk.repo().history();
        return situation.unsaved().isEmpty()
                && situation.commits().size() > 1
                && history.tree(situation.head()).equals(history.tree(mergeBase));
    }

    /** Whom to ask for a review, and who was asked already. */
    BranchInvitation invitation() {
        return new BranchInvitation(desk, forge, situation, work);
    }

    private List<SubmitPart> parts() {
        var words = new CommitWords(desk, work.notes());
        if (work.notes().isEmpty()) {
            List<SubmitSituation.Commit> commits = situation.commits();
            return List.of(
                    new SubmitPart("", commits.isEmpty() ? "" : commits.get(0).subject(), words));
        }
        String form = desk.workspace().config().git().message();
        return work.notes().stream()
                .map(note -> new SubmitPart(note.page().path(), message(note.fill(form)), words))
                .toList();
    }

    private String message(String subject) {
        return CommitMessage.of(subject).signedOff(desk.workspace().signer()).toString();
    }

    /** Whether it stands on the base, and is still said to stand on another branch: an earlier run was stopped at its end. */
    boolean isOutgrown() {
        return standsOnBase() && desk.repo().stacks().below(situation.branch()).isPresent();
    }

    /** Where it does not, what is written down of the branch below still tells its own commits from that one's. */
    private boolean standsOnBase() {
        History history = desk.repo().history();
        return situation.lower().isEmpty()
                && history.branch(situation.branch())
                        .filter(head -> history.contains(head, situation.baseHead()))
                        .isPresent();
    }

    /** Does what the plan says. */
    SubmitOutcome run(SubmitPlan plan, OperationRecorder operation) {
        var hands = new SubmitContext(desk.repo(), forge, remote, operation, new Errands(), situation.request());
        SubmitOutcome outcome = plan.run(situation.head(), hands);
        if (standsOnBase()) {
            desk.repo().stacks().forget(situation.branch());
            operation.settled();
        }
        PausedOperation.forget(desk.repo().ownFolder(), situation.branch());
        return outcome;
    }

    /** What the steps need of what is above them. */
    private final class Errands implements SubmitContext.Errands {
        @Override
        public String commit(SubmitCommit commit, OperationRecorder operation) {
            new SaveWorkflow(desk, listener).commit(commit, operation);
            return desk.repo().history().commit("HEAD").orElseThrow();
        }

        @Override
        public void check(String commit) {
            errors(commit).refuse("til: not handed in; mend these, then run 'til submit' again");
        }

        @Override
        public List<String> reviewers(String author) {
            return invitation().asked(author);
        }

        @Override
        public SubmitContext.Begun begin(SubmitStep step) {
            return listener.begin(new WaitEvent.Doing(step))::close;
        }

        @Override
        public void done(SubmitStep step) {
            listener.on(new SubmitEvent.Done(step));
        }

        @Override
        public void say(String line) {
            listener.on(new SubmitEvent.Remarked(line));
        }
    }

    /** The errors in the notes of a commit, held against its own tree. */
    WorkflowErrors errors(String commit) {
        return WorkflowErrors.in(
                desk.context(desk.repo().commit(commit)),
                work.notes().stream().map(note -> note.page().path()).toList());
    }

    /** What went wrong with asking the remote or the forge; empty when nothing did. */
    Optional<TilException> failure() {
        return failure;
    }

    /** Asks whether it is merge-ready. */
    public ReadyWorkflow inquiry() {
        return new ReadyWorkflow(desk, this, listener);
    }

    Optional<String> compareUrl() {
        return forge.compareUrl(proposal());
    }

    /** What the person still has to do where til cannot. */
    Optional<String> byHand() {
        if (forge.answers()) {
            return Optional.empty();
        }
        return Optional.of(
                remedy.isEmpty() || forge.wantsChangeIds()
                        ? "next: tell your reviewers"
                        : "next: open the pull request there; til does it once you " + remedy);
    }
}
