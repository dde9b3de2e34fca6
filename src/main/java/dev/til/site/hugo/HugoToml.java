package dev.til.site.hugo;

import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Scalar;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.FrontMatter.Value;
import dev.til.note.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads TOML as Hugo's configuration and front matter have it, into the same shape as YAML. Written by hand since til
 * needs a dozen of its keys and no library reads it without bringing a parser generator along; what is no TOML ends the
 * reading, and what stands before it counts.
 */
final class HugoToml {
    private static final int DEEPEST = 50;

    private final String text;
    private int at;

    private HugoToml(String text) {
        this.text = text;
    }

    static Mapping read(String text) {
        var root = new LinkedHashMap<String, Object>();
        try {
            new HugoToml(text).document(root);
        } catch (Unreadable e) {
            return mapping(root);
        }
        return mapping(root);
    }

    static boolean isReadable(String text) {
        try {
            new HugoToml(text).document(new LinkedHashMap<>());
            return true;
        } catch (Unreadable e) {
            return false;
        }
    }

    private static final class Unreadable extends RuntimeException {
        Unreadable() {
            super("not TOML", null, false, false);
        }
    }

    private void document(Map<String, Object> root) {
        Map<String, Object> table = root;
        for (skip(true); at < text.length(); skip(true)) {
            if (text.charAt(at) == '[') {
                boolean array = text.startsWith("[[", at);
                at += array ? 2 : 1;
                List<String> path = path();
                expect(array ? "]]" : "]");
                table = table(root, path, array);
            } else {
                List<String> path = path();
                expect("=");
                Object value = value(0);
                table(table, path.subList(0, path.size() - 1), false).put(path.get(path.size() - 1), value);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> table(Map<String, Object> from, List<String> path, boolean array) {
        Map<String, Object> table = from;
        for (int i = 0; i < path.size(); i++) {
            boolean last = array && i == path.size() - 1;
            Object found = table.computeIfAbsent(path.get(i), none -> last ? new ArrayList<>() : new LinkedHashMap<>());
            if (found instanceof List<?> tables) {
                var items = (List<Object>) tables;
                if (last || items.isEmpty()) {
                    items.add(new LinkedHashMap<String, Object>());
                }
                found = items.get(items.size() - 1);
            }
            if (!(found instanceof Map<?, ?> inner)) {
                throw new Unreadable();
            }
            table = (Map<String, Object>) inner;
        }
        return table;
    }

    private List<String> path() {
        var path = new ArrayList<String>();
        do {
            skip(false);
            if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
                path.add(string());
            } else {
                int from = at;
                while (at < text.length() && isBare(text.charAt(at))) {
                    at++;
                }
                if (from == at) {
                    throw new Unreadable();
                }
                path.add(text.substring(from, at));
            }
            skip(false);
        } while (take("."));
        return path;
    }

    private Object value(int depth) {
        skip(false);
        if (at >= text.length() || depth > DEEPEST) {
            throw new Unreadable();
        }
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            return new Scalar(string(), false, Span.START);
        }
        if (c == '[') {
            return array(depth);
        }
        if (c == '{') {
            return inline(depth);
        }
        int from = at;
        while (at < text.length() && ",]}#\n\r".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return new Scalar(text.substring(from, at).strip(), true, Span.START);
    }

    private List<Object> array(int depth) {
        var items = new ArrayList<Object>();
        at++;
        for (skip(true); !take("]"); skip(true)) {
            items.add(value(depth + 1));
            skip(true);
            if (!take(",") && !text.startsWith("]", at)) {
                throw new Unreadable();
            }
        }
        return items;
    }

    private Map<String, Object> inline(int depth) {
        var table = new LinkedHashMap<String, Object>();
        at++;
        for (skip(true); !take("}"); skip(true)) {
            List<String> path = path();
            expect("=");
            Object value = value(depth + 1);
            table(table, path.subList(0, path.size() - 1), false).put(path.get(path.size() - 1), value);
            skip(true);
            if (!take(",") && !text.startsWith("}", at)) {
                throw new Unreadable();
            }
        }
        return table;
    }

    private String string() {
        char quote = text.charAt(at);
        String three = String.valueOf(quote).repeat(3);
        String end = text.startsWith(three, at) ? three : String.valueOf(quote);
        at += end.length();
        if (end.length() == 3 && !take("\r\n")) {
            take("\n"); // TOML: a line break right after the quotes does not count
        }
        var string = new StringBuilder();
        while (!text.startsWith(end, at)) {
            if (at >= text.length() || (end.length() == 1 && text.charAt(at) == '\n')) {
                throw new Unreadable();
            }
            if (quote == '"' && text.charAt(at) == '\\') {
                escape(string);
            } else {
                string.append(text.charAt(at++));
            }
        }
        at += end.length();
        return string.toString();
    }

    private void escape(StringBuilder string) {
        char c = at + 1 < text.length() ? text.charAt(at + 1) : '\\';
        at += 2;
        switch (c) {
            case 'n' -> string.append('\n');
            case 't' -> string.append('\t');
            case 'r' -> string.append('\r');
            case 'b' -> string.append('\b');
            case 'f' -> string.append('\f');
            case 'u', 'U' -> {
                int length = c == 'u' ? 4 : 8;
                try {
                    string.appendCodePoint(Integer.parseInt(text, at, Math.min(at + length, text.length()), 16));
                } catch (IllegalArgumentException e) {
                    throw new Unreadable();
                }
                at += length;
            }
            case '\n', '\r', ' ' -> {
                while (at < text.length() && text.charAt(at) <= ' ') {
                    at++; // TOML: a backslash at the end of a line joins it with the next word
                }
            }
            default -> string.append(c);
        }
    }

    private void skip(boolean lines) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                while (at < text.length() && text.charAt(at) != '\n') {
                    at++;
                }
                if (!lines) {
                    return;
                }
            } else if (c == ' ' || c == '\t' || (lines && (c == '\n' || c == '\r'))) {
                at++;
            } else {
                return;
            }
        }
    }

    private boolean take(String expected) {
        boolean found = text.startsWith(expected, at);
        at += found ? expected.length() : 0;
        return found;
    }

    private void expect(String expected) {
        skip(false);
        if (!take(expected)) {
            throw new Unreadable();
        }
    }

    private static boolean isBare(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }

    private static Mapping mapping(Map<?, ?> table) {
        var fields = new ArrayList<Field>();
        table.forEach((key, value) -> fields.add(new Field(String.valueOf(key), Span.START, shape(value))));
        return new Mapping(fields, Span.START);
    }

    private static Value shape(Object value) {
        if (value instanceof Map<?, ?> table) {
            return mapping(table);
        }
        if (value instanceof List<?> items) {
            return new Sequence(items.stream().map(HugoToml::shape).toList(), Span.START);
        }
        return value instanceof Scalar scalar ? scalar : new Scalar("", true, Span.START);
    }

    /**
     * The TOML between {@code +++} lines at the start of a note, and where the note's body starts.
     *
     * @param readable whether all of it is TOML
     */
    record Block(Mapping fields, int end, boolean readable) {
        static Optional<Block> of(String note) {
            if (!note.startsWith("+++")) {
                return Optional.empty();
            }
            int start = note.indexOf('\n') + 1;
            int close = start == 0 ? -1 : note.indexOf("\n+++", start - 1);
            if (close < 0 || !note.substring(3, start).isBlank()) {
                return Optional.empty();
            }
            int end = note.indexOf('\n', close + 1);
            String toml = note.substring(start, Math.max(start, close));
            return Optional.of(new Block(read(toml), end < 0 ? note.length() : end + 1, isReadable(toml)));
        }
    }
}
