package dev.til.note.kramdown;

/** The classes of characters that Ruby's regular expressions know, because kramdown's rules are written in them. */
final class KramdownChars {
    private KramdownChars() {}

    /** {@code \s} */
    static boolean space(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /** {@code \w}, which in Ruby is ASCII only. */
    static boolean word(char c) {
        return c == '_' || (c >= '0' && c <= '9') || letter(c);
    }

    /** {@code [A-Za-z]} */
    static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** {@code [[:alpha:]]} */
    static boolean alpha(int c) {
        return c < 128 ? letter((char) c) : Character.isAlphabetic(c);
    }

    /** {@code [[:alnum:]]} */
    static boolean alnum(int c) {
        return alpha(c) || Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
    }

    /** {@code \p{Word}}, which is also what {@code \b} goes by. */
    static boolean anyWord(int c) {
        if (c < 128) {
            return word((char) c);
        }
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isAlphabetic(c);
        };
    }

    /** Ruby's {@code downcase}: without regard to what stands around a character, so never a final sigma. */
    static String downcase(String text) {
        var lower = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == 'İ') {
                lower.append("i̇");
            } else {
                lower.appendCodePoint(Character.toLowerCase(c));
            }
        });
        return lower.toString();
    }

    /** The end of a name as REXML has it, {@code [[:alpha:]_][-[:alnum:]._]*} with a prefix or without; -1 for none. */
    static int nameEnd(String text, int at) {
        int end = plainNameEnd(text, at);
        if (end > 0 && end < text.length() && text.charAt(end) == ':') {
            int local = plainNameEnd(text, end + 1);
            return local < 0 ? end : local;
        }
        return end;
    }

    private static int plainNameEnd(String text, int at) {
        if (at >= text.length()) {
            return -1;
        }
        int c = text.codePointAt(at);
        if (c != '_' && !alpha(c)) {
            return -1;
        }
        int end = at;
        do {
            end += Character.charCount(c);
            c = end < text.length() ? text.codePointAt(end) : 0;
        } while (c == '-' || c == '.' || c == '_' || alnum(c));
        return end;
    }

    /** The end of {@code \w[\w-]*}; -1 for none. */
    static int wordNameEnd(String text, int at) {
        if (at >= text.length() || !word(text.charAt(at))) {
            return -1;
        }
        int end = at + 1;
        while (end < text.length() && (word(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        return end;
    }

    /** Where {@code \s*?\n} from here ends: after the next line break, if nothing but white space stands before it; else -1. */
    static int lineBreakEnd(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && space(text.charAt(end))) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '\n' ? end + 1 : -1;
    }

    /** The first offset from here that is no blank or tab. */
    static int skipBlanks(String text, int at) {
        int end = at;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return end;
    }

    static int skipSpace(String text, int at) {
        int end = at;
        while (end < text.length() && space(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** As {@code rstrip}: the end without white space, not before {@code from}. */
    static int stripEnd(String text, int from, int to) {
        int end = to;
        while (end > from && (space(text.charAt(end - 1)) || text.charAt(end - 1) == 0)) {
            end--;
        }
        return end;
    }

    /** As {@code lstrip}: the start without white space, not after {@code to}. */
    static int stripStart(String text, int from, int to) {
        int start = from;
        while (start < to && (space(text.charAt(start)) || text.charAt(start) == 0)) {
            start++;
        }
        return start;
    }
}
