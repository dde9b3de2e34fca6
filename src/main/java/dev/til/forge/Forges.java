package dev.til.forge;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Finds out which forge a remote is. */
public final class Forges {
    static final String TOKEN_HINT = "set GH_TOKEN, GITLAB_TOKEN or GITEA_TOKEN, or let 'git credential fill' know one";

    private Forges() {}

    /**
     * The kind of forge that a remote's URL speaks of, {@code insteadOf} applied. A server of one's own tells nothing by
     * its name: then the configuration has to.
     */
    public static Forge.Kind kind(String url) {
        String host = Project.of(url).map(Project::host).orElse("").toLowerCase(Locale.ROOT);
        if (host.equals("github.com") || host.contains("github")) {
            return Forge.Kind.GITHUB;
        }
        if (host.contains("gitlab")) {
            return Forge.Kind.GITLAB;
        }
        if (host.equals("codeberg.org") || host.contains("gitea") || host.contains("forgejo")) {
            return Forge.Kind.GITEA;
        }
        boolean gerritPort =
                Project.of(url).map(Project::port).filter(port -> port == 29418).isPresent();
        return gerritPort || host.contains("gerrit") ? Forge.Kind.GERRIT : Forge.Kind.PLAIN;
    }

    /**
     * The forge behind a remote.
     *
     * @param url the remote's, {@code insteadOf} applied
     * @param address the API's address, where it is not at the forge's usual place
     * @param token what it lets us in with; empty for none
     */
    public static Forge at(Forge.Kind kind, String url, Optional<URI> address, Optional<String> token) {
        Optional<Project> project = Project.of(url);
        if (project.isEmpty()) {
            return new PlainRemote();
        }
        return switch (kind) {
            case GITHUB -> new GitHub(project.get(), address, token);
            case GITLAB -> new GitLab(project.get(), address, token);
            case GITEA -> new Gitea(project.get(), address, token);
            case GERRIT -> new Gerrit(project.get(), address, token);
            case PLAIN -> new PlainRemote();
        };
    }

    /** The page that shows a file as a commit holds it; empty where the forge has none that is known. */
    public static Optional<String> page(Forge.Kind kind, String url, String commit, String path) {
        String file = Api.quoted(path).replace("%2F", "/");
        return Project.of(url).flatMap(project -> switch (kind) {
            case GITHUB ->
                Optional.of("%s/%s/blob/%s/%s"
                        .formatted(project.web(), project.bare().path(), commit, file));
            case GITLAB -> Optional.of("%s/%s/-/blob/%s/%s".formatted(project.web(), project.path(), commit, file));
            case GITEA ->
                Optional.of("%s/%s/src/commit/%s/%s"
                        .formatted(project.web(), project.bare().path(), commit, file));
            case GERRIT, PLAIN -> Optional.empty();
        });
    }
}
