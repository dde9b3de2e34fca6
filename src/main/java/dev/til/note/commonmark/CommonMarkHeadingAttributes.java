package dev.til.note.commonmark;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Hugo reads from the end of a heading: {@code ## Title {#id .class key="value"}}.
 *
 * @param start where the heading's own text ends
 * @param id empty text where it says that there is none: {@code {#}}
 */
record CommonMarkHeadingAttributes(int start, Optional<String> id) {
    /** goldmark: of ASCII's punctuation a name has these only, and it may have no character at all. */
    private static final String NAME = "((?:[^\\s!-/:-@\\[-`{-~]|[_:.-])*+)";

    private static final Pattern ATTRIBUTE = Pattern.compile(
            "#" + NAME + "|\\." + NAME + "|[A-Za-z_:][A-Za-z0-9_:.-]*=(?:\"[^\"]*+\"|'[^']*+'|[^\\s\"'{}=]+)");

    static Optional<CommonMarkHeadingAttributes> of(String heading) {
        int open = heading.lastIndexOf('{');
        String line = heading.stripTrailing();
        if (open < 0 || !line.endsWith("}") || (open > 0 && heading.charAt(open - 1) == '\\')) {
            return Optional.empty();
        }
        String inside = line.substring(open + 1, line.length() - 1);
        Matcher attributes = ATTRIBUTE.matcher(inside);
        Optional<String> id = Optional.empty();
        int at = 0;
        while (attributes.find()) {
            if (!isBetween(inside.substring(at, attributes.start()), at)) {
                return Optional.empty();
            }
            id = attributes.group(1) == null ? id : Optional.of(attributes.group(1));
            at = attributes.end();
        }
        if (!isBetween(inside.substring(at), at)) {
            return Optional.empty();
        }
        int start = open;
        while (start > 0 && (heading.charAt(start - 1) == ' ' || heading.charAt(start - 1) == '\t')) {
            start--;
        }
        return Optional.of(new CommonMarkHeadingAttributes(start, id));
    }

    /** goldmark: a comma may follow each of them. */
    private static boolean isBetween(String text, int at) {
        return text.isBlank() || (at > 0 && text.strip().equals(","));
    }
}
