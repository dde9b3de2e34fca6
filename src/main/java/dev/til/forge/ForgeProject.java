package dev.til.forge;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repository on a server, from its remote's URL.
 *
 * @param scheme {@code https}, {@code http} or {@code ssh}
 * @param host without port
 * @param port -1 for the scheme's own
 * @param path {@code owner/name}, without {@code .git} and without slashes at its ends
 */
public record ForgeProject(String scheme, String host, int port, String path) {
    // git: the scp-like form, host:path without a scheme
    private static final String HOST = "([A-Za-z0-9_.-]{2,}|\\[[0-9A-Fa-f:.]+])";
    private static final Pattern SCP = Pattern.compile("(?:[^@/:]+@)?" + HOST + ":(?!//)(.+)");
    private static final Pattern URL =
            Pattern.compile("(https?|ssh|git)://(?:[^/]*@)?" + HOST + "(?::(\\d{1,5}))?/(.+)");
    private static final int HIGHEST_PORT = 0xFFFF;

    /** The project that a URL names; empty for a path on disk and whatever else is no server. */
    static Optional<ForgeProject> of(String url) {
        Matcher full = URL.matcher(url);
        if (full.matches()) {
            int port = full.group(3) == null ? -1 : Integer.parseInt(full.group(3));
            return port > HIGHEST_PORT
                    ? Optional.empty()
                    : Optional.of(new ForgeProject(
                            full.group(1), known(full.group(1), full.group(2)), port, trimmed(full.group(4))));
        }
        Matcher scp = SCP.matcher(url);
        return scp.matches()
                ? Optional.of(new ForgeProject("ssh", known("ssh", scp.group(1)), -1, trimmed(scp.group(2))))
                : Optional.empty();
    }

    /** GitHub, GitLab: where port 22 is closed ssh goes through port 443 of a host of its own. */
    private static String known(String scheme, String host) {
        if (scheme.equals("ssh") && host.equalsIgnoreCase("ssh.github.com")) {
            return "github.com";
        }
        return scheme.equals("ssh") && host.equalsIgnoreCase("altssh.gitlab.com") ? "gitlab.com" : host;
    }

    private static String trimmed(String path) {
        String bare = path.replaceAll("^/+|/+$", "");
        return bare.endsWith(".git") ? bare.substring(0, bare.length() - 4) : bare;
    }

    /** All before the last part of the path: an owner, or GitLab's nested groups. */
    public String owner() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Owner and name alone, where the server has its repositories below a folder: {@code git/study/notes} is {@code study/notes}. */
    public ForgeProject bare() {
        String[] parts = path.split("/");
        return parts.length < 3
                ? this
                : new ForgeProject(scheme, host, port, parts[parts.length - 2] + "/" + parts[parts.length - 1]);
    }

    /** The path as it stands in an address. */
    public String quoted() {
        return Api.quoted(path).replace("%2F", "/");
    }

    /** The server as its web address has it. */
    ForgeOrigin origin() {
        URI web = web();
        return new ForgeOrigin(web.getScheme(), host.toLowerCase(Locale.ROOT), web.getPort());
    }

    /** The server's web address: ssh is answered by https on the same host. */
    public URI web() {
        boolean same = scheme.startsWith("http") && port >= 0;
        return URI.create((scheme.equals("http") ? "http" : "https") + "://" + host + (same ? ":" + port : ""));
    }
}
