package dev.til.note.kramdown;

/**
 * How much work a note may cause. kramdown itself takes minutes on some texts (a line of open brackets); where the budget
 * ends, what is left of such a text is taken as plain.
 */
final class Budget {
    /** Quotes in lists in quotes, and so on: deeper than this is text. */
    static final int DEPTH = 100;

    private long left;
    private boolean tooDeep;

    Budget(int length) {
        left = 2_000_000 + 20L * length;
    }

    void spend(long steps) {
        left -= steps;
    }

    boolean spent() {
        return left < 0;
    }

    /** Whether a depth is too much; remembered for the finding. */
    boolean deep(int depth) {
        if (depth > DEPTH) {
            tooDeep = true;
            return true;
        }
        return false;
    }

    boolean exceeded() {
        return tooDeep || spent();
    }
}
