package dev.til.git.program;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The person's git as they run it themselves, with the filters, hooks and drivers that the repository names: for what til
 * was asked to change, and for the network, where a fetch of til's runs what git's own runs. Nobody else may have it.
 */
public final class FreeGit extends GitProgram {
    private final List<String> options;

    private FreeGit(Path program, Path directory, Map<String, String> environment, List<String> options) {
        super(program, directory, environment);
        this.options = options;
    }

    /** The git on the PATH of an environment, to be run in a folder; empty when there is none. */
    public static Optional<FreeGit> find(Path directory, Map<String, String> environment) {
        return Programs.find("git", environment)
                .map(program -> new FreeGit(program, directory, quiet(environment), List.of()));
    }

    private static Map<String, String> quiet(Map<String, String> environment) {
        var quiet = new HashMap<>(environment);
        quiet.put("LC_ALL", "C.UTF-8");
        quiet.put("GIT_TERMINAL_PROMPT", "0");
        quiet.put("GIT_OPTIONAL_LOCKS", "0"); // a look must not write the index
        quiet.put("GIT_PAGER", "cat");
        // git: this one is heard by 'git config' alone, whose list would not be what all else sees
        quiet.remove("GIT_CONFIG");
        return Map.copyOf(quiet);
    }

    /** The file that this git takes settings of the whole machine from; empty where it cannot be told from its place. */
    public Optional<Path> systemSettings() {
        try {
            Path folder = program.toRealPath().getParent();
            boolean linux = System.getProperty("os.name", "").equals("Linux"); // Apple's git has a file of its own
            if (!linux || folder == null || !folder.endsWith("bin")) {
                return Optional.empty();
            }
            Path prefix = folder.resolveSibling("");
            // git's Makefile: sysconfdir is PREFIX/etc, and /etc where the prefix is /usr
            return Optional.of(
                    prefix.equals(Path.of("/usr")) ? Path.of("/etc/gitconfig") : prefix.resolve("etc/gitconfig"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    List<String> options() {
        return options;
    }

    @Override
    public FreeGit in(Path other) {
        return new FreeGit(program, other, environment, options);
    }

    @Override
    public FreeGit with(Map<String, String> more) {
        return new FreeGit(program, directory, both(environment, more), options);
    }

    /** The same for looks. */
    public LookingGit looking(ProgramRestraint restraint) {
        return new LookingGit(program, directory, environment, restraint);
    }

    /** The same for a step that has nothing to write, and so needs no filter of the repository's; its hooks run. */
    public FreeGit without(ProgramRestraint restraint) {
        return new FreeGit(program, directory, environment, restraint.options());
    }
}
