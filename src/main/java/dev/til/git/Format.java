package dev.til.git;

import dev.til.TilException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;

/**
 * What sort of repository it is, from its own configuration: JGit would write SHA-1 objects into a SHA-256 repository,
 * and ignore extensions that it does not know.
 *
 * @param sha256 whether objects are named by SHA-256: to be read through git, never to be written
 * @param bare whether it says that it has no working tree
 * @param workTree {@code core.worktree}
 * @param programs whether it names programs that fetching would run
 */
record Format(boolean sha256, boolean bare, Optional<String> workTree, boolean programs) {
    private static final Set<String> KNOWN = Set.of(
            "noop",
            "preciousobjects",
            "partialclone",
            "worktreeconfig",
            "objectformat",
            "refstorage",
            "relativeworktrees");

    /** @throws TilException when til must not touch such a repository */
    static Format read(Location location) {
        File file = location.commonDir().resolve("config").toFile();
        var config = new FileBasedConfig(null, file, FS.DETECTED);
        try {
            config.load();
        } catch (IOException | ConfigInvalidException e) {
            throw new TilException(
                    "cannot read the configuration '%s'".formatted(file), "see what 'git config --list' says", e);
        }
        int version = version(config, file);
        if (version > 1) {
            throw unknown("format version " + version);
        }
        for (String extension : config.getNames("extensions")) {
            if (version == 1 && !KNOWN.contains(extension.toLowerCase(Locale.ROOT))) {
                throw unknown("extensions." + extension);
            }
        }
        String objects = Optional.ofNullable(config.getString("extensions", null, "objectformat"))
                .orElse("sha1");
        return new Format(
                !objects.equalsIgnoreCase("sha1"),
                !location.linked() && config.getBoolean("core", "bare", false),
                location.linked() ? Optional.empty() : Optional.ofNullable(config.getString("core", null, "worktree")),
                namesPrograms(config));
    }

    private static int version(Config config, File file) {
        try {
            return config.getInt("core", "repositoryformatversion", 0);
        } catch (IllegalArgumentException e) {
            throw new TilException(
                    "core.repositoryformatversion in '%s' is not a number".formatted(file), "correct it", e);
        }
    }

    private static TilException unknown(String what) {
        return new TilException(
                "this repository uses %s, which til does not know".formatted(what),
                "til leaves it alone; look for a newer til");
    }

    private static boolean namesPrograms(Config config) {
        boolean remotes = config.getSubsections("remote").stream()
                .anyMatch(remote -> config.getString("remote", remote, "uploadpack") != null
                        || config.getString("remote", remote, "vcs") != null
                        || Optional.ofNullable(config.getString("remote", remote, "url"))
                                .filter(url -> url.contains("::"))
                                .isPresent());
        return remotes
                || config.getString("core", null, "sshCommand") != null
                || config.getString("core", null, "gitProxy") != null
                || config.getString("core", null, "askPass") != null
                || config.getSections().contains("credential");
    }

    /** The way to read such a repository. */
    Store store(Repository repository, Optional<GitProgram> git) {
        if (!sha256) {
            return new JGitStore(repository, git.map(ProgramStore::new), programs);
        }
        return git.map(ProgramStore::new)
                .orElseThrow(() -> new TilException(
                        "this is a SHA-256 repository, which til reads through git only", "install git"));
    }

    /** Where the working tree is, by what the configuration adds to what was found. */
    Path root(Location location) throws IOException {
        if (location.root().isPresent() && (workTree.isEmpty() || bare)) {
            return location.root().get();
        }
        return location.gitDir().resolve(workTree.orElse("..")).toRealPath();
    }
}
