package dev.til.git.repository;

import dev.til.TilException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What sort of repository it is, from its own configuration: JGit would write SHA-1 objects into a SHA-256 repository,
 * and ignore extensions that it does not know.
 *
 * @param sha256 whether objects are named by SHA-256: to be read through git, never to be written
 * @param bare whether it says that it has no working tree
 * @param workTree {@code core.worktree}
 * @param programs whether it names programs that fetching would run
 * @param partial whether it may lack objects, which git fetches
 * @param filters whether it may name programs that a look at its files would run
 * @param arms whether it may name these, or programs that merge files or check signatures
 * @param refsInFiles whether its refs are kept in files, each in one or packed
 */
public record RepositoryFormat(
        boolean sha256,
        boolean bare,
        Optional<String> workTree,
        boolean programs,
        boolean partial,
        boolean filters,
        boolean arms,
        boolean refsInFiles) {
    private static final String EXTENSIONS = "extensions.";
    private static final Set<String> KNOWN = Set.of(
            "noop",
            "preciousobjects",
            "partialclone",
            "worktreeconfig",
            "objectformat",
            "refstorage",
            "relativeworktrees");

    /** @throws TilException when til must not touch such a repository */
    static RepositoryFormat read(RepositoryLocation location) {
        Path file = location.commonDir().resolve("config");
        RepositorySettingsFile config = settings(file);
        RepositorySettingsFile all = config.last("extensions.worktreeconfig").isPresent()
                ? config.and(settings(location.gitDir().resolve("config.worktree")))
                : config;
        int version = version(config, file);
        if (version > 1) {
            throw unknown("format version " + version);
        }
        for (RepositorySettingsFile.Entry entry : config.entries()) {
            if (version == 1 && entry.key().startsWith(EXTENSIONS) && !KNOWN.contains(extension(entry))) {
                throw unknown(entry.key());
            }
        }
        String objects = config.last("extensions.objectformat").orElse("sha1");
        return new RepositoryFormat(
                !objects.equalsIgnoreCase("sha1"),
                !location.linked()
                        && config.last("core.bare")
                                .filter(RepositoryFormat::isTrue)
                                .isPresent(),
                location.linked() ? Optional.empty() : config.last("core.worktree"),
                !all.plain() || all.entries().stream().anyMatch(RepositoryFormat::namesProgram),
                all.entries().stream().anyMatch(RepositoryFormat::isPromise),
                !all.plain()
                        || all.entries().stream().anyMatch(entry -> entry.key().startsWith("filter.")),
                !all.plain() || all.entries().stream().anyMatch(RepositoryFormat::isArm),
                config.last("extensions.refstorage")
                        .filter(way -> !way.equalsIgnoreCase("files"))
                        .isEmpty());
    }

    private static RepositorySettingsFile settings(Path file) {
        try {
            return RepositorySettingsFile.read(file);
        } catch (IOException e) {
            throw new TilException(
                    "cannot read the configuration '%s'".formatted(file), "see what 'git config --list' says", e);
        }
    }

    private static String extension(RepositorySettingsFile.Entry entry) {
        return entry.key().substring(EXTENSIONS.length());
    }

    private static boolean isTrue(String value) {
        return Set.of("true", "yes", "on", "1", "").contains(value.toLowerCase(Locale.ROOT));
    }

    private static int version(RepositorySettingsFile config, Path file) {
        try {
            return Integer.parseInt(config.last("core.repositoryformatversion").orElse("0"));
        } catch (NumberFormatException e) {
            throw new TilException(
                    "core.repositoryformatversion in '%s' is not a number".formatted(file), "correct it", e);
        }
    }

    private static TilException unknown(String what) {
        return new TilException(
                "this repository uses %s, which til does not know".formatted(what),
                "til leaves it alone; look for a newer til");
    }

    private static boolean namesProgram(RepositorySettingsFile.Entry entry) {
        String key = entry.key();
        boolean remote = key.startsWith("remote.")
                && (key.endsWith(".uploadpack")
                        || key.endsWith(".vcs")
                        || (key.endsWith(".url") && entry.value().contains("::")));
        return remote
                || (key.startsWith("url.") && key.contains("::"))
                || key.equals("core.sshcommand")
                || key.equals("core.gitproxy")
                || key.equals("core.askpass")
                || key.equals("core.alternaterefscommand")
                || key.equals("gc.recentobjectshook")
                || key.startsWith("credential.");
    }

    private static boolean isArm(RepositorySettingsFile.Entry entry) {
        String key = entry.key();
        return key.startsWith("filter.")
                || (key.startsWith("merge.") && key.endsWith(".driver"))
                || (key.startsWith("gpg.") && key.endsWith("program"));
    }

    private static boolean isPromise(RepositorySettingsFile.Entry entry) {
        return entry.key().equals("extensions.partialclone")
                || (entry.key().startsWith("remote.") && entry.key().endsWith(".promisor"));
    }

    /** Whether its index is ours to read, and git may be asked about it. */
    public boolean isPlain() {
        return !sha256 && !(partial && programs);
    }

    /** Where the working tree is, by what the configuration adds to what was found. */
    Path root(RepositoryLocation location) throws IOException {
        if (location.root().isPresent() && (workTree.isEmpty() || bare)) {
            return location.root().get();
        }
        return location.gitDir().resolve(workTree.orElse("..")).toRealPath();
    }
}
