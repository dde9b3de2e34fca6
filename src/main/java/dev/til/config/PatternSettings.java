package dev.til.config;

import dev.til.note.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The {@code {{names}}} that may stand in paths, tags, branch names and titles. */
final class PatternSettings {
    /** In tags, the names of branches and titles. */
    static final Set<String> NOTE = Set.of(
            "date", "course", "days", "week", "n", "title", "slug", "Slug", "snake", "Snake", "member", "year", "yy",
            "month", "day", "hour", "minute", "second", "kind", "range");
    /** In the paths of notes: the folder of a topic is one that {@code --var} says. */
    static final Set<String> PATH =
            Stream.concat(NOTE.stream(), Stream.of("topic")).collect(Collectors.toUnmodifiableSet());
    /** In the lines of a list of notes. */
    static final Set<String> INDEX =
            Stream.concat(NOTE.stream(), Stream.of("link")).collect(Collectors.toUnmodifiableSet());
    /** In headings, which are held against the days. */
    static final Set<String> HEADING = Set.of("n", "days", "week");

    private static final Pattern BRACES = Pattern.compile("\\{\\{\\s*(.*?)\\s*}}");

    private PatternSettings() {}

    /** What is wrong with a pattern, each in a few words. */
    static List<String> problems(String pattern, Set<String> names) {
        var problems = new ArrayList<String>();
        Matcher braces = BRACES.matcher(pattern);
        while (braces.find()) {
            if (!names.contains(braces.group(1))) {
                problems.add("unknown name '{{%s}}'%s".formatted(braces.group(1), hint(braces.group(1), names)));
            }
        }
        String rest = braces.replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            problems.add("'{{' and '}}' do not match");
        }
        return problems;
    }

    private static String hint(String name, Set<String> names) {
        return Nearest.of(name, new TreeSet<>(names))
                .map(near -> "; did you mean '{{%s}}'?".formatted(near))
                .orElseGet(() -> "; there are " + String.join(", ", new TreeSet<>(names)));
    }
}
