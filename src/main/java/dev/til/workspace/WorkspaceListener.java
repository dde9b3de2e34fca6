package dev.til.workspace;

/** Is told what happens while til works. */
@FunctionalInterface
public interface WorkspaceListener {
    /** @param event what has just happened */
    void on(WorkspaceEvent event);

    /**
     * Something is begun that may take long.
     *
     * @param work what it is
     * @return to be closed when it has come to its end, whichever
     */
    default Wait begin(WorkspaceEvent work) {
        return Wait.NONE;
    }

    /** Something that is waited for. */
    @FunctionalInterface
    interface Wait extends AutoCloseable {
        /** One that nobody cares for. */
        Wait NONE = () -> {};

        @Override
        void close();
    }
}
