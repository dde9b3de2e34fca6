package dev.til.workspace;

/** Is told what happens while til works. */
@FunctionalInterface
public interface Listener {
    /** @param event what has just happened */
    void on(Event event);
}
