package dev.til.workflow;

import dev.til.TilException;
import dev.til.check.Finding;
import dev.til.forge.PullRequest;
import dev.til.git.oplog.OperationRecorder;
import dev.til.git.repository.RepositoryTilFolder;
import dev.til.submit.PausedOperation;
import dev.til.submit.Readiness;
import dev.til.submit.Submission;
import dev.til.submit.SubmitOutcome;
import dev.til.submit.SubmitPlan;
import dev.til.workspace.WorkspaceListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Hands branches in, one after the other; all of a run is one thing that can be taken back. */
public final class SubmitWorkflow implements AutoCloseable {
    /** Whether what is not committed is committed on the way. */
    @FunctionalInterface
    public interface Consent {
        /** @throws dev.til.TilException where nobody can be asked */
        boolean given(BranchWorkflow submission);
    }

    private static final SubmitPlan NOTHING = new SubmitPlan(List.of(), List.of());
    private static final SubmitOutcome NO_OUTCOME = new SubmitOutcome(Optional.empty(), List.of());

    private final WorkspaceListener listener;
    private final WorkflowSession session;
    private final Submission.Wishes wishes;
    private final Consent consent;
    private final Wants wants;
    private @Nullable OperationRecorder operation;

    /** @param command as the log keeps it */
    public record Wants(String command, boolean dryRun) {}

    public SubmitWorkflow(WorkflowSession session, Submission.Wishes wishes, Consent consent, Wants wants) {
        this.listener = session.listener();
        this.session = session;
        this.wishes = wishes;
        this.consent = consent;
        this.wants = wants;
    }

    /**
     * What came of one branch.
     *
     * @param url the pull request's page, or where one is opened by hand
     * @param missing what is still missing before the team can merge it; nothing where that was not looked at
     * @param findings the errors that stopped it
     * @param failure what else stopped it; empty where nothing did
     */
    public record Result(
            String branch,
            String base,
            SubmitPlan plan,
            SubmitOutcome outcome,
            Optional<String> url,
            List<Readiness.Line> missing,
            List<Finding> findings,
            Optional<TilException> failure) {
        /** Whether it is handed in. */
        public boolean done() {
            return findings.isEmpty() && failure.isEmpty();
        }

        /** Whether a reviewer or label was refused. */
        public boolean warned() {
            return outcome.invited().stream().anyMatch(one -> one.refused().isPresent());
        }
    }

    /** Hands in the branch that is checked out. */
    public Result current() {
        Result result = tried(session.currentBranch(), this::one);
        if (result.done()) { // what stopped half way is not done: the next run knows of it
            done();
        }
        return result;
    }

    private Result one(BranchWorkflow submission) {
        SubmitPlan plan = submission.plan(wishes.saving(consent.given(submission)));
        listener.on(new SubmitEvent.Planned(submission.situation().branch(), plan));
        if (wants.dryRun()) {
            Optional<PullRequest> request = submission.situation().request();
            return result(
                    submission, plan, new SubmitOutcome(request, List.of()), request.map(PullRequest::url), List.of());
        }
        var outcome = plan.steps().isEmpty() && !submission.isOutgrown()
                ? new SubmitOutcome(submission.situation().request(), List.of())
                : submission.run(plan, operation());
        outcome.request()
                .ifPresent(open -> new AnswerKeeping(session.desk().workspace())
                        .handedIn(
                                submission.situation().branch(),
                                open,
                                submission.invitation().reviewers(open.author())));
        Optional<String> url = outcome.request()
                .map(PullRequest::url)
                .or(() -> wishes.pullRequest() ? submission.compareUrl() : Optional.empty());
        boolean byHand = outcome.request().isEmpty() && wishes.pullRequest();
        listener.on(new SubmitEvent.HandedIn(url, byHand ? submission.byHand() : Optional.empty()));
        List<Readiness.Line> missing = missing(submission.situation().branch());
        if (!missing.isEmpty()) {
            listener.on(new SubmitEvent.Missing(missing));
        }
        return result(submission, plan, outcome, url, missing);
    }

    /** What is missing now. Where no pull request was wanted, nothing of one is. */
    private List<Readiness.Line> missing(String branch) {
        try {
            return SituationReader.at(branch, session.looking()).inquiry().look().missing().stream()
                    .filter(line -> wishes.pullRequest() || !line.rule().isOfRequest())
                    .toList();
        } catch (TilException e) {
            return List.of(); // what was asked for is done
        }
    }

    private static Result result(
            BranchWorkflow submission,
            SubmitPlan plan,
            SubmitOutcome outcome,
            Optional<String> url,
            List<Readiness.Line> missing) {
        return new Result(
                submission.situation().branch(),
                submission.situation().base(),
                plan,
                outcome,
                url,
                missing,
                List.of(),
                Optional.empty());
    }

    /** Hands every open day in. One that stops does not stop the others. */
    public List<Result> all() {
        List<String> branches = session.openDays();
        if (branches.isEmpty()) {
            listener.on(new SubmitEvent.NothingOpen(session.base()));
        }
        RepositoryTilFolder til = session.desk().repo().ownFolder();
        Optional<PausedOperation> first = Optional.empty();
        var results = new ArrayList<Result>();
        for (String branch : branches) {
            if (branches.size() > 1) {
                listener.on(new SubmitEvent.Began(branch, results.isEmpty()));
            }
            Result result = tried(branch, submission -> submission.isMerged() ? merged(submission) : one(submission));
            if (result.failure()
                    .filter(failure -> failure.kind() == TilException.Kind.STOPPED)
                    .isPresent()) {
                // one conflict can be continued: the first one, the others are found again by the next run
                first = first.or(() -> PausedOperation.read(til));
            }
            results.add(result);
        }
        first.ifPresent(stopped -> stopped.write(til));
        long done = results.stream().filter(Result::done).count();
        if (branches.size() > 1 && done < branches.size()) {
            listener.on(new SubmitEvent.Ended(done, branches.size()));
        }
        done();
        return List.copyOf(results);
    }

    private Result tried(String branch, Function<BranchWorkflow, Result> attempt) {
        try {
            return attempt.apply(SituationReader.at(branch, session));
        } catch (TilException e) {
            listener.on(new SubmitEvent.Failed(e));
            return stopped(branch, List.of(), Optional.of(e));
        } catch (WorkflowRefusal e) {
            listener.on(new SubmitEvent.HeldBack(e));
            return stopped(branch, e.errors().found(), Optional.empty());
        }
    }

    private Result merged(BranchWorkflow submission) {
        listener.on(new SubmitEvent.Merged(submission.situation().branch()));
        return result(submission, NOTHING, NO_OUTCOME, Optional.empty(), List.of());
    }

    private Result stopped(String branch, List<Finding> findings, Optional<TilException> failure) {
        return new Result(
                branch, session.base().name(), NOTHING, NO_OUTCOME, Optional.empty(), List.of(), findings, failure);
    }

    private OperationRecorder operation() {
        OperationRecorder begun = operation;
        if (begun == null) {
            begun = session.desk()
                    .repo()
                    .operations()
                    .begin(wants.command(), session.desk().workspace().caller().clock());
            operation = begun;
        }
        return begun;
    }

    /** Writes down that the run has come to its end. */
    private void done() {
        OperationRecorder begun = operation;
        if (begun != null) {
            begun.done();
        }
    }

    @Override
    public void close() {
        OperationRecorder begun = operation;
        if (begun != null) {
            begun.close();
        }
    }
}
