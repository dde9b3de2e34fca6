package dev.til.git;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.jspecify.annotations.Nullable;

/** Git's configuration as git itself resolves it: includes, worktrees, {@code -c} and the environment. */
final class Settings {
    private final Map<String, List<String>> values;

    private Settings(Map<String, List<String>> values) {
        this.values = values;
    }

    /** From the files where they are plain, else one child process, or JGit's view where git is missing or refuses. */
    static Settings read(Place place, Optional<GitProgram> git) {
        return git.flatMap(program -> SettingsFiles.read(program, place.location(), place.environment()))
                .map(Settings::of)
                .or(() -> git.map(program -> program.run("config", "-z", "--list"))
                        .filter(GitProgram.Outcome::ok)
                        .map(Settings::parsed))
                .orElseGet(() -> flattened(place.repository().getConfig()));
    }

    private static Settings of(List<SettingsFile.Entry> entries) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (SettingsFile.Entry entry : entries) {
            values.computeIfAbsent(entry.key(), none -> new ArrayList<>()).add(entry.value());
        }
        return new Settings(values);
    }

    /** {@code KEY LF VALUE NUL}; a key without a value means true. */
    private static Settings parsed(GitProgram.Outcome listing) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String item : listing.records()) {
            int end = item.indexOf('\n');
            String key = end < 0 ? item : item.substring(0, end);
            values.computeIfAbsent(key, none -> new ArrayList<>()).add(end < 0 ? "true" : item.substring(end + 1));
        }
        return new Settings(values);
    }

    private static Settings flattened(Config config) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String section : config.getSections()) {
            for (String name : config.getNames(section, true)) {
                add(values, config, section, null, name);
            }
            for (String subsection : config.getSubsections(section)) {
                for (String name : config.getNames(section, subsection, true)) {
                    add(values, config, section, subsection, name);
                }
            }
        }
        return new Settings(values);
    }

    private static void add(
            Map<String, List<String>> values, Config config, String section, @Nullable String subsection, String name) {
        String key = section + "." + (subsection == null ? "" : subsection + ".") + name;
        List<String> found = new ArrayList<>();
        for (String value : config.getStringList(section, subsection, name)) {
            found.add(value == null ? "true" : value);
        }
        values.put(canonical(key), found);
    }

    /** Git: section and variable in lower case, the part between as it is. */
    private static String canonical(String key) {
        int first = key.indexOf('.');
        int last = key.lastIndexOf('.');
        return first < 0
                ? key.toLowerCase(Locale.ROOT)
                : key.substring(0, first).toLowerCase(Locale.ROOT)
                        + key.substring(first, last)
                        + key.substring(last).toLowerCase(Locale.ROOT);
    }

    /** All values of a key, the strongest last. */
    List<String> all(String key) {
        return List.copyOf(values.getOrDefault(canonical(key), List.of()));
    }

    Optional<String> last(String key) {
        List<String> all = all(key);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Every key below a prefix with its strongest value: {@code til.} gives {@code til.git.base} and so on. */
    Map<String, String> below(String prefix) {
        Map<String, String> below = new LinkedHashMap<>();
        values.forEach((key, all) -> {
            if (key.startsWith(prefix)) {
                below.put(key, all.get(all.size() - 1));
            }
        });
        return below;
    }
}
