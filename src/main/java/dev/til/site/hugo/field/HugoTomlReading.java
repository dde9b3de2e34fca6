package dev.til.site.hugo.field;

import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Scalar;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.FrontMatter.Value;
import dev.til.note.NoteText;
import dev.til.note.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * TOML read by tomlj, with what Hugo's reader takes otherwise. One fault is found after the other: the line of each is
 * then read as if it were empty, so that the keys of all others are known.
 */
final class HugoTomlReading {
    private static final int LONGEST = 64 * 1024;
    private static final int MOST_FAULTS = 5;
    private static final int DEEPEST = 40;
    private static final Scalar UNKNOWN = new Scalar("", true, Span.START);

    private final NoteText text;
    private final List<HugoTomlFault> faults = new ArrayList<>();
    /** What is read: each character stands where it stands in the text. */
    private String toml;

    private final int[] lines;
    private final boolean wide;

    private HugoTomlReading(NoteText text, int from, int to) {
        String chars = text.chars();
        this.text = text;
        this.toml = chars.substring(0, from).replace('+', ' ') + chars.substring(from, to);
        this.lines = IntStream.range(0, to + 1)
                .filter(i -> i == 0 || toml.charAt(i - 1) == '\n')
                .toArray();
        this.wide = toml.codePointCount(0, to) < to;
    }

    static HugoToml read(NoteText text, int from, int to) {
        var reading = new HugoTomlReading(text, from, to);
        Span start = text.span(from, from);
        if (to - from > LONGEST) {
            return refused(start, "it is longer than 64 KiB");
        }
        try {
            return reading.isDeep()
                    ? refused(start, "it is nested too deeply")
                    : new HugoToml(reading.read(), reading.faults);
        } catch (StackOverflowError e) { // where brackets in quotes hid how deep it is
            return refused(start, "it is nested too deeply");
        }
    }

    private static HugoToml refused(Span at, String why) {
        return new HugoToml(new Mapping(List.of(), Span.START), List.of(HugoTomlFault.tooMuch(at, why)));
    }

    private boolean isDeep() {
        int depth = 0;
        for (int i = 0; i < toml.length() && depth <= DEEPEST; i++) {
            char c = toml.charAt(i);
            depth = c == '[' || c == '{' ? depth + 1 : c == ']' || c == '}' ? Math.max(0, depth - 1) : depth;
        }
        return depth > DEEPEST;
    }

    private Mapping read() {
        TomlParseResult result = Toml.parse(toml);
        for (int i = 0; i < MOST_FAULTS && result.hasErrors(); i++) {
            TomlParseError first = result.errors().stream()
                    .min(Comparator.comparing(error -> offset(error.position())))
                    .orElseThrow();
            passOver(offset(first.position()), String.valueOf(first.getMessage()));
            result = Toml.parse(toml);
        }
        return mapping(result, 0);
    }

    private void passOver(int at, String said) {
        if (said.contains("sequence '\\e'")) { // go-toml knows it, the library does not: a tab is as good
            toml = toml.substring(0, at) + "\\t" + toml.substring(at + 2);
            return;
        }
        int start = lineStart(at);
        int opening = opening(at, said);
        if (opening < 0 || lineStart(opening) == start) {
            faults.add(HugoTomlFault.of(text, at, said));
            blank(start, lineEnd(at));
        } else {
            faults.add(HugoTomlFault.unclosed(text.span(opening, opening + 1)));
            blank(lineStart(opening), said.contains("expected ]") ? start : lineEnd(opening));
        }
    }

    /** What is never closed goes wrong at the next key, or at the end of all; what has to be changed stands above. */
    private int opening(int at, String said) {
        for (String quotes : List.of("\"\"\"", "'''")) {
            if (said.contains("expected " + quotes)) {
                return toml.lastIndexOf(quotes, at);
            }
        }
        boolean list =
                said.contains("expected ]") && toml.substring(lineStart(at), at).isBlank();
        return list ? toml.lastIndexOf('[', at) : -1;
    }

