package dev.til.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What people are told of each key is true, and its example is a file that til reads. */
class ConfigReferenceTest {
    static Stream<ConfigReference> keys() {
        return ConfigReference.all().stream().filter(key -> !key.isSection());
    }

    static Stream<ConfigReference> keysWithADefault() {
        return keys().filter(key -> key.standard().isPresent());
    }

    /** A file that holds a key's example, and what this key cannot be without. */
    private static Map<String, Object> file(ConfigReference key, List<String> example) {
        var file = new LinkedHashMap<String, Object>(Map.of("version", 1));
        if (key.path().matches("course\\.(?!count).*|review\\.title")) {
            add(file, "course: {start: 2022-09-19}");
        }
        if (key.path().equals("review.title")) {
            add(file, "course: {name: Boostcamp}");
        }
        if (key.path().startsWith("notes.")) {
            add(file, "notes: {day: {path: 'notes/day{{days}}.md'}}");
        }
        add(file, String.join("\n", example));
        return file;
    }

    private static void add(Map<String, Object> file, String yaml) {
        // dates stay as they are written
        Map<String, Object> more = new Yaml().load(yaml.replaceAll("(\\d{4}-\\d\\d-\\d\\d(\\.\\.[\\d-]+)?)", "'$1'"));
        merge(file, more);
    }

    @SuppressWarnings("unchecked")
    private static void merge(Map<String, Object> file, Map<String, Object> more) {
        more.forEach((name, value) -> {
            if (file.get(name) instanceof Map && value instanceof Map) {
                var below = new LinkedHashMap<>((Map<String, Object>) file.get(name));
                merge(below, (Map<String, Object>) value);
                file.put(name, below);
            } else {
                file.put(name, value);
            }
        });
    }

    private static Config read(Map<String, Object> file) {
        byte[] yaml = new Gson().toJson(file).getBytes(StandardCharsets.UTF_8);
        return new ConfigReader(List.of("tag-similar"))
                .read(new ConfigReader.Sources(Optional.of(yaml), Map.of(), Map.of(), Map.of()));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void an_example_is_accepted_and_says_something_else_than_nothing(ConfigReference key) throws IOException {
        Map<String, Object> file = file(key, key.example());
        Config read = read(file);
        if (!List.of("version", "review.forge", "course.start").contains(key.path())) {
            assertThat(read).isNotEqualTo(read(file(key, List.of("version: 1"))));
        }
        try (InputStream schema = ConfigReference.class.getResourceAsStream("config.schema.json")) {
            String text = new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(new ValidatorFactory()
                            .withJsonNodeFactory(new GsonNode.Factory())
                            .validate(text, new Gson().toJson(file))
                            .isValid())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("keysWithADefault")
    void a_default_is_what_holds_when_the_key_is_not_there(ConfigReference key) {
        String last = key.example().get(key.example().size() - 1);
        List<String> lines = Stream.concat(
                        key.example().subList(0, key.example().size() - 1).stream(),
                        Stream.of(
                                last.replaceFirst(": .*", ": ") + key.standard().orElseThrow()))
                .toList();
        assertThat(read(file(key, lines))).isEqualTo(read(file(key, List.of("version: 1"))));
    }

    @Test
    void every_key_that_the_team_may_set_is_told_and_no_other() {
        assertThat(keys().map(key -> key.path().replaceAll("\\b[A-Z]+\\b", "*")))
                .containsExactlyInAnyOrderElementsOf(Key.ALL.stream()
                        .filter(key -> !key.personal())
                        .map(Key::path)
                        .toList());
    }

    @Test
    void every_default_of_a_text_is_told() {
        var told = new TreeMap<String, String>();
        keysWithADefault().forEach(key -> told.put(key.path(), key.standard().orElseThrow()));
        assertThat(told)
                .containsEntry("git.branch", "\"" + Config.GitSettings.DEFAULT.branch() + "\"")
                .containsEntry("git.message", "\"" + Config.GitSettings.DEFAULT.message() + "\"")
                .containsEntry("git.save", Config.GitSettings.DEFAULT.save())
                .containsEntry("index.entry", "\"" + Config.Index.DEFAULT.entry() + "\"")
                .containsEntry("review.forge", Config.Review.DEFAULT.forge())
                .containsEntry("review.title", "\"" + Config.Review.DEFAULT.title() + "\"")
                .containsEntry("review.body", Config.Review.DEFAULT.body());
    }

    @Test
    void a_key_says_what_it_is_and_shows_how_it_stands_in_the_file() {
        ConfigReference key = keys().filter(one -> one.path().equals("notes.KIND.range-date"))
                .findFirst()
                .orElseThrow();
        assertThat(key)
                .isEqualTo(new ConfigReference(
                        "notes.KIND.range-date",
                        "Which day's date a note of several days has.",
                        Optional.of("One of first, last."),
                        Optional.of("last"),
                        List.of("notes:", "  day:", "    range-date: first")));
        assertThat(ConfigReference.all())
                .allSatisfy(one -> assertThat(one.description()).as(one.path()).endsWith("."));
    }
}
