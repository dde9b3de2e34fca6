package dev.til;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What til could not do: the problem in one line and, where there is one, the way out of it. */
public class TilException extends RuntimeException {
    private final Kind kind;
    private final Optional<String> hint;

    /** Whose move it is. */
    public enum Kind {
        /** Wrong arguments or wrong configuration: exit code 2. */
        USAGE,
        /** The world did not allow it: exit code 3. */
        FAILED,
        /** Stopped half-way, the person decides: exit code 4. */
        STOPPED
    }

    /** {@code problem} and {@code hint} are lower case, without a full stop; both may hold several lines. */
    public TilException(String problem, String hint) {
        this(Kind.FAILED, problem, hint, null);
    }

    public TilException(String problem, String hint, Throwable cause) {
        this(Kind.FAILED, problem, hint, cause);
    }

    public TilException(Kind kind, String problem, @Nullable String hint, @Nullable Throwable cause) {
        super(problem, cause);
        this.kind = kind;
        this.hint = Optional.ofNullable(hint);
    }

    /** Wrong arguments or wrong configuration. */
    public static TilException usage(String problem, String hint) {
        return new TilException(Kind.USAGE, problem, hint, null);
    }

    public Kind kind() {
        return kind;
    }

    /** What went wrong, never null. */
    public String problem() {
        return String.valueOf(getMessage());
    }

    public Optional<String> hint() {
        return hint;
    }
}
