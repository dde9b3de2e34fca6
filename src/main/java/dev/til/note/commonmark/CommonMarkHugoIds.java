package dev.til.note.commonmark;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ids as Hugo makes them from the source of a heading, links and emphasis included. A Hugo of 2026 makes them of what is
 * shown; which one builds a site is mostly not said, so those are further ids of the same heading.
 */
final class CommonMarkHugoIds implements CommonMarkHeadingIds.Ids {
    /** Hugo's {@code autoHeadingIDType}. */
    enum Form {
        GITHUB,
        ASCII,
        BLACKFRIDAY
    }

    private static final Pattern MATHS = Pattern.compile("(\\$\\$?+)[^$]++\\1");

    private final Form form;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> takenOfShown = new HashSet<>();
    private final Set<String> takenWithoutMaths = new HashSet<>();

    CommonMarkHugoIds(Form form) {
        this.form = form;
    }

    @Override
    public String next(String text, String source) {
        return id(source, taken);
    }

    @Override
    public Set<String> others(String shown) {
        String line = shown.substring(shown.lastIndexOf('\n') + 1).strip();
        var others = new HashSet<String>();
        others.add(id(line, takenOfShown));
        // Hugo: a formula that is passed through is none of the text
        others.add(id(line.indexOf('$') < 0 ? line : MATHS.matcher(line).replaceAll(""), takenWithoutMaths));
        return others;
    }

    private String id(String source, Set<String> taken) {
        String name = form == Form.BLACKFRIDAY ? blackfriday(source) : github(source);
        if (form == Form.BLACKFRIDAY) {
            return name; // Hugo: these are not counted, equal headings share an id
        }
        String base = name.isEmpty() ? "heading" : name;
        String id = base;
        for (int i = 1; !taken.add(id); i++) {
            id = base + "-" + i;
        }
        return id;
    }

    @Override
    public void taken(String id) {
        taken.add(id);
        takenOfShown.add(id);
        takenWithoutMaths.add(id);
    }

    private String github(String source) {
        // Hugo: accents are taken off first, what is not ASCII then is dropped
        String text = form == Form.ASCII
                ? Normalizer.normalize(source, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "")
                : source;
        var id = new StringBuilder();
        text.strip().codePoints().forEach(c -> {
            if (form == Form.ASCII && c > 0x7F) {
                return;
            }
            if (c == '-' || c == ' ') {
                id.append('-');
            } else if (c == '_' || Character.isLetter(c) || Character.isDigit(c)) {
                id.appendCodePoint(Character.toLowerCase(c));
            }
        });
        return id.toString();
    }

    /** blackfriday: runs of other characters become one hyphen, none at the ends. */
    private static String blackfriday(String source) {
        var id = new StringBuilder();
        boolean gap = false;
        for (int c : source.codePoints().toArray()) {
            if (Character.isLetter(c) || isNumber(c)) {
                if (gap && id.length() > 0) {
                    id.append('-');
                }
                gap = false;
                id.appendCodePoint(Character.toLowerCase(c));
            } else {
                gap = true;
            }
        }
        return id.toString();
    }

    private static boolean isNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
