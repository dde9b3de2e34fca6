package dev.til.site.jekyll.publish;

import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.FrontMatter.Value;
import dev.til.note.Span;
import dev.til.site.path.Globs;
import dev.til.site.ruby.Psych;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code defaults:} in {@code _config.yml} gives to the front matter of notes, by their path and type. */
final class JekyllDefaults {
    private static final Mapping NOTHING = new Mapping(List.of(), Span.START);
    private static final Map<String, String> OLD_TYPES = Map.of("page", "pages", "post", "posts", "draft", "drafts");

    private final List<Scope> scopes = new ArrayList<>();

    /** Values for the paths below {@code path}, which may be a glob. */
    private record Scope(String path, boolean glob, Optional<String> type, Map<String, Value> values) {
        boolean applies(String to, String ofType) {
            if (type.isPresent() && !type.get().equals(ofType)) {
                return false;
            }
            return glob ? Globs.FOLDERS.beginsPath(path, to) : to.startsWith(path);
        }

        // Jekyll: the longer path wins, then the one with a type, then the later one
        boolean outranks(Scope old) {
            if (path.length() != old.path.length()) {
                return path.length() > old.path.length();
            }
            return type.isPresent() || old.type.isEmpty();
        }
    }

    JekyllDefaults(JekyllConfig config) {
        if (!(config.value("defaults").orElse(NOTHING) instanceof Sequence sets)) {
            return;
        }
        for (Value set : sets.items()) {
            if (set instanceof Mapping map
                    && JekyllConfig.value(map, "values").orElse(NOTHING) instanceof Mapping values) {
                Mapping scope = (Mapping) JekyllConfig.value(map, "scope")
                        .filter(Mapping.class::isInstance)
                        .orElse(NOTHING);
                scopes.add(scope(scope, values, config.collectionsFolder()));
            }
        }
    }

    private static Scope scope(Mapping scope, Mapping values, String collections) {
        String path = JekyllConfig.value(scope, "path").map(Psych::text).orElse("");
        path = path.startsWith("/") ? path.substring(1) : path;
        if (!collections.isEmpty() && path.startsWith(collections + "/")) {
            path = path.substring(collections.length() + 1);
        }
        Optional<String> type =
                JekyllConfig.value(scope, "type").map(Psych::text).map(name -> OLD_TYPES.getOrDefault(name, name));
        Map<String, Value> byKey = new LinkedHashMap<>();
        for (Field field : values.fields()) {
            byKey.put(field.key(), field.value());
        }
        return new Scope(path, path.contains("*"), type, byKey);
    }

    /** All values for a note, the strongest for each key. */
    Map<String, Value> all(String path, String type) {
        Map<String, Value> defaults = new LinkedHashMap<>();
        Optional<Scope> old = Optional.empty();
        for (Scope scope : scopes) {
            if (!scope.applies(path, type)) {
                continue;
            }
            if (old.isEmpty() || scope.outranks(old.get())) {
                scope.values().forEach((key, value) -> {
                    if (Psych.type(value) != Psych.Type.NOTHING || !defaults.containsKey(key)) {
                        defaults.put(key, value);
                    }
                });
                old = Optional.of(scope);
            } else {
                scope.values().forEach(defaults::putIfAbsent);
            }
        }
        return defaults;
    }

    /** The value of one key for a page. */
    Optional<Value> find(String path, String type, String key) {
        Optional<Scope> best = Optional.empty();
        for (Scope scope : scopes) {
            if (scope.applies(path, type)
                    && scope.values().containsKey(key)
                    && (best.isEmpty() || scope.outranks(best.get()))) {
                best = Optional.of(scope);
            }
        }
        return best.map(scope -> scope.values().get(key));
    }
}
