package dev.til.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the environment and Git's configuration say instead of the file. Lists are comma separated there. */
final class Overrides {
    private final ConfigProblems problems;

    Overrides(ConfigProblems problems) {
        this.problems = problems;
    }

    /** @param settings by key as in {@code til.KEY} */
    Setting.Section git(Setting.Section file, Map<String, String> settings) {
        Setting.Section all = file;
        for (var setting : settings.entrySet()) {
            String place = "git config til." + setting.getKey();
            Optional<Key> key = Key.ALL.stream()
                    .filter(known -> known.names(setting.getKey()))
                    .findFirst();
            if (key.isPresent()) {
                all = with(all, setting.getKey(), value(key.get(), setting.getValue(), place));
            } else if (speaksOfSection(setting.getKey())) {
                problems.add(
                        place,
                        "unknown key"
                                + ConfigProblems.meant(
                                        setting.getKey(),
                                        Key.ALL.stream().map(Key::path).toList()));
            }
        }
        return all;
    }

    Setting.Section environment(Setting.Section file, Map<String, String> environment) {
        Setting.Section all = file;
        for (var variable : new TreeMap<>(environment).entrySet()) {
            String name = variable.getKey();
            if (!name.startsWith("TIL_") || variable.getValue().isEmpty()) {
                continue;
            }
            var meant = new LinkedHashMap<Key, String>();
            Key.ALL.forEach(key -> key.written(name).ifPresent(written -> meant.put(key, written)));
            if (!meant.isEmpty()) {
                var first = meant.entrySet().iterator().next();
                all = with(all, first.getValue(), value(first.getKey(), variable.getValue(), name));
            } else if (speaksOfSection(
                    name.substring(4).toLowerCase(Locale.ROOT).replace('_', '.'))) {
                problems.add(
                        name,
                        "unknown setting"
                                + ConfigProblems.meant(
                                        name,
                                        Key.ALL.stream().map(Key::variable).toList()));
            }
        }
        return all;
    }

    /** {@code til.lang} or {@code TIL_JAVA_HOME} are somebody else's; {@code til.git.bsae} is a slip. */
    private static boolean speaksOfSection(String key) {
        String[] parts = key.split("\\.", 2);
        return parts.length == 2
                && Key.ALL.stream().anyMatch(known -> known.path().startsWith(parts[0] + "."));
    }

    private static Setting value(Key key, String text, String place) {
        if (key.form() == Key.Form.TEXT) {
            return new Setting.Scalar(text, Optional.empty(), place);
        }
        List<Setting> items = new ArrayList<>();
        for (String item : text.split(",")) {
            if (!item.isBlank()) {
                items.add(new Setting.Scalar(item.strip(), Optional.empty(), place));
            }
        }
        return new Setting.Items(items, place);
    }

    private static Setting.Section with(Setting.Section all, String key, Setting value) {
        return all.with(Arrays.asList(key.split("\\.")).iterator(), value);
    }
}
