package dev.til.cli.terminal;

import dev.til.workspace.WorkspaceListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How far a command has come, to be told to somebody who stops it with Ctrl-C. */
public final class CommandProgress {
    /** So long Ctrl-C may take to be known to this process after it has ended the git that this one waited for. */
    private static final long MOMENT_MILLISECONDS = 150;

    private final List<String> done = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private String at = "";
    private String last = "";
    private boolean interrupted;
    private final long moment;

    private CommandProgress(long moment) {
        this.moment = moment;
    }

    /** One of a command that nobody can stop with Ctrl-C by itself. */
    public CommandProgress() {
        this(0);
    }

    /** One of a process. */
    public static CommandProgress ofProcess() {
        return new CommandProgress(MOMENT_MILLISECONDS);
    }

    /** Something that lasts is done. */
    public synchronized void did(String line) {
        done.add(line);
    }

    /** These are to be done now, one after the other. */
    public synchronized void plan(List<String> steps) {
        open.clear();
        open.addAll(steps);
    }

    /** One of them is done. */
    public synchronized void over(String step) {
        open.remove(step);
    }

    /** Something is at work until the wait is closed; what was at work before it goes on then. */
    public synchronized WorkspaceListener.Wait begin(String what) {
        String before = at;
        at = what;
        last = what;
        return () -> {
            synchronized (this) {
                at = before;
            }
        };
    }

    /** Says something, unless the person has stopped the command: what is said then is only that it was. */
    synchronized void say(Runnable words) {
        if (!interrupted) {
            words.run();
        }
    }

    /** Whether the person has stopped it. */
    public synchronized boolean isInterrupted() {
        return interrupted;
    }

    /** The same of a command that has failed: Ctrl-C stops git, too, which may be known a moment before. */
    public synchronized boolean mayBeInterrupted() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(moment);
        try {
            for (long left = moment; !last.isEmpty() && !interrupted && left > 0; ) {
                wait(left);
                left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return interrupted;
    }

    /**
     * The person stops it: what was done, what was not, and what to run next.
     *
     * @param command the words behind {@code til}
     */
    public synchronized List<String> interrupt(List<String> command) {
        interrupted = true;
        notifyAll();
        String stopped = at.isEmpty() && open.contains(last) ? last : at;
        var lines = new ArrayList<String>();
        lines.add("til: interrupted" + (stopped.isEmpty() ? "" : ": " + stopped));
        done.forEach(line -> lines.add("done: " + line));
        if (done.isEmpty()) {
            lines.add("nothing was finished");
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
