package dev.til.git.repository;

import dev.til.git.program.FreeGit;
import dev.til.git.program.LookingGit;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/** Git's configuration as git itself resolves it: includes, worktrees, {@code -c} and the environment. */
public final class RepositorySettings {
    private static final String EDITOR = "core.editor";

    private final List<RepositorySetting> inOrder;
    private final Map<String, List<RepositorySetting>> values;
    private final boolean whole;

    private RepositorySettings(List<RepositorySetting> settings, boolean whole) {
        this.inOrder = settings;
        this.values = new LinkedHashMap<>();
        this.whole = whole;
        for (RepositorySetting setting : settings) {
            values.computeIfAbsent(setting.key(), none -> new ArrayList<>()).add(setting);
        }
    }

    /** From the files where they are plain, else one child process, or JGit's view where git is missing or refuses. */
    public static RepositorySettings read(RepositoryPlace place, Optional<FreeGit> git) {
        var files = RepositorySettingsFiles.of(git, place.location(), place.environment());
        return files.read(place.location())
                .or(() -> git.flatMap(program -> listed(program, files, place)))
                .map(settings -> new RepositorySettings(settings, true))
                .orElseGet(() -> new RepositorySettings(throughJGit(files, place), git.isEmpty()));
    }

    /** {@code SCOPE NUL ORIGIN NUL KEY LF VALUE NUL}, again and again; a key without a value means true. */
    private static Optional<List<RepositorySetting>> listed(
            FreeGit git, RepositorySettingsFiles files, RepositoryPlace place) {
        var listing = git.run("config", "-z", "--list", "--show-scope", "--show-origin");
        if (!listing.ok()) {
            return listedByOldGit(git);
        }
        List<String> words = listing.records();
        List<RepositorySetting> settings = new ArrayList<>();
        for (int at = 0; at + 2 < words.size(); at += 3) {
            RepositorySetting.Scope scope = RepositorySetting.Scope.of(words.get(at));
            Optional<Path> file = file(words.get(at + 1), place.root());
            boolean theirs = file.isPresent()
                    ? !files.name(file.get()) && isInWorkingTree(file.get(), place)
                    : scope != RepositorySetting.Scope.COMMAND;
            settings.add(setting(words.get(at + 2), scope, file, theirs));
        }
        return Optional.of(settings);
    }

    // git: --show-scope came with 2.26; what nobody can tell apart counts as the repository's
    private static Optional<List<RepositorySetting>> listedByOldGit(FreeGit git) {
        var listing = git.run("config", "-z", "--list");
        if (!listing.ok()) {
            return Optional.empty();
        }
        List<RepositorySetting> settings = new ArrayList<>();
        listing.records()
                .forEach(item -> settings.add(setting(item, RepositorySetting.Scope.LOCAL, Optional.empty(), true)));
        return Optional.of(settings);
    }

    private static RepositorySetting setting(
            String item, RepositorySetting.Scope scope, Optional<Path> file, boolean theirs) {
        int end = item.indexOf('\n');
        return end < 0
                ? new RepositorySetting(item, "true", scope, file, theirs)
                : new RepositorySetting(item.substring(0, end), item.substring(end + 1), scope, file, theirs);
    }

