package dev.til.git.remote;

import dev.til.TilException;
import dev.til.git.repository.RepositorySettings;
import java.util.List;
import java.util.Optional;

/**
 * The way that notes go: branches are pushed to one remote, and the base and the pull request live at another where that
 * is a fork.
 *
 * @param remote where branches are pushed
 * @param upstream where the base lives
 */
public record Route(String remote, String upstream) {
    private static final String ORIGIN = "origin";
    private static final String UPSTREAM = "upstream";

    /**
     * What is configured, else what the remotes tell by the names that everybody gives them.
     *
     * @throws TilException when a remote is configured that there is not
     */
    public static Route of(
            List<String> remotes, RepositorySettings git, Optional<String> remote, Optional<String> upstream) {
        Optional<String> only = remotes.size() == 1 ? Optional.of(remotes.get(0)) : Optional.empty();
        // git: where a plain 'git push' goes when the person has said so
        Optional<String> pushDefault = git.last("remote.pushDefault").filter(remotes::contains);
        String to = remote.map(name -> known(name, remotes, only, missingRemote(name)))
                .or(() -> pushDefault)
                .or(() -> only)
                .orElse(ORIGIN);
        String from = upstream.map(name -> known(name, remotes, only, missingUpstream(name, to)))
                .or(() -> remotes.stream()
                        .filter(name -> isBase(name, git) || name.equals(UPSTREAM))
                        .findFirst())
                .or(() -> remote.isEmpty() ? Optional.of(ORIGIN).filter(remotes::contains) : Optional.empty())
                .orElse(to);
        return new Route(to, from);
    }

    /** gh: 'gh repo fork' and 'gh repo set-default' mark the repository that pull requests go to. */
    private static boolean isBase(String remote, RepositorySettings git) {
        return git.last("remote." + remote + ".gh-resolved")
                .filter("base"::equals)
                .isPresent();
    }

    private static String known(String name, List<String> remotes, Optional<String> only, TilException missing) {
        if (remotes.isEmpty() || remotes.contains(name)) {
            return name;
        }
        // 'origin' is what people write who have not thought of a name
        return only.filter(other -> name.equals(ORIGIN)).orElseThrow(() -> missing);
    }

    private static TilException missingRemote(String name) {
        return new TilException(
                "there is no remote '%s', which branches are to be pushed to".formatted(name),
                "git remote add %s ADDRESS-OF-YOUR-FORK".formatted(name));
    }

    private static TilException missingUpstream(String name, String remote) {
        return new TilException(
                "there is no remote '%s', where the base and the pull requests live".formatted(name),
                "git remote add %s ADDRESS-OF-THE-TEAM; or, if you push to the team's own repository: git config til.git.upstream %s"
                        .formatted(name, remote));
    }

    /** Whether branches are pushed to a fork of the repository that the base lives in. */
    public boolean isFork() {
        return !remote.equals(upstream);
    }
}
