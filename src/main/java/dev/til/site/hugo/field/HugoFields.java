package dev.til.site.hugo.field;

import dev.til.TilException;
import dev.til.note.FrontMatter;
import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Scalar;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.FrontMatter.Value;
import dev.til.note.Note;
import dev.til.note.NoteMarker;
import dev.til.note.NoteText;
import dev.til.note.Span;
import dev.til.note.Yaml;
import java.util.List;
import java.util.Optional;

/** Keys and values of a configuration or a front matter, be it YAML, TOML or JSON. Hugo: the case of keys does not count. */
public record HugoFields(List<Field> fields) {
    /** Says nothing. */
    public static final HugoFields NONE = new HugoFields(List.of());

    public HugoFields {
        fields = List.copyOf(fields);
    }

    /** A note's front matter of whatever kind. */
    public static HugoFields of(Note note) {
        if (note.frontMatter() instanceof FrontMatter.Fields yaml) {
            return new HugoFields(yaml.fields());
        }
        if (!note.shows(NoteMarker.OPENING)) {
            return NONE;
        }
        Optional<HugoToml> toml = toml(note);
        if (toml.isPresent()) {
            return new HugoFields(toml.get().fields().fields());
        }
        return lateYaml(note)
                .map(HugoFields::of)
                .orElseGet(() -> ofJson(note.text().chars()));
    }

    /** Whether a note begins with JSON that can be read. */
    public static boolean hasJson(String text) {
        int end = jsonEnd(text);
        return end > 0 && json(text.substring(HugoFrontMatterBlock.start(text), end)) instanceof Yaml.Tree;
    }

    private static HugoFields ofJson(String text) {
        int end = jsonEnd(text);
        return end > 0 ? of(json(text.substring(HugoFrontMatterBlock.start(text), end))) : NONE;
    }

    /** The TOML that a note begins with; empty where it has none, or none that ends. */
    public static Optional<HugoToml> toml(Note note) {
        NoteText text = note.text();
        return HugoFrontMatterBlock.of(text.chars(), HugoFrontMatterBlock.TOML)
                .map(block -> HugoToml.read(text, block.from(), block.to()));
    }

    /** The YAML that a note begins with after blank lines, which others do not take for front matter. */
    public static Optional<Yaml.Result> lateYaml(Note note) {
        NoteText text = note.text();
        return note.frontMatter() instanceof FrontMatter.Missing
                ? HugoFrontMatterBlock.of(text.chars(), HugoFrontMatterBlock.YAML)
                        .map(block -> Yaml.read(text.slice(block.from(), block.to())))
                : Optional.empty();
    }

    /** What follows the front matter of whatever kind. */
    public static NoteText body(Note note) {
        if (!(note.frontMatter() instanceof FrontMatter.Missing) || !note.shows(NoteMarker.OPENING)) {
            return note.body();
        }
        String text = note.text().chars();
        int end = HugoFrontMatterBlock.of(text, HugoFrontMatterBlock.TOML)
                .or(() -> HugoFrontMatterBlock.of(text, HugoFrontMatterBlock.YAML))
                .map(HugoFrontMatterBlock::end)
                .orElseGet(() -> Math.max(0, jsonEnd(text)));
        return end == 0 ? note.body() : note.text().slice(end, note.text().length());
    }

    /**
     * A configuration file, by the end of its path.
     *
     * @throws TilException where it is broken, as then Hugo builds nothing
     */
    public static HugoFields read(String path, String text) {
        NoteText source = NoteText.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (path.endsWith("toml")) {
            HugoToml toml = HugoToml.read(source, 0, source.length());
            for (HugoTomlFault fault : toml.faults()) {
                throw broken(path, fault.at(), fault.message(), fault.hint());
            }
            return new HugoFields(toml.fields().fields());
        }
        Yaml.Result yaml = path.endsWith("json") ? json(source.chars()) : Yaml.read(source);
        if (yaml instanceof Yaml.Broken fault) {
            throw broken(path, fault.at(), fault.message(), fault.fault().hint());
        }
        return of(yaml);
    }

    private static TilException broken(String path, Span at, String message, String hint) {
        return new TilException(
                "%s:%d:%d: %s".formatted(path, at.line(), at.column(), message),
                hint + "; until then Hugo builds nothing");
    }

    /** JSON is YAML in braces, but for tabs, which are in none of its values, and a slash that is escaped. */
    private static Yaml.Result json(String text) {
        String yaml = text.replace('\t', ' ').replaceAll("(?<!\\\\)((?:\\\\{2})*)\\\\/", "$1/");
        return Yaml.read(NoteText.of(yaml));
    }

    private static HugoFields of(Yaml.Result yaml) {
        return yaml instanceof Yaml.Tree tree && tree.root().orElse(null) instanceof Mapping mapping
                ? new HugoFields(mapping.fields())
                : NONE;
    }

    /** Hugo: a note that starts with a brace starts with JSON, up to the brace that closes it. */
    private static int jsonEnd(String text) {
        int start = HugoFrontMatterBlock.start(text);
        if (!text.startsWith("{", start) || text.startsWith("{{", start)) {
            return -1;
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    public Optional<Value> value(String... path) {
        Optional<Value> found = Optional.empty();
        List<Field> level = fields;
        for (String key : path) {
            found = level.stream()
                    .filter(field -> field.key().equalsIgnoreCase(key))
                    .reduce((first, second) -> second)
                    .map(Field::value);
            level = found.orElse(null) instanceof Mapping mapping ? mapping.fields() : List.of();
        }
        return found;
    }

    /** The fields in a field; none where it has none. */
    public HugoFields below(String... path) {
        return value(path).orElse(null) instanceof Mapping mapping ? new HugoFields(mapping.fields()) : NONE;
    }

    /** A text that says something. */
    public Optional<String> text(String... path) {
        return value(path).flatMap(Value::text).filter(text -> !text.isEmpty());
    }

    /** The name that front matter gives in place of the file's. Hugo: hyphens at its ends do not count. */
    public Optional<String> slug() {
        return text("slug").map(HugoFields::bare).filter(slug -> !slug.isEmpty());
    }

    private static String bare(String slug) {
        int from = 0;
        int to = slug.length();
        while (from < to && slug.charAt(from) == '-') {
            from++;
        }
        while (from < to && slug.charAt(to - 1) == '-') {
            to--;
        }
        return slug.substring(from, to);
    }

    public boolean flag(boolean otherwise, String... path) {
        return text(path).map(text -> text.equalsIgnoreCase("true")).orElse(otherwise);
    }

    /** The texts of a list, or of a single value in place of one. */
    public List<String> texts(String... path) {
        Optional<Value> value = value(path);
        if (value.orElse(null) instanceof Sequence sequence) {
            return sequence.items().stream()
                    .flatMap(item -> item.text().stream())
                    .toList();
        }
        return value.orElse(null) instanceof Scalar scalar && !scalar.isNull() ? List.of(scalar.raw()) : List.of();
    }
}
