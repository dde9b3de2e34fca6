package dev.til.config;

import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Scalar;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.FrontMatter.Value;
import dev.til.note.NoteText;
import dev.til.note.Yaml;
import java.util.List;
import java.util.Optional;

/** A configuration's text in which single keys are set by position: all comments, order, quotes and line breaks stay. */
record ConfigEdit(String chars) {
    /**
     * The text with a value for a key.
     *
     * @param path of the key: {@code course.start}
     * @param yaml the value as YAML writes it, on one line; a comment may stand behind it
     */
    ConfigEdit set(String path, String yaml) {
        List<String> keys = List.of(path.split("\\."));
        Optional<Mapping> root = root();
        if (root.isEmpty()) {
            return new ConfigEdit(ended(chars) + section(keys, yaml, ""));
        }
        return set(root.get(), keys, yaml);
    }

    /** The text with another key and value in the place of one that is there; as it was where that is not. */
    ConfigEdit replace(String path, String key, String yaml) {
        List<String> keys = List.of(path.split("\\."));
        Optional<Value> there = root().map(Value.class::cast);
        Optional<Field> field = Optional.empty();
        for (String name : keys) {
            field = there.flatMap(value -> field(value, name));
            there = field.map(Field::value);
        }
        return field.map(found -> put(start(found), end(found.value()), key + ": " + yaml))
                .orElse(this);
    }

    private ConfigEdit set(Mapping section, List<String> keys, String yaml) {
        Optional<Field> there = field(section, keys.get(0));
        List<String> below = keys.subList(1, keys.size());
        if (there.isEmpty()) {
            return add(section, keys, yaml);
        }
        Value value = there.get().value();
        if (value instanceof Scalar scalar && scalar.isNull()) {
            return put(colon(there.get()), Math.max(colon(there.get()), end(value)), held(there.get(), below, yaml));
        }
        if (below.isEmpty()) {
            return put(lines().start(value.span()), end(value), yaml);
        }
        return value instanceof Mapping map ? set(map, below, yaml) : this;
    }

    /** What stands behind the colon of a key that held nothing. */
    private String held(Field field, List<String> keys, String yaml) {
        return keys.isEmpty()
                ? " " + yaml
                : (lines().lineBreak() + section(keys, yaml, indent(field) + "  ")).stripTrailing();
    }

    private ConfigEdit add(Mapping section, List<String> keys, String yaml) {
        boolean braces = isFlow(section);
        if (braces) {
            String flow = String.join(": {", keys) + ": " + yaml + "}".repeat(keys.size() - 1);
            int at = section.fields().isEmpty()
                    ? lines().start(section.span()) + 1
                    : end(section.fields().get(section.fields().size() - 1).value());
            return put(at, at, section.fields().isEmpty() ? flow : ", " + flow);
        }
        if (section.fields().isEmpty()) {
            return this; // something stands before its braces, such as an anchor
        }
        boolean top = keys.get(0).equals("course") && keys.size() > 1;
        int at = top
                ? place(section)
                : behind(section.fields().get(section.fields().size() - 1));
        String text = section(keys, yaml, indent(section.fields().get(0)));
        boolean open = at > 0 && chars.charAt(at - 1) != '\n';
        return put(at, at, (open ? lines().lineBreak() : "") + text + (top ? lines().lineBreak() : ""));
    }

    /** Where a section of the course belongs: before the example that til wrote as a comment, else before the notes. */
    private int place(Mapping root) {
        int example = chars.indexOf("\n# course:");
        if (example >= 0) {
            return example + 1;
        }
        Optional<Field> notes = field(root, "notes");
        return notes.map(field -> lines().lineStart(field.keySpan().line()))
                .orElseGet(() -> behind(root.fields().get(root.fields().size() - 1)));
    }

    private String section(List<String> keys, String yaml, String indent) {
        var text = new StringBuilder();
        String before = indent;
        for (int i = 0; i < keys.size(); i++) {
            text.append(before).append(keys.get(i)).append(':');
            text.append(i == keys.size() - 1 ? " " + yaml : "").append(lines().lineBreak());
            before += "  ";
        }
        return text.toString();
    }

    private ConfigEdit put(int from, int to, String text) {
        return new ConfigEdit(chars.substring(0, from) + text + chars.substring(to));
    }

    private Optional<Mapping> root() {
        return Yaml.read(NoteText.of(chars)) instanceof Yaml.Tree tree
                ? tree.root().filter(Mapping.class::isInstance).map(Mapping.class::cast)
                : Optional.empty();
    }

    private static Optional<Field> field(Value section, String key) {
        return section instanceof Mapping map
                ? map.fields().stream().filter(field -> field.key().equals(key)).findFirst()
                : Optional.empty();
    }

    private boolean isFlow(Value value) {
        int start = lines().start(value.span());
        return start < chars.length() && "{[".indexOf(chars.charAt(start)) >= 0;
    }

    private int start(Field field) {
        return lines().start(field.keySpan());
    }

    /** Behind the colon of a key. */
    private int colon(Field field) {
        return chars.indexOf(':', lines().end(field.keySpan())) + 1;
    }

    /** Where the line after a field begins. */
    private int behind(Field field) {
        int end = Math.max(end(field.value()), colon(field));
        int line = chars.indexOf('\n', end);
        return line < 0 ? chars.length() : line + 1;
    }

    /** Where a value ends; YAML lets a list of lines reach to the next thing that is there. */
    private int end(Value value) {
        if (isFlow(value) || value instanceof Scalar) {
            return lines().end(value.span());
        }
        List<Value> parts = value instanceof Sequence list
                ? list.items()
                : value instanceof Mapping map
                        ? map.fields().stream().map(Field::value).toList()
                        : List.of();
        return parts.isEmpty() ? lines().end(value.span()) : end(parts.get(parts.size() - 1));
    }

    private String indent(Field field) {
        return lines().indent(field.keySpan().line());
    }

    private ConfigLines lines() {
        return new ConfigLines(chars);
    }

    private String ended(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + lines().lineBreak();
    }
}
