package dev.til.config;

import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Scalar;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.FrontMatter.Value;
import dev.til.note.NoteText;
import dev.til.note.Span;
import dev.til.note.Yaml;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of {@code .til/config.yml}, read into settings that know their line and column. */
final class ConfigFile {
    private static final Pattern COMMENT = Pattern.compile("\\s*,?\\s+#\\s*(.*?)\\s*");

    private final String name;
    private final NoteText text;
    private final ConfigProblems problems;

    private ConfigFile(String name, NoteText text, ConfigProblems problems) {
        this.name = name;
        this.text = text;
        this.problems = problems;
    }

    /** The file's settings; with problems, as much as could be read. */
    static Setting.Section read(String name, byte[] bytes, ConfigProblems problems) {
        String chars;
        try {
            chars = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.add(name + ":1:1", "not UTF-8; save it as UTF-8");
            return new Setting.Section(List.of(), name + ":1:1");
        }
        // an editor's byte order mark is no part of the text
        var file = new ConfigFile(name, NoteText.of(chars.startsWith("\uFEFF") ? chars.substring(1) : chars), problems);
        return file.read();
    }

    private Setting.Section read() {
        var nothing = new Setting.Section(List.of(), name + ":1:1");
        Yaml.Result result = Yaml.read(text);
        if (result instanceof Yaml.Broken broken) {
            problems.add(
                    place(broken.at()), broken.message() + "; " + broken.fault().hint());
            return nothing;
        }
        Optional<Value> root = ((Yaml.Tree) result).root();
        if (root.isEmpty()) {
            return nothing;
        }
        if (setting(root.get()) instanceof Setting.Section section) {
            return section;
        }
        problems.add(place(root.get().span()), "expected keys and values, as in 'version: 1'");
        return nothing;
    }

    private Setting setting(Value value) {
        String place = place(value.span());
        if (value instanceof Scalar scalar) {
            return scalar.isNull()
                    ? new Setting.Nothing(place)
                    : new Setting.Scalar(scalar.raw(), comment(scalar), place);
        }
        if (value instanceof Sequence sequence) {
            return new Setting.Items(
                    sequence.items().stream().map(this::setting).toList(), place);
        }
        var entries = new ArrayList<Setting.Entry>();
        for (Field field : ((Mapping) value).fields()) {
            entries.add(new Setting.Entry(field.key(), place(field.keySpan()), setting(field.value())));
        }
        return new Setting.Section(entries, place);
    }

    private Optional<String> comment(Scalar scalar) {
        String line = text.sourceLine(scalar.span().endLine());
        int end = Math.min(scalar.span().endColumn() - 1, line.length());
        Matcher comment = COMMENT.matcher(line.substring(end));
        return comment.matches() && !comment.group(1).isEmpty() ? Optional.of(comment.group(1)) : Optional.empty();
    }

    private String place(Span span) {
        return name + ":" + span.line() + ":" + span.column();
    }
}
