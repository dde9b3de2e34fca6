package dev.til.cli.screen;

import dev.til.cli.terminal.Terminal;
import dev.til.git.refs.BaseBranch;
import dev.til.workflow.sync.SyncEvent;
import dev.til.workflow.sync.SyncEvent.Deed;
import dev.til.workflow.sync.SyncEvent.Fate;
import java.util.ArrayList;
import java.util.List;

/** What happens while branches are brought onto the base, in words. */
public final class SyncEventScreen {
    private SyncEventScreen() {}

    static List<String> of(SyncEvent event) {
        if (event instanceof Fate fate) {
            var lines = new ArrayList<String>();
            lines.add(fate.done() ? line(fate, true) : plan(fate));
            lines.addAll(Terminal.behind("hint: ", fate.hint()));
            return lines;
        }
        if (event instanceof SyncEvent.ForgeSilent silent) {
            return List.of("could not ask the forge what is merged: " + silent.why());
        }
        BaseBranch base = ((SyncEvent.InStep) event).base();
        String above = "everything is on top of '%s'".formatted(base);
        return List.of(base.remote().isPresent() ? above : "there is no remote to fetch from; " + above);
    }

    /** Programs are told in the same words whether it is done or not. */
    public static String plan(Fate fate) {
        Deed deed = fate.outcome().deed();
        boolean moves = deed == Deed.FORWARD || deed == Deed.DELETE || deed == Deed.REBASE;
        return moves && !fate.done() ? "would " + line(fate, false) : line(fate, false);
    }

    private static String line(Fate fate, boolean past) {
        String branch = fate.branch();
        String other = fate.other();
        return switch (fate.outcome()) {
            case FORWARDED -> "%s '%s'".formatted(past ? "forwarded" : "forward", branch);
            case BROUGHT_UP -> "%s '%s' up to '%s'".formatted(past ? "brought" : "bring", branch, other);
            case CAUGHT_UP ->
                "%s '%s' to what you have pushed to '%s'".formatted(past ? "forwarded" : "forward", branch, other);
            case DELETED -> "%s '%s', which is merged".formatted(past ? "deleted" : "delete", branch);
            case REBASED -> "%s '%s'".formatted(past ? "rebased" : "rebase", branch);
            case RESTACKED -> "%s '%s' onto '%s'".formatted(past ? "rebased" : "rebase", branch, other);
            case AHEAD -> "'%s' has commits that '%s' has not; it is left as it is".formatted(branch, other);
            case REPLACED -> "commits of '%s' were taken back on '%s'; it is left as it is".formatted(branch, other);
            case CHECKED_OUT -> "'%s' is checked out in '%s'; it is left as it is".formatted(branch, other);
            case TAKEN_BACK ->
                "'%s' was merged and taken back on '%s'; 'til submit' hands it in again".formatted(branch, other);
            case OTHERWISE_NAMED -> "'%s' is merged; its name is not a day's, so it is left".formatted(branch);
            case STRANGE -> "'%s' is %s's; it is left as it is".formatted(branch, other);
            case OVERTAKEN ->
                "the remote's '%s' has commits of %s that you have not; it is left as it is".formatted(branch, other);
            case APART -> "'%s' and '%s' have both gone on; it is left as it is".formatted(branch, other);
            case BLOCKED -> "'%s' stays where it is: %s".formatted(branch, other);
            case CONFLICT -> "'%s' does not fit onto '%s'; it stays where it is".formatted(branch, other);
        };
    }
}
