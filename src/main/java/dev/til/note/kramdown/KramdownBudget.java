package dev.til.note.kramdown;

import dev.til.note.NoteText;
import dev.til.note.Span;
import java.util.Optional;

/**
 * How much work a note may cause. kramdown itself takes minutes on some texts (a line of open brackets); where the budget
 * ends, what is left of such a text is taken as plain. The first limit that is met is remembered, with its place.
 */
final class KramdownBudget {
    /** Quotes in lists in quotes, and so on: deeper than this is text. */
    static final int DEPTH = 100;

    /** As many take some tens of megabytes; the longest notes that people write have a tenth of it. */
    private static final int MOST_ELEMENTS = 210_000;

    private static final int STEPS_PER_CHARACTER = 20;

    private final long steps;
    private long used;
    private int elements;
    private Optional<Limit> met = Optional.empty();

    KramdownBudget(int length) {
        steps = 2_000_000 + (long) STEPS_PER_CHARACTER * length;
    }

    /**
     * A limit that a note has met.
     *
     * @param what it is, as a sentence's beginning
     * @param place where what is not read begins
     */
    record Limit(String what, Span place) {}

    /** @param more characters that were looked at */
    void spend(long more) {
        used += more;
    }

    /** How many characters were looked at until now, each as often as it was. */
    long used() {
        return used;
    }

    /** Whether no more may be looked at from here on. */
    boolean spent(NoteText text, int at) {
        return used > steps && meets("reading takes more than %d steps up to here".formatted(steps), text, at);
    }

    /** Whether a depth is too much for what begins here. */
    boolean deep(int depth, NoteText text, int at) {
        return depth > DEPTH && meets("this is nested more than %d deep".formatted(DEPTH), text, at);
    }

    /** Whether a chain of attribute lists, each of which refers to the next, is too long. */
    boolean chained(int length, NoteText text, int at) {
        return length > DEPTH && meets("more than %d attribute lists refer to one another".formatted(DEPTH), text, at);
    }

    /** Counts one more element of the tree; whether it is one too many. */
    boolean crowded(NoteText text, int at) {
        elements++;
        return elements > MOST_ELEMENTS
                && meets("there are more than %d parts up to here".formatted(MOST_ELEMENTS), text, at);
    }

    /** Counts the last element as several: with all that belongs to it, it takes the memory of so many more. */
    void weigh(int more) {
        elements += more;
    }

    private boolean meets(String what, NoteText text, int at) {
        if (met.isEmpty()) {
            met = Optional.of(new Limit(what, text.span(at, at)));
        }
        return true;
    }

    /** The first limit that was met. */
    Optional<Limit> met() {
        return met;
    }
}
