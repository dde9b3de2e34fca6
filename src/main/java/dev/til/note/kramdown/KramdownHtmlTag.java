package dev.til.note.kramdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A start tag: {@code <a href="x">}.
 *
 * @param name in lower case where kramdown knows the element
 * @param closed whether it ends in {@code />}
 */
record KramdownHtmlTag(String name, int from, int to, List<Attribute> attributes, boolean closed) {
    /** An attribute with the place of its value, quotes left out; {@code valueFrom} is -1 where it has none. */
    record Attribute(String name, int valueFrom, int valueTo, String value) {}

    KramdownHtmlTag {
        attributes = List.copyOf(attributes);
    }

    /** The tag at an offset, as kramdown's HTML_TAG_RE has it. */
    static Optional<KramdownHtmlTag> at(KramdownSpanCursor source, int offset) {
        int nameEnd = source.at(offset) == '<' ? KramdownChars.nameEnd(source.chars, offset + 1) : -1;
        if (nameEnd < 0) {
            return Optional.empty();
        }
        String name = KramdownHtmlNames.known(source.chars.substring(offset + 1, nameEnd));
        var attributes = new ArrayList<Attribute>(4);
        int at = nameEnd;
        while (true) {
            int start = KramdownChars.skipSpace(source.chars, at);
            int end = start > at ? KramdownChars.nameEnd(source.chars, start) : -1;
            if (end < 0) {
                return end(source, start, name, offset, attributes);
            }
            Attribute attribute = attribute(source, name, start, end);
            attributes.add(attribute);
            at = attribute.valueFrom() < 0 ? end : valueEnd(source, attribute);
        }
    }

    private static Optional<KramdownHtmlTag> end(
            KramdownSpanCursor source, int at, String name, int offset, List<Attribute> attributes) {
        boolean closed = source.at(at) == '/';
        int end = closed ? at + 1 : at;
        return source.at(end) == '>'
                ? Optional.of(new KramdownHtmlTag(name, offset, end + 1, attributes, closed))
                : Optional.empty();
    }

    private static Attribute attribute(KramdownSpanCursor source, String tag, int start, int end) {
        String name = source.chars.substring(start, end);
        if (KramdownHtmlNames.isKnown(tag)) {
            name = name.toLowerCase(Locale.ROOT);
        }
        int equals = KramdownChars.skipSpace(source.chars, end);
        if (source.at(equals) == '=') {
            int value = KramdownChars.skipSpace(source.chars, equals + 1);
            char quote = source.at(value);
            if (quote == '"' || quote == '\'') {
                int close = source.next(String.valueOf(quote), value + 1);
                if (close >= 0) {
                    return new Attribute(name, value + 1, close, source.chars.substring(value + 1, close));
                }
            } else {
                int valueEnd = value;
                while (valueEnd < source.chars.length() && KramdownChars.anyWord(source.chars.codePointAt(valueEnd))) {
                    valueEnd += Character.charCount(source.chars.codePointAt(valueEnd));
                }
                if (valueEnd > value) {
                    return new Attribute(name, value, valueEnd, source.chars.substring(value, valueEnd));
                }
            }
        }
        return new Attribute(name, -1, -1, "");
    }

    private static int valueEnd(KramdownSpanCursor source, Attribute attribute) {
        char before = source.at(attribute.valueFrom() - 1);
        boolean quoted = (before == '"' || before == '\'') && source.at(attribute.valueTo()) == before;
        return quoted ? attribute.valueTo() + 1 : attribute.valueTo();
    }

    /** The attribute with this name; of several the last one, as kramdown takes it. */
    Optional<Attribute> attribute(String wanted) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(wanted))
                .reduce((first, second) -> second);
    }

    /** The value of an attribute. */
    Optional<String> value(String wanted) {
        return attribute(wanted).map(Attribute::value);
    }

    /** The end of an end tag at an offset; -1 for none. */
    static int closeEnd(KramdownSpanCursor source, int offset) {
        if (!source.looking("</", offset)) {
            return -1;
        }
        int end = KramdownChars.nameEnd(source.chars, offset + 2);
        int close = end < 0 ? -1 : KramdownChars.skipSpace(source.chars, end);
        return close >= 0 && source.at(close) == '>' ? close + 1 : -1;
    }

    /** The name in an end tag at an offset. */
    static String closeName(KramdownSpanCursor source, int offset) {
        return source.chars.substring(offset + 2, KramdownChars.nameEnd(source.chars, offset + 2));
    }

    /** Whether the end tag of this very element stands at an offset; its end, or -1. */
    static int closeEnd(KramdownSpanCursor source, int offset, String name) {
        boolean there = source.looking("</", offset)
                && source.chars.regionMatches(KramdownHtmlNames.isKnown(name), offset + 2, name, 0, name.length());
        int close = there ? KramdownChars.skipSpace(source.chars, offset + 2 + name.length()) : -1;
        return close >= 0 && source.at(close) == '>' ? close + 1 : -1;
    }
}
