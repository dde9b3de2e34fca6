package dev.til.cli;

import dev.til.TilException;
import dev.til.check.Finding;
import dev.til.forge.PullRequest;
import dev.til.git.OperationRecorder;
import dev.til.git.TilFolder;
import dev.til.submit.Plan;
import dev.til.submit.Standstill;
import dev.til.submit.Submission;
import dev.til.submit.Submitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Hands branches in, one after the other; all of a run is one thing that can be taken back. */
final class Delivery implements AutoCloseable {
    private final Terminal terminal;
    private final Handovers handovers;
    private final Submission.Wishes wishes;
    private final Consent consent;
    private final Wants wants;
    private @Nullable OperationRecorder operation;

    /**
     * What the person wants to see of it.
     *
     * @param command as the log keeps it
     */
    record Wants(String command, boolean dryRun, boolean json) {}

    Delivery(Terminal terminal, Handovers handovers, Submission.Wishes wishes, Consent consent, Wants wants) {
        this.terminal = terminal;
        this.handovers = handovers;
        this.wishes = wishes;
        this.consent = consent;
        this.wants = wants;
    }

    /**
     * What came of one branch.
     *
     * @param url the pull request's page, or where one is opened by hand
     * @param findings the errors that stopped it
     * @param failure what else stopped it; empty where nothing did
     */
    record Result(
            String branch,
            String base,
            Plan plan,
            Submitter.Outcome outcome,
            Optional<String> url,
            int exit,
            List<Finding> findings,
            Optional<TilException> failure) {
        boolean warned() {
            return outcome.invited().stream().anyMatch(one -> one.refused().isPresent());
        }
    }

    /** Hands in the branch that is checked out. */
    Result current() {
        Result result = tried(handovers.currentBranch(), this::one);
        if (result.exit() == ExitCode.OK) { // what stopped half way is not done: the next run knows of it
            done();
        }
        return result;
    }

    private Result one(Handover handover) {
        Plan plan = handover.plan(wishes.saving(consent.given(handover)));
        plan.remarks().forEach(terminal::say);
        if (wants.dryRun()) {
            return shown(handover, plan);
        }
        var outcome = plan.steps().isEmpty()
                ? new Submitter.Outcome(handover.situation().request(), List.of())
                : handover.run(plan, operation());
        if (plan.steps().isEmpty()) {
            terminal.say(nothing(handover));
        }
        Optional<String> url = outcome.request()
                .map(PullRequest::url)
                .or(() -> wishes.pullRequest() ? handover.compareUrl() : Optional.empty());
        if (!wants.json()) {
            url.ifPresent(terminal::print);
            if (outcome.request().isEmpty() && wishes.pullRequest()) {
                handover.byHand().ifPresent(terminal::say);
            }
        }
        return result(handover, plan, outcome, url);
    }

    private Result shown(Handover handover, Plan plan) {
        if (!wants.json()) {
            plan.steps().stream().map(step -> "would " + step.says()).forEach(terminal::print);
        }
        if (plan.steps().isEmpty()) {
            terminal.say(nothing(handover));
        }
        Optional<PullRequest> request = handover.situation().request();
        return result(handover, plan, new Submitter.Outcome(request, List.of()), request.map(PullRequest::url));
    }

    private static String nothing(Handover handover) {
        return "nothing to do: '%s' is handed in".formatted(handover.situation().branch());
    }

    private static Result result(Handover handover, Plan plan, Submitter.Outcome outcome, Optional<String> url) {
        return new Result(
                handover.situation().branch(),
                handover.situation().base(),
                plan,
                outcome,
                url,
                ExitCode.OK,
                List.of(),
                Optional.empty());
    }

    /** Hands every open day in. One that stops does not stop the others. */
    List<Result> all() {
        List<String> branches = handovers.openDays();
        if (branches.isEmpty()) {
            terminal.say("nothing to do: every day is on '%s'".formatted(handovers.base()));
        }
        TilFolder til = handovers.desk().repo().ownFolder();
        Optional<Standstill> first = Optional.empty();
        var results = new ArrayList<Result>();
        for (String branch : branches) {
            if (!wants.json() && branches.size() > 1) {
                if (!results.isEmpty()) {
                    terminal.say("");
                }
                terminal.say(branch + ":");
            }
            Result result = tried(branch, handover -> handover.isMerged() ? merged(handover) : one(handover));
            if (result.exit() == ExitCode.STOPPED) {
                // one conflict can be continued: the first one, the others are found again by the next run
                first = first.or(() -> Standstill.read(til));
            }
            results.add(result);
        }
        first.ifPresent(stopped -> stopped.write(til));
        long stuck =
                results.stream().filter(result -> result.exit() != ExitCode.OK).count();
        if (branches.size() > 1 && stuck > 0) {
            terminal.say("");
            terminal.say("%d of %d days %s; mend the others, then run 'til submit --all' again"
                    .formatted(
                            branches.size() - stuck,
                            branches.size(),
                            wants.dryRun() ? "would be handed in" : "handed in"));
        }
        done();
        return List.copyOf(results);
    }

    private Result tried(String branch, Function<Handover, Result> attempt) {
        try {
            return attempt.apply(Look.at(branch, handovers));
        } catch (TilException e) {
            Til.say(e, terminal);
            return stopped(branch, Til.exit(e), List.of(), Optional.of(e));
        } catch (Refused e) {
            if (!wants.json()) {
                e.errors().print(terminal, handovers.desk());
            }
            terminal.say(e.advice());
            return stopped(branch, ExitCode.FINDINGS, e.errors().found(), Optional.empty());
        }
    }

    private Result merged(Handover handover) {
        terminal.say("it is merged; 'til sync' deletes it");
        return result(
                handover,
                new Plan(List.of(), List.of()),
                new Submitter.Outcome(Optional.empty(), List.of()),
                Optional.empty());
    }

    private Result stopped(String branch, int exit, List<Finding> findings, Optional<TilException> failure) {
        return new Result(
                branch,
                handovers.base().name(),
                new Plan(List.of(), List.of()),
                new Submitter.Outcome(Optional.empty(), List.of()),
                Optional.empty(),
                exit,
                findings,
                failure);
    }

    private OperationRecorder operation() {
        OperationRecorder begun = operation;
        if (begun == null) {
            begun = handovers.desk().repo().begin(wants.command(), terminal.clock());
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
