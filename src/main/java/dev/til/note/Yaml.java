package dev.til.note;

import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Scalar;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.FrontMatter.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML for its shape and its places only: a scalar is the text that was written, and what it means is for the
 * reader to say. The text may be hostile, so its size, depth and aliases are limited.
 */
public final class Yaml {
    /** SnakeYAML is quadratic in the length of a token and looks at its own limit between tokens only. */
    private static final int MAX_LENGTH = 64 * 1024;

    private static final int MAX_DEPTH = 40;
    /** What all aliases may stand for together. */
    private static final int MAX_VALUES = 20_000;

    private static final Tag PLAIN = new Tag("plain");

    // libyaml: tabs may stand between a key and its value, after a comma and at the end of a line; SnakeYAML knows none
    private static final Pattern TABS = Pattern.compile("(?m)(?<=[:,])[ \\t]*\\t[ \\t]*|(?<=\\S)[ \\t]*\\t[ \\t]*$");

    private final NoteText text;
    private final int[] offsets;
    private final IdentityHashMap<Node, Value> values = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Integer> sizes = new IdentityHashMap<>();

    private Yaml(NoteText text) {
        this.text = text;
        this.offsets = offsets(text.chars());
    }

    /** What became of a text. */
    public sealed interface Result {}

    /** The first document; {@code root} is empty when there is nothing but comments. */
    public record Tree(Optional<Value> root) implements Result {}

    /** Not YAML, or more of it than til reads. */
    public record Broken(YamlFault fault) implements Result {
        /** What has to be changed. */
        public Span at() {
            return fault.at();
        }

        /** What is wrong, lower case. */
        public String message() {
            return fault.message();
        }
    }

    /** Reads a text; never throws. */
    public static Result read(NoteText text) {
        if (text.length() > MAX_LENGTH) {
            return new Broken(YamlFault.tooMuch(text.span(0, 0), "it is longer than 64 KiB"));
        }
        return new Yaml(text).read();
    }

    private Result read() {
        try {
            var options = new LoaderOptions();
            options.setNestingDepthLimit(MAX_DEPTH);
            options.setMaxAliasesForCollections(50);
            options.setTagInspector(tag -> true); // nothing is constructed, so that no tag can do harm
            var parser = new ParserImpl(new StreamReader(withoutTabs(text.chars())), options);
            var composer = new Composer(parser, new PlainOrNot(), options);
            // Psych: the first document is the one that is loaded
            return new Tree(composer.checkNode() ? Optional.of(value(composer.getNode())) : Optional.empty());
        } catch (MarkedYAMLException e) {
            return new Broken(YamlFault.of(e, this::offset, text));
        } catch (ReaderException e) {
            int at = offset(e.getPosition());
            return new Broken(YamlFault.character(text.span(at, Math.min(at + 1, text.length())), e.getCodePoint()));
        } catch (TooMuch e) {
            return new Broken(YamlFault.tooMuch(text.span(0, 0), e.why));
        } catch (YAMLException e) {
            return new Broken(YamlFault.tooMuch(text.span(0, 0), "it is nested or repeated too deeply"));
        }
    }

    private static String withoutTabs(String chars) {
        return chars.indexOf('\t') < 0 ? chars : TABS.matcher(chars).replaceAll(Yaml::spaces);
    }

    private static String spaces(MatchResult tabs) {
        return " ".repeat(tabs.end() - tabs.start());
    }

    private Value value(Node node) {
        Value known = values.get(node);
        if (known != null) {
            return known;
        }
        if (sizes.put(node, 0) != null) {
            throw new TooMuch("an alias contains itself");
        }
        Value value = made(node);
        values.put(node, value);
        return value;
    }

    private Value made(Node node) {
        int size = 1;
        Span span = span(node);
        if (node instanceof SequenceNode sequence) {
            List<Value> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(value(item));
                size = grown(size, item);
            }
            sizes.put(node, size);
            return new Sequence(items, span);
        }
        if (node instanceof MappingNode mapping) {
            List<Field> fields = new ArrayList<>();
            for (NodeTuple tuple : mapping.getValue()) {
                Value key = value(tuple.getKeyNode());
                fields.add(new Field(name(tuple.getKeyNode()), key.span(), value(tuple.getValueNode())));
                size = grown(grown(size, tuple.getKeyNode()), tuple.getValueNode());
            }
            sizes.put(node, size);
            return new Mapping(fields, span);
        }
        sizes.put(node, size);
        return node instanceof ScalarNode scalar
                ? new Scalar(scalar.getValue(), isPlain(scalar), span)
                : new Scalar("", true, span);
    }

    @SuppressWarnings("ReferenceEquality") // !<plain> in a note makes an equal tag, and what is tagged is a text
    private static boolean isPlain(ScalarNode scalar) {
        return scalar.isPlain() && scalar.getTag() == PLAIN;
    }

    /** A key that is a list or a map itself is known by its source. */
    private String name(Node key) {
        return key instanceof ScalarNode scalar
                ? scalar.getValue()
                : text.chars()
                        .substring(
                                offset(key.getStartMark()),
                                Math.max(offset(key.getStartMark()), offset(key.getEndMark())));
    }

    private int grown(int size, Node part) {
        int grown = size + sizes.getOrDefault(part, 1);
        if (grown > MAX_VALUES) {
            throw new TooMuch("it has too many values");
        }
        return grown;
    }

    private Span span(Node node) {
        int start = offset(node.getStartMark());
        int end = Math.max(start, offset(node.getEndMark()));
        // a block's end mark is where the next thing begins: its last line is the last one with something in it
        while (end > start && Character.isWhitespace(text.chars().charAt(end - 1)) && !isQuoted(node)) {
            end--;
        }
        return text.span(start, end);
    }

    private static boolean isQuoted(Node node) {
        return node instanceof ScalarNode scalar && !scalar.isPlain();
    }

    private int offset(Mark mark) {
        return offset(mark.getIndex());
    }

    /** SnakeYAML counts code points, we count UTF-16 units. */
    private int offset(int codePoint) {
        return offsets.length == 0
                ? Math.min(codePoint, text.length())
                : offsets[Math.min(codePoint, offsets.length - 1)];
    }

    private static int[] offsets(String chars) {
        int count = chars.codePointCount(0, chars.length());
        if (count == chars.length()) {
            return new int[0];
        }
        int[] offsets = new int[count + 1];
        for (int at = 0, i = 0; i < count; i++) {
            offsets[i] = at;
            at += Character.charCount(chars.codePointAt(at));
        }
        offsets[count] = chars.length();
        return offsets;
    }

    /** Tells plain scalars from quoted and tagged ones, and guesses no types. */
    private static final class PlainOrNot extends Resolver {
        @Override
        protected void addImplicitResolvers() {}

        @Override
        public Tag resolve(NodeId kind, String value, boolean implicit) {
            return switch (kind) {
                case scalar -> implicit ? PLAIN : Tag.STR;
                case sequence -> Tag.SEQ;
                default -> Tag.MAP;
            };
        }
    }

    private static final class TooMuch extends RuntimeException {
        private final String why;

        TooMuch(String why) {
            super(why);
            this.why = why;
        }
    }
}
