package dev.til.scaffold;

import dev.til.TilException;
import dev.til.note.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The variables that a person gives a note, each of which something must ask for: one that is misspelt would be lost. */
record GivenVariables(Map<String, String> given) {
    private static final Pattern NAMED = Pattern.compile("\\{\\{[{&#^]?\\s*([^\\s{}]+)");

    /**
     * Refuses what nothing asks for.
     *
     * @param known the names that til has a value for
     * @param texts the templates that are filled
     */
    void demand(Collection<String> known, List<String> texts) {
        var names = new TreeSet<String>(known);
        texts.forEach(text ->
                NAMED.matcher(text).results().map(found -> found.group(1)).forEach(names::add));
        given.keySet().stream()
                .sorted()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw TilException.usage(
                            "the template has no variable '%s'".formatted(name),
                            Nearest.of(name, names)
                                    .map("did you mean '%s'?"::formatted)
                                    .orElse("write {{%s}} into it, or leave --var %s out".formatted(name, name)));
                });
    }
}
