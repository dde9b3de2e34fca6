package dev.til.scaffold.inference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads notes with numbers that make no course, such as three of a book among seventy others: as notes whose titles begin
 * alike, {@code {{date}}-book-{{slug}}.md}.
 */
final class NumberedTitles {
    private NumberedTitles() {}

    /** The readings of those that are several of a form and say what they are about, by path. */
    static Map<String, TitledPath.Reading> of(List<InferenceSample> notes) {
        var counts = new InferenceVotes<String>();
        notes.forEach(seen -> counts.vote(1, List.of(seen.path().pattern())));
        Map<String, TitledPath.Reading> readings = new HashMap<>();
        for (InferenceSample seen : notes) {
            boolean numbered = seen.days().isPresent() || seen.week().isPresent();
            if (numbered && counts.count(seen.path().pattern()) >= NoteGroups.FEWEST) {
                read(seen).ifPresent(reading -> readings.put(seen.note().path(), reading));
            }
        }
        return readings;
    }

    private static Optional<TitledPath.Reading> read(InferenceSample seen) {
        String pattern = seen.path().pattern();
        int number = Math.max(pattern.indexOf("{{days}}"), pattern.indexOf("{{week}}"));
        String head = pattern.substring(0, number).replaceFirst("(?i)[-_ ]?(?:days?|weeks?|wk)[-_ ]?$", "");
        int file = Math.max(head.lastIndexOf('/') + 1, head.lastIndexOf("}}") + (head.contains("}}") ? 2 : 0));
        String words = head.substring(file).replaceAll("^[-_ ]+|[-_ ]+$", "");
        int dot = seen.note().path().lastIndexOf('.');
        int at = seen.note().path().lastIndexOf(words, dot);
        if (words.chars().noneMatch(Character::isLetter) || at < 0 || head.indexOf('/', file) >= 0) {
            return Optional.empty();
        }
        String form = head.replaceFirst("[-_ ]+$", "") + "-{{slug}}"
                + seen.note().path().substring(dot);
        String slug = seen.note().path().substring(at + words.length(), dot).replaceAll("^[-_ ]+", "");
        return Optional.of(new TitledPath.Reading(form, form, slug, seen.date()));
    }
}
