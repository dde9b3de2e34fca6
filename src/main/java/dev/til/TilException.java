package dev.til;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What til could not do: the problem and, where there is one, the way out of it. A text is one line, whatever the names
 * and messages in it hold; what til says in several lines comes as a list of them.
 */
public class TilException extends RuntimeException {
    private final Kind kind;
    private final List<String> problem;
    private final List<String> hint;

    /** Whose move it is. */
    public enum Kind {
        /** Wrong arguments or wrong configuration: exit code 2. */
        USAGE,
        /** The world did not allow it: exit code 3. */
        FAILED,
        /** Stopped half-way, the person decides: exit code 4. */
        STOPPED
    }

    /** {@code problem} and {@code hint} are lower case, without a full stop. */
    public TilException(String problem, String hint) {
        this(Kind.FAILED, problem, hint, null);
    }

    public TilException(String problem, String hint, Throwable cause) {
        this(Kind.FAILED, problem, hint, cause);
    }

    public TilException(Kind kind, String problem, @Nullable String hint, @Nullable Throwable cause) {
        this(kind, List.of(problem), hint == null ? List.of() : List.of(hint), cause);
    }

    /** In several lines each; without a hint the list is empty. */
    public TilException(Kind kind, List<String> problem, List<String> hint, @Nullable Throwable cause) {
        super(String.join("\n", problem), cause);
        this.kind = kind;
        this.problem = List.copyOf(problem);
        this.hint = List.copyOf(hint);
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

    /** The same, line by line. */
    public List<String> problemLines() {
        return problem;
    }

    public Optional<String> hint() {
        return hint.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", hint));
    }

    /** The same, line by line; none where there is no hint. */
    public List<String> hintLines() {
        return hint;
    }
}
