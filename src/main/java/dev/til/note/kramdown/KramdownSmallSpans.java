package dev.til.note.kramdown;

import dev.til.note.kramdown.KramdownElement.Footnote;
import dev.til.note.kramdown.KramdownElement.Reference;
import dev.til.note.kramdown.KramdownElement.Type;
import dev.til.note.kramdown.KramdownElement.Verbatim;
import dev.til.note.kramdown.KramdownReading.Mention;

/** Spans that are no more than what stands between their signs. */
final class KramdownSmallSpans {
    private static final String ESCAPED = "\\.*_+`<>()[]{}#!:|\"'$=-";

    private final KramdownSpans spans;
    /** From here on nothing closes {@code ~~}; it would be looked for at each of them. */
    private int undeletedFrom = Integer.MAX_VALUE;

    KramdownSmallSpans(KramdownSpans spans) {
        this.spans = spans;
    }

    /** What {@link KramdownSpans} has no other class for, by its first character. */
    boolean other(char c) {
        return switch (c) {
            case '$' -> math();
            case '{' -> attributes();
            case '&' -> entity();
            case '\\' -> symbol() || escaped();
            case '-', '.', '<', '>', ' ' -> symbol();
            case '~' -> deleted();
            default -> false;
        };
    }

    boolean code() {
        KramdownSpanCursor source = spans.source;
        int start = source.pos;
        int from = start;
        while (source.at(from) == '`') {
            from++;
        }
        String delimiter = source.chars.substring(start, from);
        boolean alone = from == start + 1
                && (start == 0 || KramdownChars.space(source.at(start - 1)))
                && KramdownChars.space(source.at(from));
        int close = alone ? -1 : source.next(delimiter, from);
        if (close < 0) {
            spans.text(from);
            return true;
        }
        int to = close;
        if (delimiter.length() > 1) {
            from += source.at(from) == ' ' && from < to ? 1 : 0;
            to -= to > from && source.at(to - 1) == ' ' ? 1 : 0;
        }
        int end = close + delimiter.length();
        spans.tree.add(new Verbatim(Type.CODESPAN, source.text, start, end, source.chars.substring(from, to)));
        source.pos = end;
        return true;
    }

    /** {@code <https://...>} or {@code <name@host>} */
    boolean autolink() {
        KramdownSpanCursor source = spans.source;
        int from = source.pos + 1;
        int close = source.next(">", from);
        if (close < 0) {
            return false;
        }
        boolean scheme = false;
        for (String name : new String[] {"mailto:", "http:", "https:", "ftp:", "ftps:"}) {
            scheme |= source.looking(name, from) && scheme(source, from + name.length());
        }
        int to = scheme ? source.next(">", source.chars.indexOf(':', from) + 2) : close;
        if (!scheme && !address(source, from, close)) {
            return false;
        }
        var link = new Reference(Type.LINK, source.text, source.pos);
        String address = source.chars.substring(from, to);
        link.autolink = true;
        link.target = scheme ? address : "mailto:" + address;
        link.alt = address;
        link.targetFrom = from;
        link.targetTo = to;
        link.to = to + 1;
        spans.reading.budget.weigh(1);
        spans.tree.add(link);
        link.add(new KramdownElement.Plain(source.text, from, to, address.replaceFirst("^mailto:", ""), false));
        source.pos = to + 1;
        return true;
    }

    /** Whether the line has something and a closing bracket after a scheme. */
    private static boolean scheme(KramdownSpanCursor source, int at) {
        int close = source.next(">", Math.min(at + 1, source.chars.length()));
        return close >= 0 && source.lineEnd(at) > close;
    }

    private static boolean address(KramdownSpanCursor source, int from, int to) {
        int signs = 0;
        for (int at = from; at < to; ) {
            int c = source.chars.codePointAt(at);
            if (c == '@') {
                signs++;
                if (at == from || at == to - 1) {
                    return false;
                }
            } else if (c != '-' && c != '_' && c != '.' && !KramdownChars.alnum(c)) {
                return false;
            }
            at += Character.charCount(c);
        }
        return signs == 1;
    }

    /** {@code [^name]} */
    boolean footnote() {
        KramdownSpanCursor source = spans.source;
        int start = source.pos;
        int end = source.looking("[^", start) ? KramdownChars.wordNameEnd(source.chars, start + 2) : -1;
        if (end < 0 || source.at(end) != ']') {
            return false;
        }
        String name = source.chars.substring(start + 2, end);
        spans.reading.budget.weigh(1);
        spans.reading.footnoteUses.put(source.text.origin(start), new Mention(name, source.text, start, end + 1));
        if (spans.reading.footnotes.containsKey(name)) {
            spans.tree.add(new Footnote(source.text, start, end + 1, name));
            source.pos = end + 1;
        } else {
            spans.text(end + 1);
        }
        return true;
    }

