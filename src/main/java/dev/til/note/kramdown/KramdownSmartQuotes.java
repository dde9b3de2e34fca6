package dev.til.note.kramdown;

/** Typographic quotes: kramdown's rules in their order, since each takes the character before the quote with it. */
final class KramdownSmartQuotes {
    private static final String PUNCTUATION = "!\"#$%'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final KramdownSpans spans;

    KramdownSmartQuotes(KramdownSpans spans) {
        this.spans = spans;
    }

    boolean read() {
        KramdownSpanCursor source = spans.source;
        int at = source.pos;
        boolean first = quote(source.at(at));
        int second = at + (at < source.chars.length() ? Character.charCount(source.chars.codePointAt(at)) : 1);
        if (!first && (source.at(at) == '\\' || !quote(source.at(second)))) {
            return false;
        }
        if (first && alone(source, at)) {
            return true;
        }
        if (pair(source, at) || decade(source, at)) {
            return true;
        }
        if (quote(source.at(second)) && afterCharacter(source, at, second)) {
            return true;
        }
        if (first && beforeSpace(source, at)) {
            put(source.at(at), false, at + 1);
            return true;
        }
        return opening(source, at, second);
    }

    /** The rules for a quote that takes nothing before it along. */
    private boolean alone(KramdownSpanCursor source, int at) {
        int next = at + 1;
        if (emphasis(source, next) && !KramdownChars.space(source.at(next + 1)) && next + 1 < source.chars.length()) {
            put(source.at(at), true, next);
            return true;
        }
        char sign = source.at(next);
        if (sign != 0
                && PUNCTUATION.indexOf(sign) >= 0
                && !source.looking("..", next + 1)
                && (sign == '_') == word(source, next + 1)) {
            put(source.at(at), false, next);
            return true;
        }
        return false;
    }

    private static boolean emphasis(KramdownSpanCursor source, int at) {
        return source.at(at) == '_' || source.at(at) == '*';
    }

    /** {@code "'} or {@code '"} before a word. */
    private boolean pair(KramdownSpanCursor source, int at) {
        int open = KramdownChars.space(source.at(at)) ? at + 1 : at;
        char one = source.at(open);
        char other = source.at(open + 1);
        if (!quote(one) || !quote(other) || one == other || !KramdownChars.word(source.at(open + 2))) {
            return false;
        }
        spans.text(open);
        put(one, true, open + 1);
        put(other, true, open + 2);
        return true;
    }

    /** {@code the '80s}, and any quote between a space and a word. */
    private boolean decade(KramdownSpanCursor source, int at) {
        int open = KramdownChars.space(source.at(at)) ? at + 1 : at;
        if (source.at(open) == '\''
                && Character.isDigit(source.at(open + 1))
                && Character.isDigit(source.at(open + 2))
                && source.at(open + 3) == 's') {
            spans.text(open);
            put('\'', false, open + 1);
            return true;
        }
        if (open > at && quote(source.at(open)) && KramdownChars.word(source.at(open + 1))) {
            spans.text(open);
            put(source.at(open), true, open + 1);
            return true;
        }
        return false;
    }

    private boolean afterCharacter(KramdownSpanCursor source, int at, int second) {
        if (" \\\t\r\n[{(-".indexOf(source.at(at)) >= 0) {
            return false;
        }
        spans.text(second);
        put(source.at(second), false, second + 1);
        return true;
    }

    private static boolean beforeSpace(KramdownSpanCursor source, int at) {
        char next = source.at(at + 1);
        return at + 1 >= source.chars.length() || KramdownChars.space(next) || (next == 's' && !word(source, at + 2));
    }

    /** Any other quote opens. */
    private boolean opening(KramdownSpanCursor source, int at, int second) {
        int open = quote(source.at(second)) && (source.at(second) == '\'' || source.at(at) != '\'') ? second : at;
        spans.text(open);
        put(source.at(open), true, open + 1);
        return true;
    }

    private void put(char quote, boolean open, int to) {
        spans.special(quote == '"' ? (open ? "“" : "”") : (open ? "‘" : "’"), to);
    }

    private static boolean quote(char c) {
        return c == '"' || c == '\'';
    }

    private static boolean word(KramdownSpanCursor source, int at) {
        return at < source.chars.length() && KramdownChars.anyWord(source.chars.codePointAt(at));
    }
}
