package dev.til.config;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** Holds what was read against the {@link Key keys}: unknown and doubled keys, and values of another form. */
final class ConfigShape {
    private final ConfigProblems problems;

    ConfigShape(ConfigProblems problems) {
        this.problems = problems;
    }

    void check(Setting.Section root) {
        check(root, "", "");
    }

    /** Refuses in what the team shares the keys that each person sets for themselves. */
    void checkShared(Setting.Section root) {
        for (Key key : Key.ALL) {
            if (key.personal()) {
                root.entry(Arrays.asList(key.path().split("\\.")).iterator())
                        .ifPresent(entry -> problems.add(
                                entry.place(),
                                "'%s' is no key that a team shares, for it says where your token goes; each person sets it: git config til.%s HOST"
                                        .formatted(key.path(), key.path())));
            }
        }
    }

    /** @param path of keys, with {@code *}; {@code written} as the person wrote it */
    private void check(Setting.Section section, String path, String written) {
        List<String> names = Key.below(path);
        var seen = new HashSet<String>();
        for (Setting.Entry entry : section.entries()) {
            String name = written.isEmpty() ? entry.key() : written + "." + entry.key();
            if (!seen.add(entry.key())) {
                problems.add(entry.place(), "key '%s' stands here twice".formatted(entry.key()));
            } else if (names.contains("*") || names.contains(entry.key())) {
                String key = names.contains("*") ? "*" : entry.key();
                value(entry.value(), path.isEmpty() ? key : path + "." + key, name);
            } else {
                problems.add(
                        entry.place(),
                        "unknown key '%s'%s".formatted(entry.key(), ConfigProblems.meant(entry.key(), names)));
            }
        }
    }

    private void value(Setting value, String path, String written) {
        if (value instanceof Setting.Nothing) {
            return;
        }
        var key = Key.at(path);
        if (key.isEmpty()) {
            if (value instanceof Setting.Section section) {
                check(section, path, written);
            } else {
                problems.add(
                        value,
                        "'%s' must hold keys, such as '%s:'"
                                .formatted(written, Key.below(path).get(0)));
            }
        } else if (key.get().form() == Key.Form.LIST && !(value instanceof Setting.Items)) {
            problems.add(value, "'%s' must be a list: [a, b]".formatted(written));
        } else if (key.get().form() == Key.Form.TEXT && !(value instanceof Setting.Scalar)) {
            problems.add(value, "'%s' must be a single value".formatted(written));
        }
    }
}
