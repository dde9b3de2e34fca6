package dev.til.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import dev.harrel.jsonschema.providers.SnakeYamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors are told of the configuration is what til itself accepts. */
class ConfigSchemaTest {
    private static String schema() {
        try (InputStream stream = ConfigReader.class.getResourceAsStream("config.schema.json")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Validator.Result validate(String yaml) {
        return new ValidatorFactory()
                .withJsonNodeFactories(new GsonNode.Factory(), new SnakeYamlNode.Factory())
                .validate(schema(), yaml);
    }

    private static void read(String yaml) {
        new ConfigReader(List.of())
                .read(new ConfigReader.Sources(
                        Optional.of(yaml.getBytes(StandardCharsets.UTF_8)), Map.of(), Map.of(), Map.of()));
    }

    @Test
    void the_schema_knows_exactly_the_keys_that_til_knows() {
        Set<String> keys = new TreeSet<>();
        collect(JsonParser.parseString(schema()).getAsJsonObject(), "", keys);
        assertThat(keys)
                .isEqualTo(new TreeSet<>(Key.ALL.stream()
                        .filter(key -> !key.personal())
                        .map(Key::path)
                        .toList()));
    }

    @Test
    void the_schema_knows_which_keys_hold_lists() {
        var root = JsonParser.parseString(schema()).getAsJsonObject();
        for (Key key : Key.ALL.stream().filter(known -> !known.personal()).toList()) {
            JsonObject found = root;
            for (String name : key.path().split("\\.")) {
                found = name.equals("*")
                        ? found.getAsJsonObject("additionalProperties")
                        : found.getAsJsonObject("properties").getAsJsonObject(name);
            }
            if (found.has("$ref")) {
                String name = found.get("$ref").getAsString().replace("#/definitions/", "");
                found = root.getAsJsonObject("definitions").getAsJsonObject(name);
            }
            boolean list = found.has("type") && found.get("type").toString().equals("\"array\"");
            assertThat(list).as(key.path()).isEqualTo(key.form() == Key.Form.LIST);
        }
    }

    private static void collect(JsonObject schema, String path, Set<String> keys) {
        JsonElement named = schema.get("properties");
        JsonElement other = schema.get("additionalProperties");
        boolean free = other != null && other.isJsonObject();
        if (named == null && !free) {
            keys.add(path);
            return;
        }
        String prefix = path.isEmpty() ? "" : path + ".";
        if (named != null) {
            named.getAsJsonObject()
                    .entrySet()
                    .forEach(entry -> collect(entry.getValue().getAsJsonObject(), prefix + entry.getKey(), keys));
        }
        if (free) {
            collect(other.getAsJsonObject(), prefix + "*", keys);
        }
    }

    @Test
    void a_full_configuration_is_right_for_both() {
        read(ConfigReaderTest.FULL);
        assertThat(validate(ConfigReaderTest.FULL).getErrors())
                .extracting(error -> error.getInstanceLocation() + " " + error.getError())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "git: {base: main}",
                "version: 2",
                "version: 1\nhtm: x",
                "version: 1\nsite: {kind: word}",
                "version: 1\ncourse: {name: x}",
                "version: 1\ncourse: {start: 19.9.2022}",
                "version: 1\ncourse: {start: 2022-09-19, weekdays: [monday]}",
                "version: 1\ncourse: {start: 2022-09-19, weekdays: []}",
                "version: 1\ncourse: {start: 2022-09-19, weekday: [mon]}",
                "version: 1\ncourse: {start: 2022-09-19, days-off: 2022-10-03}",
                "version: 1\ncourse: {start: 2022-09-19, days-off: [2022-10-03...2022-10-04]}",
                "version: 1\ncourse: {start: 2022-09-19, absent: [0]}",
                "version: 1\nnotes: {day: {template: day.md}}",
                "version: 1\nnotes: {day: {path: /a.md}}",
                "version: 1\nnotes: {day: {path: a.md, time: 6pm}}",
                "version: 1\nnotes: {day: {path: a.md, range-date: end}}",
                "version: 1\nnotes: [day]",
                "version: 1\ncheck: {rules: {x: bad}}",
                "version: 1\ncheck: {front-matter: {required: title}}",
                "version: 1\ngit: {base: [main]}",
                "version: 1\nreview: {forge: sourcehut}",
                "version: 1\nreview: {reviewers: mina}"
            })
    void a_wrong_configuration_is_wrong_for_both(String yaml) {
        assertThatThrownBy(() -> read(yaml)).as(yaml).isInstanceOf(dev.til.TilException.class);
        assertThat(validate(yaml).isValid()).as(yaml).isFalse();
    }
}
