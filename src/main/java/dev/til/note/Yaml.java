package dev.til.note;

import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Scalar;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.FrontMatter.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads YAML as it was written: every key and value with its place, every scalar as text. Nothing is constructed, so a
 * hostile document can do no more than be refused, and {@code off}, {@code 1_000} or a date keep their letters.
 */
public final class Yaml {
    /** Nobody's settings or front matter are larger: a document whose aliases unfold to more is an attack or a slip. */
    private static final int MOST_VALUES = 20_000;

    private static final int DEEPEST = 50;

    private final Text text;
    private final boolean wide;
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int values;

    private Yaml(Text text) {
        this.text = text;
        wide = text.chars().codePoints().anyMatch(Character::isSupplementaryCodePoint);
    }

    /** What became of a document. */
    public sealed interface Result {}

    /** The document's value; empty where there is nothing but comments. */
    public record Tree(Optional<Value> root) implements Result {}

    /** Not YAML, or more of it than til reads; {@code at} is where the parser stopped, {@code message} lower case. */
    public record Broken(Span at, String message) implements Result {}

    public static Result read(Text text) {
        return new Yaml(text).read();
    }

    private Result read() {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(Math.max(text.length(), 1));
        try {
            Node root = new org.yaml.snakeyaml.Yaml(options).compose(new java.io.StringReader(text.chars()));
            return new Tree(root == null ? Optional.empty() : Optional.of(value(root)));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
            int at = mark == null ? 0 : offset(mark.getIndex());
            return new Broken(text.span(at, at), oneLine(e.getProblem()));
        } catch (ReaderException e) {
            int at = offset(Math.max(e.getPosition(), 0));
            return new Broken(
                    text.span(at, at), "the character U+%04X is not allowed in YAML".formatted(e.getCodePoint()));
        } catch (Unreadable e) {
            return new Broken(e.at, oneLine(e.getMessage()));
        } catch (YAMLException e) {
            return new Broken(text.span(0, 0), oneLine(e.getMessage()));
        }
    }

    private Value value(Node node) {
        Span span = span(node);
        if (++values > MOST_VALUES) {
            throw new Unreadable(span, "more than %d values; are aliases nested?".formatted(MOST_VALUES));
        }
        if (!open.add(node)) {
            throw new Unreadable(span, "an alias contains itself");
        }
        try {
            if (node instanceof ScalarNode scalar) {
                return new Scalar(scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN, span);
            }
            if (node instanceof SequenceNode sequence) {
                List<Value> items = new ArrayList<>();
                for (Node item : sequence.getValue()) {
                    items.add(value(item));
                }
                return new Sequence(items, span);
            }
            if (node instanceof MappingNode mapping) {
                List<Field> fields = new ArrayList<>();
                for (var tuple : mapping.getValue()) {
                    fields.add(
                            new Field(key(tuple.getKeyNode()), span(tuple.getKeyNode()), value(tuple.getValueNode())));
                }
                return new Mapping(fields, span);
            }
            throw new Unreadable(span, "unknown YAML");
        } finally {
            open.remove(node);
        }
    }

    /** A key that is a list or a map itself is known by its source. */
    private String key(Node node) {
        return node instanceof ScalarNode scalar
                ? scalar.getValue()
                : text.chars().substring(start(node), end(node));
    }

    private Span span(Node node) {
        return text.span(start(node), end(node));
    }

    private int start(Node node) {
        return offset(node.getStartMark().getIndex());
    }

    private int end(Node node) {
        return Math.max(start(node), offset(node.getEndMark().getIndex()));
    }

    /** SnakeYAML counts code points, til counts UTF-16 units. */
    private int offset(int codePoints) {
        int most = text.length();
        if (!wide) {
            return Math.min(codePoints, most);
        }
        int all = text.chars().codePointCount(0, most);
        return text.chars().offsetByCodePoints(0, Math.min(codePoints, all));
    }

    private static String oneLine(@org.jspecify.annotations.Nullable String message) {
        return message == null || message.isBlank()
                ? "not YAML"
                : message.strip().replaceAll("\\s+", " ");
    }

    private static final class Unreadable extends YAMLException {
        private final transient Span at;

        Unreadable(Span at, String message) {
            super(message);
            this.at = at;
        }
    }
}
