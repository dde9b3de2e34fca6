package dev.til.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files that git takes its configuration from, where it takes it from plain files only. */
final class SettingsFiles {
    private static final Set<String> NO = Set.of("", "0", "false", "no", "off");
    private static final Set<String> YES = Set.of("1", "true", "yes", "on");

    private SettingsFiles() {}

    /** Everything that {@code git config --list} would list; empty where only git can tell. */
    static Optional<List<SettingsFile.Entry>> read(GitProgram git, Location location, Map<String, String> environment) {
        Optional<List<Path>> files = files(git, location, environment);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        List<SettingsFile.Entry> entries = new ArrayList<>();
        try {
            for (Path path : files.get()) {
                SettingsFile file = SettingsFile.read(path);
                if (!file.plain() || file.last("extensions.worktreeconfig").isPresent()) {
                    return Optional.empty();
                }
                entries.addAll(file.entries());
            }
            return Optional.of(entries);
        } catch (IOException e) {
            return Optional.empty(); // git says better what is wrong with it
        }
    }

    /** The weakest first. */
    private static Optional<List<Path>> files(GitProgram git, Location location, Map<String, String> environment) {
        String without = environment.getOrDefault("GIT_CONFIG_NOSYSTEM", "");
        if (environment.containsKey("GIT_CONFIG_PARAMETERS") // 'git -c name=value commit' runs its hooks with it
                || environment.containsKey("GIT_CONFIG_COUNT")
                || environment.containsKey("GIT_CONFIG")
                || !(NO.contains(without) || YES.contains(without))) {
            return Optional.empty();
        }
        List<Path> files = new ArrayList<>();
        if (NO.contains(without)) {
            Optional<Path> system = Optional.ofNullable(environment.get("GIT_CONFIG_SYSTEM"))
                    .map(Path::of)
                    .or(git::systemSettings);
            if (system.isEmpty()) {
                return Optional.empty();
            }
            files.add(system.get());
        }
        String home = environment.getOrDefault("HOME", "");
        String shared = environment.getOrDefault("XDG_CONFIG_HOME", "");
        if (environment.containsKey("GIT_CONFIG_GLOBAL")) {
            files.add(Path.of(environment.getOrDefault("GIT_CONFIG_GLOBAL", "")));
        } else if (!home.isEmpty()) {
            files.add((shared.isEmpty() ? Path.of(home, ".config") : Path.of(shared)).resolve("git/config"));
            files.add(Path.of(home, ".gitconfig"));
        } else if (!shared.isEmpty()) {
            return Optional.empty();
        }
        files.add(location.commonDir().resolve("config"));
        return Optional.of(files);
    }
}
