package dev.til.note;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Something that few notes have in their text and that somebody looks for: in a note without it nobody has to look. */
public enum NoteMarker {
    /** Its first line is three dashes. */
    HEADER,
    /** What is not blank begins with a dash, a plus or a brace, as front matter of whatever kind does. */
    OPENING,
    /** <code>{{</code> or <code>{%</code> somewhere. */
    LIQUID,
    /** {@code $$} somewhere. */
    FORMULA,
    /** {@code til-ignore} somewhere. */
    IGNORE,
    /** Seven {@code <} and a blank somewhere. */
    CONFLICT,
    /** {@code [[} or {@code )[h} somewhere. */
    BRACKETS;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] DASHES = "---".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMENT = "til-ignore".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MARKER = "<<<<<<< ".getBytes(StandardCharsets.US_ASCII);

    /** What the text in these bytes shows, a byte order mark left out. */
    static Set<NoteMarker> of(byte[] text) {
        Set<NoteMarker> signs = EnumSet.noneOf(NoteMarker.class);
        int first = starts(text, 0, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
        if (hasHeader(text, first)) {
            signs.add(HEADER);
        }
        int start = first;
        while (start < text.length && isBlank(text[start])) {
            start++;
        }
        if (start < text.length && (text[start] == '-' || text[start] == '+' || text[start] == '{')) {
            signs.add(OPENING);
        }
        int end = text.length - 1;
        for (int i = first; i < end; i++) {
            byte next = text[i + 1];
            switch (text[i]) {
                case '{' -> {
                    if (next == '{' || next == '%') {
                        signs.add(LIQUID);
                    }
                }
                case '$' -> {
                    if (next == '$') {
                        signs.add(FORMULA);
                    }
                }
                case '[' -> {
                    if (next == '[') {
                        signs.add(BRACKETS);
                    }
                }
                case ')' -> {
                    if (next == '[' && i + 2 < text.length && text[i + 2] == 'h') {
                        signs.add(BRACKETS);
                    }
                }
                case 't' -> {
                    if (next == 'i' && starts(text, i, COMMENT)) {
                        signs.add(IGNORE);
                    }
                }
                case '<' -> {
                    if (next == '<' && starts(text, i, MARKER)) {
                        signs.add(CONFLICT);
                    }
                }
                default -> {}
            }
        }
        return signs;
    }

    private static boolean starts(byte[] text, int at, byte[] with) {
        return text.length - at >= with.length && Arrays.equals(text, at, at + with.length, with, 0, with.length);
    }

    // Jekyll: Utils.has_yaml_header?, /\A---\s*\r?\n/ within the first line
    private static boolean hasHeader(byte[] text, int first) {
        int at = first + 3;
        while (at < text.length && (text[at] == ' ' || text[at] == '\t' || text[at] == '\f' || text[at] == 0x0B)) {
            at++;
        }
        if (at < text.length && text[at] == '\r') {
            at++;
        }
        return starts(text, first, DASHES) && at < text.length && text[at] == '\n';
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || (b >= '\t' && b <= '\r');
    }
}
