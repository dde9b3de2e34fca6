package dev.til.cli;

import dev.til.workspace.Listener;
import java.util.ArrayList;
import java.util.List;

/** How far a command has come, to be told to somebody who stops it with Ctrl-C. */
public final class Progress {
    private static final long MOMENT_MILLISECONDS = 30;

    private final List<String> done = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private String at = "";
    private boolean waited;
    private boolean interrupted;

    /** Something that lasts is done. */
    synchronized void did(String line) {
        done.add(line);
    }

    /** These are to be done now, one after the other. */
    synchronized void plan(List<String> steps) {
        open.clear();
        open.addAll(steps);
    }

    /** One of them is done. */
    synchronized void over(String step) {
        open.remove(step);
    }

    /** Something is at work until the wait is closed. */
    synchronized Listener.Wait begin(String what) {
        at = what;
        waited = true;
        return () -> {
            synchronized (this) {
                at = "";
            }
        };
    }

    /** Whether the person has stopped it, so that nobody else says anything any more. */
    synchronized boolean isInterrupted() {
        return interrupted;
    }

    /** The same for a command that has failed: Ctrl-C stops git, too, which may be known a moment before. */
    boolean mayBeInterrupted() {
        if (waited()) {
            try {
                Thread.sleep(MOMENT_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return isInterrupted();
    }

    private synchronized boolean waited() {
        return waited;
    }

    /**
     * The person stops it: what was done, what was not, and what to run next.
     *
     * @param command the words behind {@code til}
     */
    synchronized List<String> interrupt(List<String> command) {
        interrupted = true;
        var lines = new ArrayList<String>();
        lines.add("til: interrupted" + (at.isEmpty() ? "" : ": " + at));
        done.forEach(line -> lines.add("done: " + line));
        if (done.isEmpty()) {
            lines.add("nothing was changed");
        }
        open.forEach(step -> lines.add("not done: " + step));
        String again = ("til " + String.join(" ", command)).strip();
        lines.add(
                done.isEmpty()
                        ? "hint: '%s' begins anew".formatted(again)
                        : "hint: '%s' does what is missing; 'til undo' takes back what was done".formatted(again));
        return lines;
    }
}
