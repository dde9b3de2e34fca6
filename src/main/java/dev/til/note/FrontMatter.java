package dev.til.note;

import java.util.List;
import java.util.Optional;

/** The YAML block at the top of a note, with the place of every key and value; or why there is none. */
public sealed interface FrontMatter {
    /** The note starts with its body. */
    record Missing() implements FrontMatter {}

    /** The first line opens a block that nothing closes. */
    record Unclosed(Span opening) implements FrontMatter {}

    /** Not YAML; the fault says where and why. */
    record Invalid(Span block, YamlFault fault) implements FrontMatter {
        /** What has to be changed. */
        public Span at() {
            return fault.at();
        }

        public String message() {
            return fault.message();
        }
    }

    /** YAML, but a list or a text. */
    record NotAMap(Span block, Span at) implements FrontMatter {}

    /**
     * Keys and values in the order of the source; a key may be there twice.
     *
     * @param block from the opening to the closing {@code ---}, both included
     */
    record Fields(Span block, List<Field> fields) implements FrontMatter {
        public Fields {
            fields = List.copyOf(fields);
        }

        /** The field with this key; of several the last one, as the publisher takes it. */
        public Optional<Field> field(String key) {
            return fields.stream().filter(field -> field.key().equals(key)).reduce((first, second) -> second);
        }

        /** The scalar's text of this key; empty for none, a list, a map or null. */
        public Optional<String> text(String key) {
            return field(key).map(Field::value).flatMap(Value::text);
        }
    }

    /** One key with its value. */
    record Field(String key, Span keySpan, Value value) {}

    /** A YAML value as it was written; what it means is for the reader to say. */
    sealed interface Value {
        Span span();

        /** The text of a scalar that is not null. */
        default Optional<String> text() {
            return this instanceof Scalar scalar && !scalar.isNull() ? Optional.of(scalar.raw()) : Optional.empty();
        }
    }

    /** A scalar: {@code raw} is its text with quotes and escapes resolved, {@code plain} whether it had no quotes. */
    record Scalar(String raw, boolean plain, Span span) implements Value {
        /** YAML's null: nothing, {@code ~} or {@code null}. */
        public boolean isNull() {
            return plain && (raw.isEmpty() || raw.equals("~") || raw.equalsIgnoreCase("null"));
        }
    }

    record Sequence(List<Value> items, Span span) implements Value {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    record Mapping(List<Field> fields, Span span) implements Value {
        public Mapping {
            fields = List.copyOf(fields);
        }
    }
}
