package dev.til.note.kramdown;

import java.util.Optional;

/** The destination in a link definition, and where the definition ends. kramdown: it may have blanks in it. */
record KramdownDestination(int from, int to, int end) {
    static Optional<KramdownDestination> at(KramdownSpanCursor source, int start) {
        int lineEnd = source.lineEnd(start) - 1;
        if (start >= lineEnd || source.at(lineEnd) != '\n') {
            return Optional.empty();
        }
        if (source.at(start) == '<') {
            for (int close = source.chars.indexOf('>', start); close >= 0 && close < lineEnd; ) {
                int end = rest(source, close + 1);
                if (end >= 0) {
                    return Optional.of(new KramdownDestination(start + 1, close, end));
                }
                close = source.chars.indexOf('>', close + 1);
            }
        }
        return bare(source, start, lineEnd);
    }

    private static Optional<KramdownDestination> bare(KramdownSpanCursor source, int start, int lineEnd) {
        int last = KramdownChars.stripEnd(source.chars, start, lineEnd);
        if (last <= start || source.chars.charAt(start) == '\n') {
            return Optional.empty();
        }
        char quote = source.chars.charAt(last - 1);
        boolean quoted = quote == '"' || quote == '\'';
        for (int at = start + 1; at < lineEnd; at++) {
            if (source.at(at) == ' ' || source.at(at) == '\t') {
                int title = KramdownChars.skipBlanks(source.chars, at);
                if (quoted && source.at(title) == quote && last - 1 > title + 1) {
                    return Optional.of(new KramdownDestination(start, at, lineEnd + 1));
                }
                if (title < lineEnd && (source.at(title) == '"' || source.at(title) == '\'')) {
                    // kramdown: a destination with a title that does not close is no definition
                    return Optional.empty();
                }
            }
        }
        int to = KramdownChars.skipBlanks(source.chars, last) == lineEnd ? last : lineEnd;
        int end = rest(source, to);
        return end < 0 ? Optional.empty() : Optional.of(new KramdownDestination(start, to, end));
    }

    /** The end of the definition if nothing but a title, on this line or the next one, follows; else -1. */
    private static int rest(KramdownSpanCursor source, int at) {
        int blank = KramdownChars.skipBlanks(source.chars, at);
        if (blank > at || source.at(blank) == '\n') {
            int title = source.at(blank) == '\n' ? KramdownChars.skipBlanks(source.chars, blank + 1) : blank;
            int end = titleEnd(source, title);
            if (end >= 0) {
                return end;
            }
        }
        return source.at(blank) == '\n' ? blank + 1 : -1;
    }

    private static int titleEnd(KramdownSpanCursor source, int at) {
        char quote = source.at(at);
        int lineEnd = source.lineEnd(at) - 1;
        if ((quote != '"' && quote != '\'') || source.at(lineEnd) != '\n') {
            return -1;
        }
        int last = lineEnd;
        while (source.at(last - 1) == ' ' || source.at(last - 1) == '\t') {
            last--;
        }
        return last - 1 > at + 1 && source.at(last - 1) == quote ? lineEnd + 1 : -1;
    }
}
