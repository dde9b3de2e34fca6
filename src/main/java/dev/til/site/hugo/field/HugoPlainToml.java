package dev.til.site.hugo.field;

import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Scalar;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.FrontMatter.Value;
import dev.til.note.NoteText;
import dev.til.note.Span;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TOML as most of it is written: {@code key = value} below plain headers. The library takes longer to start than a commit
 * to be checked; whatever is not as plain as that, and so all that may be wrong, is left to it.
 */
final class HugoPlainToml {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]++");
    private static final Pattern FIELD = Pattern.compile("([A-Za-z0-9_-]++)[ \\t]*+=[ \\t]*+");
    private static final Pattern COMMENT = Pattern.compile("#[^\\x00-\\x08\\x0A-\\x1F\\x7F]*+");
    private static final Pattern DOT = Pattern.compile("[ \\t]*+\\.[ \\t]*+");
    private static final Pattern OPEN = Pattern.compile("\\[[ \\t]*+");
    private static final Pattern CLOSE = Pattern.compile("[ \\t]*+]");
    private static final Pattern QUOTED =
            Pattern.compile("(?:\"(?:[^\"\\\\\\x00-\\x08\\x0A-\\x1F\\x7F]++|\\\\[\"\\\\]){0,50}+\""
                    + "|'[^'\\x00-\\x08\\x0A-\\x1F\\x7F]*+')(?![\"'])");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
    /** Dates within the first 28 days of a month; the others are in the group. */
    private static final Pattern BARE = Pattern.compile("(?:true|false|-?(?:0|[1-9][0-9]{0,16})(?:\\.[0-9]+)?"
            + "|[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8]|(29|30|31))"
            + "(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])?)?)"
            + "(?![A-Za-z0-9_.:+-])");

    private static final int DEEPEST = 10;

    private final NoteText text;
    private final Matcher next;
    private final int end;
    private int at;

    private HugoPlainToml(NoteText text, int from, int to) {
        this.text = text;
        this.next = KEY.matcher(text.chars());
        this.at = from;
        this.end = to;
    }

    /** What the part between two offsets says; empty where it takes more to read it. */
    static Optional<Mapping> read(NoteText text, int from, int to) {
        try {
            return Optional.of(new HugoPlainToml(text, from, to).read());
        } catch (NotPlain e) {
            return Optional.empty();
        }
    }

    /** Where the text in quotes ends that begins at an offset; {@code otherwise} for one that is not plain. */
    static int quotedEnd(String toml, int from, int otherwise) {
        Matcher quoted = QUOTED.matcher(toml).region(from, toml.length());
        return quoted.lookingAt() ? quoted.end() : otherwise;
    }

    private static final class NotPlain extends RuntimeException {
        NotPlain() {
            super("not plain", null, false, false);
        }
    }

    private static void require(boolean plain) {
        if (!plain) {
            throw new NotPlain();
        }
    }

    /** Values by their keys, and the tables below them: one, or all that {@code [[name]]} has added. */
    private static final class Table {
        private final Map<String, Value> values = new LinkedHashMap<>();
        private final Map<String, List<Table>> below = new LinkedHashMap<>();
        private final Set<String> named = new HashSet<>();
        private final Set<String> lists = new HashSet<>();

        /** What the last part of a header names, for the first time unless it adds to a list. */
        Table named(String name, boolean adds) {
            require(adds == lists.contains(name) || !below.containsKey(name));
            require(named.add(name) || adds);
            if (adds) {
                lists.add(name);
                below.computeIfAbsent(name, none -> new ArrayList<>()).add(new Table());
            }
            return inner(name);
        }

        /** A table, or the last of several. */
        Table inner(String name) {
            require(!values.containsKey(name));
            List<Table> tables = below.computeIfAbsent(name, none -> List.of(new Table()));
            return tables.get(tables.size() - 1);
        }

        Mapping mapping() {
            var fields = new ArrayList<Field>();
            values.forEach((key, value) -> fields.add(new Field(key, Span.START, value)));
            below.forEach((key, tables) -> {
                var items = new ArrayList<Value>();
                tables.forEach(table -> items.add(table.mapping()));
                Value value = lists.contains(key) ? new Sequence(items, Span.START) : items.get(0);
                fields.add(new Field(key, Span.START, value));
            });
            return new Mapping(fields, Span.START);
        }
    }

    private Mapping read() {
        var root = new Table();
        Table table = root;
        for (skip(true); at < end; skip(true)) {
            if (is('[') && take(OPEN)) {
                table = header(root);
            } else {
                require(take(FIELD));
                String key = next.group(1);
                require(!table.below.containsKey(key) && table.values.put(key, value(0)) == null);
            }
            skip(false);
            require(at == end || is('\n'));
        }
        return root.mapping();
    }

    /** What follows the bracket that opens it. */
    private Table header(Table root) {
        boolean adds = text.chars().charAt(at - 1) == '[' && take(OPEN);
        Table table = root;
        String name = key();
        for (; take(DOT); name = key()) {
            table = table.inner(name);
        }
        require(take(CLOSE) && (!adds || (take(CLOSE) && text.chars().charAt(at - 2) == ']')));
        return table.named(name, adds);
    }

    private String key() {
        require(take(KEY));
        return next.group();
    }

    private Value value(int depth) {
        int from = at;
        if ((is('"') || is('\'')) && take(QUOTED)) {
            String inner = text.chars().substring(from + 1, at - 1);
            boolean escapes = text.chars().charAt(from) == '"' && inner.indexOf('\\') >= 0;
            return new Scalar(escapes ? ESCAPED.matcher(inner).replaceAll("$1") : inner, false, text.span(from, at));
        }
        if (take(BARE)) {
            String word = next.group();
            require(next.group(1) == null || HugoDate.read(word, ZoneOffset.UTC).isPresent());
            return new Scalar(word, true, text.span(from, at));
        }
        require(take(OPEN) && depth < DEEPEST);
        var items = new ArrayList<Value>();
        for (skip(true); !is(']'); skip(true)) {
            items.add(value(depth + 1));
            skip(true);
            require(is(',') || is(']'));
            at += is(',') ? 1 : 0;
        }
        at++;
        return new Sequence(items, Span.START);
    }

    /** Goes past blanks and comments, and past the ends of lines as well. */
    private void skip(boolean lines) {
        boolean more = true;
        while (more) {
            boolean blank = is(' ')
                    || is('\t')
                    || (lines && is('\n'))
                    || (is('\r') && text.chars().startsWith("\n", at + 1));
            at += blank ? 1 : 0;
            more = blank || (is('#') && take(COMMENT));
        }
    }

    private boolean is(char c) {
        return at < end && text.chars().charAt(at) == c;
    }

    private boolean take(Pattern pattern) {
        boolean found = next.usePattern(pattern).region(at, end).lookingAt();
        at = found ? next.end() : at;
        return found;
    }
}
