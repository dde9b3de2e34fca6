package dev.til.site.liquid;

/**
 * How much text a note's Liquid may make: forty times <code>{% assign a = a | append: a %}</code> are more than there is
 * memory. What is longer than that is a value that only a build knows.
 */
// Liquid: ResourceLimits, whose render_length_limit and assign_score_limit are counted in the same way
final class LiquidLimits {
    /** No note is longer. */
    private static final int LONGEST = 1 << 20;

    /** Characters of all values that filters were given and have made. */
    private static final int MOST_WORK = 8 * LONGEST;

    private int written;
    private int work;
    private boolean exceeded;

    /**
     * Whether a value of this length may be made, which is asked before it is.
     *
     * @param from how long all is that it is made of
     */
    boolean mayMake(long from, long length) {
        long all = work + from + length;
        exceeded |= length > LONGEST || all > MOST_WORK;
        work = exceeded ? work : (int) all;
        return !exceeded;
    }

    /** The same of what is put out, which stays. */
    boolean mayWrite(long length) {
        exceeded |= written + length > LONGEST;
        written += exceeded ? 0 : (int) length;
        return !exceeded;
    }

    /** Whether anything was too much until now. */
    boolean exceeded() {
        return exceeded;
    }
}
