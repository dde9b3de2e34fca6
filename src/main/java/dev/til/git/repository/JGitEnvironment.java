package dev.til.git.repository;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * The machine as JGit shall see it: the environment that til was given instead of the process's, {@code $HOME} instead
 * of Java's idea of a home, Git's own files of configuration found without starting git, and nothing measured or
 * written behind the person's back.
 */
final class JGitEnvironment extends SystemReader.Delegate {
    private final SystemReader usual;
    private final Map<String, String> environment;

    private JGitEnvironment(SystemReader usual, Map<String, String> environment) {
        super(usual);
        this.usual = usual;
        this.environment = environment;
    }

    /** Makes JGit see this environment from now on. */
    static synchronized void use(Map<String, String> environment) {
        SystemReader now = SystemReader.getInstance();
        SystemReader usual = now instanceof JGitEnvironment before ? before.usual : now;
        FS.FileStoreAttributes.setBackground(true);
        SystemReader.setInstance(new JGitEnvironment(usual, Map.copyOf(environment)));
        FS.DETECTED.setUserHome(home(environment));
    }

    private static File home(Map<String, String> environment) {
        String home = environment.get("HOME");
        // No home, no personal configuration: /dev/null has nothing below it.
        return new File(home == null || home.isEmpty() ? "/dev/null" : home);
    }

    @Override
    public @Nullable String getenv(String variable) {
        return environment.get(variable);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        String skip = environment.getOrDefault("GIT_CONFIG_NOSYSTEM", "");
        boolean none = !skip.isEmpty() && !skip.equals("0") && !skip.equals("false");
        String file = environment.getOrDefault("GIT_CONFIG_SYSTEM", "/etc/gitconfig");
        return new Quick(parent, none ? "/dev/null" : file, fs);
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        String global = environment.get("GIT_CONFIG_GLOBAL");
        if (global != null) {
            return new Quick(parent, global, fs);
        }
        File home = home(environment);
        String xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path folder = xdg.isEmpty() ? Path.of(home.getPath(), ".config") : Path.of(xdg);
        var shared = new Quick(parent, folder.resolve("git/config").toString(), fs);
        return new Quick(shared, home.getPath() + "/.gitconfig", fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new Quick(parent, "/dev/null", fs);
    }

    /**
     * A file of configuration that also answers what JGit would measure for three seconds in every fresh home (a build
     * machine, a container) and then write to {@code ~/.config/jgit/config}: how exact the file system's clock is.
     */
    private static final class Quick extends FileBasedConfig {
        Quick(@Nullable Config parent, String file, FS fs) {
            super(parent, new File(file), fs);
        }

        @Override
        public @Nullable String getString(String section, @Nullable String subsection, String name) {
            return section.equals("filesystem") ? "10 milliseconds" : super.getString(section, subsection, name);
        }

        @Override
        public void save() {
            // Nothing of the person's own is ever written.
        }
    }
}
