package dev.til.scaffold.inference;

import dev.til.note.Journal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a list of notes that somebody keeps by hand in the repository's README. */
final class ListedByHand {
    private static final String FILE = "README.md";
    private static final String MARK = "til:index";
    private static final Pattern LINK = Pattern.compile("]\\(<?(?:\\./|/)?([^)#>]+\\.md)[)#>]");

    private ListedByHand() {}

    /** What can be said of it: how til would write such a list. Empty where there is none, or it is til's. */
    static Optional<String> remark(Journal journal, List<Inferred.Kind> kinds) {
        String text = journal.read(FILE)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        if (text.isEmpty() || text.contains(MARK)) {
            return Optional.empty();
        }
        Set<String> listed = new HashSet<>();
        Matcher links = LINK.matcher(text);
        while (links.find()) {
            listed.add(links.group(1).replace("%20", " "));
        }
        List<Inferred.Kind> found = kinds.stream()
                .filter(kind -> listed.stream()
                                .filter(path -> kind.kind().path().match(path).isPresent())
                                .count()
                        >= NoteGroups.FEWEST)
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ("%s lists notes by hand; between the lines '<!-- til:index %s -->' and '<!-- /til:index -->'"
                                        + " til keeps such a list itself")
                                .formatted(FILE, found.get(0).kind().name()));
    }
}
