package dev.til.note;

import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Front matter as most notes have it: a key, a colon, a blank and a few words without quotes in each line. SnakeYAML takes
 * longer over it than everything else that is done with a short note; whatever is not as plain as that is left to it.
 */
final class PlainYaml {
    private static final String OPENING = "---\n";
    private static final int LONGEST_KEY = 100;
    private static final int MOST_FIELDS = 100;
    /** May stand in a plain scalar, though not at its start. A colon may too, where no blank follows it. */
    private static final String IN_VALUES = " -_.,/()+=~*@!?%&;:'\"<>[]$^|\\";

    private final NoteText text;
    private final String chars;
    private final List<Field> fields = new ArrayList<>();

    private PlainYaml(NoteText text) {
        this.text = text;
        this.chars = text.chars();
    }

    /** The map that a block is, the line included that opens it; empty where it takes more to read it. */
    static Optional<Mapping> read(NoteText text) {
        return new PlainYaml(text).read();
    }

    private Optional<Mapping> read() {
        int first = -1;
        int last = -1;
        for (int at = chars.startsWith(OPENING) ? OPENING.length() : chars.length(); at < chars.length(); ) {
            int feed = chars.indexOf('\n', at);
            int end = feed < 0 ? chars.length() : feed;
            if (end > at) {
                last = field(at, end);
                first = first < 0 ? at : first;
                if (last < 0 || fields.size() > MOST_FIELDS) {
                    return Optional.empty();
                }
            }
            at = end + 1;
        }
        return first < 0 ? Optional.empty() : Optional.of(new Mapping(fields, text.span(first, last)));
    }

    /** Where the field's value ends; -1 where the line is not plain. */
    private int field(int start, int lineEnd) {
        int colon = start;
        while (colon < lineEnd && isKey(chars.charAt(colon))) {
            colon++;
        }
        int from = colon + 1;
        while (from < lineEnd && chars.charAt(from) == ' ') {
            from++;
        }
        int end = lineEnd;
        while (end > from && chars.charAt(end - 1) == ' ') {
            end--;
        }
        boolean plain = Character.isLetter(chars.charAt(start))
                && colon - start < LONGEST_KEY
                && colon + 1 < from // a blank follows
                && chars.charAt(colon) == ':'
                && chars.charAt(colon - 1) != ' '
                && from < end
                && isPlain(from, end);
        if (!plain) {
            return -1;
        }
        fields.add(new Field(
                chars.substring(start, colon),
                text.span(start, colon),
                new Scalar(chars.substring(from, end), true, text.span(from, end))));
        return end;
    }

    private static boolean isKey(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ' ';
    }

    private boolean isPlain(int from, int end) {
        if (!Character.isLetterOrDigit(chars.charAt(from))) {
            return false;
        }
        for (int at = from; at < end; at++) {
            char c = chars.charAt(at);
            if (!Character.isLetterOrDigit(c) && IN_VALUES.indexOf(c) < 0) {
                return false;
            }
            if (c == ':' && (at + 1 == end || chars.charAt(at + 1) == ' ')) {
                return false;
            }
        }
        return true;
    }
}
