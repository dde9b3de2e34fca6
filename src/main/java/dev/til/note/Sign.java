package dev.til.note;

import java.util.EnumSet;
import java.util.Set;

/** Something that few notes have in their text and that somebody looks for: in a note without it nobody has to look. */
public enum Sign {
    /** Its first line is three dashes. */
    HEADER,
    /** What is not blank begins with a dash, a plus or a brace, as front matter of whatever kind does. */
    OPENING,
    /** {@code {{} or <code>{%</code> somewhere. */
    LIQUID,
    /** {@code $$} somewhere. */
    FORMULA,
    /** {@code til-ignore} somewhere. */
    IGNORE,
    /** Seven {@code <} and a blank somewhere. */
    CONFLICT;

    static Set<Sign> of(String text) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        if (hasHeader(text)) {
            signs.add(HEADER);
        }
        int start = 0;
        while (start < text.length() && isBlank(text.charAt(start))) {
            start++;
        }
        if (start < text.length() && "-+{".indexOf(text.charAt(start)) >= 0) {
            signs.add(OPENING);
        }
        int end = text.length() - 1;
        for (int i = 0; i < end; i++) {
            switch (text.charAt(i)) {
                case '{' -> {
                    if (text.charAt(i + 1) == '{' || text.charAt(i + 1) == '%') {
                        signs.add(LIQUID);
                    }
                }
                case '$' -> {
                    if (text.charAt(i + 1) == '$') {
                        signs.add(FORMULA);
                    }
                }
                case 't' -> {
                    if (text.charAt(i + 1) == 'i' && text.startsWith("til-ignore", i)) {
                        signs.add(IGNORE);
                    }
                }
                case '<' -> {
                    if (text.charAt(i + 1) == '<' && text.startsWith("<<<<<<< ", i)) {
                        signs.add(CONFLICT);
                    }
                }
                default -> {}
            }
        }
        return signs;
    }

    // Jekyll: Utils.has_yaml_header?, /\A---\s*\r?\n/ within the first line
    private static boolean hasHeader(String text) {
        int at = 3;
        while (at < text.length() && " \t\f\u000B".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.startsWith("---") && (text.startsWith("\n", at) || text.startsWith("\r\n", at));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
