package dev.til.git.repository;

import dev.til.git.program.FreeGit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files that git takes its configuration from, the weakest first.
 *
 * @param exact whether they are all there is; else only git can tell
 */
record RepositorySettingsFiles(List<Source> sources, boolean exact) {
    private static final Set<String> NO = Set.of("", "0", "false", "no", "off");
    private static final Set<String> YES = Set.of("1", "true", "yes", "on");
    private static final Path SYSTEM = Path.of("/etc/gitconfig");
    private static final String PER_WORKTREE = "extensions.worktreeconfig";

    /** One of them, and whose it is. */
    record Source(RepositorySetting.Scope scope, Path path) {}

    RepositorySettingsFiles {
        sources = List.copyOf(sources);
    }

    static RepositorySettingsFiles of(
            Optional<FreeGit> git, RepositoryLocation location, Map<String, String> environment) {
        String without = environment.getOrDefault("GIT_CONFIG_NOSYSTEM", "");
        boolean exact = !environment.containsKey("GIT_CONFIG_PARAMETERS") // 'git -c x=y commit' runs its hooks with it
                && !environment.containsKey("GIT_CONFIG_COUNT")
                && (NO.contains(without) || YES.contains(without));
        List<Source> sources = new ArrayList<>();
        if (NO.contains(without)) {
            Optional<Path> system = Optional.ofNullable(environment.get("GIT_CONFIG_SYSTEM"))
                    .map(Path::of)
                    .or(() -> git.isPresent() ? git.get().systemSettings() : Optional.of(SYSTEM));
            exact &= system.isPresent();
            sources.add(new Source(RepositorySetting.Scope.SYSTEM, system.orElse(SYSTEM)));
        }
        String home = environment.getOrDefault("HOME", "");
        String shared = environment.getOrDefault("XDG_CONFIG_HOME", "");
        if (environment.containsKey("GIT_CONFIG_GLOBAL")) {
            sources.add(new Source(
                    RepositorySetting.Scope.GLOBAL, Path.of(environment.getOrDefault("GIT_CONFIG_GLOBAL", ""))));
        } else if (!home.isEmpty()) {
            Path folder = shared.isEmpty() ? Path.of(home, ".config") : Path.of(shared);
            sources.add(new Source(RepositorySetting.Scope.GLOBAL, folder.resolve("git/config")));
            sources.add(new Source(RepositorySetting.Scope.GLOBAL, Path.of(home, ".gitconfig")));
        } else {
            exact &= shared.isEmpty();
        }
        sources.add(
                new Source(RepositorySetting.Scope.LOCAL, location.commonDir().resolve("config")));
        return new RepositorySettingsFiles(sources, exact);
    }

    /** Everything that {@code git config --list} would list; empty where only git can tell. */
    Optional<List<RepositorySetting>> read(RepositoryLocation location) {
        if (!exact) {
            return Optional.empty();
        }
        List<RepositorySetting> settings = new ArrayList<>();
        try {
            for (Source source : sources) {
                RepositorySettingsFile file = RepositorySettingsFile.read(source.path());
                Optional<String> perWorktree = file.last(PER_WORKTREE);
                boolean own = source.scope() == RepositorySetting.Scope.LOCAL
                        && perWorktree.isPresent()
                        && perWorktree.get().equals("true");
                if (!file.plain() || (perWorktree.isPresent() && !own)) {
                    return Optional.empty();
                }
                add(file, source, settings);
                if (own) {
                    var beside = new Source(
                            RepositorySetting.Scope.WORKTREE, location.gitDir().resolve("config.worktree"));
                    RepositorySettingsFile worktree = RepositorySettingsFile.read(beside.path());
                    if (!worktree.plain()) {
                        return Optional.empty();
                    }
                    add(worktree, beside, settings);
                }
            }
            return Optional.of(settings);
        } catch (IOException e) {
            return Optional.empty(); // git says better what is wrong with it
        }
    }

    private static void add(RepositorySettingsFile file, Source source, List<RepositorySetting> settings) {
        Optional<Path> path = Optional.of(source.path());
        for (RepositorySettingsFile.Entry entry : file.entries()) {
            settings.add(new RepositorySetting(entry.key(), entry.value(), source.scope(), path, false));
        }
    }

    /** Whether a file is one of those that Git reads without being told by another one. */
    boolean name(Path file) {
        for (Source source : sources) {
            if (source.path().normalize().equals(file)) {
                return true;
            }
        }
        return false;
    }
}
