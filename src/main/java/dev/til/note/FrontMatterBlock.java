package dev.til.note;

/**
 * Where the front matter of a note ends. By hand: an expression looks for the end at every character, and takes longer
 * than all else that is done with most notes.
 */
// Jekyll: YAML_FRONT_MATTER_REGEXP, \A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)/m; Ruby's ^ and $ know only \n
final class FrontMatterBlock {
    private static final int DASHES = 3;

    private FrontMatterBlock() {}

    /** Where the line starts that closes the block, whose dashes open the text; -1 where none does. */
    static int closing(String text) {
        int blanks = afterBlanks(text, DASHES);
        int line = text.lastIndexOf('\n', blanks - 1) + 1;
        if (line <= DASHES) {
            return -1; // something else follows in the first line
        }
        while (line > 0 && line < text.length()) {
            if ((text.startsWith("---", line) || text.startsWith("...", line)) && end(text, line) >= 0) {
                return line;
            }
            line = text.indexOf('\n', line) + 1;
        }
        return -1;
    }

    /** Where the body starts: blank lines after the closing one belong to the block. -1 where the line closes nothing. */
    static int end(String text, int closing) {
        int blanks = afterBlanks(text, closing + DASHES);
        if (blanks == text.length()) {
            return blanks;
        }
        int feed = text.lastIndexOf('\n', blanks - 1);
        return feed < closing + DASHES ? -1 : feed + 1;
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
