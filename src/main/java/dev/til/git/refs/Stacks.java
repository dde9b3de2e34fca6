package dev.til.git.refs;

import dev.til.TilException;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;

/** Which branch was started on which: kept in the branch's own configuration, so that it goes with the branch. */
public final class Stacks {
    private static final String BRANCH = "til-onto";
    private static final String COMMIT = "til-onto-commit";

    private final Repository repository;

    public Stacks(Repository repository) {
        this.repository = repository;
    }

    /**
     * What a branch stands on.
     *
     * @param commit where the branch's own commits begin
     */
    public record Below(String branch, String commit) {}

    /** What a branch was started on; empty for the base. */
    public Optional<Below> below(String branch) {
        StoredConfig config = repository.getConfig();
        Optional<String> lower = value(config, branch, BRANCH);
        Optional<String> commit = value(config, branch, COMMIT).filter(id -> id.matches("[0-9a-f]{40}"));
        return lower.flatMap(name -> commit.map(id -> new Below(name, id)));
    }

    private static Optional<String> value(StoredConfig config, String branch, String key) {
        return Optional.ofNullable(config.getString(ConfigConstants.CONFIG_BRANCH_SECTION, branch, key));
    }

    /** Branches, each after the one of them that it stands on. */
    public List<String> ordered(List<String> branches) {
        var ordered = new LinkedHashSet<String>();
        branches.forEach(branch -> add(branch, branches, ordered, new HashSet<>()));
        return List.copyOf(ordered);
    }

    private void add(String branch, List<String> all, Set<String> ordered, Set<String> above) {
        if (!above.add(branch)) {
            return; // a circle: somebody has renamed branches
        }
        below(branch).map(Below::branch).filter(all::contains).ifPresent(lower -> add(lower, all, ordered, above));
        ordered.add(branch);
    }

    public void put(String branch, Below below) {
        StoredConfig config = repository.getConfig();
        config.setString(ConfigConstants.CONFIG_BRANCH_SECTION, branch, BRANCH, below.branch());
        config.setString(ConfigConstants.CONFIG_BRANCH_SECTION, branch, COMMIT, below.commit());
        save(config, branch);
    }

    /** From now on the branch stands on the base. */
    public void forget(String branch) {
        if (below(branch).isEmpty()) {
            return;
        }
        StoredConfig config = repository.getConfig();
        config.unset(ConfigConstants.CONFIG_BRANCH_SECTION, branch, BRANCH);
        config.unset(ConfigConstants.CONFIG_BRANCH_SECTION, branch, COMMIT);
        save(config, branch);
    }

    private static void save(StoredConfig config, String branch) {
        try {
            config.save();
        } catch (IOException e) {
            throw new TilException(
                    "cannot write down what '%s' stands on".formatted(branch), "check the permissions of .git", e);
        }
    }
}
