package dev.til.facts;

import dev.til.note.NoteProblem;
import dev.til.note.Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes values into bytes, small numbers small. */
public final class Packer {
    private byte[] bytes = new byte[512];
    private int length;

    public byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    int length() {
        return length;
    }

    private void room(int wanted) {
        if (length + wanted > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + wanted, bytes.length * 2));
        }
    }

    /** A number that is not negative. */
    public void number(int value) {
        room(5);
        int rest = value;
        while (rest > 0x7F) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    public void flag(boolean value) {
        number(value ? 1 : 0);
    }

    @SuppressWarnings("EnumOrdinal") // only the very build that has written it reads it
    public void choice(Enum<?> value) {
        number(value.ordinal());
    }

    /** A text; UTF-8 cannot write half a pair of surrogates, which then goes character by character. */
    public void text(String value) {
        boolean whole = isWhole(value);
        flag(whole);
        if (whole) {
            raw(value.getBytes(StandardCharsets.UTF_8));
        } else {
            number(value.length());
            value.chars().forEach(this::number);
        }
    }

    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    public void raw(byte[] value) {
        number(value.length);
        plain(value, 0, value.length);
    }

    /** Bytes as they are, without their number. */
    void plain(byte[] value, int from, int to) {
        room(to - from);
        System.arraycopy(value, from, bytes, length, to - from);
        length += to - from;
    }

    public void span(Span span) {
        number(span.line());
        number(span.column());
        int lines = span.endLine() - span.line();
        number(lines);
        number(lines == 0 ? span.endColumn() - span.column() : span.endColumn());
    }

    public void problem(NoteProblem problem) {
        choice(problem.rule());
        choice(problem.severity());
        span(problem.span());
        text(problem.message());
        maybe(problem.hint(), this::text);
        maybe(problem.fix(), fix -> {
            text(fix.title());
            all(fix.edits(), edit -> {
                span(edit.span());
                text(edit.text());
            });
        });
    }

    public <T> void all(List<T> values, Consumer<T> each) {
        number(values.size());
        values.forEach(each);
    }

    public <T> void maybe(Optional<T> value, Consumer<T> present) {
        flag(value.isPresent());
        value.ifPresent(present);
    }
}
