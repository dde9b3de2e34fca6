package dev.til.scaffold;

import dev.til.TilException;
import dev.til.note.Nfc;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Makes a file name's part of a title: Korean stays Korean, and every system and publisher can live with the rest. */
enum NewNoteSlug {
    /** In small letters. */
    SMALL,
    /** With the capitals of the title. */
    SPELT;

    private static final int LONGEST = 100;
    /** Windows: names of devices, with any ending. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    /** With {@code _} where {@link #of} has hyphens. */
    String snake(String title) {
        return of(title).replace('-', '_');
    }

    String of(String title) {
        String plain = this == SMALL ? Nfc.of(title).toLowerCase(Locale.ROOT) : Nfc.of(title);
        var slug = new StringBuilder();
        plain.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '_') {
                slug.appendCodePoint(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        });
        String short_ = trim(cut(trim(slug.toString())));
        if (short_.isEmpty()) {
            throw TilException.usage(
                    "the title '%s' has no letter or digit that a file name could be made of".formatted(title),
                    "add a word to it");
        }
        return DEVICES.contains(short_.toLowerCase(Locale.ROOT)) ? short_ + "-note" : short_;
    }

    private static String trim(String slug) {
        int start = 0;
        int end = slug.length();
        while (start < end && isEdge(slug.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(slug.charAt(end - 1))) {
            end--;
        }
        return slug.substring(start, end);
    }

    private static boolean isEdge(char c) {
        return c == '-' || c == '_';
    }

    /** File names are limited in bytes, and a Korean letter has three. */
    private static String cut(String slug) {
        int end = slug.length();
        while (slug.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            end = slug.offsetByCodePoints(end, -1);
        }
        return slug.substring(0, end);
    }
}