    /** {@code file:PATH}, relative to where git was run; whatever else there is is no file. */
    private static Optional<Path> file(String origin, Path root) {
        try {
            return origin.startsWith("file:")
                    ? Optional.of(
                            root.resolve(origin.substring("file:".length())).normalize())
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** By its name or by where it really lies; Git never takes its own folder into a commit. */
    private static boolean isInWorkingTree(Path file, RepositoryPlace place) {
        Path really;
        try {
            really = file.toRealPath();
        } catch (IOException e) {
            return true; // gone since: nobody can tell
        }
        return isBelowRoot(file, place) || isBelowRoot(really, place);
    }

    private static boolean isBelowRoot(Path file, RepositoryPlace place) {
        return file.startsWith(place.root())
                && !file.startsWith(place.location().gitDir())
                && !file.startsWith(place.location().commonDir());
    }

    /** File by file: JGit does not tell where what they include was read. */
    private static List<RepositorySetting> throughJGit(RepositorySettingsFiles files, RepositoryPlace place) {
        place.repository(); // JGit sees the environment that til was given
        List<RepositorySetting> settings = new ArrayList<>();
        for (RepositorySettingsFiles.Source source : files.sources()) {
            try {
                var config = new FileBasedConfig(null, source.path().toFile(), FS.DETECTED);
                config.load();
                add(config, source, isIncluding(source.path()), settings);
            } catch (IOException | ConfigInvalidException e) {
                // git says better what is wrong with it
            }
        }
        return settings;
    }

    private static boolean isIncluding(Path file) {
        try {
            return !RepositorySettingsFile.read(file).plain();
        } catch (IOException e) {
            return true; // JGit reads what we do not
        }
    }

    private static void add(
            Config config, RepositorySettingsFiles.Source source, boolean including, List<RepositorySetting> settings) {
        for (String section : config.getSections()) {
            for (String name : config.getNames(section)) {
                add(config, section, null, name, source, including, settings);
            }
            for (String subsection : config.getSubsections(section)) {
                for (String name : config.getNames(section, subsection)) {
                    add(config, section, subsection, name, source, including, settings);
                }
            }
        }
    }

    private static void add(
            Config config,
            String section,
            @Nullable String subsection,
            String name,
            RepositorySettingsFiles.Source source,
            boolean including,
            List<RepositorySetting> settings) {
        String key = canonical(section + "." + (subsection == null ? "" : subsection + ".") + name);
        for (String value : config.getStringList(section, subsection, name)) {
            settings.add(new RepositorySetting(
                    key,
                    value == null ? "true" : value,
                    source.scope(),
                    including ? Optional.empty() : Optional.of(source.path()),
                    including));
        }
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

    /** Whether this is all that git would see; not where there is a git that did not say it. */
    boolean isWhole() {
        return whole;
    }

    /**
     * Every value that Git itself sees for a key with where it was read, the strongest last: for those who do not take
     * everything from everybody.
     */
    public List<RepositorySetting> withOrigins(String key) {
        return List.copyOf(values.getOrDefault(canonical(key), List.of()));
    }

    /** Every value that Git itself sees for a key ({@code til.git.base}, {@code user.email}), the strongest last. */
    public List<String> all(String key) {
        List<String> all = new ArrayList<>();
        for (RepositorySetting setting : values.getOrDefault(canonical(key), List.of())) {
            all.add(setting.value());
        }
        return all;
    }

    public Optional<String> last(String key) {
        List<RepositorySetting> all = values.getOrDefault(canonical(key), List.of());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1).value());
    }

    /** The strongest of the values that a person has set for themselves. */
    public Optional<String> persons(String key) {
        List<RepositorySetting> all = values.getOrDefault(canonical(key), List.of());
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).isPersons()) {
                return Optional.of(all.get(i).value());
            }
        }
        return Optional.empty();
    }

    /**
     * Every key that starts with a prefix, in lower case as Git lists it, with its strongest value: {@code til.} gives
     * {@code til.git.base} and so on.
     */
    public Map<String, String> below(String prefix) {
        Map<String, String> below = new LinkedHashMap<>();
        values.forEach((key, all) -> {
            if (key.startsWith(prefix)) {
                below.put(key, all.get(all.size() - 1).value());
            }
        });
        return below;
    }

    /** Whether the value of a key that is in force is one that the repository gives it. */
    public boolean isRepositorys(String key) {
        List<RepositorySetting> all = values.getOrDefault(canonical(key), List.of());
        return !all.isEmpty() && !all.get(all.size() - 1).isPersons();
    }

    /** Whether the person signs commits. */
    public boolean signsCommits() {
        return last("commit.gpgsign")
                .filter(value -> List.of("true", "yes", "on", "1").contains(value.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    /** The command with which the person edits texts, as Git finds it; what only the repository names is passed over. */
    public Optional<String> editor(LookingGit git) {
        var said = isRepositorys(EDITOR)
                ? git.run("-c", EDITOR + "=" + persons(EDITOR).orElse(""), "var", "GIT_EDITOR")
                : git.run("var", "GIT_EDITOR");
        return said.ok() ? Optional.of(said.text()).filter(command -> !command.isEmpty()) : Optional.empty();
    }

    /** Every value of every key below a prefix and with an ending, in the order in which git reads them. */
    public List<RepositorySetting> inOrder(String prefix, String ending) {
        return inOrder.stream()
                .filter(setting ->
                        setting.key().startsWith(prefix) && setting.key().endsWith(ending))
                .toList();
    }

    /** The keys below a prefix that the repository itself gives a value, be it in force or not. */
    List<String> repositorys(String prefix) {
        List<String> keys = new ArrayList<>();
        values.forEach((key, all) -> {
            if (key.startsWith(prefix) && all.stream().anyMatch(setting -> !setting.isPersons())) {
                keys.add(key);
            }
        });
        return keys;
    }
}
