package dev.til.note.commonmark;

/** Bare addresses in a text, which GitHub turns into links: {@code https://example.com}, {@code www.example.com}. */
final class CommonMarkAutolinks {
    private CommonMarkAutolinks() {}

    /** After the address that starts at {@code at}; -1 where none starts. */
    static int end(String text, int at) {
        int domain = domainStart(text, at);
        if (domain < 0) {
            return -1;
        }
        int end = domain;
        while (end < text.length() && text.charAt(end) != '<' && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        int domainEnd = domain;
        int dots = 0;
        while (domainEnd < end && isDomain(text.charAt(domainEnd))) {
            dots += text.charAt(domainEnd) == '.' ? 1 : 0;
            domainEnd++;
        }
        boolean web = text.charAt(at) == 'h' || text.charAt(at) == 'H';
        if (domainEnd == domain || (!web && dots == 0)) {
            return -1;
        }
        return trimmed(text, at, end);
    }

    private static int domainStart(String text, int at) {
        char c = text.charAt(at);
        if (c == 'w' || c == 'W') {
            boolean free = at == 0 || " \t\n(*_[]~".indexOf(text.charAt(at - 1)) >= 0;
            return free && text.regionMatches(true, at, "www.", 0, 4) ? at + 4 : -1;
        }
        if (at > 0 && isAsciiLetter(text.charAt(at - 1))) {
            return -1;
        }
        return text.regionMatches(true, at, "https://", 0, 8)
                ? at + 8
                : text.regionMatches(true, at, "http://", 0, 7) ? at + 7 : -1;
    }

    /** GFM: punctuation at the end, a closing parenthesis too many and a character reference are not part of it. */
    private static int trimmed(String text, int from, int end) {
        int to = end;
        int surplus = 0;
        for (int i = from; i < end; i++) {
            surplus += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
        }
        while (to > from) {
            char last = text.charAt(to - 1);
            if (last == ')' && surplus > 0) {
                surplus--;
                to--;
            } else if ("?!.,:*_~'\"".indexOf(last) >= 0) {
                to--;
            } else if (last == ';') {
                int i = to - 2;
                while (i > from && Character.isLetterOrDigit(text.charAt(i))) {
                    i--;
                }
                to = text.charAt(i) == '&' && i < to - 2 ? i : to - 1;
            } else {
                break;
            }
        }
        return to;
    }

    private static boolean isDomain(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
