package dev.til.note.commonmark;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Ids as github-slugger 2.0.0 makes them. */
final class CommonMarkGithubIds implements CommonMarkHeadingIds.Ids {
    private final Map<String, Integer> occurrences = new HashMap<>();

    @Override
    public String next(CommonMarkHeadingText heading) {
        String slug = slug(heading.plain());
        String id = slug;
        // github-slugger: the counter belongs to the slug, the id that it leads to is counted as a slug of its own
        while (occurrences.containsKey(id)) {
            int count = occurrences.merge(slug, 1, Integer::sum);
            id = slug + "-" + count;
        }
        occurrences.put(id, 0);
        return id;
    }

    @Override
    public void taken(String id) {
        // GitHub: an id that the writer gives does not change those of headings
    }

    static String slug(String text) {
        String lower = older(text).toLowerCase(Locale.ROOT);
        var slug = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            if (c == ' ') {
                slug.append('-');
            } else if (c == '-' || keeps(c)) {
                slug.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return slug.toString();
    }

    /** Without what came after github-slugger's Unicode: a newer Java knows small letters that it would keep for some. */
    private static String older(String text) {
        if (text.codePoints().noneMatch(CommonMarkUnicode::has)) {
            return text;
        }
        var older = new StringBuilder(text.length());
        text.codePoints().filter(c -> !CommonMarkUnicode.has(c)).forEach(older::appendCodePoint);
        return older.toString();
    }

    /** github-slugger: letters, marks, decimal digits and connectors of Unicode 13 stay. */
    private static boolean keeps(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || (c >= 'A' && c <= 'Z');
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.CONNECTOR_PUNCTUATION -> !CommonMarkUnicode.has(c);
            default -> Character.isAlphabetic(c) && !CommonMarkUnicode.has(c);
        };
    }
}
