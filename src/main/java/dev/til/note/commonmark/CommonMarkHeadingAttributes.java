package dev.til.note.commonmark;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Hugo reads from the end of a heading: {@code ## Title {#id .class key="value"}}.
 *
 * @param start where the heading's own text ends
 */
record CommonMarkHeadingAttributes(int start, Optional<String> id) {
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "#([^\\s#.{}\"'=]+)|\\.[^\\s#.{}\"'=]+|[A-Za-z_:][A-Za-z0-9_:.-]*=(?:\"[^\"]*+\"|'[^']*+'|[^\\s\"'{}=]+)");

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
            if (!inside.substring(at, attributes.start()).isBlank()) {
                return Optional.empty();
            }
            id = attributes.group(1) == null ? id : Optional.of(attributes.group(1));
            at = attributes.end();
        }
        if (!inside.substring(at).isBlank()) {
            return Optional.empty();
        }
        int start = open;
        while (start > 0 && (heading.charAt(start - 1) == ' ' || heading.charAt(start - 1) == '\t')) {
            start--;
        }
        return Optional.of(new CommonMarkHeadingAttributes(start, id));
    }
}
