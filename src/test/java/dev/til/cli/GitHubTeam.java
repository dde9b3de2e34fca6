package dev.til.cli;

import dev.til.forge.TestForge;
import java.nio.file.Path;

/** A {@link Team} whose remote is a server that answers like GitHub. */
public final class GitHubTeam implements AutoCloseable {
    private final TestForge server;
    private final Team team;

    private GitHubTeam(TestForge server, Team team) {
        this.server = server;
        this.team = team;
    }

    /** @param review lines of the configuration below {@code review:}, indented */
    public static GitHubTeam in(Path root, String review) {
        var server = new TestForge(root, "yuna", "mina", "jun");
        Team team = Team.in(root, review);
        team.serverSetting("http.receivepack", "true");
        team.at(server.url("yuna", "study/notes"));
        team.mine().set("GH_HOST", server.host()).set("GH_ENTERPRISE_TOKEN", "t_yuna");
        return new GitHubTeam(server, team);
    }

    TestForge server() {
        return server;
    }

    Team team() {
        return team;
    }

    public Sandbox mine() {
        return team.mine();
    }

    @Override
    public void close() {
        server.close();
    }
}
