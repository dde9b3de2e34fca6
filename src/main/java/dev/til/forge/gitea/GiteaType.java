package dev.til.forge.gitea;

import dev.til.forge.Api;
import dev.til.forge.Forge;
import dev.til.forge.ForgeProject;
import dev.til.forge.ForgeType;
import dev.til.forge.LoginHeader;
import dev.til.forge.TokenVariables;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Gitea and Forgejo. */
public final class GiteaType implements ForgeType {
    @Override
    public List<String> names() {
        return List.of("gitea", "forgejo");
    }

    @Override
    public Optional<URI> api(ForgeProject project) {
        return Optional.of(URI.create(project.web() + "/api/v1"));
    }

    @Override
    public TokenVariables tokens() {
        List<String> tokens = List.of("GITEA_TOKEN", "FORGEJO_TOKEN");
        return new TokenVariables(List.of("gitea.com", "codeberg.org"), tokens, tokens, List.of(), Optional.empty());
    }

    @Override
    public LoginHeader header() {
        return new LoginHeader("Authorization", "token ", false);
    }

    @Override
    public Forge at(ForgeProject project, Optional<Api> api) {
        return new Gitea(project, api);
    }
}
