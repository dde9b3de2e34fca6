package dev.til.site;

import dev.til.note.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * Where a link leads on the published site.
 *
 * @param resolved the path of the file or the URL that it leads to, or would lead to
 * @param fault what is wrong; empty unless the status is {@link Status#BROKEN}
 * @param steps how this was found out, in words, one step a line
 */
public record Resolution(Status status, Optional<String> resolved, Optional<Fault> fault, List<String> steps) {
    /** What a reader who clicks gets. */
    public enum Status {
        OK,
        BROKEN,
        /** On another site; only the network knows. */
        EXTERNAL,
        /** Only a build knows: the theme, a plugin or a variable decides. */
        UNCHECKED
    }

    /**
     * Why a link is broken.
     *
     * @param rule the id of the rule that speaks of it: {@code link-missing}, {@code link-anchor-missing}, ...
     * @param message one line, lower case, without a full stop
     * @param replacement the nearest target that works, to be written in place of the link's target
     * @param gravity how bad this one is, where it is not as bad as its rule says
     */
    public record Fault(
            RuleId rule,
            String message,
            Optional<String> hint,
            Optional<String> replacement,
            Optional<Site.Trouble.Gravity> gravity) {
        public Fault(RuleId rule, String message, Optional<String> hint, Optional<String> replacement) {
            this(rule, message, hint, replacement, Optional.empty());
        }

        /** The same fault, less bad than its rule says. */
        Fault as(Site.Trouble.Gravity other) {
            return new Fault(rule, message, hint, replacement, Optional.of(other));
        }
    }

    public Resolution {
        steps = List.copyOf(steps);
    }

    public static Resolution ok(String resolved, List<String> steps) {
        return new Resolution(Status.OK, Optional.of(resolved), Optional.empty(), steps);
    }

    public static Resolution broken(Optional<String> resolved, Fault fault, List<String> steps) {
        return new Resolution(Status.BROKEN, resolved, Optional.of(fault), steps);
    }

    public static Resolution external(String url, List<String> steps) {
        return new Resolution(Status.EXTERNAL, Optional.of(url), Optional.empty(), steps);
    }

    public static Resolution unchecked(List<String> steps) {
        return new Resolution(Status.UNCHECKED, Optional.empty(), Optional.empty(), steps);
    }
}
