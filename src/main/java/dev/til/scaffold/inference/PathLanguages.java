package dev.til.scaffold.inference;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The endings by which names of notes tell their language: {@code undo.ko.md}, {@code undo-en.md}. */
final class PathLanguages {
    private static final Pattern NAME =
            Pattern.compile("^(?<name>.+)(?<suffix>[._-](?<code>[a-z]{2})(?:-[A-Za-z]{2})?)$");
    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());
    /** Two notes called {@code to-do} and {@code to-go} are no translations of each other. */
    private static final int FEWEST = 2;

    private final Set<String> suffixes = new HashSet<>();

    /** @param stems paths without their endings */
    PathLanguages(Collection<String> stems) {
        Map<String, Set<String>> bySuffix = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        stems.forEach(stem -> names.merge(stem, 1, Integer::sum));
        for (String stem : stems) {
            Matcher found = NAME.matcher(stem);
            if (found.matches() && CODES.contains(found.group("code"))) {
                names.merge(found.group("name"), 1, Integer::sum);
                bySuffix.computeIfAbsent(found.group("suffix"), none -> new HashSet<>())
                        .add(found.group("name"));
            }
        }
        bySuffix.forEach((suffix, of) -> {
            long translated =
                    of.stream().filter(name -> names.getOrDefault(name, 0) > 1).count();
            if (suffix.startsWith(".") || translated >= FEWEST) {
                suffixes.add(suffix);
            }
        });
    }

    static PathLanguages none() {
        return new PathLanguages(List.of());
    }

    /** The ending of a path without its file type that names a language; empty for none. */
    String suffix(String stem) {
        Matcher found = NAME.matcher(stem);
        return found.matches() && suffixes.contains(found.group("suffix")) ? found.group("suffix") : "";
    }
}
