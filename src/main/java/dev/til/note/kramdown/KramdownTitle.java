package dev.til.note.kramdown;

import java.util.Optional;

/** The text of a heading, its explicit {@code {#id}} and closing signs taken off. */
final class KramdownTitle {
    private final String chars;
    final int from;
    int to;
    /** Where the heading's line ends, white space left out. */
    final int end;

    final Optional<String> id;

    KramdownTitle(KramdownSpanCursor source, int from, int lineEnd) {
        this.chars = source.chars;
        this.from = from;
        this.end = KramdownChars.stripEnd(chars, from, Math.max(from, lineEnd));
        this.to = end;
        int open = to > from && chars.charAt(to - 1) == '}' ? chars.lastIndexOf("{#", to - 1) : -1;
        // kramdown: HEADER_ID wants a blank before it
        boolean blank = open > from && (chars.charAt(open - 1) == ' ' || chars.charAt(open - 1) == '\t');
        if (blank && KramdownXmlNames.matches(chars.substring(open + 2, to - 1))) {
            id = Optional.of(chars.substring(open + 2, to - 1));
            to = KramdownChars.stripEnd(chars, from, open - 1);
        } else {
            id = Optional.empty();
        }
    }

    boolean isEmpty() {
        return to <= from;
    }

    /** Takes the signs off that close an ATX heading; with the GFM quirk only after a blank, else if not escaped. */
    void dropClosing(boolean afterBlank) {
        int start = to;
        while (start > from && chars.charAt(start - 1) == '#') {
            start--;
        }
        if (start == to) {
            return;
        }
        if (afterBlank) {
            if (start > from && (chars.charAt(start - 1) == ' ' || chars.charAt(start - 1) == '\t')) {
                to = KramdownChars.stripEnd(chars, from, start);
            }
        } else {
            if (start > from && chars.charAt(start - 1) == '\\') {
                start++;
            }
            to = start < to ? KramdownChars.stripEnd(chars, from, start) : to;
        }
    }
}
