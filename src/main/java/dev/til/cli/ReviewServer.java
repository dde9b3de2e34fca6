package dev.til.cli;

import dev.til.config.Config;
import dev.til.forge.Access;
import dev.til.forge.Forge;
import dev.til.forge.Forges;
import dev.til.forge.Patience;
import dev.til.git.Uplink;
import java.util.Locale;
import java.util.Optional;

/** The server where a remote's pull requests are, as far as the person's own settings send til there. */
final class ReviewServer {
    private final Access access;
    private final Forge forge;

    private ReviewServer(Access access, Forge forge) {
        this.access = access;
        this.forge = forge;
    }

    /** @throws TilException where what the configuration says of it is refused */
    static ReviewServer of(Config config, Uplink remote, Terminal terminal) {
        Access access = Access.of(question(config, remote, terminal), new StoredLogins(remote, terminal));
        return new ReviewServer(access, Forges.at(access, new Patience(terminal.clock(), terminal::say)));
    }

    /** Refuses what {@link #of} would refuse, before anything is fetched or changed. */
    static void require(Config config, Uplink remote, Terminal terminal) {
        if (config.review().api().isPresent()) {
            Access.require(question(config, remote, terminal));
        }
    }

    /** What is to be said where the team's file names another server than the remote's own. */
    static Optional<Access.Foreign> foreign(Config config, Uplink remote, Terminal terminal) {
        return Access.foreign(question(config, remote, terminal));
    }

    /** What kind of server a remote is, for all that can be told without asking it. */
    static Forge.Kind kind(Config config, Uplink remote, Terminal terminal) {
        return Access.kind(question(config, remote, terminal));
    }

    private static Access.Question question(Config config, Uplink remote, Terminal terminal) {
        Config.Review review = config.review();
        return new Access.Question(
                remote.url().orElse(""),
                Optional.of(review.forge())
                        .filter(word -> !word.equals("auto"))
                        .map(word -> new Access.Speaks(kind(word), review.isForgeShared())),
                review.api().map(api -> new Access.Address(api.address(), api.shared(), api.place())),
                review.host(),
                terminal.environment());
    }

    private static Forge.Kind kind(String word) {
        return word.equals("forgejo") ? Forge.Kind.GITEA : Forge.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    Forge forge() {
        return forge;
    }

    /** Why it cannot be asked, and what helps. */
    Access access() {
        return access;
    }
}
