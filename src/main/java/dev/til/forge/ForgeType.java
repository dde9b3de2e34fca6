package dev.til.forge;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of forge, as far as it is known before a server of it is asked. What it does not say for itself is so as where
 * there is only Git.
 */
public interface ForgeType {
    /** What the configuration calls it; the first name is the one that til says. */
    List<String> names();

    /** Whether a server is called as people call theirs of this type; what it is called like gives it no token. */
    default boolean recognizes(ForgeProject project) {
        return names().stream().anyMatch(project.origin().host()::contains);
    }

    /** Where a server's API is by the forge's own rules; empty where there is none. */
    default Optional<URI> api(ForgeProject project) {
        return Optional.empty();
    }

    /** Which of the environment's tokens are its own. */
    default TokenVariables tokens() {
        return TokenVariables.NONE;
    }

    /** How a login is sent to the API. */
    default LoginHeader header() {
        return LoginHeader.BEARER;
    }

    /** The command that prints the token that the person keeps for a host; empty where there is no such program. */
    default List<String> tokenCommand(String host) {
        return List.of();
    }

    /** Whether its CI reads a {@code .gitlab-ci.yml}; else it reads GitHub's workflows, or there is none. */
    default boolean runsGitLabCi() {
        return false;
    }

    /** What it wants to hear with every request beside the login. */
    default Map<String, String> headers() {
        return Map.of("Accept", "application/json");
    }

    /** @param api empty where nobody is to be asked */
    Forge at(ForgeProject project, Optional<Api> api);
}
