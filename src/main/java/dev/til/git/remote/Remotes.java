package dev.til.git.remote;

import dev.til.TilException;
import dev.til.git.program.FreeGit;
import dev.til.git.program.GitProgram;
import dev.til.git.program.ProgramMessage;
import dev.til.git.repository.RepositorySettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RefSpec;

/** Asks other repositories: through git, which knows the person's credentials and proxies, else through JGit. */
public final class Remotes {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BRANCHES = "refs/heads/";
    /** A network that swallows everything must not cost the evening. */
    public static final List<String> ALIVE = List.of("-c", "http.lowSpeedLimit=1", "-c", "http.lowSpeedTime=20");

    private final Supplier<Repository> repository;
    private final Optional<FreeGit> git;
    private final RepositorySettings settings;
    private final Credentials credentials;

    public Remotes(
            Supplier<Repository> repository,
            Optional<FreeGit> git,
            RepositorySettings settings,
            Credentials credentials) {
        this.repository = repository;
        this.git = git;
        this.settings = settings;
        this.credentials = credentials;
    }

    /** The remote with this name, or the only one there is. */
    public Optional<String> named(String name) {
        return named(name, settings);
    }

    public static Optional<String> named(String name, RepositorySettings settings) {
        List<String> all = names(settings);
        return all.contains(name) || all.size() != 1
                ? Optional.of(name).filter(all::contains)
                : Optional.of(all.get(0));
    }

    /** The remotes that have an address. */
    public static List<String> names(RepositorySettings settings) {
        return settings.below("remote.").keySet().stream()
                .filter(key -> key.endsWith(".url"))
                .map(key -> key.substring("remote.".length(), key.length() - ".url".length()))
                .filter(remote -> !remote.startsWith("-"))
                .toList();
    }

    /** The branch that the remote's HEAD names; empty when the remote has none or does not answer. */
    public Optional<String> head(String remote) {
        try {
            Optional<String> ref = git.isPresent()
                    ? ask(git.get(), "ls-remote", "--symref", "--", remote, "HEAD")
                            .text()
                            .lines()
                            .filter(line -> line.startsWith("ref: ") && line.endsWith("\tHEAD"))
                            .map(line -> line.substring("ref: ".length(), line.length() - "\tHEAD".length()))
                            .findFirst()
                    : Optional.ofNullable(Git.wrap(repository.get())
                                    .lsRemote()
                                    .setRemote(remote)
                                    .setCredentialsProvider(credentials.forTransport())
                                    .setTimeout((int) PATIENCE.toSeconds())
                                    .callAsMap()
                                    .get("HEAD"))
                            .map(found -> found.getTarget().getName());
            return ref.filter(name -> name.startsWith(BRANCHES)).map(name -> name.substring(BRANCHES.length()));
        } catch (GitAPIException | JGitInternalException e) {
            return Optional.empty(); // fetching will say why
        }
    }

    /** Whether the remote answers that it has no branch. */
    public boolean isEmpty(String remote) {
        if (git.isPresent()) {
            var said = ask(git.get(), "ls-remote", "--heads", "--", remote);
            return said.ok() && said.text().isBlank();
        }
        try {
            return Git.wrap(repository.get())
                    .lsRemote()
                    .setHeads(true)
                    .setRemote(remote)
                    .setCredentialsProvider(credentials.forTransport())
                    .setTimeout((int) PATIENCE.toSeconds())
                    .call()
                    .isEmpty();
        } catch (GitAPIException | JGitInternalException e) {
            return false; // it did not answer
        }
    }

    /** Brings the remote's branch up to date here; gives the reason when it could not. */
    public Optional<String> fetch(String remote, String branch) {
        return fetch(remote, branch, List.of());
    }

    /**
     * The same.
     *
     * @param beside branches that are brought along where the remote has them
     */
    public Optional<String> fetch(String remote, String branch, List<String> beside) {
        String spec = spec(remote, branch);
        if (git.isPresent()) {
            var fetch = new ArrayList<>(List.of("fetch", "--quiet", "--no-recurse-submodules", "--", remote, spec));
            // git: a pattern that nothing matches is no failure
            beside.stream().map(name -> spec(remote, name + "*")).forEach(fetch::add);
            var outcome = ask(git.get(), fetch.toArray(String[]::new));
            if (!outcome.ok() && !beside.isEmpty() && outcome.errors().contains("cannot lock ref")) {
                return fetch(remote, branch);
            }
            return outcome.ok() ? Optional.empty() : Optional.of(outcome.why());
        }
        try {
            Git.wrap(repository.get())
                    .fetch()
                    .setRemote(remote)
                    .setCredentialsProvider(credentials.forTransport())
                    .setRefSpecs(new RefSpec(spec))
                    .setTimeout((int) PATIENCE.toSeconds())
                    .call();
            return Optional.empty();
        } catch (GitAPIException | JGitInternalException e) {
            return Optional.of(
                    ProgramMessage.why(String.valueOf(e.getMessage())).orElse("no reason given"));
        }
    }

    private static String spec(String remote, String branch) {
        return "+" + BRANCHES + branch + ":refs/remotes/" + remote + "/" + branch;
    }

    /** Whether a fetch failed because the remote has no such branch, in the words of git or JGit. */
    public static boolean isMissing(String why) {
        return why.contains("find remote ref") || why.matches("Remote does not have .* available for fetch.*");
    }

    /** Whether a plain fetch brings only branches that are named, as in a clone of a single one. */
    public boolean isChosen(String remote) {
        return settings.all("remote." + remote + ".fetch").stream().noneMatch(spec -> spec.contains(BRANCHES + "*"));
    }

    /** What mends that a remote could not be asked; empty where only time does. */
    public Optional<TilException> refusal(String remote, String why) {
        return RemoteRefusal.of(remote, settings.last("remote." + remote + ".url"), why);
    }

    private static GitProgram.Outcome ask(FreeGit git, String... arguments) {
        var all = new ArrayList<>(ALIVE);
        all.addAll(List.of(arguments));
        return git.run(PATIENCE, all);
    }
}
