package dev.til.note.commonmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds HTML in a text, by hand: regular expressions overflow the stack on comments of a few thousand characters. */
final class CommonMarkHtmlScanner {
    private final String text;
    /** Ends that were looked for in vain, so that no text is searched twice for the same one. */
    private final List<String> missing = new ArrayList<>();

    CommonMarkHtmlScanner(String text) {
        this.text = text;
    }

    /** After the tag, comment, instruction, declaration or CDATA section that starts at {@code at}, as CommonMark has it inside a line; else -1. */
    int inline(int at) {
        if (text.startsWith("<!-->", at)) {
            return at + 5;
        }
        if (text.startsWith("<!--->", at)) {
            return at + 6;
        }
        if (text.startsWith("<!--", at)) {
            return after("-->", at + 4);
        }
        if (text.startsWith("<?", at)) {
            return after("?>", at + 2);
        }
        if (text.startsWith("<![CDATA[", at)) {
            return after("]]>", at + 9);
        }
        if (text.startsWith("<!", at)) {
            return at + 2 < text.length() && isLetter(text.charAt(at + 2)) ? after(">", at + 2) : -1;
        }
        return tag(at, true).map(CommonMarkHtmlTag::to).orElse(-1);
    }

    /** After the next {@code end}; -1 where there is none. */
    int after(String end, int at) {
        if (missing.contains(end)) {
            return -1;
        }
        int found = text.indexOf(end, at);
        if (found < 0) {
            missing.add(end);
            return -1;
        }
        return found + end.length();
    }

    /**
     * The tag at {@code at}.
     *
     * @param strict as CommonMark asks for; else whatever a browser takes
     */
    Optional<CommonMarkHtmlTag> tag(int at, boolean strict) {
        int i = at + 1;
        boolean closing = i < text.length() && text.charAt(i) == '/';
        i += closing ? 1 : 0;
        int nameFrom = i;
        if (i >= text.length() || !isLetter(text.charAt(i))) {
            return Optional.empty();
        }
        while (i < text.length() && isName(text.charAt(i), strict)) {
            i++;
        }
        String name = text.substring(nameFrom, i).toLowerCase(Locale.ROOT);
        var attributes = new ArrayList<CommonMarkHtmlTag.Attribute>();
        while (i < text.length()) {
            int next = CommonMarkLinkSyntax.space(text, i);
            if (next >= text.length()) {
                break;
            }
            char c = text.charAt(next);
            if (c == '>') {
                return Optional.of(new CommonMarkHtmlTag(name, closing, attributes, at, next + 1));
            }
            if (c == '/' && (!strict || (!closing && next + 1 < text.length() && text.charAt(next + 1) == '>'))) {
                i = next + 1;
                continue;
            }
            if (strict && (closing || next == i || !isAttributeStart(c))) {
                return Optional.empty();
            }
            i = attribute(next, strict, attributes);
            if (i < 0) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private int attribute(int at, boolean strict, List<CommonMarkHtmlTag.Attribute> attributes) {
        int i = at + 1;
        while (i < text.length() && isAttribute(text.charAt(i), strict)) {
            i++;
        }
        String name = text.substring(at, i).toLowerCase(Locale.ROOT);
        int equals = CommonMarkLinkSyntax.space(text, i);
        if (equals >= text.length() || text.charAt(equals) != '=') {
            attributes.add(new CommonMarkHtmlTag.Attribute(name, "", i, i));
            return i;
        }
        int from = CommonMarkLinkSyntax.space(text, equals + 1);
        if (from >= text.length()) {
            return -1;
        }
        char quote = text.charAt(from);
        int to;
        int end;
        if (quote == '"' || quote == '\'') {
            from++;
            end = after(String.valueOf(quote), from);
            to = end - 1;
            if (end < 0) {
                return -1;
            }
        } else {
            to = from;
            while (to < text.length() && isUnquoted(text.charAt(to), strict)) {
                to++;
            }
            end = to;
            if (to == from) {
                return strict ? -1 : Math.max(i, from);
            }
        }
        String value = text.substring(from, to);
        attributes.add(new CommonMarkHtmlTag.Attribute(
                name, value.indexOf('&') < 0 ? value : CommonMarkEntities.decode(value), from, to));
        return end;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isName(char c, boolean strict) {
        return isLetter(c)
                || (c >= '0' && c <= '9')
                || c == '-'
                || (!strict && c != '>' && c != '/' && !CommonMarkLinkSyntax.isSpace(c));
    }

    private static boolean isAttributeStart(char c) {
        return isLetter(c) || c == '_' || c == ':';
    }

    private static boolean isAttribute(char c, boolean strict) {
        return strict
                ? isAttributeStart(c) || (c >= '0' && c <= '9') || c == '.' || c == '-'
                : c != '=' && c != '>' && c != '/' && !CommonMarkLinkSyntax.isSpace(c);
    }

    private static boolean isUnquoted(char c, boolean strict) {
        return !CommonMarkLinkSyntax.isSpace(c)
                && c != '>'
                && !(strict && (c == '"' || c == '\'' || c == '=' || c == '<' || c == '`'));
    }
}
