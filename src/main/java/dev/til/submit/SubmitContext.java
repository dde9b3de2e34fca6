package dev.til.submit;

import dev.til.forge.Forge;
import dev.til.forge.ForgeRefusal;
import dev.til.forge.Proposal;
import dev.til.forge.PullRequest;
import dev.til.git.Repo;
import dev.til.git.oplog.OperationRecorder;
import dev.til.git.oplog.RemoteEffects;
import dev.til.git.remote.Remote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the steps of a plan work with, and what they have brought about so far. */
public final class SubmitContext {
    private final Repo repo;
    private final Forge forge;
    private final Remote remote;
    private final OperationRecorder operation;
    private final Errands errands;
    private final List<String> remarks = new ArrayList<>();
    private final List<SubmitInvitation> invited = new ArrayList<>();
    private Optional<PullRequest> request;

    /** What the steps need of the rest of til. */
    public interface Errands {
        /** Makes a commit on the branch that is checked out, and gives its id. */
        String commit(SubmitCommit commit, OperationRecorder operation);

        /** Refuses when a commit's own tree does not pass the check. */
        void check(String commit);

        /** Whom to ask, given the author's login. */
        List<String> reviewers(String author);

        /** Is told of each step before it is done. */
        Begun begin(SubmitStep step);

        /** Is told of each step that is done. */
        void done(SubmitStep step);

        /** Is told what others said about a step, a line each. */
        void say(String line);
    }

    /** A step that is begun, to be closed after it, or when it cannot be done. */
    @FunctionalInterface
    public interface Begun extends AutoCloseable {
        @Override
        void close();
    }

    /** @param request the branch's open pull request; empty for none */
    public SubmitContext(
            Repo repo,
            Forge forge,
            Remote remote,
            OperationRecorder operation,
            Errands errands,
            Optional<PullRequest> request) {
        this.repo = repo;
        this.forge = forge;
        this.remote = remote;
        this.operation = operation;
        this.errands = errands;
        this.request = request;
    }

    Repo repo() {
        return repo;
    }

    Forge forge() {
        return forge;
    }

    Remote remote() {
        return remote;
    }

    OperationRecorder operation() {
        return operation;
    }

    /** Makes the commit, and gives its id. */
    String commit(SubmitCommit commit) {
        return errands.commit(commit, operation);
    }

    /** Refuses when a commit's own tree does not pass the check. */
    void check(String commit) {
        errands.check(commit);
    }

    /** Does one step, and gives the branch's commit after it. */
    String work(SubmitStep step, String head) {
        String commit;
        Begun begun = errands.begin(step);
        try (begun) {
            commit = step.run(head, this);
        }
        operation.settled(); // a run that stops after this is taken back with them
        errands.done(step);
        sayRemarks();
        return commit;
    }

    /** Something to be said below the step once it is done. */
    void remark(String line) {
        remarks.add(line);
    }

    /** Says them now. */
    void sayRemarks() {
        remarks.forEach(errands::say);
        remarks.clear();
    }

    /** The pull request is like this now. */
    void requested(PullRequest now) {
        request = Optional.of(now);
    }

    /** Opens the pull request; nobody tells of one where the push alone did it. */
    void open(Proposal proposal) {
        request = forge.open(proposal);
        request.ifPresent(opened -> {
            operation.opened(new RemoteEffects.Request(opened.number(), opened.url()));
            invite(opened, proposal);
        });
    }

    /** Asks for what is wanted of the forge beside the request. Nobody is asked to review a draft; that is done when it is ready. */
    void invite(PullRequest to, Proposal proposal) {
        List<String> reviewers = to.draft() ? List.of() : errands.reviewers(to.author());
        Proposal asked = proposal.with(reviewers);
        List<ForgeRefusal> refusals = forge.invite(to, asked);
        for (ForgeRefusal refusal : refusals) {
            remark("warning: %s: %s".formatted(refusal.what(), refusal.why()));
        }
        invited.addAll(SubmitInvitation.all(asked, refusals));
        var invitations = new SubmitInvitations(repo.ownFolder());
        invitations.add(to.url() + SubmitInvitations.LABELS);
        if (!to.draft()) {
            invitations.add(to.url());
        }
    }

    /** What came of all steps. */
    SubmitOutcome outcome() {
        return new SubmitOutcome(request, invited);
    }
}
