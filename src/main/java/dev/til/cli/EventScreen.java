package dev.til.cli;

import dev.til.terminal.Harmless;
import dev.til.workflow.ListsLeft;
import dev.til.workflow.SaveEvent;
import dev.til.workflow.SubmitEvent;
import dev.til.workflow.SyncEvent;
import dev.til.workspace.Event;
import dev.til.workspace.Listener;
import dev.til.workspace.Mender;
import dev.til.workspace.Repair;
import dev.til.workspace.RulesUnusable;
import dev.til.workspace.Waiting;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What happens while til works, in words, each line as it happens.
 *
 * @param fromHere what a path of the repository is called from the folder til was run in
 */
record EventScreen(Terminal terminal, UnaryOperator<String> fromHere) implements Listener {
    /** One that speaks of no files. */
    EventScreen(Terminal terminal) {
        this(terminal, UnaryOperator.identity());
    }

    @Override
    public void on(Event event) {
        lines(event).forEach(terminal::say);
    }

    private List<String> lines(Event event) {
        if (event instanceof SaveEvent save) {
            return new SaveWords(fromHere).of(save);
        }
        if (event instanceof SyncEvent sync) {
            return SyncWords.of(sync);
        }
        if (event instanceof SubmitEvent submit) {
            return SubmitWords.of(submit);
        }
        if (event instanceof ListsLeft lists) {
            return List.of("the lists of notes stay as they are: " + lists.why());
        }
        if (event instanceof Repair.LockDeleted lock) {
            return List.of("an earlier til did not come to its end and left '%s'; it is deleted".formatted(lock.path()));
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
        if (event instanceof Mender.Fixed fixed) {
            return List.of("%s:%d: fixed: %s"
                    .formatted(
                            Harmless.path(fromHere.apply(fixed.finding().path())),
                            fixed.finding().span().line(),
                            fixed.finding().fix().orElseThrow().title()));
        }
        throw new IllegalArgumentException(event.toString());
    }
}
