package dev.til.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One section of the configuration while it is turned into a record: every question that fails becomes a problem. */
final class Settings {
    private final Setting.Section section;
    private final String name;
    private final ConfigProblems problems;

    Settings(Setting.Section section, String name, ConfigProblems problems) {
        this.section = section;
        this.name = name;
        this.problems = problems;
    }

    ConfigProblems problems() {
        return problems;
    }

    /** A complaint about the section as a whole. */
    void complain(String problem) {
        problems.add(section, problem);
    }

    /** A complaint about a key itself. */
    void complainAt(String key, String problem) {
        section.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .ifPresent(entry -> problems.add(entry.place(), problem));
    }

    boolean has(String key) {
        return section.at(key)
                .filter(value -> !(value instanceof Setting.Nothing))
                .isPresent();
    }

    /** The section below a key; an empty one where there is none. */
    Settings section(String key) {
        Setting.Section below = section.at(key)
                .filter(Setting.Section.class::isInstance)
                .map(Setting.Section.class::cast)
                .orElseGet(() -> new Setting.Section(List.of(), section.place()));
        return new Settings(below, path(key), problems);
    }

    /** The names and sections directly below. */
    Map<String, Settings> sections() {
        var all = new LinkedHashMap<String, Settings>();
        for (Setting.Entry entry : section.entries()) {
            if (entry.value() instanceof Setting.Section) {
                all.putIfAbsent(entry.key(), section(entry.key()));
            }
        }
        return all;
    }

    Optional<Setting.Scalar> scalar(String key) {
        return section.at(key).filter(Setting.Scalar.class::isInstance).map(Setting.Scalar.class::cast);
    }

    /** A text that is not empty; {@code course.name: ""} is the same as no name. */
    Optional<String> text(String key) {
        return scalar(key).map(Setting.Scalar::text).filter(text -> !text.isBlank());
    }

    /** One of a few words. */
    Optional<String> word(String key, Set<String> words) {
        Optional<Setting.Scalar> scalar = scalar(key);
        scalar.filter(written -> !words.contains(written.text()))
                .ifPresent(written -> problems.add(
                        written,
                        "'%s' cannot be '%s'; write one of %s"
                                .formatted(
                                        path(key),
                                        written.text(),
                                        String.join(
                                                ", ", words.stream().sorted().toList()))));
        return scalar.map(Setting.Scalar::text).filter(words::contains);
    }

    /** A text with {@code {{names}}} in it. */
    Optional<String> pattern(String key, Set<String> names) {
        Optional<Setting.Scalar> scalar =
                scalar(key).filter(written -> !written.text().isBlank());
        scalar.ifPresent(written -> PatternSettings.problems(written.text(), names)
                .forEach(problem -> problems.add(written, "'%s': %s".formatted(path(key), problem))));
        return scalar.map(Setting.Scalar::text);
    }

    /** The scalars of a list; empty when the key is not there. */
    Optional<List<Setting.Scalar>> list(String key) {
        return section.at(key)
                .filter(Setting.Items.class::isInstance)
                .map(Setting.Items.class::cast)
                .map(items -> {
                    var scalars = new ArrayList<Setting.Scalar>();
                    for (Setting item : items.items()) {
                        if (item instanceof Setting.Scalar scalar) {
                            scalars.add(scalar);
                        } else {
                            problems.add(item, "'%s' must hold plain values".formatted(path(key)));
                        }
                    }
                    return scalars;
                });
    }

    List<String> texts(String key) {
        return list(key).orElse(List.of()).stream().map(Setting.Scalar::text).toList();
    }

    /** All texts directly below, by key. */
    Map<String, Setting.Scalar> scalars() {
        var all = new LinkedHashMap<String, Setting.Scalar>();
        section.entries().forEach(entry -> scalar(entry.key()).ifPresent(value -> all.putIfAbsent(entry.key(), value)));
        return all;
    }

    Setting.Section raw() {
        return section;
    }

    private String path(String key) {
        return name.isEmpty() ? key : name + "." + key;
    }
}
