package dev.til.note.commonmark;

import java.util.List;
import java.util.Optional;

/**
 * An HTML tag in a text.
 *
 * @param name in lower case
 */
record CommonMarkHtmlTag(String name, boolean closing, List<Attribute> attributes, int from, int to) {
    /** {@code value} as a browser reads it, from {@code from} to {@code to} in the text; the name in lower case. */
    record Attribute(String name, String value, int from, int to) {}

    Optional<Attribute> attribute(String wanted) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(wanted))
                .findFirst();
    }

    /** The level of {@code <h1>} to {@code <h6>}, 0 for other tags. */
    int headingLevel() {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6'
                ? name.charAt(1) - '0'
                : 0;
    }
}
