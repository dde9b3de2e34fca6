package dev.til.note.kramdown;

/** What the start of a line can be, each by kramdown's own regular expression. Answers are the end of the match, or -1. */
final class KramdownLineStarts {
    private KramdownLineStarts() {}

    /** {@code OPT_SPACE}: the offset after at most this many spaces. */
    static int skipSpaces(KramdownSpanCursor source, int at, int most) {
        int end = at;
        while (end < at + most && source.at(end) == ' ') {
            end++;
        }
        return end;
    }

    /** {@code INDENT}: a tab or four spaces. */
    static boolean indented(KramdownSpanCursor source, int at) {
        return source.at(at) == '\t' || source.looking("    ", at);
    }

    /** {@code BLANK_LINE}: all blank lines from here. */
    static int blank(KramdownSpanCursor source, int at) {
        int end = -1;
        for (int i = at; i < source.chars.length() && KramdownChars.space(source.chars.charAt(i)); i++) {
            if (source.chars.charAt(i) == '\n') {
                end = i + 1;
            }
        }
        return end;
    }

    /** {@code EOB_MARKER}: {@code ^} alone. */
    static int boundary(KramdownSpanCursor source, int at) {
        return source.at(at) == '^' ? KramdownChars.lineBreakEnd(source.chars, at + 1) : -1;
    }

    /** {@code IAL_BLOCK}: an attribute list alone on its line. */
    static int attributes(KramdownSpanCursor source, int at) {
        if (!source.looking("{:", at) || source.at(at + 2) == ':' || source.at(at + 2) == '/') {
            return -1;
        }
        int close = listEnd(source, at + 2, true);
        return close < 0 ? -1 : KramdownChars.lineBreakEnd(source.chars, close + 1);
    }

    /**
     * The closing brace of an attribute list whose text starts at an offset, {@code (?:\\\}|[^\}])+\}}; -1 for none.
     *
     * @param alone whether nothing may follow it on the line
     */
    static int listEnd(KramdownSpanCursor source, int at, boolean alone) {
        int brace = source.next("}", at);
        int last = -1;
        while (brace >= 0) {
            boolean escaped = brace > at && source.at(brace - 1) == '\\';
            if (brace > at && (!alone || KramdownChars.lineBreakEnd(source.chars, brace + 1) >= 0)) {
                last = brace;
            }
            if (!escaped) {
                break;
            }
            brace = source.chars.indexOf('}', brace + 1);
        }
        return last;
    }

    /** {@code LIST_ITEM_IAL}: an attribute list at the start of an item's or term's line. */
    static int itemAttributes(KramdownSpanCursor source, int at, int lineEnd) {
        int name = source.looking("{:", at) ? KramdownChars.wordNameEnd(source.chars, at + 2) : -1;
        if (!source.looking("{:", at) || source.at(at + 2) == '/' || source.at(Math.max(name, at + 2)) == ':') {
            return -1;
        }
        int close = listEnd(source, at + 2, false);
        return close < 0 || close >= lineEnd ? -1 : close + 1;
    }

    /** {@code LAZY_END_HTML_STOP} or {@code LAZY_END_HTML_START}: a tag of an element that ends a paragraph. */
    static boolean htmlEndsParagraph(KramdownSpanCursor source, int at) {
        if (source.at(at) != '<') {
            return false;
        }
        boolean stop = source.at(at + 1) == '/';
        int name = stop ? at + 2 : at + 1;
        int end = KramdownChars.nameEnd(source.chars, name);
        return end > 0
                && !KramdownHtmlNames.staysInParagraph(source.chars, name)
                && (!stop || source.at(KramdownChars.skipSpace(source.chars, end)) == '>');
    }

    /** {@code LAZY_END}: where even a lazy line ends. */
    static boolean lazyEnd(KramdownSpanCursor source, int at) {
        if (at >= source.chars.length() || blank(source, at) >= 0 || boundary(source, at) >= 0) {
            return true;
        }
        int start = skipSpaces(source, at, 3);
        return switch (source.at(start)) {
            case '{' -> attributes(source, start) >= 0;
            case '<' -> htmlEndsParagraph(source, start);
            default -> false;
        };
    }

