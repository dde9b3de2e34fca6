package dev.til.cli.screen;

import dev.til.check.run.CheckRunFixes;
import dev.til.check.run.CheckRunStrictness.RulesUnusable;
import dev.til.cli.terminal.LateLine;
import dev.til.cli.terminal.Terminal;
import dev.til.terminal.Harmless;
import dev.til.workflow.ContinueWorkflow.ListsLeft;
import dev.til.workflow.ContinueWorkflow.Switched;
import dev.til.workflow.LooseCommits;
import dev.til.workflow.SaveEvent;
import dev.til.workflow.SubmitEvent;
import dev.til.workflow.WaitEvent;
import dev.til.workflow.sync.SyncEvent;
import dev.til.workspace.WorkspaceEvent;
import dev.til.workspace.WorkspaceForge.Waiting;
import dev.til.workspace.WorkspaceListener;
import dev.til.workspace.WorkspaceTurns.Repair;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What happens while til works, in words, each line as it happens.
 *
 * @param fromHere what a path of the repository is called from the folder til was run in
 */
public record EventScreen(Terminal terminal, UnaryOperator<String> fromHere) implements WorkspaceListener {
    /** One that speaks of no files. */
    public EventScreen(Terminal terminal) {
        this(terminal, UnaryOperator.identity());
    }

    @Override
    public void on(WorkspaceEvent event) {
        List<String> lines = lines(event);
        lines.forEach(terminal::say);
        if (lasts(event)) {
            terminal.progress().did(lines.get(0));
        }
    }

    /** Whether something is another thing from now on, whatever happens next. */
    private static boolean lasts(WorkspaceEvent event) {
        return (event instanceof SaveEvent.Committed committed && committed.done())
                || (event instanceof SyncEvent.Fate fate && fate.moved())
                || (event instanceof Switched switched && switched.done())
                || event instanceof CheckRunFixes.Fixed;
    }

    @Override
    public Wait begin(WorkspaceEvent work) {
        String what = line((WaitEvent) work);
        Wait waited = terminal.progress().begin(what);
        if (!terminal.errIsTerminal()) {
            return waited;
        }
        Wait late = LateLine.of(terminal, what + " ...");
        return () -> {
            late.close();
            waited.close();
        };
    }

    private static String line(WaitEvent work) {
        if (work instanceof WaitEvent.Fetching fetching) {
            return "fetching from '%s'".formatted(fetching.remote());
        }
        if (work instanceof WaitEvent.Asking asking) {
            return "asking '%s'".formatted(asking.remote());
        }
        if (work instanceof WaitEvent.Committing) {
            return "commit, and wait for the repository's hooks";
        }
        return ((WaitEvent.Doing) work).step().says();
    }

    private List<String> lines(WorkspaceEvent event) {
        if (event instanceof SaveEvent save) {
            return new SaveEventScreen(fromHere).of(save);
        }
        if (event instanceof SyncEvent sync) {
            return SyncEventScreen.of(sync);
        }
        if (event instanceof SubmitEvent submit) {
            return SubmitEventScreen.of(submit);
        }
        if (event instanceof LooseCommits loose) {
            return loose(loose);
        }
        if (event instanceof Switched switched) {
            return List.of(
                    (switched.done() ? "switched" : "would switch") + " to branch '%s'".formatted(switched.branch()));
        }
        if (event instanceof ListsLeft lists) {
            return List.of("the lists of notes stay as they are: " + lists.why());
        }
        if (event instanceof Repair.LockDeleted lock) {
            return List.of(
                    "an earlier til did not come to its end and left '%s'; it is deleted".formatted(lock.path()));
        }
        if (event instanceof Repair.Recovered recovered) {
            return List.of(recovered.says());
        }
        if (event instanceof Waiting waiting) {
            return List.of("%s asks to wait for %d s"
                    .formatted(waiting.server(), waiting.time().toSeconds()));
        }
        if (event instanceof RulesUnusable rules) {
            return List.of("the configuration of %s cannot be used, so the rules are this change's own: %s"
                    .formatted(rules.revision(), rules.why()));
        }
        if (event instanceof CheckRunFixes.Fixed fixed) {
            return List.of("%s:%d: fixed: %s"
                    .formatted(
                            Harmless.path(fromHere.apply(fixed.finding().path())),
                            fixed.finding().span().line(),
                            fixed.finding().fix().orElseThrow().title()));
        }
        throw new IllegalArgumentException(event.toString());
    }

    private static List<String> loose(LooseCommits loose) {
        int count = loose.commits().size();
        String newest = loose.newest().id().substring(0, 7);
        return List.of(
                "%s on no branch, and %s behind: %s '%s'"
                        .formatted(
                                count == 1 ? "1 commit is" : "%d commits are".formatted(count),
                                count == 1 ? "stays" : "stay",
                                newest,
                                loose.newest().subject()),
                "hint: keep %s: git branch kept-%s %s".formatted(count == 1 ? "it" : "them", newest, newest));
    }
}
