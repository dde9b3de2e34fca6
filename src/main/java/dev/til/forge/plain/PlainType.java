package dev.til.forge.plain;

import dev.til.forge.Api;
import dev.til.forge.Forge;
import dev.til.forge.ForgeProject;
import dev.til.forge.ForgeType;
import java.util.List;
import java.util.Optional;

/** Whatever is no forge. */
public final class PlainType implements ForgeType {
    @Override
    public List<String> names() {
        return List.of("plain");
    }

    @Override
    public Forge at(ForgeProject project, Optional<Api> api) {
        return new PlainRemote();
    }
}
