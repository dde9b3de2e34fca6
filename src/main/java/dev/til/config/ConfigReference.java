package dev.til.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A key or a section of the configuration as people are told of it, from the schema that editors read.
 *
 * @param path with what stands for a name of the team's choice in capitals: {@code notes.KIND.path}
 * @param description sentences
 * @param values what may stand there, a sentence; empty for a section
 * @param standard what holds when it is absent, as YAML; empty where that is no value of its own
 * @param example lines of a file that holds it; none for a section
 */
public record ConfigReference(
        String path, String description, Optional<String> values, Optional<String> standard, List<String> example) {
    private static final String FORM = "config.schema.json";

    public ConfigReference {
        example = List.copyOf(example);
    }

    /** All there are, each section before its keys. */
    public static List<ConfigReference> all() {
        try (var in = Objects.requireNonNull(ConfigReference.class.getResourceAsStream(FORM));
                var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return of(JsonParser.parseReader(text).getAsJsonObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ConfigReference> of(JsonObject schema) {
        var all = new ArrayList<ConfigReference>();
        new Reading(schema, all).below(schema, List.of());
        return all;
    }

    /** Whether it holds keys. */
    public boolean isSection() {
        return values.isEmpty();
    }

    /** How deep it lies; what stands at the top of the file lies at 1. */
    public int depth() {
        return path.split("\\.", -1).length;
    }

    /** One word of a path, and what an example has there. */
    private record Word(String shown, String example) {}

    /** A walk through the schema. */
    private record Reading(JsonObject schema, List<ConfigReference> all) {
        void below(JsonObject section, List<Word> path) {
            members(section, "properties").forEach((name, key) -> at(key, longer(path, new Word(name, name))));
            JsonElement others = section.get("additionalProperties");
            if (others != null && others.isJsonObject()) {
                JsonObject names = section.getAsJsonObject("propertyNames");
                var chosen = new Word(
                        text(names, "title"),
                        names.getAsJsonArray("examples").get(0).getAsString());
                JsonObject key = others.getAsJsonObject();
                if (isSection(key)) {
                    below(key, longer(path, chosen));
                } else {
                    at(key, longer(path, chosen));
                }
            }
        }

        private void at(JsonObject key, List<Word> path) {
            String shown = path.stream().map(Word::shown).collect(Collectors.joining("."));
            if (isSection(key)) {
                all.add(new ConfigReference(
                        shown, text(key, "description"), Optional.empty(), Optional.empty(), List.of()));
                below(key, path);
            } else {
                all.add(new ConfigReference(
                        shown,
                        text(key, "description"),
                        Optional.of(values(key)),
                        Optional.ofNullable(key.get("default")).map(Reading::yaml),
                        example(path, key.getAsJsonArray("examples").get(0))));
            }
        }

        private static boolean isSection(JsonObject key) {
            return key.has("properties") || key.has("additionalProperties");
        }

        private String values(JsonObject key) {
            if (key.has("$ref")) {
                String name = text(key, "$ref").replace("#/definitions/", "");
                return text(schema.getAsJsonObject("definitions").getAsJsonObject(name), "description");
            }
            if (key.has("const")) {
                return "Always %s.".formatted(yaml(key.get("const")));
            }
            if (key.has("enum")) {
                return "One of %s.".formatted(words(key.getAsJsonArray("enum")));
            }
            String types = key.get("type").toString();
            if (types.contains("array")) {
                JsonObject items = key.getAsJsonObject("items");
                return "A list of %s."
                        .formatted(
                                items.has("enum") ? words(items.getAsJsonArray("enum")) : text(items, "description"));
            }
            boolean text = types.contains("string");
            if (types.contains("boolean") && !text) {
                return "true or false.";
            }
            return types.contains("integer") ? "A word or a number." : "A text.";
        }

        private static List<String> example(List<Word> path, JsonElement value) {
            var lines = new ArrayList<String>();
            for (int depth = 0; depth < path.size(); depth++) {
                boolean last = depth == path.size() - 1;
                lines.add("  ".repeat(depth) + path.get(depth).example() + ":" + (last ? " " + yaml(value) : ""));
            }
            return lines;
        }

        /** As a person would write it. */
        private static String yaml(JsonElement value) {
            if (value.isJsonArray()) {
                return "[" + words(value.getAsJsonArray()) + "]";
            }
            String text = value.getAsString();
            // YAML: a colon makes a time of it or a key, a brace a map, a lone mark something else again
            boolean plain = text.matches("[\\p{L}\\p{N}_./][\\p{L}\\p{N}_./-]*")
                    || !value.getAsJsonPrimitive().isString();
            return plain ? text : "\"" + text + "\"";
        }

        private static String words(JsonArray values) {
            return StreamSupport.stream(values.spliterator(), false)
                    .map(Reading::yaml)
                    .collect(Collectors.joining(", "));
        }

        private static Map<String, JsonObject> members(JsonObject object, String name) {
            var members = new LinkedHashMap<String, JsonObject>();
            if (object.has(name)) {
                object.getAsJsonObject(name)
                        .entrySet()
                        .forEach(member ->
                                members.put(member.getKey(), member.getValue().getAsJsonObject()));
            }
            return members;
        }

        private static String text(JsonObject object, String name) {
            return object.get(name).getAsString();
        }

        private static List<Word> longer(List<Word> path, Word word) {
            var longer = new ArrayList<>(path);
            longer.add(word);
            return longer;
        }
    }
}
