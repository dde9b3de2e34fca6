package dev.til.git.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The person's git for as long as til only looks: it runs no filter, hook or driver that the repository itself names, and
 * brings nothing over the network by a program of the repository's. The person's own filters run.
 */
public final class LookingGit extends GitProgram {
    private final ProgramRestraint restraint;

    LookingGit(Path program, Path directory, Map<String, String> environment, ProgramRestraint restraint) {
        super(program, directory, restraint.over(environment));
        this.restraint = restraint;
    }

    @Override
    List<String> options() {
        List<String> options = new ArrayList<>(restraint.options());
        options.add("-c"); // those in .git/hooks are no settings, and run at a look that writes the index or a ref
        options.add("core.hooksPath=/dev/null");
        return options;
    }

    @Override
    public LookingGit in(Path other) {
        return new LookingGit(program, other, environment, restraint);
    }

    @Override
    public LookingGit with(Map<String, String> more) {
        return new LookingGit(program, directory, both(environment, more), restraint);
    }
}
