package dev.til.cli;

import dev.til.cli.screen.EventScreen;
import dev.til.cli.screen.RefusalScreen;
import dev.til.cli.terminal.Terminal;
import dev.til.submit.Readiness;
import dev.til.submit.SubmitCommit;
import dev.til.submit.SubmitPlan;
import dev.til.submit.SubmitStep;
import dev.til.workflow.SubmitEvent;
import dev.til.workspace.WorkspaceDesk;
import dev.til.workspace.WorkspaceEvent;
import dev.til.workspace.WorkspaceListener;
import java.util.stream.Stream;

/**
 * What {@code til submit} says as it goes.
 *
 * @param json whether a program is answered, which people's lines on standard output would disturb
 */
record SubmitScreen(Terminal terminal, WorkspaceDesk desk, boolean dryRun, boolean json) implements WorkspaceListener {
    @Override
    public Wait begin(WorkspaceEvent work) {
        return new EventScreen(terminal, desk::fromHere).begin(work);
    }

    @Override
    public void on(WorkspaceEvent event) {
        if (event instanceof SubmitEvent.Planned planned) {
            planned(planned.branch(), planned.plan());
        } else if (event instanceof SubmitEvent.Done done) {
            done.step().did().ifPresent(line -> {
                terminal.say(line);
                terminal.progress().did(line);
            });
            terminal.progress().over(done.step().says());
        } else if (event instanceof SubmitEvent.HandedIn handedIn) {
            handedIn(handedIn);
        } else if (event instanceof SubmitEvent.Missing left) {
            terminal.say("still missing:");
            left.missing().forEach(this::missing);
        } else if (event instanceof SubmitEvent.HeldBack held) {
            heldBack(held);
        } else if (event instanceof SubmitEvent.Began began) {
            began(began);
        } else if (event instanceof SubmitEvent.Failed failed) {
            TilCommand.say(failed.why(), terminal);
        } else if (event instanceof SubmitEvent.Ended ended) {
            terminal.say("");
            terminal.say("%d of %d days %s; mend the others, then run 'til submit --all' again"
                    .formatted(ended.done(), ended.all(), dryRun ? "would be handed in" : "handed in"));
        } else {
            new EventScreen(terminal, desk::fromHere).on(event);
        }
    }

    private void planned(String branch, SubmitPlan plan) {
        plan.remarks().forEach(terminal::say);
        if (dryRun && !json) {
            plan.steps().stream().flatMap(this::would).forEach(terminal::print);
        }
        if (!dryRun) {
            terminal.progress().plan(plan.steps().stream().map(SubmitStep::says).toList());
        }
        if (plan.steps().isEmpty()) {
            terminal.say("nothing to do: '%s' is handed in".formatted(branch));
        }
    }

    /** A step in the words that are said of it when it is done. */
    private Stream<String> would(SubmitStep step) {
        if (step instanceof SubmitStep.Save save) {
            SubmitCommit commit = save.commit();
            return Stream.concat(
                    Stream.of("would commit: " + commit.message().subject()),
                    commit.paths().stream().map(path -> "  " + desk.fromHere(path)));
        }
        return Stream.of("would " + step.says());
    }

    private void handedIn(SubmitEvent.HandedIn event) {
        if (!json) {
            event.url().ifPresent(terminal::print);
            event.byHand().ifPresent(terminal::say);
        }
    }

    private void missing(Readiness.Line line) {
        terminal.say("  %s: %s".formatted(line.rule().title(), line.why()));
        line.fix().ifPresent(fix -> terminal.say("      mend it with: " + fix));
    }

    private void heldBack(SubmitEvent.HeldBack held) {
        var screen = new RefusalScreen(terminal, desk);
        if (!json) {
            screen.findings(held.why());
        }
        terminal.say(held.why().advice());
    }

    private void began(SubmitEvent.Began began) {
        if (!json) {
            if (!began.first()) {
                terminal.say("");
            }
            terminal.say(began.branch() + ":");
        }
    }
}
