package dev.til.forge.plain;

import dev.til.forge.Access;
import dev.til.forge.Forge;
import dev.til.forge.ForgeType;
import dev.til.forge.Patience;
import dev.til.forge.Project;
import java.util.List;

/** Whatever is no forge. */
public final class PlainType implements ForgeType {
    @Override
    public List<String> names() {
        return List.of("plain");
    }

    @Override
    public Forge at(Project project, Access access, Patience patience) {
        return new PlainRemote();
    }
}
