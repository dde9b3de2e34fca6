package dev.til.note.kramdown;

import dev.til.note.kramdown.KramdownElement.Type;

/** {@code *em*} and {@code **strong**}, which decide whether what stands within them is read. */
final class KramdownEmphasis {
    private final KramdownSpans spans;

    KramdownEmphasis(KramdownSpans spans) {
        this.spans = spans;
    }

    boolean read() {
        KramdownSpanCursor source = spans.source;
        int start = source.pos;
        char sign = source.at(start);
        boolean strong = source.at(start + 1) == sign;
        int length = strong ? 2 : 1;
        if ((sign == '_' && withinWord(source, start))
                || KramdownChars.space(source.at(start + length))
                || (strong ? spans.strong : spans.em) > 0
                || spans.tooMuch()) {
            spans.text(start + length);
            return true;
        }
        boolean found =
                attempt(start, sign, strong) || (strong && !spans.tree.is(Type.EM) && attempt(start, sign, false));
        if (!found) {
            source.pos = start;
            spans.text(start + length);
        }
        return true;
    }

    // kramdown: /[[:alpha:]]-?[[:alpha:]]*\z/ before it
    private static boolean withinWord(KramdownSpanCursor source, int start) {
        int at = start > 0 && source.at(start - 1) == '-' ? start - 1 : start;
        return at > 0 && KramdownChars.alpha(source.chars.codePointBefore(at));
    }

    private boolean attempt(int start, char sign, boolean strong) {
        KramdownSpanCursor source = spans.source;
        String delimiter = String.valueOf(sign).repeat(strong ? 2 : 1);
        int from = start + delimiter.length();
        int attempt = 16 + (strong ? 32 : 0) + spans.around();
        if (source.next(delimiter, from) < 0 || source.failed(start, attempt)) {
            return false;
        }
        var element = new KramdownElement(strong ? Type.STRONG : Type.EM, source.text, start, start);
        source.pos = from;
        int em = spans.em;
        int strongs = spans.strong;
        spans.em += strong ? 0 : 1;
        spans.strong += strong ? 1 : 0;
        boolean found = spans.read(element, here -> stops(delimiter, element), KramdownSpans.ALL);
        spans.em = em;
        spans.strong = strongs;
        if (found) {
            source.pos += delimiter.length();
            element.to = source.pos;
            spans.tree.add(element);
        } else {
            source.fail(start, attempt);
        }
        return found;
    }

    private boolean stops(String delimiter, KramdownElement element) {
        KramdownSpanCursor source = spans.source;
        int at = source.pos;
        char sign = delimiter.charAt(0);
        return source.looking(delimiter, at)
                && (at == 0 || !KramdownChars.space(source.at(at - 1)))
                && (delimiter.length() == 2 || source.at(at + 1) != sign || source.at(at + 2) == sign)
                && (sign != '_' || !alnum(source, at + delimiter.length()))
                && !element.children.isEmpty();
    }

    private static boolean alnum(KramdownSpanCursor source, int at) {
        return at < source.chars.length() && KramdownChars.alnum(source.chars.codePointAt(at));
    }
}