    /** What ends a paragraph, by the options. */
    static boolean paragraphEnd(KramdownSpanCursor source, int at, KramdownOptions options) {
        if (lazyEnd(source, at)) {
            return true;
        }
        int start = skipSpaces(source, at, 3);
        char c = source.at(start);
        if (c == ':') {
            return tail(source, start + 1);
        }
        if (!options.paragraphEnd()) {
            return false;
        }
        return switch (c) {
            case '>' -> true;
            case '#' -> start == at && atx(source, at) > 0;
            case '`', '~' -> fence(source, start) >= 3;
            default -> bulletEnd(source, start) > 0 || numberEnd(source, start) > 0;
        };
    }

    /** The number of signs of {@code [~`]{3,}} at an offset. */
    static int fence(KramdownSpanCursor source, int at) {
        int end = at;
        while (source.at(end) == '`' || source.at(end) == '~') {
            end++;
        }
        return end - at;
    }

    /** GFM's {@code ATX_HEADER_START}: the number of signs, if blanks follow them; else 0. */
    static int atx(KramdownSpanCursor source, int at) {
        int end = at;
        while (end < at + 6 && source.at(end) == '#') {
            end++;
        }
        return end > at && (source.at(end) == ' ' || source.at(end) == '\t') ? end - at : 0;
    }

    /** {@code HR_START}: three of the same sign, blanks between them, and nothing else. */
    static boolean rule(KramdownSpanCursor source, int at) {
        int start = skipSpaces(source, at, 3);
        char sign = source.at(start);
        if (sign != '*' && sign != '-' && sign != '_') {
            return false;
        }
        int count = 0;
        int i = start;
        for (; i < source.chars.length() && source.at(i) != '\n'; i++) {
            if (source.at(i) == sign) {
                count++;
            } else if (source.at(i) != ' ' && source.at(i) != '\t') {
                return false;
            }
        }
        return count >= 3 && i < source.chars.length();
    }

    /** {@code PATTERN_TAIL}: what must follow a marker. */
    static boolean tail(KramdownSpanCursor source, int at) {
        char c = source.at(at);
        // kramdown: [\t| ], so that a | will do
        return (c == ' ' || c == '\t' || c == '|') && source.lineEnd(at) > at && endsInBreak(source, at);
    }

    private static boolean endsInBreak(KramdownSpanCursor source, int at) {
        return source.chars.charAt(source.lineEnd(at) - 1) == '\n';
    }

    /** The end of a bullet that a list item may follow; -1 for none. */
    static int bulletEnd(KramdownSpanCursor source, int at) {
        char c = source.at(at);
        return (c == '*' || c == '-' || c == '+') && tail(source, at + 1) ? at + 1 : -1;
    }

    /** The end of a number with its point that a list item may follow; -1 for none. */
    static int numberEnd(KramdownSpanCursor source, int at) {
        int end = at;
        while (source.at(end) >= '0' && source.at(end) <= '9') {
            end++;
        }
        return end > at && source.at(end) == '.' && tail(source, end + 1) ? end + 1 : -1;
    }

    /** {@code LIST_START}, indented or not. */
    static boolean list(KramdownSpanCursor source, int at) {
        int start = skipSpaces(source, at, 3);
        return bulletEnd(source, start) > 0 || numberEnd(source, start) > 0;
    }

    /** {@code CODEBLOCK_MATCH}: indented lines, and lazy ones after them. */
    static int indentedEnd(KramdownSpanCursor source, int at) {
        int end = at;
        while (true) {
            int blank = blank(source, end);
            int line = blank < 0 ? end : blank;
            if (!codeLine(source, line)) {
                return end;
            }
            while (codeLine(source, line)) {
                line = source.lineEnd(line);
            }
            while (line < source.chars.length() && !lazyEnd(source, line)) {
                line = source.lineEnd(line);
            }
            end = line;
        }
    }

    private static boolean codeLine(KramdownSpanCursor source, int at) {
        return at < source.chars.length() && indented(source, at) && blank(source, at) < 0;
    }
}
