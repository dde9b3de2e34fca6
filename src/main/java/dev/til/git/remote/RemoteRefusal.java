package dev.til.git.remote;

import dev.til.TilException;
import dev.til.terminal.ShellWord;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server's no, in the words of git, ssh or JGit, where something other than time mends it. */
public final class RemoteRefusal {
    private static final Pattern LOGIN =
            words("authentication failed|not authorized|authentication is required|could not read (?:username|password)"
                    + "|\\b401\\b");
    private static final Pattern OTHER_KEY = words("host key.* has changed|host key.* mismatch|modified server key");
    private static final Pattern UNKNOWN_KEY = words("host key verification failed|server key did not validate");
    private static final Pattern NO_KEY = words("permission denied \\(.*publickey|no more authentication methods");
    private static final Pattern NOWHERE = words("does not appear to be a git repository|repository .*not found"
            + "|not found: .*repository|invalid remote|could not be found");
    private static final Pattern URL =
            Pattern.compile("ssh://(?:([^/@:]+)(?::[^/@]*)?@)?(\\[[^]]+]|[^/:]+)(?::(\\d+))?/.*");
    // git: the scp-like form, which names no port
    private static final Pattern SCP = Pattern.compile("(?:([^/@:]+)@)?(\\[[^]]+]|[^/:]{2,})():(?!//).*");

    private RemoteRefusal() {}

    private static Pattern words(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /**
     * What to tell the person; empty where the network, or nobody knows what, is the reason.
     *
     * @param url the remote's address; empty where it has none
     * @param reason why something failed there
     */
    public static Optional<TilException> of(String remote, Optional<String> url, String reason) {
        if (LOGIN.matcher(reason).find()) {
            return told(
                    "'%s' does not let you in: %s".formatted(remote, reason),
                    "the name, password or token for it is wrong, missing or has run out: run 'git push' once, so"
                            + " that git asks for it, then run the same command again");
        }
        if (OTHER_KEY.matcher(reason).find()) {
            return told(
                    "'%s' shows another key than before: %s".formatted(remote, reason),
                    "ask who runs it whether that is right; then: ssh-keygen -R %s && %s"
                            .formatted(
                                    ShellWord.of(url.map(RemoteRefusal::known).orElse("HOST")), login(url)));
        }
        if (UNKNOWN_KEY.matcher(reason).find()) {
            return told(
                    "ssh does not know the key of '%s' yet: %s".formatted(remote, reason),
                    "it shows the key and asks: %s; say yes where it is the one that the server's owner publishes"
                            .formatted(login(url)));
        }
        if (NO_KEY.matcher(reason).find()) {
            return told(
                    "'%s' takes none of your keys: %s".formatted(remote, reason),
                    "'ssh-add -l' lists them; give the server your public one, and try it: " + login(url));
        }
        return NOWHERE.matcher(reason).find()
                ? told(
                        "'%s' leads to no repository that you may see: %s".formatted(remote, reason),
                        "'git remote -v' shows the address; the right one: git remote set-url %s ADDRESS"
                                .formatted(ShellWord.of(remote)))
                : Optional.empty();
    }

    private static Optional<TilException> told(String problem, String hint) {
        return Optional.of(new TilException(problem, hint));
    }

    /** What lets the person speak with ssh itself. */
    private static String login(Optional<String> url) {
        return url.flatMap(RemoteRefusal::ssh)
                .map(server -> "ssh -T %s%s"
                        .formatted(
                                hasPort(server) ? "-p " + server.group(3) + " " : "",
                                ShellWord.of((server.group(1) == null ? "" : server.group(1) + "@") + host(server))))
                .orElse("ssh -T git@HOST");
    }

    /** ssh: as known_hosts calls a server. */
    private static String known(String url) {
        return ssh(url).map(
                        server -> hasPort(server) ? "[%s]:%s".formatted(host(server), server.group(3)) : host(server))
                .orElse("HOST");
    }

    private static boolean hasPort(Matcher server) {
        return server.group(3) != null && !server.group(3).isEmpty();
    }

    private static String host(Matcher server) {
        return server.group(2).replaceAll("^\\[|]$", "");
    }

    private static Optional<Matcher> ssh(String url) {
        Matcher full = URL.matcher(url);
        if (full.matches()) {
            return Optional.of(full);
        }
        Matcher scp = SCP.matcher(url);
        return Optional.of(scp).filter(Matcher::matches);
    }
}
