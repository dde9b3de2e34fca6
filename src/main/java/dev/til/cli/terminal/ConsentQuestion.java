package dev.til.cli.terminal;

import dev.til.TilException;
import dev.til.workflow.BranchWorkflow;
import dev.til.workflow.SubmitWorkflow.Consent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether what is not committed is committed on the way. Where it is the branch's own note nobody is asked; where that
 * is in doubt, the person is, or without a terminal told what to run.
 */
public final class ConsentQuestion implements Consent {
    /** How far til may go by itself. */
    public enum Rule {
        ALWAYS,
        AUTO,
        ASK,
        NEVER;

        public static Rule of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    private final Terminal terminal;
    private final Rule rule;
    private final boolean dryRun;

    public ConsentQuestion(Terminal terminal, Rule rule, boolean dryRun) {
        this.terminal = terminal;
        this.rule = rule;
        this.dryRun = dryRun;
    }

    @Override
    public boolean given(BranchWorkflow submission) {
        List<String> unsaved = submission.situation().unsaved();
        if (unsaved.isEmpty() || rule == Rule.ALWAYS || rule == Rule.NEVER) {
            return rule != Rule.NEVER;
        }
        Optional<String> doubt = submission.doubt();
        if (doubt.isEmpty() && rule == Rule.AUTO) {
            return true;
        }
        if (dryRun) {
            doubt.ifPresent(why -> terminal.say("would ask before it commits: " + why));
            return true;
        }
        if (!terminal.inIsTerminal()) {
            var problem = new ArrayList<>(List.of("not committed yet: " + String.join(", ", unsaved)));
            doubt.ifPresent(problem::add);
            throw new TilException(
                    TilException.Kind.FAILED,
                    problem,
                    List.of("'til submit --save' commits it; 'til save NOTE' commits what you name"),
                    null);
        }
        doubt.ifPresent(terminal::say);
        return asked(unsaved);
    }

    private boolean asked(List<String> unsaved) {
        terminal.say("not committed yet:");
        unsaved.forEach(path -> terminal.say("  " + path));
        return terminal.ask("commit and hand in? [Y/n]")
                .filter(answer ->
                        answer.isEmpty() || answer.toLowerCase(Locale.ROOT).startsWith("y"))
                .isPresent();
    }
}
