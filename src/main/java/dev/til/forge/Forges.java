package dev.til.forge;

import java.util.Locale;

/** Finds out which forge a remote is. */
public final class Forges {
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

    /** The forge that an access leads to. */
    public static Forge at(Access access, Patience patience) {
        return access.project()
                .<Forge>map(project -> switch (access.kind()) {
                    case GITHUB -> new GitHub(project, access, patience);
                    case GITLAB -> new GitLab(project, access, patience);
                    case GITEA -> new Gitea(project, access, patience);
                    case GERRIT -> new Gerrit(project, access, patience);
                    case PLAIN -> new PlainRemote();
                })
                .orElseGet(PlainRemote::new);
    }

    /** Said where a forge is to be asked that cannot be. */
    static ForgeException mute(Project project) {
        return new ForgeException(
                0, "there is no token for '%s'".formatted(project.host()), "'til ready' says which it takes");
    }
}
