package dev.til.action;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A mapping of a workflow or an action: every scalar is a text, as inputs are, and {@code on} is no truth value. */
record Mapping(Map<String, Object> entries) {
    private static final Resolver TEXTS = new Resolver() {
        @Override
        protected void addImplicitResolvers() {
            // none: 1.0 stays 1.0
        }
    };

    Mapping {
        entries = new LinkedHashMap<>(entries);
    }

    static Mapping parse(String text) {
        var loading = new LoaderOptions();
        var dumping = new DumperOptions();
        return of(new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, TEXTS)
                .<Object>load(text));
    }

    /** What stands there; a key without a value is an empty mapping too. */
    static Mapping of(Object value) {
        var entries = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, below) -> entries.put(key.toString(), below));
        } else if (!value.equals("")) {
            throw new AssertionError("'%s' is no mapping".formatted(value));
        }
        return new Mapping(entries);
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The value itself; the empty text where there is none. */
    Object at(String key) {
        return entries.getOrDefault(key, "");
    }

    String text(String key) {
        if (at(key) instanceof String text) {
            return text;
        }
        throw new AssertionError("'%s' is no text".formatted(key));
    }

    Mapping below(String key) {
        return of(at(key));
    }

    /** A list; where a single text stands, it alone. */
    List<Object> items(String key) {
        Object value = at(key);
        if (value instanceof List<?> list) {
            return List.copyOf(list);
        }
        return value.equals("") ? List.of() : List.of(value);
    }

    List<String> texts(String key) {
        return items(key).stream().map(Object::toString).toList();
    }

    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        entries.keySet().forEach(key -> texts.put(key, text(key)));
        return texts;
    }

    /** Fails where there is anything else: what the runner does not know it must not pass over. */
    Mapping knowing(List<String> keys) {
        entries.keySet().stream().filter(key -> !keys.contains(key)).findFirst().ifPresent(key -> {
            throw new AssertionError("the runner of the tests does not know '%s'".formatted(key));
        });
        return this;
    }
}
