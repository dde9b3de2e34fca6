package dev.til.site;

import dev.til.note.NoteProblem;
import java.util.List;
import java.util.Optional;

/**
 * Where a link leads on the published site.
 *
 * @param resolved the path of the file or the URL that it leads to, or would lead to
 * @param problem what is wrong; empty unless the status is {@link Status#BROKEN}
 * @param steps how this was found out, in words, one step a line
 */
public record Resolution(Status status, Optional<String> resolved, Optional<NoteProblem> problem, List<String> steps) {
    /** What a reader who clicks gets. */
    public enum Status {
        OK,
        BROKEN,
        /** On another site; only the network knows. */
        EXTERNAL,
        /** Only a build knows: the theme, a plugin or a variable decides. */
        UNCHECKED
    }

    public Resolution {
        steps = List.copyOf(steps);
    }

    public static Resolution ok(String resolved, List<String> steps) {
        return new Resolution(Status.OK, Optional.of(resolved), Optional.empty(), steps);
    }

    public static Resolution broken(Optional<String> resolved, NoteProblem problem, List<String> steps) {
        return new Resolution(Status.BROKEN, resolved, Optional.of(problem), steps);
    }

    public static Resolution external(String url, List<String> steps) {
        return new Resolution(Status.EXTERNAL, Optional.of(url), Optional.empty(), steps);
    }

    public static Resolution unchecked(List<String> steps) {
        return new Resolution(Status.UNCHECKED, Optional.empty(), Optional.empty(), steps);
    }
}
