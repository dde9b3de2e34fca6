package dev.til.git;

import java.util.Optional;

/** Sees to what a til that was killed has left, before the next one looks at the repository. */
final class Recovery {
    private Recovery() {}

    /**
     * Takes a half-done move back, so that nobody's commits are mistaken for the person's changes; the run that follows
     * does it anew.
     *
     * @return the command that was killed half way; empty when everything is whole
     */
    static Optional<String> run(Optional<Undo> last) {
        Optional<Undo> begun = last.filter(undo -> undo.operation().state() == Operation.State.BEGUN);
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        Undo undo = begun.get();
        if (undo.hasNoEffect()) {
            undo.forget();
            return Optional.empty();
        }
        if (!undo.isHalfWay()) {
            return Optional.empty();
        }
        undo.run();
        return Optional.of(undo.operation().command());
    }
}
