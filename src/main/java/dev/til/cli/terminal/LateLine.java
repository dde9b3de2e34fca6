package dev.til.cli.terminal;

import dev.til.workspace.WorkspaceListener;

/** Says what is waited for, to somebody who has looked at an empty screen for a while; nothing where it is over by then. */
public final class LateLine implements WorkspaceListener.Wait {
    private static final long LATE_MILLISECONDS = 500;

    private final Terminal terminal;
    private final String line;
    private final Thread thread;
    private boolean over;

    private LateLine(Terminal terminal, String line) {
        this.terminal = terminal;
        this.line = line;
        this.thread = new Thread(this::say, "late line");
    }

    /** Begins to wait. */
    public static WorkspaceListener.Wait of(Terminal terminal, String line) {
        var late = new LateLine(terminal, line);
        late.thread.setDaemon(true);
        late.thread.start();
        return late;
    }

    private void say() {
        try {
            Thread.sleep(Long.getLong("til.late", LATE_MILLISECONDS)); // tests set it
        } catch (InterruptedException e) {
            return; // it is over
        }
        synchronized (this) {
            if (!over) {
                terminal.say(line);
            }
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            over = true;
        }
        thread.interrupt();
    }
}
