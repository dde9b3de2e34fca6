package dev.til.site.liquid;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a template as Liquid cuts it, before anything else is known about it.
 *
 * @param name of a tag; else empty
 * @param markup what stands between the name, or the opening braces, and the end
 */
record LiquidToken(Kind kind, int start, int end, String name, String markup, boolean trimsBefore, boolean trimsAfter) {
    enum Kind {
        TEXT,
        /** <code>{{ value | filter }}</code> */
        OUTPUT,
        /** <code>{% name markup %}</code> */
        TAG,
        /** An opening without its end: Liquid stops here. */
        BROKEN
    }

    boolean isTag(String tag) {
        return kind == Kind.TAG && name.equals(tag);
    }

    static List<LiquidToken> of(String chars) {
        var tokens = new ArrayList<LiquidToken>();
        var brace = new Search(chars, "}");
        var tagEnd = new Search(chars, "%}");
        int text = 0;
        int at = 0;
        while ((at = chars.indexOf('{', at)) >= 0) {
            char next = at + 1 < chars.length() ? chars.charAt(at + 1) : ' ';
            if (next != '{' && next != '%') {
                at++;
                continue;
            }
            if (at > text) {
                tokens.add(new LiquidToken(Kind.TEXT, text, at, "", "", false, false));
            }
            LiquidToken token = next == '%' ? tag(chars, at, tagEnd) : output(chars, at, brace);
            tokens.add(token);
            at = token.end;
            text = at;
        }
        if (text < chars.length()) {
            tokens.add(new LiquidToken(Kind.TEXT, text, chars.length(), "", "", false, false));
        }
        return tokens;
    }

    private static LiquidToken tag(String chars, int start, Search tagEnd) {
        int close = tagEnd.from(start + 2);
        if (close < 0) {
            return new LiquidToken(Kind.BROKEN, start, start + 2, "", "", false, false);
        }
        int end = close + 2;
        boolean before = close > start + 2 && chars.charAt(start + 2) == '-';
        int from = start + (before ? 3 : 2);
        boolean after = close > from && chars.charAt(close - 1) == '-';
        int to = after ? close - 1 : close;
        while (from < to && Character.isWhitespace(chars.charAt(from))) {
            from++;
        }
        int word = from;
        while (word < to && isWord(chars.charAt(word))) {
            word++;
        }
        return word == from
                ? new LiquidToken(Kind.BROKEN, start, end, "", "", before, after)
                : new LiquidToken(
                        Kind.TAG,
                        start,
                        end,
                        chars.substring(from, word),
                        chars.substring(word, to).strip(),
                        before,
                        after);
    }

    // Liquid: an output ends at the first "}", whatever comes after it, so that {{1,2},{3,4}} is {{1,2} and broken
    private static LiquidToken output(String chars, int start, Search brace) {
        int close = brace.from(start + 2);
        if (close < 0) {
            return new LiquidToken(Kind.BROKEN, start, start + 2, "", "", false, false);
        }
        if (close + 1 >= chars.length() || chars.charAt(close + 1) != '}') {
            return new LiquidToken(Kind.BROKEN, start, close + 1, "", "", false, false);
        }
        boolean before = close > start + 2 && chars.charAt(start + 2) == '-';
        int from = start + (before ? 3 : 2);
        boolean after = close > from && chars.charAt(close - 1) == '-';
        String markup = chars.substring(from, after ? close - 1 : close).strip();
        return new LiquidToken(Kind.OUTPUT, start, close + 2, "", markup, before, after);
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    /** Looks for the same characters again and again, and only once in vain. */
    private static final class Search {
        private final String chars;
        private final String wanted;
        private int found = -1;
        private boolean over;

        Search(String chars, String wanted) {
            this.chars = chars;
            this.wanted = wanted;
        }

        int from(int start) {
            if (!over && found < start) {
                found = chars.indexOf(wanted, start);
                over = found < 0;
            }
            return over ? -1 : found;
        }
    }
}
