package dev.til.forge.github;

import dev.til.forge.Api;
import dev.til.forge.Forge;
import dev.til.forge.ForgeProject;
import dev.til.forge.ForgeType;
import dev.til.forge.TokenVariables;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** GitHub, its data residency, and Enterprise Server. */
public final class GitHubType implements ForgeType {
    @Override
    public List<String> names() {
        return List.of("github");
    }

    /** GitHub: https://docs.github.com, "API endpoints" of github.com, of data residency, and of Enterprise Server. */
    @Override
    public Optional<URI> api(ForgeProject project) {
        String host = project.host().toLowerCase(Locale.ROOT);
        boolean hosted = host.equals("github.com") || host.endsWith(".ghe.com");
        return Optional.of(URI.create(hosted ? "https://api." + host : project.web() + "/api/v3"));
    }

    /** gh: 'gh help environment'. */
    @Override
    public TokenVariables tokens() {
        return new TokenVariables(
                List.of("github.com", ".ghe.com"),
                List.of("GH_TOKEN", "GITHUB_TOKEN"),
                List.of("GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN"),
                List.of("GH_HOST"),
                Optional.of(new TokenVariables.Job("GITHUB_ACTIONS", "GITHUB_SERVER_URL", "GITHUB_TOKEN")));
    }

    @Override
    public List<String> tokenCommand(String host) {
        return List.of("gh", "auth", "token", "--hostname", host);
    }

    /** GitHub: its own OpenAPI description lists application/json only. */
    @Override
    public Map<String, String> headers() {
        return Map.of(
                "Accept", "application/vnd.github+json, application/json;q=0.9", "X-GitHub-Api-Version", "2022-11-28");
    }

    @Override
    public Forge at(ForgeProject project, Optional<Api> api) {
        return new GitHub(project, api);
    }
}
