package dev.til.workspace;

import dev.til.config.Config;
import dev.til.forge.Access;
import dev.til.forge.Forge;
import dev.til.forge.ForgeType;
import dev.til.forge.known.KnownForges;
import dev.til.git.remote.Remote;
import java.time.Duration;
import java.util.Optional;

/** The server where a remote's pull requests are, as far as the person's own settings send til there. */
public final class WorkspaceForge {
    /**
     * A server wants to be left alone for a while, and is.
     *
     * @param server as people call it
     */
    public record Waiting(String server, Duration time) implements WorkspaceEvent {}

    private final Access access;
    private final Forge forge;

    private WorkspaceForge(Access access, Forge forge) {
        this.access = access;
        this.forge = forge;
    }

    /** @throws TilException where what the configuration says of it is refused */
    public static WorkspaceForge of(Config config, Remote remote, WorkspaceCaller caller, WorkspaceListener listener) {
        Access access = Access.of(question(config, remote, caller), new WorkspaceLogins(remote, caller));
        return new WorkspaceForge(
                access,
                KnownForges.at(access, caller.clock(), (server, time) -> listener.on(new Waiting(server, time))));
    }

    /** Refuses what {@link #of} would refuse, before anything is fetched or changed. */
    public static void require(Config config, Remote remote, WorkspaceCaller caller) {
        if (config.review().api().isPresent()) {
            Access.require(question(config, remote, caller));
        }
    }

    /** What is to be said where the team's file names another server than the remote's own. */
    static Optional<Access.Foreign> foreign(Config config, Remote remote, WorkspaceCaller caller) {
        return Access.foreign(question(config, remote, caller));
    }

    /** What type of server a remote is, for all that can be told without asking it. */
    public static ForgeType type(Config config, Remote remote, WorkspaceCaller caller) {
        return Access.type(question(config, remote, caller));
    }

    private static Access.Question question(Config config, Remote remote, WorkspaceCaller caller) {
        Config.Review review = config.review();
        return new Access.Question(
                KnownForges.ALL,
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
