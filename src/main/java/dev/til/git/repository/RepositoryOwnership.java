package dev.til.git.repository;

import dev.til.TilException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.util.SystemReader;

/**
 * Git's {@code safe.directory}, which JGit does not know: a repository that somebody else owns may name programs in its
 * configuration, so nothing of it is read unless the person has said that it is safe.
 */
final class RepositoryOwnership {
    private RepositoryOwnership() {}

    static void check(RepositoryLocation location, Map<String, String> environment) {
        Path root = location.root().orElse(location.gitDir());
        boolean foreign = "1".equals(environment.get("TIL_TEST_ASSUME_DIFFERENT_OWNER"))
                || !mine(root, environment)
                || !mine(location.gitDir(), environment)
                || !mine(location.marker(), environment);
        // git: a repository that GIT_DIR names was chosen by the person and is not asked about.
        if (foreign && !location.named() && !declaredSafe(root, environment)) {
            throw new TilException(
                    "the repository '%s' belongs to somebody else".formatted(root),
                    "if you trust it: git config --global --add safe.directory '%s'".formatted(root));
        }
    }

    private static boolean mine(Path path, Map<String, String> environment) {
        try {
            Path self = Path.of("/proc/self");
            if (!Files.exists(self)) {
                return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS)
                        .getName()
                        .endsWith(System.getProperty("user.name", ""));
            }
            int owner = uid(path);
            int me = uid(self.toRealPath());
            // git: under sudo, the person's own repositories are as good as root's.
            return owner == me || (me == 0 && String.valueOf(owner).equals(environment.get("SUDO_UID")));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static int uid(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    /** Only the system's and the person's configuration are asked, never the repository's. */
    private static boolean declaredSafe(Path root, Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", "");
        try {
            JGitEnvironment.use(environment);
            StoredConfig config = SystemReader.getInstance().getUserConfig();
            boolean safe = false;
            for (String value : config.getStringList("safe", null, "directory")) {
                String text = value == null ? "" : value;
                String path = text.startsWith("~/") ? home + text.substring(1) : text;
                if (path.isEmpty()) {
                    safe = false; // git: an empty value forgets the ones before it
                } else if (path.equals("*") || path.equals(root.toString())) {
                    safe = true;
                } else if (path.endsWith("/*") && root.startsWith(Path.of(path.substring(0, path.length() - 2)))) {
                    safe = true;
                }
            }
            return safe;
        } catch (IOException | ConfigInvalidException e) {
            return false;
        }
    }
}
