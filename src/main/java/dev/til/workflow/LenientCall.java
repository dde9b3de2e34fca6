package dev.til.workflow;

import dev.til.TilException;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks a server. Who only wants to look goes on without an answer, and is told why there is none. */
final class LenientCall {
    private final boolean onlyLook;
    private Optional<TilException> failure = Optional.empty();

    LenientCall(boolean onlyLook) {
        this.onlyLook = onlyLook;
    }

    /** The answer; what is known without it where there is none. A server that has failed once is not asked again. */
    <T> T ask(Supplier<T> question, T otherwise) {
        if (failure.isPresent()) {
            return otherwise;
        }
        try {
            return question.get();
        } catch (TilException e) {
            if (!onlyLook) {
                throw e;
            }
            failure = Optional.of(e);
            return otherwise;
        }
    }

    /** Why there was no answer; empty while all were given. */
    Optional<TilException> failure() {
        return failure;
    }
}
