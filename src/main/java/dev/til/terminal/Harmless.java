package dev.til.terminal;

/**
 * Somebody else's text, made fit for a terminal: what could move the cursor, change colours or turn the writing direction
 * is shown as an escape.
 */
public final class Harmless {
    private Harmless() {}

    /** A text with every character visible: {@code \u001b} for an escape, {@code \n} for a line break, {@code \t} for a tab. */
    public static String text(String text) {
        return shown(text, false);
    }

    /** The same, but tabs, which do no harm within a line. */
    static String line(String text) {
        return shown(text, true);
    }

    /** Where the first character stands that would be shown as an escape; -1 where there is none. */
    public static int firstHarm(String text) {
        return firstHarm(text, false);
    }

    private static int firstHarm(String text, boolean tabs) {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (harmful(character) && !(tabs && character == '\t')) {
                return i;
            }
            i += Character.charCount(character);
        }
        return -1;
    }

    private static String shown(String text, boolean tabs) {
        int first = firstHarm(text, tabs);
        return first < 0 ? text : shown(text, first, tabs);
    }

    private static String shown(String text, int first, boolean tabs) {
        var shown = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (tabs && character == '\t') {
                shown.append('\t');
            } else {
                shown.append(character(character));
            }
            i += Character.charCount(character);
        }
        return shown.toString();
    }

    /** A path that can be told from the text around it: in quotes where it holds something odd. */
    public static String path(String path) {
        boolean odd = path.isEmpty()
                || path.startsWith(" ")
                || path.endsWith(" ")
                || path.startsWith("::")
                || path.indexOf('"') >= 0
                || path.indexOf('\\') >= 0
                || firstHarm(path) >= 0;
        return odd ? '"' + text(path.replace("\\", "\\\\").replace("\"", "\\\"")) + '"' : path;
    }

    /** One character as it is shown. */
    public static String character(int character) {
        if (!harmful(character)) {
            return Character.toString(character);
        }
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> character > 0xFFFF ? "\\u{%x}".formatted(character) : "\\u%04x".formatted(character);
        };
    }

    static boolean harmful(int character) {
        return character < 0x20
                || (character >= 0x7F && character < 0xA0)
                || (character >= 0x200E && character <= 0x200F)
                || (character >= 0x2028 && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069)
                || character == 0x061C
                || (character >= 0xD800 && character <= 0xDFFF)
                || (character >= 0xE0000 && character <= 0xE007F);
    }
}
