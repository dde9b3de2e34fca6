package dev.til.site;

import dev.til.note.NoteProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a link leads on the published site.
 *
 * @param resolved the path of the file or the URL that it leads to, or would lead to
 * @param problem what is wrong; empty unless the status is {@link Status#BROKEN}
 * @param reason why nobody knows; empty unless the status is {@link Status#UNCHECKED}
 * @param steps how this was found out, in words, one step a line
 */
public record Resolution(
        Status status,
        Optional<String> resolved,
        Optional<NoteProblem> problem,
        Optional<Reason> reason,
        List<String> steps) {
    /** What a reader who clicks gets. */
    public enum Status {
        OK,
        BROKEN,
        /** On another site; only the network knows. */
        EXTERNAL,
        /** Only a build knows: the theme, a plugin or a variable decides. */
        UNCHECKED
    }

    /** Who or what knows where an unchecked link leads, and til does not. */
    public enum Reason {
        /** Only a build can say what Liquid writes. */
        LIQUID("Liquid"),
        /** A shortcode of Hugo's writes the link, or what it leads to. */
        SHORTCODE("shortcode"),
        /** A plugin may make the page, or write the link anew. */
        PLUGIN("plugin"),
        /** A theme may make the page, or write the link anew. */
        THEME("theme"),
        /** The same of a theme or a module that is not in the repository. */
        MISSING_THEME("missing theme"),
        /** A layout, an include or a script may give the id. */
        LAYOUT("layout"),
        /**
         * Lists, feeds, terms, pages that are not written in Markdown, what is kept from another build, and what is made
         * before one, so that {@code .gitignore} names it.
         */
        GENERATED("generated"),
        /** The address of the note, or of the one that it may lead to, is known to a build only. */
        PERMALINK("permalink"),
        /** A program builds the site that til knows nothing of. */
        PUBLISHER("publisher"),
        /** The note that holds the link is not published, so that it leads from nowhere. */
        UNPUBLISHED("unpublished"),
        /** It leads out of the repository: above it, by a symbolic link, into a submodule. */
        OUTSIDE("outside"),
        /** The note that it leads to is too complex to be read to its end. */
        TOO_COMPLEX("too complex");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        /** For people. */
        public String word() {
            return word;
        }

        /** For programs. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The one that programs call so; empty where there is none. */
        public static Optional<Reason> of(String key) {
            return Arrays.stream(values())
                    .filter(reason -> reason.key().equals(key))
                    .findFirst();
        }
    }

    /** Why a link is unchecked, and the same in words of the case. */
    public record Doubt(Reason reason, String words) {}

    public Resolution {
        steps = List.copyOf(steps);
    }

    public static Resolution ok(String resolved, List<String> steps) {
        return new Resolution(Status.OK, Optional.of(resolved), Optional.empty(), Optional.empty(), steps);
    }

    public static Resolution broken(Optional<String> resolved, NoteProblem problem, List<String> steps) {
        return new Resolution(Status.BROKEN, resolved, Optional.of(problem), Optional.empty(), steps);
    }

    public static Resolution external(String url, List<String> steps) {
        return new Resolution(Status.EXTERNAL, Optional.of(url), Optional.empty(), Optional.empty(), steps);
    }

    /** @param steps the last one says why */
    public static Resolution unchecked(Reason reason, List<String> steps) {
        return new Resolution(Status.UNCHECKED, Optional.empty(), Optional.empty(), Optional.of(reason), steps);
    }
}
