package dev.til.note.commonmark;

/** A line of a note, looked at for what begins in it. */
final class CommonMarkBlockLine {
    /** What a line may be the start of, where nothing is open. */
    enum Start {
        /** Text, and nothing else. */
        PLAIN,
        HEADING,
        FENCE,
        /** A list, a quote, HTML, a line across, what underlines a heading, or something of that look. */
        OTHER
    }

    private final String chars;
    private final int end;
    private final int first;
    private final int indent;
    private final boolean tab;

    CommonMarkBlockLine(String chars, int start) {
        this.chars = chars;
        int feed = chars.indexOf('\n', start);
        end = feed < 0 ? chars.length() : feed;
        int at = start;
        while (at < end && chars.charAt(at) == ' ') {
            at++;
        }
        indent = at < end && chars.charAt(at) == '\t' ? 4 : at - start; // a tab reaches at least so far
        tab = at < end && chars.charAt(at) == '\t';
        while (at < end && isBlank(chars.charAt(at))) {
            at++;
        }
        first = at;
    }

    /** Where it ends, the line feed not included. */
    int end() {
        return end;
    }

    /** Where the next line begins. */
    int next() {
        return Math.min(end + 1, chars.length());
    }

    /** Where its first character is that is not blank. */
    int first() {
        return first;
    }

    int indent() {
        return indent;
    }

    boolean isBlank() {
        return first == end;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** Whether a tab is among the blanks that it begins with, so that {@link #indent} says little. */
    boolean holdsTab() {
        return tab;
    }

    boolean isQuote() {
        return !isBlank() && chars.charAt(first) == '>';
    }

    /** Whether it begins an item of a list with a bullet. */
    boolean isBullet() {
        return item() > 0 && "-+*".indexOf(chars.charAt(first)) >= 0;
    }

    /** How many characters come before the text of the list's item that begins here; 0 where none does, or without text. */
    int item() {
        if (isBlank()) {
            return 0;
        }
        int at = first;
        char c = chars.charAt(at);
        if (c == '-' || c == '+' || c == '*') {
            if (isOnly(c)) {
                return 0;
            }
            at++;
        } else {
            while (at < end && at - first < 9 && chars.charAt(at) >= '0' && chars.charAt(at) <= '9') {
                at++;
            }
            if (at == first || at == end || (chars.charAt(at) != '.' && chars.charAt(at) != ')')) {
                return 0;
            }
            at++;
        }
        int text = at;
        while (text < end && chars.charAt(text) == ' ') {
            text++;
        }
        // CommonMark: after more blanks it would be code
        return text > at && text - at <= 4 && text < end && chars.charAt(text) != '\t' ? text - first : 0;
    }

    /** Whether both begin items of one list. */
    boolean isSibling(CommonMarkBlockLine other) {
        return delimiter() == other.delimiter();
    }

    private char delimiter() {
        int at = first;
        while (chars.charAt(at) >= '0' && chars.charAt(at) <= '9') {
            at++;
        }
        return chars.charAt(at);
    }

    /** How often a character stands at its start. */
    int run(char c) {
        int at = first;
        while (at < end && chars.charAt(at) == c) {
            at++;
        }
        return at - first;
    }

    Start start() {
        char c = chars.charAt(first);
        return switch (c) {
            case '#' -> run(c) <= 6 && isBlankAfter(run(c)) ? Start.HEADING : Start.PLAIN;
            case '>', '<', '=' -> Start.OTHER;
            case '-', '+', '*' -> isBlankAfter(1) || isOnly(c) ? Start.OTHER : Start.PLAIN;
            case '_' -> isOnly(c) ? Start.OTHER : Start.PLAIN;
            case '`', '~' -> fence(c);
            case '[' -> chars.startsWith("[^", first) ? Start.OTHER : Start.PLAIN;
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default ->
                c <= ' '
                                || c == 0x7F
                                || Character.isSpaceChar(c)
                                || Character.isWhitespace(c)
                                || c == '\uFEFF'
                                || c == '\u0085'
                        ? Start.OTHER
                        : Start.PLAIN;
        };
    }

    private Start fence(char c) {
        if (run(c) < 3) {
            return Start.PLAIN;
        }
        // CommonMark: what follows backticks that open a fence has none
        return c == '`' && indexOf('`', first + run(c)) >= 0 ? Start.OTHER : Start.FENCE;
    }

    private Start number() {
        int at = first;
        while (at < end && chars.charAt(at) >= '0' && chars.charAt(at) <= '9') {
            at++;
        }
        return at < end && (chars.charAt(at) == '.' || chars.charAt(at) == ')') ? Start.OTHER : Start.PLAIN;
    }

    private boolean isBlankAfter(int count) {
        return first + count >= end || isBlank(chars.charAt(first + count));
    }

    private boolean isOnly(char c) {
        for (int at = first; at < end; at++) {
            if (chars.charAt(at) != c && !isBlank(chars.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it closes a fence. */
    boolean closes(CommonMarkBlockLine opening) {
        char c = chars.charAt(opening.first);
        if (indent > 3 || isBlank() || chars.charAt(first) != c) {
            return false;
        }
        int run = run(c);
        for (int at = first + run; at < end; at++) {
            if (!isBlank(chars.charAt(at))) {
                return false;
            }
        }
        return run >= opening.run(c);
    }

    /** Whether it may open HTML that goes on after a blank line. */
    boolean opensLongHtml() {
        for (int open = indexOf('<', first); open >= 0; open = indexOf('<', open + 1)) {
            if (chars.startsWith("<!--", open)) {
                int close = chars.indexOf("-->", open);
                if (close < 0 || close >= end) {
                    return true;
                }
            } else if (chars.startsWith("<!", open) || chars.startsWith("<?", open) || isVerbatim(open + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Where in this line a character stands next; -1 where it does not. String's own would search the note to its end. */
    private int indexOf(char c, int from) {
        for (int at = from; at < end; at++) {
            if (chars.charAt(at) == c) {
                return at;
            }
        }
        return -1;
    }

    private boolean isVerbatim(int name) {
        for (String each : new String[] {"script", "pre", "style", "textarea"}) {
            if (chars.regionMatches(true, name, each, 0, each.length())) {
                return true;
            }
        }
        return false;
    }
}
