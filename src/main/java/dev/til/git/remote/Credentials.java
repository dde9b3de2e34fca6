package dev.til.git.remote;

import dev.til.git.program.LookingGit;
import dev.til.git.program.Programs;
import dev.til.git.repository.RepositorySetting;
import dev.til.git.repository.RepositorySettings;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.UnsupportedCredentialItem;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.NetRC;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/**
 * What lets a person in at a server over http: {@code git credential fill} knows it. Where there is no git, what git would
 * ask is asked here: the address itself, the helpers that git is set up with, and {@code ~/.netrc}. Nobody is prompted.
 * Only a fetch or push asks helpers that the repository itself names.
 */
public final class Credentials {
    private static final long PATIENCE_SECONDS = 10;
    private static final String CREDENTIAL = "credential.";
    private static final String HELPER = "helper";

    private final Optional<LookingGit> git;
    private final RepositorySettings settings;
    private final Map<String, String> environment;

    public Credentials(Optional<LookingGit> git, RepositorySettings settings, Map<String, String> environment) {
        this.git = git;
        this.settings = settings;
        this.environment = environment;
    }

    /**
     * What the person's own helpers know.
     *
     * @param url an http or https address; every other one has no password
     */
    Optional<RemoteLogin> of(String url) {
        if (!url.startsWith("http") || url.indexOf('\n') >= 0) {
            return Optional.empty();
        }
        try {
            return git.isPresent() ? filled(git.get(), url) : looked(new URIish(url), RepositorySetting::isPersons);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * The setting of the repository itself that names a program, or lets one be named, on the way to a remote; empty for
     * none.
     */
    Optional<String> repositorysWay(String remote) {
        return Stream.concat(
                        Stream.of("core.sshCommand", "core.gitProxy", "core.askPass", "http.saveCookies")
                                .flatMap(key -> settings.withOrigins(key).stream()),
                        Stream.of(
                                        settings.inOrder(CREDENTIAL, HELPER),
                                        settings.inOrder("protocol.", "allow"),
                                        settings.inOrder("http.", ".savecookies"),
                                        settings.inOrder("remote." + remote + ".", "uploadpack"),
                                        settings.inOrder("remote." + remote + ".", "vcs"))
                                .flatMap(List::stream))
                .filter(setting -> !setting.isPersons())
                .map(RepositorySetting::key)
                .findFirst();
    }

    /** Whether the person has said how ssh is called. */
    boolean namesSsh() {
        return settings.last("core.sshCommand").isPresent();
    }

    /** What git's own fetch would know, for JGit's transports. */
    CredentialsProvider forTransport() {
        return new CredentialsProvider() {
            @Override
            public boolean isInteractive() {
                return false;
            }

            @Override
            public boolean supports(CredentialItem... items) {
                return true;
            }

            @Override
            public boolean get(URIish uri, CredentialItem... items) throws UnsupportedCredentialItem {
                Optional<RemoteLogin> login = looked(uri, helper -> true);
                return login.isPresent()
                        && new UsernamePasswordCredentialsProvider(
                                        login.get().user(), login.get().password())
                                .get(uri, items);
            }
        };
    }

    private Optional<RemoteLogin> filled(LookingGit program, String url) {
        var fill = personsHelpers();
        fill.add("credential");
        fill.add("fill");
        var said = program.with(Map.of("GIT_ASKPASS", "true", "SSH_ASKPASS", "true"))
                .ask("url=" + url + "\n\n", fill.toArray(String[]::new));
        return said.ok() ? login(said.text(), "") : Optional.empty();
    }

    /** What makes git ask no other helpers than the person's own; nothing where the repository names none. */
    private List<String> personsHelpers() {
        List<RepositorySetting> helpers = settings.inOrder(CREDENTIAL, HELPER);
        var options = new ArrayList<String>();
        if (helpers.stream().allMatch(RepositorySetting::isPersons)) {
            return options;
        }
        options.addAll(
                List.of("-c", "credential.helper=")); // git: forgets all helpers before it, of single servers too
        for (RepositorySetting helper : helpers) {
            if (helper.isPersons() && helper.key().indexOf('=') < 0) {
                options.addAll(List.of("-c", helper.key() + "=" + helper.value()));
            }
        }
        return options;
    }

    /** @param asked which helpers are asked */
    private Optional<RemoteLogin> looked(URIish url, Predicate<RepositorySetting> asked) {
        String user = Optional.ofNullable(url.getUser()).orElse("");
        if (url.getPass() != null) {
            return Optional.of(new RemoteLogin(user, url.getPass()));
        }
        String server = url.getHost() + (url.getPort() > 0 ? ":" + url.getPort() : "");
        for (String helper : helpers(url.getScheme() + "://" + server, asked)) {
            Optional<RemoteLogin> found = helper.matches("store( .*)?")
                    ? RemoteLoginFiles.of(helper, environment, url)
                    : command(helper).flatMap(command -> said(command, url.getScheme(), server, user));
            if (found.isPresent()) {
                return found;
            }
        }
        return netrc(url.getHost(), user);
    }

    /** git: an empty value forgets all before it; a helper may be named for one server alone. */
    private List<String> helpers(String server, Predicate<RepositorySetting> asked) {
        var helpers = new ArrayList<String>();
        for (String key : List.of("credential.helper", "credential." + server + ".helper")) {
            for (RepositorySetting helper : settings.withOrigins(key)) {
                if (asked.test(helper) && helper.value().isBlank()) {
                    helpers.clear();
                } else if (asked.test(helper)) {
                    helpers.add(helper.value().strip());
                }
            }
        }
        return helpers;
    }

    /** git: an absolute path is a program with its arguments, a bare name is git-credential-NAME, and ! is for a shell. */
    private Optional<List<String>> command(String helper) {
        var words = new ArrayList<>(List.of(helper.split("\\s+")));
        if (words.get(0).startsWith("!")) {
            return Optional.empty(); // til starts no shell
        }
        if (!Path.of(words.get(0)).isAbsolute()) {
            Optional<Path> program = Programs.find("git-credential-" + words.get(0), environment);
            if (program.isEmpty()) {
                return Optional.empty();
            }
            words.set(0, program.get().toString());
        }
        words.add("get");
        return Optional.of(words);
    }

    private Optional<RemoteLogin> said(List<String> command, String scheme, String server, String user) {
        try {
            var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.start();
            String name = user.isEmpty() ? "" : "username=" + user + "\n";
            tell(process, "protocol=%s\nhost=%s\n%s\n".formatted(scheme, server, name));
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? login(said, user) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // git goes on to the next helper too
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void tell(Process process, String question) {
        try (var in = process.getOutputStream()) {
            in.write(question.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // a helper that knows one answer need not read the question
        }
    }

    private static Optional<RemoteLogin> login(String said, String user) {
        var fields = new HashMap<String, String>();
        said.lines()
                .filter(line -> line.contains("="))
                .forEach(line ->
                        fields.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        String password = fields.getOrDefault("password", "");
        return password.isEmpty()
                ? Optional.empty()
                : Optional.of(new RemoteLogin(fields.getOrDefault("username", user), password));
    }

    private static Optional<RemoteLogin> netrc(String host, String user) {
        return Optional.ofNullable(new NetRC().getEntry(host))
                .filter(entry -> entry.password != null && entry.login != null)
                .filter(entry -> user.isEmpty() || user.equals(entry.login))
                .map(entry -> new RemoteLogin(entry.login, new String(entry.password)));
    }
}
