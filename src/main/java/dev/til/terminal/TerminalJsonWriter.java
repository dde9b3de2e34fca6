package dev.til.terminal;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes JSON so that it can be looked at in a terminal and in the log of a CI, too: characters that steer one can stand
 * in JSON's texts only, and become JSON's own escapes there.
 */
final class TerminalJsonWriter extends FilterWriter {
    private static final char NONE = 0;

    /** The first half of a character whose second half is still to come. */
    private char high = NONE;

    /** How many of {@code ##} were written last, letters behind it left aside: a bracket would begin a runner's command. */
    private int marks;

    TerminalJsonWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int unit) throws IOException {
        char c = (char) unit;
        if (high != NONE) {
            boolean whole = Character.isLowSurrogate(c);
            boolean harmful = !whole || Harmless.harmful(Character.toCodePoint(high, c));
            put(high, harmful);
            high = NONE;
            if (whole) {
                put(c, harmful);
                return;
            }
        }
        if (Character.isHighSurrogate(c)) {
            high = c;
        } else {
            put(c, (c >= 0x7F && Harmless.harmful(c)) || (c == '[' && marks == 2));
        }
        marks = c == '#' ? Math.min(2, marks + 1) : marks == 2 && Character.isLetter(c) ? 2 : 0;
    }

    private void put(char c, boolean escaped) throws IOException {
        if (escaped) {
            out.write("\\u%04x".formatted((int) c));
        } else {
            out.write(c);
        }
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(characters[i]);
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(text.charAt(i));
        }
    }
}