    private void blank(int from, int to) {
        String blank = toml.substring(from, to).replaceAll("[^\\r\\n]", " ");
        toml = toml.substring(0, from) + blank + toml.substring(to);
    }

    private int lineStart(int at) {
        return toml.lastIndexOf('\n', at - 1) + 1;
    }

    private Mapping mapping(TomlTable table, int depth) {
        var fields = new ArrayList<Field>();
        var places = new HashMap<String, Integer>();
        table.keySet().forEach(key -> places.put(key, offset(table.inputPositionOf(List.of(key)))));
        var keys = new ArrayList<>(places.keySet());
        keys.sort(Comparator.comparing(places::get));
        for (String key : keys) {
            int at = places.getOrDefault(key, 0);
            fields.add(new Field(key, Span.START, value(table.get(List.of(key)), at, true, depth + 1)));
        }
        return new Mapping(fields, Span.START);
    }

    /** @param keyed whether it stands behind its key */
    private Value value(@Nullable Object value, int at, boolean keyed, int depth) {
        if (value == null || depth > DEEPEST) {
            return UNKNOWN;
        }
        if (value instanceof TomlTable table) {
            return mapping(table, depth);
        }
        if (value instanceof TomlArray array) {
            var items = new ArrayList<Value>();
            for (int i = 0; i < array.size(); i++) {
                items.add(value(array.get(i), offset(array.inputPositionOf(i)), false, depth + 1));
            }
            return new Sequence(items, Span.START);
        }
        int from = keyed ? behindKey(at) : behindBlanks(at);
        if (value instanceof String string) {
            return new Scalar(string, false, text.span(from, HugoPlainToml.quotedEnd(toml, from, lineEnd(from))));
        }
        int to = from;
        while (to < toml.length() && ",]}#\r\n".indexOf(toml.charAt(to)) < 0) {
            to++;
        }
        String raw = toml.substring(from, to).stripTrailing();
        Span span = text.span(from, from + raw.length());
        if (raw.length() > 2 && raw.charAt(raw.length() - 2) == ':') { // +09:0, which the library takes
            faults.add(HugoTomlFault.of(text, from, "Invalid offset"));
        }
        return new Scalar(raw.endsWith("z") ? raw.toUpperCase(Locale.ROOT) : raw, true, span);
    }

    private int behindKey(int key) {
        int at = key;
        for (char quote = 0; at < toml.length() && (quote != 0 || toml.charAt(at) != '='); at++) {
            char c = toml.charAt(at);
            at += c == '\\' && quote == '"' ? 1 : 0;
            quote = quote == 0 && (c == '"' || c == '\'') ? c : c == quote ? 0 : quote;
        }
        return behindBlanks(Math.min(at + 1, toml.length()));
    }

    /** An item of a list begins, for the library, with the lines and comments before it. */
    private int behindBlanks(int from) {
        int at = from;
        while (at < toml.length() && (Character.isWhitespace(toml.charAt(at)) || toml.charAt(at) == '#')) {
            at = toml.charAt(at) == '#' ? lineEnd(at) : at + 1;
        }
        return at;
    }

    private int lineEnd(int from) {
        int feed = toml.indexOf('\n', from);
        return feed < 0 ? toml.length() : feed > from && toml.charAt(feed - 1) == '\r' ? feed - 1 : feed;
    }

    /** The library counts lines and, in them, code points. */
    private int offset(@Nullable TomlPosition position) {
        if (position == null) {
            return 0;
        }
        int start = lines[Math.min(position.line(), lines.length) - 1];
        int end = Math.min(start + position.column() - 1, toml.length());
        int pairs = wide ? end - start - toml.codePointCount(start, end) : 0;
        return pairs == 0 ? end : toml.offsetByCodePoints(start, position.column() - 1);
    }
}
