package dev.til.forge.known;

import dev.til.forge.Access;
import dev.til.forge.ApiPatience;
import dev.til.forge.Forge;
import dev.til.forge.ForgeType;
import dev.til.forge.ServedForge;
import dev.til.forge.gerrit.GerritType;
import dev.til.forge.gitea.GiteaType;
import dev.til.forge.github.GitHubType;
import dev.til.forge.gitlab.GitLabType;
import dev.til.forge.plain.PlainRemote;
import dev.til.forge.plain.PlainType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The forges that til knows. */
public final class KnownForges {
    /** In the order in which a host is held against them; the last one is what all others are. */
    public static final List<ForgeType> ALL =
            List.of(new GitHubType(), new GitLabType(), new GiteaType(), new GerritType(), new PlainType());

    private KnownForges() {}

    /** Who til is at a forge; empty where nobody answers. */
    public static Optional<Forge.Account> account(Forge forge) {
        return forge instanceof ServedForge served ? served.account() : Optional.empty();
    }

    /**
     * The forge that an access leads to.
     *
     * @param clock in whose zone times are told
     * @param waiting is told which server is waited for, and how long
     */
    public static Forge at(Access access, Clock clock, BiConsumer<String, Duration> waiting) {
        return access.forge(new ApiPatience(clock, waiting)).orElseGet(PlainRemote::new);
    }
}
