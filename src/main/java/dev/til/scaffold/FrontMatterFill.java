package dev.til.scaffold;

import dev.til.TilException;
import dev.til.note.FrontMatter;
import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Fields;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Scalar;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.Note;
import dev.til.note.NoteOffsets;
import dev.til.note.Notes;
import dev.til.note.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Puts values where their marks stand. In front matter a value is quoted where YAML needs it; afterwards the result is
 * read back and must be what was meant, so that no title can add a key, end the block or change its type.
 */
final class FrontMatterFill {
    private final String template;
    private final TemplateMarks marks;

    FrontMatterFill(String template, TemplateMarks marks) {
        this.template = template;
        this.marks = marks;
    }

    private record Edit(int start, int end, String text) {}

    String fill(String marked) {
        Note note = read(marked);
        if (note.frontMatter() instanceof Fields meant) {
            String filled = fill(note, meant);
            demandSame(meant, read(filled).frontMatter());
            return filled;
        }
        if (note.frontMatter() instanceof FrontMatter.Missing) {
            return marked.startsWith("+++") ? toml(marked) : marks.resolve(marked);
        }
        throw TilException.usage("%s: its front matter is not valid".formatted(template), why(note.frontMatter()));
    }

    private static String why(FrontMatter matter) {
        if (matter instanceof FrontMatter.Invalid invalid) {
            return "line %d: %s".formatted(invalid.at().line(), invalid.message());
        }
        return matter instanceof FrontMatter.Unclosed
                ? "close it with a line of '---'"
                : "write it as 'key: value' lines";
    }

    private String fill(Note note, Fields fields) {
        var edits = new ArrayList<Edit>();
        String text = note.text().chars();
        collect(note, fields.fields(), false, edits);
        edits.sort((one, two) -> Integer.compare(one.start(), two.start()));
        var filled = new StringBuilder();
        int at = 0;
        for (Edit edit : edits) {
            filled.append(marks.resolve(text.substring(at, edit.start()))).append(edit.text());
            at = edit.end();
        }
        return filled.append(marks.resolve(text.substring(at))).toString();
    }

    private void collect(Note note, List<Field> fields, boolean flow, List<Edit> edits) {
        for (Field field : fields) {
            if (marks.isIn(field.key())) {
                add(note, field.key(), field.keySpan(), flow, edits);
            }
            collect(note, field.value(), flow, edits);
        }
    }

    private void collect(Note note, FrontMatter.Value value, boolean flow, List<Edit> edits) {
        if (value instanceof Scalar scalar && marks.isIn(scalar.raw())) {
            add(note, scalar.raw(), scalar.span(), flow, edits);
        } else if (value instanceof Sequence sequence) {
            boolean inside = flow || startsWith(note, sequence.span(), '[');
            sequence.items().forEach(item -> collect(note, item, inside, edits));
        } else if (value instanceof Mapping mapping) {
            collect(note, mapping.fields(), flow || startsWith(note, mapping.span(), '{'), edits);
        }
    }

    private static boolean startsWith(Note note, Span span, char c) {
        int start = NoteOffsets.start(note.text(), span);
        return start < note.text().length() && note.text().chars().charAt(start) == c;
    }

    private void add(Note note, String raw, Span span, boolean flow, List<Edit> edits) {
        int start = NoteOffsets.start(note.text(), span);
        int end = NoteOffsets.end(note.text(), span);
        String source = note.text().chars().substring(start, end);
        edits.add(new Edit(start, end, TemplateYamlScalar.write(marks, source, raw, flow)));
    }

    /** What was read back must be what was meant; YAML has more corners than anybody remembers. */
    private void demandSame(Fields meant, FrontMatter got) {
        if (!(got instanceof Fields fields) || !same(meant.fields(), fields.fields())) {
            throw TilException.usage(
                    "%s: a value cannot be written into this front matter".formatted(template),
                    "put quotes around the variables there, or leave special characters out of the value");
        }
    }

    private boolean same(List<Field> meant, List<Field> got) {
        if (meant.size() != got.size()) {
            return false;
        }
        for (int i = 0; i < meant.size(); i++) {
            if (!marks.resolve(meant.get(i).key()).equals(got.get(i).key())
                    || !same(meant.get(i).value(), got.get(i).value())) {
                return false;
            }
        }
        return true;
    }

    private boolean same(FrontMatter.Value meant, FrontMatter.Value got) {
        if (meant instanceof Scalar one && got instanceof Scalar other) {
            return marks.resolve(one.raw()).equals(other.raw());
        }
        if (meant instanceof Sequence one && got instanceof Sequence other) {
            return one.items().size() == other.items().size()
                    && IntStream.range(0, one.items().size())
                            .allMatch(
                                    i -> same(one.items().get(i), other.items().get(i)));
        }
        return meant instanceof Mapping one && got instanceof Mapping other && same(one.fields(), other.fields());
    }

    /** Hugo: front matter between two lines of {@code +++} is TOML, where a value belongs into a basic string. */
    private String toml(String marked) {
        int close = marked.indexOf("\n+++", 3);
        int end = close < 0 ? marked.length() : close;
        String block = Pattern.compile("(?m)(?<==[ \t]{0,9})'([^'\n]*)'[ \t]*$")
                .matcher(marked.substring(0, end))
                .replaceAll(literal -> Matcher.quoteReplacement(literal(literal.group(1))));
        return marks.resolve(block, FrontMatterFill::escaped) + marks.resolve(marked.substring(end));
    }

    /** TOML: nothing can be escaped in single quotes, so what has one gets double ones. */
    private String literal(String text) {
        String value = marks.resolve(text);
        return value.indexOf('\'') < 0 ? "'" + value + "'" : '"' + escaped(value) + '"';
    }

    static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static Note read(String text) {
        return Notes.read("template.md", text.getBytes(StandardCharsets.UTF_8));
    }
}
