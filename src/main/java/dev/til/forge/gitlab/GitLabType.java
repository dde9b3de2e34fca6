package dev.til.forge.gitlab;

import dev.til.forge.Api;
import dev.til.forge.Forge;
import dev.til.forge.ForgeProject;
import dev.til.forge.ForgeType;
import dev.til.forge.LoginHeader;
import dev.til.forge.TokenVariables;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** GitLab, at gitlab.com and where people run it. */
public final class GitLabType implements ForgeType {
    @Override
    public List<String> names() {
        return List.of("gitlab");
    }

    @Override
    public Optional<URI> api(ForgeProject project) {
        return Optional.of(URI.create(project.web() + "/api/v4"));
    }

    @Override
    public TokenVariables tokens() {
        List<String> token = List.of("GITLAB_TOKEN");
        return new TokenVariables(List.of("gitlab.com"), token, token, List.of("GITLAB_HOST"), Optional.empty());
    }

    @Override
    public LoginHeader header() {
        return new LoginHeader("PRIVATE-TOKEN", "", false);
    }

    @Override
    public boolean runsGitLabCi() {
        return true;
    }

    @Override
    public Forge at(ForgeProject project, Optional<Api> api) {
        return new GitLab(project, api);
    }
}
