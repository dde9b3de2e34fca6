package dev.til.config;

import dev.til.TilException;
import dev.til.note.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything wrong with a configuration, told at once. */
final class ConfigProblems {
    private static final Pattern IN_FILE = Pattern.compile(".*:(\\d+):(\\d+)");

    /** @param line 0 for what stands in no file */
    private record Problem(int line, int column, String text) {}

    private final List<Problem> all = new ArrayList<>();

    void add(String place, String problem) {
        Matcher inFile = IN_FILE.matcher(place);
        boolean file = inFile.matches();
        all.add(new Problem(
                file ? Integer.parseInt(inFile.group(1)) : 0,
                file ? Integer.parseInt(inFile.group(2)) : 0,
                place + ": " + problem));
    }

    void add(Setting at, String problem) {
        add(at.place(), problem);
    }

    /** {@code ; did you mean 'weekdays'?}, or nothing when no name is near what was written. */
    static String meant(String written, Collection<String> names) {
        return Nearest.of(written, new TreeSet<>(names))
                .map("; did you mean '%s'?"::formatted)
                .orElse("");
    }

    void throwIfAny() {
        if (all.isEmpty()) {
            return;
        }
        all.sort(Comparator.comparing(Problem::line).thenComparing(Problem::column));
        var lines = new ArrayList<String>();
        if (all.size() > 1) {
            lines.add("%d problems in the configuration".formatted(all.size()));
        }
        all.forEach(problem -> lines.add(problem.text()));
        throw new TilException(
                TilException.Kind.USAGE, lines, List.of("correct it, then 'til doctor' looks at it again"), null);
    }
}
