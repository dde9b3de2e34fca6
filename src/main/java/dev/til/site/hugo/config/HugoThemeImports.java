package dev.til.site.hugo.config;

import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Sequence;
import dev.til.site.SiteFiles;
import dev.til.site.hugo.field.HugoFields;
import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where a site's themes and modules lie, if they lie in its folder at all. */
public final class HugoThemeImports {
    private final String folder;
    private final String themes;
    private final Map<String, String> replaced = new TreeMap<>();

    HugoThemeImports(String folder, HugoFields settings, SiteFiles files) {
        this.folder = folder;
        this.themes = settings.text("themesDir").orElse("themes");
        for (String list : settings.texts("module", "replacements")) {
            for (String pair : list.split(",")) {
                replace(pair.split("->"), themes + "/");
            }
        }
        files.journal()
                .read(RelativePath.in(folder, "go.mod"))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .ifPresent(text -> text.lines()
                        .filter(line -> line.contains("=>"))
                        .forEach(line -> replace(
                                line.strip().replaceFirst("^replace\\s+", "").split("=>"), "")));
    }

    private void replace(String[] pair, String from) {
        if (pair.length == 2) {
            String name = pair[0].strip().split("\\s+", 2)[0];
            replaced.put(name, from + pair[1].strip());
        }
    }

    /** The themes and modules that a configuration names. */
    static List<String> named(HugoFields settings) {
        var named = new ArrayList<String>();
        if (settings.value("module", "imports").orElse(null) instanceof Sequence imports) {
            imports.items().stream()
                    .filter(Mapping.class::isInstance)
                    .map(item -> new HugoFields(((Mapping) item).fields()))
                    .filter(module -> !module.flag(false, "disable"))
                    .forEach(module -> module.text("path").ifPresent(named::add));
        }
        named.addAll(settings.texts("theme"));
        named.removeIf(String::isBlank);
        return named;
    }

    /** What a configuration says is mounted. */
    public static List<HugoFields> mounts(HugoFields settings) {
        return settings.value("module", "mounts").orElse(null) instanceof Sequence mounts
                ? mounts.items().stream()
                        .filter(Mapping.class::isInstance)
                        .map(item -> new HugoFields(((Mapping) item).fields()))
                        .toList()
                : List.of();
    }

    /** Hugo: a name that starts with a host is that of a Go module. */
    static boolean isModule(String name) {
        return name.indexOf('/') > 0 && name.substring(0, name.indexOf('/')).contains(".");
    }

    /** Its folders in the order in which Hugo looks for them. */
    List<String> places(String name) {
        var places = new ArrayList<String>();
        for (String below : List.of(replaced.getOrDefault(name, ""), "_vendor/" + name, themes + "/" + name)) {
            if (!below.isEmpty()) {
                RelativePath.resolve(folder, below).filter(at -> !at.isEmpty()).ifPresent(places::add);
            }
        }
        return places;
    }
}
