package dev.til.site.jekyll.publish;

import dev.til.note.FrontMatter;
import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.FrontMatter.Value;
import dev.til.site.ruby.Psych;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Jekyll knows about a note once it has read it: the defaults of its folder with its front matter over them.
 *
 * @param lost whether Jekyll threw the front matter away, because it is not YAML or holds what it cannot merge
 */
public record JekyllData(Map<String, Value> values, List<String> categories, boolean lost) {
    static JekyllData of(JekyllPlace place, FrontMatter frontMatter, JekyllDefaults defaults) {
        Map<String, Value> own = new LinkedHashMap<>();
        if (frontMatter instanceof FrontMatter.Fields fields) {
            fields.fields().forEach(field -> own.put(field.key(), field.value()));
        }
        if (!place.isDocument()) {
            // Jekyll: a page's defaults are looked up one by one, and only where its front matter has no such key
            return new JekyllData(own, List.of(), !own.isEmpty() && lost(frontMatter));
        }
        Map<String, Value> values = new LinkedHashMap<>(defaults.all(place.path(), place.type()));
        Set<String> categories = new LinkedHashSet<>(place.folderCategories());
        addCategories(categories, values.get("categories"));
        boolean lost = lost(frontMatter) || !canBeCategories(own.get("categories"));
        if (!lost) {
            addCategories(categories, own.get("categories"));
            own.forEach((key, value) -> {
                if (Psych.type(value) != Psych.Type.NOTHING || !values.containsKey(key)) {
                    values.put(key, value);
                }
            });
            // Jekyll: populate_categories, read_post_data is not reached when the front matter is lost
            Optional.ofNullable(values.get("category"))
                    .filter(Psych::truthy)
                    .ifPresent(category -> categories.addAll(flat(category)));
        }
        return new JekyllData(values, List.copyOf(categories), lost);
    }

    private static boolean lost(FrontMatter frontMatter) {
        return frontMatter instanceof FrontMatter.Invalid || frontMatter instanceof FrontMatter.NotAMap;
    }

    // Jekyll: merge_categories!, an array can be merged with an array only
    private static boolean canBeCategories(@Nullable Value value) {
        return value == null
                || switch (Psych.type(value)) {
                    case NOTHING, TEXT, LIST -> true;
                    default -> false;
                };
    }

    private static void addCategories(Set<String> categories, @Nullable Value value) {
        if (value instanceof Sequence sequence) {
            sequence.items().forEach(item -> categories.add(Psych.text(item)));
        } else if (value != null && Psych.type(value) == Psych.Type.TEXT) {
            categories.addAll(words(Psych.text(value)));
        }
    }

    /** Ruby: flatten. */
    private static List<String> flat(Value value) {
        List<String> flat = new ArrayList<>();
        if (value instanceof Sequence sequence) {
            sequence.items().stream()
                    .filter(item -> Psych.type(item) != Psych.Type.NOTHING)
                    .forEach(item -> flat.addAll(flat(item)));
        } else {
            flat.add(Psych.text(value));
        }
        return flat;
    }

    // Ruby: split
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("[ \\t\\r\\n\\f\\x0B]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    public Optional<Value> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The text of a value that is neither null nor false. */
    Optional<String> text(String key) {
        return value(key).filter(Psych::truthy).map(Psych::text);
    }

    /** A value inside maps, by a dotted path of keys. */
    Optional<Value> deep(String path) {
        String[] keys = path.split("\\.");
        Optional<Value> value = value(keys[0]);
        for (int i = 1; i < keys.length; i++) {
            String key = keys[i];
            value = value.filter(Mapping.class::isInstance).flatMap(map -> last((Mapping) map, key));
        }
        return value;
    }

    private static Optional<Value> last(Mapping map, String key) {
        return map.fields().stream()
                .filter(field -> field.key().equals(key))
                .map(Field::value)
                .reduce((first, second) -> second);
    }
}
