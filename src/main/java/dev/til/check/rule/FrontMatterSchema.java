package dev.til.check.rule;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import dev.til.TilException;
import dev.til.check.RuleContext;
import dev.til.note.FrontMatter;
import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Scalar;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.FrontMatter.Value;
import dev.til.note.Span;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The JSON Schema that a team holds its front matter to. */
final class FrontMatterSchema {
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,17})(?:\\.\\d{1,17})?");

    private final Optional<Validator> validator;
    private final URI schema;

    /** One place that does not fit. */
    record Misfit(Span span, String message) {}

    static FrontMatterSchema of(RuleContext context) {
        return context.overview(FrontMatterSchema.class, FrontMatterSchema::new);
    }

    private FrontMatterSchema(RuleContext context) {
        validator = context.settings()
                .schema()
                .map(text -> new ValidatorFactory()
                        .withJsonNodeFactory(new GsonNode.Factory())
                        .createValidator());
        schema = validator
                .map(it -> registered(it, context.settings().schema().orElseThrow()))
                .orElse(URI.create(""));
    }

    private static URI registered(Validator validator, String text) {
        try {
            return validator.registerSchema(text);
        } catch (RuntimeException e) {
            throw TilException.usage(
                    "the schema that check.front-matter.schema names is no JSON Schema",
                    "it says: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    List<Misfit> misfits(FrontMatter.Fields fields) {
        return validator.stream()
                .flatMap(it -> it.validate(schema, json(fields.fields())).getErrors().stream())
                .map(error -> new Misfit(span(fields, error), message(error)))
                .distinct()
                .toList();
    }

    private static String message(Error error) {
        String at = error.getInstanceLocation();
        String where = at.isEmpty() ? "the front matter" : "'" + at.substring(1).replace('/', '.') + "'";
        String what = String.valueOf(error.getError());
        return where + " does not fit the team's schema: "
                + what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1);
    }

    private static JsonObject json(List<Field> fields) {
        var json = new JsonObject();
        fields.forEach(field -> json.add(field.key(), json(field.value())));
        return json;
    }

    private static JsonElement json(Value value) {
        if (value instanceof Mapping mapping) {
            return json(mapping.fields());
        }
        if (value instanceof Sequence sequence) {
            var json = new JsonArray();
            sequence.items().forEach(item -> json.add(json(item)));
            return json;
        }
        return value instanceof Scalar scalar ? scalar(scalar) : JsonNull.INSTANCE;
    }

    /** JSON's own values where they are written as JSON writes them; everything else, dates too, is a text. */
    private static JsonElement scalar(Scalar scalar) {
        String raw = scalar.raw();
        if (scalar.isNull()) {
            return JsonNull.INSTANCE;
        }
        if (scalar.plain() && (raw.equals("true") || raw.equals("false"))) {
            return new JsonPrimitive(Boolean.valueOf(raw));
        }
        return scalar.plain() && NUMBER.matcher(raw).matches()
                ? new JsonPrimitive(new BigDecimal(raw))
                : new JsonPrimitive(raw);
    }

    /** Follows a JSON pointer as far as it goes. */
    private static Span span(FrontMatter.Fields fields, Error error) {
        String[] steps = error.getInstanceLocation().split("/");
        if (steps.length < 2) {
            return fields.block().start();
        }
        Optional<Field> field = fields.field(unescaped(steps[1]));
        if (field.isEmpty()) {
            return fields.block().start();
        }
        Value value = field.get().value();
        for (int i = 2; i < steps.length; i++) {
            value = step(value, unescaped(steps[i]));
        }
        boolean blank = value instanceof Scalar scalar && scalar.isNull();
        return blank ? field.get().keySpan() : value.span();
    }

    private static Value step(Value value, String step) {
        if (value instanceof Sequence sequence && step.matches("\\d{1,9}")) {
            int index = Integer.parseInt(step);
            return index < sequence.items().size() ? sequence.items().get(index) : value;
        }
        return value instanceof Mapping mapping
                ? mapping.fields().stream()
                        .filter(field -> field.key().equals(step))
                        .map(Field::value)
                        .findFirst()
                        .orElse(value)
                : value;
    }

    private static String unescaped(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }
}
