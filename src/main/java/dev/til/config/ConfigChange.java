package dev.til.config;

import dev.til.config.Config.CheckRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One thing that a change of the team's configuration does to how strictly notes are checked.
 *
 * @param key what of it: {@code check.rules.link-missing}
 * @param before the value as it was; empty where there was none
 * @param after the value as it is now; empty where there is none any more
 * @param place where the key stands now, {@code .til/config.yml:3:8}; where it does not, the file's name
 */
public record ConfigChange(String key, Optional<String> before, Optional<String> after, String place) {
    private static final String REQUIRED = "check.front-matter.required";
    private static final String SCHEMA = "check.front-matter.schema";

    /** In words: {@code check.rules.link-missing is 'none' and was not set}. */
    public String words() {
        return "%s %s and %s"
                .formatted(
                        key,
                        after.map("is '%s'"::formatted).orElse("is not set"),
                        before.map("was '%s'"::formatted).orElse("was not set"));
    }

    /**
     * All that differs, each rule by itself.
     *
     * @param text of {@link ConfigReader#FILE} as it is now; empty where there is none
     */
    public static List<ConfigChange> between(CheckRules before, CheckRules after, Optional<byte[]> text) {
        var changes = new ArrayList<ConfigChange>();
        var places = new Places(text);
        Set<String> rules = new TreeSet<>(before.rules().keySet());
        rules.addAll(after.rules().keySet());
        for (String rule : rules) {
            changes.add(places.change(
                    "check.rules." + rule,
                    Optional.ofNullable(before.rules().get(rule)),
                    Optional.ofNullable(after.rules().get(rule))));
        }
        changes.add(places.change(REQUIRED, listed(before), listed(after)));
        changes.add(places.change(SCHEMA, before.schema(), after.schema()));
        changes.removeIf(change -> change.before().equals(change.after()));
        return List.copyOf(changes);
    }

    /** The order of required keys is nobody's matter. */
    private static Optional<String> listed(CheckRules rules) {
        Set<String> keys = new TreeSet<>(rules.required());
        return keys.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", keys));
    }

    /** Where keys stand in a configuration. */
    private record Places(Setting.Section root) {
        Places(Optional<byte[]> text) {
            this(text.map(bytes -> ConfigFile.read(ConfigReader.FILE, bytes, new ConfigProblems()))
                    .orElseGet(() -> new Setting.Section(List.of(), ConfigReader.FILE)));
        }

        ConfigChange change(String key, Optional<String> before, Optional<String> after) {
            String place = root.entry(List.of(key.split("\\.")).iterator())
                    .map(Setting.Entry::place)
                    .orElse(ConfigReader.FILE);
            return new ConfigChange(key, before, after, place);
        }
    }
}
