package dev.til.workspace;

import dev.til.config.Config;
import dev.til.forge.Access;
import dev.til.forge.Forge;
import dev.til.forge.ForgeType;
import dev.til.forge.known.Forges;
import dev.til.git.remote.Remote;
import java.util.Optional;

/** The server where a remote's pull requests are, as far as the person's own settings send til there. */
public final class ReviewServer {
    private final Access access;
    private final Forge forge;

    private ReviewServer(Access access, Forge forge) {
        this.access = access;
        this.forge = forge;
    }

    /** @throws TilException where what the configuration says of it is refused */
    public static ReviewServer of(Config config, Remote remote, Caller caller, Listener listener) {
        Access access = Access.of(question(config, remote, caller), new ForgeLogins(remote, caller));
        return new ReviewServer(
                access, Forges.at(access, caller.clock(), (server, time) -> listener.on(new Waiting(server, time))));
    }

    /** Refuses what {@link #of} would refuse, before anything is fetched or changed. */
    public static void require(Config config, Remote remote, Caller caller) {
        if (config.review().api().isPresent()) {
            Access.require(question(config, remote, caller));
        }
    }

    /** What is to be said where the team's file names another server than the remote's own. */
    static Optional<Access.Foreign> foreign(Config config, Remote remote, Caller caller) {
        return Access.foreign(question(config, remote, caller));
    }

    /** What type of server a remote is, for all that can be told without asking it. */
    public static ForgeType type(Config config, Remote remote, Caller caller) {
        return Access.type(question(config, remote, caller));
    }

    private static Access.Question question(Config config, Remote remote, Caller caller) {
        Config.Review review = config.review();
        return new Access.Question(
                Forges.ALL,
                remote.url().orElse(""),
                Optional.of(review.forge())
                        .filter(word -> !word.equals("auto"))
                        .map(word -> new Access.Speaks(word, review.isForgeShared())),
                review.api().map(api -> new Access.Address(api.address(), api.shared(), api.place())),
                review.host(),
                caller.environment());
    }

    public Forge forge() {
        return forge;
    }

    /** Why it cannot be asked, and what helps. */
    public Access access() {
        return access;
    }
}
