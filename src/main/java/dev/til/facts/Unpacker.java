package dev.til.facts;

import dev.til.note.Fix;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.note.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what {@link Packer} has written. */
public final class Unpacker {
    private static final RuleId[] RULES = RuleId.values();
    private static final Severity[] SEVERITIES = Severity.values();

    private final byte[] bytes;
    private int at;

    public Unpacker(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    /** The same place, to read from it again. */
    public Unpacker again() {
        return new Unpacker(bytes, at);
    }

    /** The bytes that follow. */
    byte[] rest(int count) {
        return Arrays.copyOfRange(bytes, at, at + count);
    }

    /** All that there is, from its beginning. */
    byte[] bytes() {
        return bytes;
    }

    int at() {
        return at;
    }

    public int number() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    public boolean flag() {
        return number() == 1;
    }

    public <E extends Enum<E>> E choice(E[] values) {
        return values[number()];
    }

    public String text() {
        boolean whole = flag();
        int length = number();
        if (!whole) {
            char[] chars = new char[most(length)];
            for (int i = 0; i < length; i++) {
                chars[i] = (char) number();
            }
            return new String(chars);
        }
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    /** A count of what takes a byte each at least: no more is made room for than there can be. */
    private int most(int count) {
        return Objects.checkIndex(count, bytes.length - at + 1);
    }

    public byte[] raw() {
        int length = number();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    public Span span() {
        int line = number();
        int column = number();
        int lines = number();
        int end = number();
        return new Span(line, column, line + lines, lines == 0 ? column + end : end);
    }

    public NoteProblem problem() {
        return new NoteProblem(
                choice(RULES),
                choice(SEVERITIES),
                span(),
                text(),
                maybe(this::text),
                maybe(() -> new Fix(text(), all(() -> new Fix.Edit(span(), text())))));
    }

    public <T> List<T> all(Supplier<T> each) {
        int count = number();
        if (count == 0) {
            return List.of();
        }
        var all = new ArrayList<T>(most(count));
        for (int i = 0; i < count; i++) {
            all.add(each.get());
        }
        return all;
    }

    public <T> Optional<T> maybe(Supplier<T> present) {
        return flag() ? Optional.of(present.get()) : Optional.empty();
    }
}
