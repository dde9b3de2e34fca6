package dev.til.site.ruby;

import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Scalar;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.FrontMatter.Value;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a YAML value means to Ruby, as Jekyll loads it: {@code no} is false, {@code 2022} a number, {@code ~} nothing. */
public final class Psych {
    private static final Set<String> TRUE = Set.of("yes", "on", "true");
    private static final Set<String> FALSE = Set.of("no", "off", "false");

    private Psych() {}

    public enum Type {
        NOTHING,
        BOOLEAN,
        INTEGER,
        FLOAT,
        DATE,
        TIME,
        TEXT,
        LIST,
        MAP
    }

    public static Type type(Value value) {
        if (value instanceof Sequence) {
            return Type.LIST;
        }
        if (value instanceof Mapping) {
            return Type.MAP;
        }
        var scalar = (Scalar) value;
        String raw = scalar.raw();
        if (!scalar.plain()) {
            return Type.TEXT;
        }
        if (scalar.isNull()) {
            return Type.NOTHING;
        }
        if (raw.length() <= 5) {
            String lower = raw.toLowerCase(Locale.ROOT);
            if (TRUE.contains(lower) || FALSE.contains(lower)) {
                return Type.BOOLEAN;
            }
        }
        char first = raw.charAt(0);
        if (first > '9' || (first < '0' && first != '+' && first != '-' && first != '.')) {
            return Type.TEXT;
        }
        RubyCommonDate date = RubyCommonDate.of(raw);
        if (date != null) {
            return date.timed() ? Type.TIME : Type.DATE;
        }
        if (PsychForms.INTEGER.matcher(raw).matches()) {
            return Type.INTEGER;
        }
        if (PsychForms.FLOAT.matcher(raw).matches()) {
            return Type.FLOAT;
        }
        if (PsychForms.DATE.matcher(raw).matches()) {
            return Type.DATE;
        }
        return PsychForms.TIME.matcher(raw).matches() ? Type.TIME : Type.TEXT;
    }

    /** Ruby: everything is true but nil and false. */
    public static boolean truthy(Value value) {
        return !isFalse(value) && type(value) != Type.NOTHING;
    }

    /** {@code false}, {@code no} or {@code off} without quotes. */
    static boolean isFalse(Value value) {
        return type(value) == Type.BOOLEAN
                && FALSE.contains(((Scalar) value).raw().toLowerCase(Locale.ROOT));
    }

    /** Ruby's to_s, as far as it can be told from the source. */
    public static String text(Value value) {
        if (value instanceof Scalar scalar) {
            return switch (type(value)) {
                case NOTHING -> "";
                case BOOLEAN -> String.valueOf(truthy(value));
                case INTEGER ->
                    scalar.raw().matches("[-+]?[1-9][0-9_,]*") ? scalar.raw().replaceAll("[_,+]", "") : scalar.raw();
                default -> scalar.raw();
            };
        }
        return value instanceof Sequence sequence
                ? "["
                        + String.join(
                                ", ",
                                sequence.items().stream().map(Psych::inspected).toList()) + "]"
                : "{}";
    }

    private static String inspected(Value value) {
        return type(value) == Type.TEXT ? "\"" + text(value) + "\"" : text(value);
    }

    /** The texts of a list, or of one scalar that stands for a list. */
    public static List<String> texts(Value value) {
        if (value instanceof Sequence sequence) {
            return sequence.items().stream()
                    .filter(item -> type(item) != Type.NOTHING)
                    .map(Psych::text)
                    .toList();
        }
        return value instanceof Scalar && type(value) != Type.NOTHING ? List.of(text(value)) : List.of();
    }
}
