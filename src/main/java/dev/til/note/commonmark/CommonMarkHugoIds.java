package dev.til.note.commonmark;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ids as Hugo makes them: of the source of a heading, links and emphasis included, or since 0.144 of its text. Which Hugo
 * builds a site is mostly not said; then those of the text are further ids of the same heading.
 */
final class CommonMarkHugoIds implements CommonMarkHeadingIds.Ids {
    private static final Pattern MATHS = Pattern.compile("(\\$\\$?+)[^$]++\\1|\\\\\\(.*?\\\\\\)|\\\\\\[.*?\\\\\\]");

    private final CommonMarkHugoHeadings headings;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> takenOfText = new HashSet<>();
    private final Set<String> takenWithoutMaths = new HashSet<>();

    CommonMarkHugoIds(CommonMarkHugoHeadings headings) {
        this.headings = headings;
    }

    @Override
    public String next(CommonMarkHeadingText heading) {
        return headings.base() == CommonMarkHugoHeadings.Base.TEXT
                ? ofText(heading, headings.maths(), taken)
                : id(heading.lastLine(), taken);
    }

    @Override
    public Set<String> others(CommonMarkHeadingText heading) {
        if (headings.base() != CommonMarkHugoHeadings.Base.EITHER) {
            return Set.of();
        }
        var others = new HashSet<String>();
        others.add(ofText(heading, false, takenOfText));
        others.add(ofText(heading, true, takenWithoutMaths));
        others.remove("");
        return others;
    }

    private String ofText(CommonMarkHeadingText heading, boolean maths, Set<String> taken) {
        String text = CommonMarkHugoText.of(headings, heading);
        // Hugo: a formula that is passed through is none of the text
        String shown = maths && (text.indexOf('$') >= 0 || text.indexOf('\\') >= 0)
                ? MATHS.matcher(text).replaceAll("")
                : text;
        // Hugo: of what shows nothing no id is made, not even the one that all have of which nothing is left
        return shown.isEmpty() ? "" : id(shown.substring(shown.lastIndexOf('\n') + 1), taken);
    }

    private String id(String source, Set<String> taken) {
        String name = headings.form() == CommonMarkHugoHeadings.Form.BLACKFRIDAY ? blackfriday(source) : github(source);
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
        takenOfText.add(id);
        takenWithoutMaths.add(id);
    }

    private String github(String source) {
        // Hugo: accents are taken off first, what is not ASCII then is dropped
        boolean ascii = headings.form() == CommonMarkHugoHeadings.Form.ASCII;
        String text = ascii ? Normalizer.normalize(source, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "") : source;
        var id = new StringBuilder();
        text.strip().codePoints().forEach(c -> {
            if (ascii && c > 0x7F) {
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
