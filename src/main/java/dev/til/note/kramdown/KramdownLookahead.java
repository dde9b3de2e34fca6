package dev.til.note.kramdown;

/** Where a text stands next, remembered, so that asking again from further on costs nothing. */
final class KramdownLookahead {
    private final String chars;
    private final String wanted;
    private int from = -1;
    private int found = -1;

    KramdownLookahead(String chars, String wanted) {
        this.chars = chars;
        this.wanted = wanted;
    }

    /** The first place at or after an offset; -1 for none. */
    int at(int offset) {
        if (from < 0 || offset < from || (found >= 0 && offset > found)) {
            from = offset;
            found = chars.indexOf(wanted, offset);
        }
        return found;
    }
}
