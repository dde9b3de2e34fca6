package dev.til.scaffold;

import java.util.List;
import java.util.Map;

/** What a name in a template stands for. */
sealed interface TemplateValue {
    /** Somebody's words: in YAML they are a text, whatever they look like. */
    record Words(String text) implements TemplateValue {}

    /** A date, a number, or what the author of a {@code --var} wants YAML to read: its own type is right. */
    record Literal(String text) implements TemplateValue {}

    /** Several; between two of them a comma is written. A section goes over them one by one. */
    record Several(List<TemplateValue> items) implements TemplateValue {
        public Several {
            items = List.copyOf(items);
        }
    }

    /** Several with names of their own, for a section to go over. */
    record Rows(List<Map<String, TemplateValue>> rows) implements TemplateValue {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** A known name that stands for nothing here: a section of it is left out, writing it is refused. */
    record Nothing(String why, String hint) implements TemplateValue {}

    static TemplateValue words(String text) {
        return new Words(text);
    }

    static TemplateValue literal(Object value) {
        return new Literal(String.valueOf(value));
    }

    static TemplateValue several(List<String> texts) {
        return new Several(texts.stream().map(TemplateValue::words).toList());
    }
}
