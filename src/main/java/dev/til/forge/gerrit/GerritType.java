package dev.til.forge.gerrit;

import dev.til.forge.Api;
import dev.til.forge.Forge;
import dev.til.forge.ForgeProject;
import dev.til.forge.ForgeType;
import dev.til.forge.LoginHeader;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Gerrit: it has passwords in place of tokens, which Git's credential helpers know. */
public final class GerritType implements ForgeType {
    private static final int SSH = 29418;

    @Override
    public List<String> names() {
        return List.of("gerrit");
    }

    @Override
    public boolean recognizes(ForgeProject project) {
        return project.port() == SSH || ForgeType.super.recognizes(project);
    }

    /** Gerrit: below a/ it asks who it is. */
    @Override
    public Optional<URI> api(ForgeProject project) {
        return Optional.of(URI.create(project.web() + "/a"));
    }

    @Override
    public LoginHeader header() {
        return new LoginHeader("Authorization", "Basic ", true);
    }

    @Override
    public Forge at(ForgeProject project, Optional<Api> api) {
        return new Gerrit(project, api);
    }
}
