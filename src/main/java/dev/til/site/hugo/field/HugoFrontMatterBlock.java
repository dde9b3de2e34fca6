package dev.til.site.hugo.field;

import java.util.Optional;

/**
 * Where the front matter of a note begins and ends that is no YAML in the first line, and where the body begins. Hugo: blanks
 * and empty lines may stand before it, its first key on the line that opens it, and the body on the one that closes it.
 */
public record HugoFrontMatterBlock(int from, int to, int end) {
    /** What opens and closes a block of TOML. */
    public static final String TOML = "+++";
    /** What opens and closes a block of YAML. */
    public static final String YAML = "---";

    /** Whether a note means to begin with it. */
    public static boolean opens(String note, String mark) {
        return note.startsWith(mark, start(note));
    }

    /** Empty where the note begins with something else, or nothing ends it. */
    static Optional<HugoFrontMatterBlock> of(String note, String mark) {
        int start = start(note);
        int from = start + mark.length();
        int close = note.startsWith(mark, start) ? note.indexOf("\n" + mark, from) : -1;
        if (close < 0) {
            return Optional.empty();
        }
        int end = close + 1 + mark.length();
        int feed = note.startsWith("\r\n", end) ? 2 : note.startsWith("\n", end) ? 1 : 0;
        return Optional.of(new HugoFrontMatterBlock(from, close + 1, end + feed));
    }

    /** Where the first character is that is not blank. */
    public static int start(String note) {
        int start = 0;
        while (start < note.length() && " \t\r\n\f\u000B".indexOf(note.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }
}
