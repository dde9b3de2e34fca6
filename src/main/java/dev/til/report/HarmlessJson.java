package dev.til.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes JSON so that it can be looked at in a terminal, too: characters that steer one or turn the writing direction
 * can stand in JSON's texts only, and become escapes there.
 */
final class HarmlessJson extends FilterWriter {
    HarmlessJson(Writer out) {
        super(out);
    }

    @Override
    public void write(int character) throws IOException {
        char c = (char) character;
        if (c >= 0x7F && !Character.isSurrogate(c) && Harmless.harmful(c)) {
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
