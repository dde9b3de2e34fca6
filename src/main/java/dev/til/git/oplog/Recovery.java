package dev.til.git.oplog;

import java.util.Optional;
import java.util.function.Supplier;

/** Sees to what a til that was killed has left, before the next one looks at the repository. */
final class Recovery {
    private Recovery() {}

    /**
     * Takes a half-done move back, so that nobody's commits are mistaken for the person's changes; the run that follows
     * does it anew. What til cannot have written itself is passed over.
     *
     * @return what to tell the person; empty when everything is whole
     */
    static Optional<String> run(OperationLog log, Supplier<Optional<Undo>> last) {
        Optional<Operation> begun = log.last(false).filter(operation -> operation.state() == Operation.State.BEGUN);
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> misfit = log.misfit(begun.get());
        if (misfit.isPresent()) {
            return Optional.of("%s, so it is passed over; delete that file".formatted(misfit.get()));
        }
        return last.get().flatMap(Recovery::takenBack);
    }

    private static Optional<String> takenBack(Undo undo) {
        if (undo.hasNoEffect()) {
            undo.forget();
            return Optional.empty();
        }
        if (!undo.isHalfWay()) {
            return Optional.empty();
        }
        undo.run();
        return Optional.of("an earlier '%s' was killed half way; it is taken back first"
                .formatted(undo.operation().command()));
    }
}
