package dev.til.site.hugo.config;

import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Value;
import dev.til.note.Journal;
import dev.til.note.Span;
import dev.til.site.SiteFiles;
import dev.til.site.hugo.field.HugoFields;
import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The files that configure a site or a theme, as Hugo puts them together: one beside the content, over it those of
 * {@code config/_default}, over them those of the environment that a site is built for where nobody says otherwise.
 */
public final class HugoConfigFiles {
    /** Hugo: since 0.110 a name of its own, before it one that others use as well. */
    private static final List<String> NAMES = List.of("hugo", "config");

    private static final List<String> ENDS = List.of("toml", "yaml", "yml", "json");
    private static final List<String> FOLDERS = List.of("config/_default", "config/production");

    private HugoConfigFiles() {}

    /** All that the files of a site say, as one. */
    public static HugoFields read(SiteFiles files, String folder) {
        List<Field> fields = beside(files, folder);
        for (String below : FOLDERS) {
            for (Journal.Entry entry : files.below(RelativePath.in(folder, below))) {
                fields = merged(fields, ofFolder(files, entry.path()));
            }
        }
        return new HugoFields(fields);
    }

    /** Hugo: the first that is there is the only one, TOML before YAML, {@code hugo} before {@code config}. */
    private static List<Field> beside(SiteFiles files, String folder) {
        for (String name : NAMES) {
            for (String end : ENDS) {
                String path = RelativePath.in(folder, name + "." + end);
                if (files.isFile(path)) {
                    return ofFile(files, path).fields();
                }
            }
        }
        return List.of();
    }

    // Hugo: menus.toml is the key menus, params.ko.toml the key languages.ko.params, config.toml the root
    private static List<Field> ofFolder(SiteFiles files, String path) {
        String file = RelativePath.name(path);
        int dot = file.lastIndexOf('.');
        String end = file.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot <= 0 || !ENDS.contains(end)) {
            return List.of();
        }
        List<Field> found = ofFile(files, path).fields();
        String name = file.substring(0, dot);
        if (NAMES.contains(name) || found.isEmpty()) {
            return found;
        }
        int languageDot = name.lastIndexOf('.');
        String key = languageDot < 0 ? name : name.substring(0, languageDot);
        // Hugo: a file may wrap all that it says in the key that it is called by
        List<Field> inner = found.size() == 1 && found.get(0).value() instanceof Mapping only
                ? found.get(0).key().equals(key) ? only.fields() : found
                : found;
        if (languageDot < 0) {
            return below(key, inner);
        }
        boolean part = key.equals("params") || key.equals("menus") || key.equals("menu");
        return below("languages", below(name.substring(languageDot + 1), part ? below(key, inner) : inner));
    }

    private static List<Field> below(String key, List<Field> fields) {
        return List.of(new Field(key, Span.START, new Mapping(fields, Span.START)));
    }

    private static HugoFields ofFile(SiteFiles files, String path) {
        return files.journal()
                .read(path)
                .map(bytes -> HugoFields.read(path, new String(bytes, StandardCharsets.UTF_8)))
                .orElse(HugoFields.NONE);
    }

    /** Hugo: what comes later counts, key by key, however deep they lie. */
    static List<Field> merged(List<Field> some, List<Field> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        Map<String, Field> merged = new LinkedHashMap<>();
        some.forEach(field -> merged.put(key(field), field));
        for (Field field : others) {
            merged.merge(key(field), field, (before, now) -> new Field(now.key(), now.keySpan(), merged(before, now)));
        }
        return new ArrayList<>(merged.values());
    }

    private static Value merged(Field before, Field now) {
        return before.value() instanceof Mapping some && now.value() instanceof Mapping others
                ? new Mapping(merged(some.fields(), others.fields()), others.span())
                : now.value();
    }

    private static String key(Field field) {
        return field.key().toLowerCase(Locale.ROOT);
    }
}