    private boolean math() {
        KramdownSpanCursor source = spans.source;
        int start = source.pos;
        int close = source.looking("$$", start) ? source.next("$$", start + 2) : -1;
        if (close < 0) {
            return false;
        }
        String value = source.chars.substring(start + 2, close).strip();
        spans.tree.add(new Verbatim(Type.MATH, source.text, start, close + 2, value));
        source.pos = close + 2;
        return true;
    }

    /** {@code {:.class}} after an element, or {@code {::comment}...{:/}}. */
    private boolean attributes() {
        KramdownSpanCursor source = spans.source;
        int start = source.pos;
        var tag = KramdownExtensionTag.at(source, start);
        if (tag.isPresent()) {
            return extension(tag.get());
        }
        int close = source.looking("{:", start) ? KramdownLineStarts.listEnd(source, start + 2, false) : -1;
        if (close < 0 || !spans.endsInElement() || stopTag(source, start)) {
            return false;
        }
        spans.tree.last().attributes.read(source.chars.substring(start + 2, close));
        source.pos = close + 1;
        return true;
    }

    private static boolean stopTag(KramdownSpanCursor source, int start) {
        return source.at(start + 2) == '/'
                && (source.at(start + 3) == '}'
                        || source.at(Math.max(0, KramdownChars.wordNameEnd(source.chars, start + 3))) == '}');
    }

    private boolean extension(KramdownExtensionTag tag) {
        KramdownSpanCursor source = spans.source;
        int stop = tag.end();
        int end = stop;
        if (!tag.closed()) {
            stop = source.next("{:/", tag.end());
            while (stop >= 0 && tag.stopEnd(source, stop) < 0) {
                stop = source.chars.indexOf("{:/", stop + 1);
            }
            if (stop < 0) {
                return false;
            }
            end = tag.stopEnd(source, stop);
        }
        if (!tag.known()) {
            return false;
        }
        if (tag.name().equals("options")) {
            spans.reading.options = tag.apply(spans.reading.options);
        } else if (!tag.closed()) {
            Type type = tag.name().equals("comment") ? Type.COMMENT : Type.NOMARKDOWN;
            spans.tree.add(new KramdownElement(type, source.text, tag.end(), stop));
        }
        source.pos = end;
        return true;
    }

    private boolean entity() {
        KramdownSpanCursor source = spans.source;
        int end = KramdownEntities.end(source.chars, source.pos);
        if (end < 0) {
            return false;
        }
        String entity = source.chars.substring(source.pos, end);
        var value = KramdownEntities.value(entity);
        if (value.isPresent()) {
            spans.special(value.get(), end);
        } else {
            spans.special("&", source.pos + 1);
            spans.text(end);
        }
        return true;
    }

    private boolean symbol() {
        if (!spans.reading.options.typographic()) {
            return false;
        }
        KramdownSpanCursor source = spans.source;
        for (String[] symbol : new String[][] {
            {"---", "—"},
            {"--", "–"},
            {"...", "…"},
            {"\\<<", "<<"},
            {"\\>>", ">>"},
            {"<< ", "«\u00a0"},
            {" >>", "\u00a0»"},
            {"<<", "«"},
            {">>", "»"}
        }) {
            if (source.looking(symbol[0], source.pos)) {
                spans.special(symbol[1], source.pos + symbol[0].length());
                return true;
            }
        }
        return false;
    }

    private boolean escaped() {
        KramdownSpanCursor source = spans.source;
        char next = source.at(source.pos + 1);
        boolean known = next != 0 && (ESCAPED.indexOf(next) >= 0 || (next == '~' && spans.reading.options.gfm()));
        if (known) {
            spans.text(String.valueOf(next), source.pos + 2);
        }
        return known;
    }

    /** Takes the backslashes of escaped characters out. */
    static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && i + 1 < text.length() && ESCAPED.indexOf(text.charAt(i + 1)) >= 0) {
                i++;
            }
            plain.append(text.charAt(i));
        }
        return plain.toString();
    }

    /** GFM: {@code ~~text~~} */
    private boolean deleted() {
        KramdownSpanCursor source = spans.source;
        int start = source.pos;
        char first = source.at(start + 2);
        if (!spans.reading.options.gfm()
                || !source.looking("~~", start)
                || first == 0
                || first == '~'
                || KramdownChars.space(first)
                || start >= undeletedFrom
                || spans.tooMuch()) {
            return false;
        }
        int close = source.next("~~", start + 3);
        while (close >= 0 && (KramdownChars.space(source.at(close - 1)) || source.at(close - 1) == '~')) {
            close = source.chars.indexOf("~~", close + 1);
        }
        if (close < 0) {
            undeletedFrom = start;
            return false;
        }
        var deleted = new KramdownElement(Type.DEL, source.text, start, close + 2);
        spans.tree.add(deleted);
        spans.readApart(deleted, start + 2, close);
        source.pos = close + 2;
        return true;
    }
}
