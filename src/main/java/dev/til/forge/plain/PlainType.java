package dev.til.forge.plain;

import dev.til.forge.Api;
import dev.til.forge.Forge;
import dev.til.forge.ForgeType;
import dev.til.forge.Project;
import java.util.List;
import java.util.Optional;

/** Whatever is no forge. */
public final class PlainType implements ForgeType {
    @Override
    public List<String> names() {
        return List.of("plain");
    }

    @Override
    public Forge at(Project project, Optional<Api> api) {
        return new PlainRemote();
    }
}
