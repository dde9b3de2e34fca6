package dev.til.git.remote;

import dev.til.TilException;
import dev.til.git.program.FreeGit;
import dev.til.git.program.ProgramMessage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefLeaseSpec;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteConfig;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.URIish;

/** The remote that a person pushes to. */
public final class Remote {
    private final Supplier<Repository> repository;
    private final Optional<FreeGit> git;
    private final Credentials credentials;
    private final String remote;

    public Remote(Supplier<Repository> repository, Optional<FreeGit> git, Credentials credentials, String remote) {
        this.repository = repository;
        this.git = git;
        this.credentials = credentials;
        this.remote = remote;
    }

    /** How a push ended: what the server said on the way, and why it was refused, if it was. */
    public record Pushed(List<String> said, Optional<String> refused) {
        public Pushed {
            said = List.copyOf(said);
        }
    }

    /**
     * What a remote is seen to have.
     *
     * @param head the branch that its HEAD names
     * @param based whether it has the branch that was asked for
     * @param asked whether it was asked at all
     * @param silence why nothing was seen; empty where it answered
     * @param cure the same with what mends it, where that is more than to wait for the network
     */
    public record Look(
            Optional<String> head,
            boolean based,
            boolean asked,
            Optional<String> silence,
            Optional<TilException> cure) {}

    public String name() {
        return remote;
    }

    /** Its address, {@code insteadOf} applied; a password in it is kept, so never print it. */
    public Optional<String> url() {
        if (git.isPresent()) {
            var said = git.get().run("remote", "get-url", "--push", "--", remote);
            return said.ok() ? Optional.of(said.text()).filter(url -> !url.isEmpty()) : Optional.empty();
        }
        try {
            var config = new RemoteConfig(repository.get().getConfig(), remote);
            return Stream.concat(config.getPushURIs().stream(), config.getURIs().stream())
                    .map(URIish::toPrivateString)
                    .findFirst();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * The password or token that the person's credential helpers keep for an address. Nobody is asked for one.
     *
     * @param url an http or https address
     */
    public Optional<RemoteLogin> login(String url) {
        return credentials.of(url);
    }

    /** Whether a branch was ever pushed there from here, as far as can be told without asking. */
    public boolean knows(String branch) {
        try {
            return remote.equals(repository.get().getConfig().getString("branch", branch, "remote"))
                    || repository.get().exactRef(Constants.R_REMOTES + remote + "/" + branch) != null
                    || handed(branch).isPresent();
        } catch (IOException e) {
            return true; // then the forge says
        }
    }

    /**
     * Looks what is over there: not for long, without a question to anybody, and by no program that the repository itself
     * names.
     *
     * @param base a branch
     */
    public Look look(String base) {
        return new RemoteGlance(repository, git, credentials, remote).at(base, url());
    }

    /** The commit that a branch has over there right now; empty when there is none. */
    public Optional<String> branch(String name) {
        String ref = Constants.R_HEADS + name;
        if (git.isPresent()) {
            var said = git.get().run("ls-remote", "--", remote, ref);
            if (!said.ok()) {
                throw unreachable(said.why());
            }
            return said.text().lines().findFirst().map(line -> line.substring(0, line.indexOf('\t')));
        }
        try (var porcelain = new Git(repository.get())) {
            return Optional.ofNullable(porcelain
                            .lsRemote()
                            .setRemote(remote)
                            .setCredentialsProvider(credentials.forTransport())
                            .callAsMap()
                            .get(ref))
                    .map(found -> found.getObjectId().name());
        } catch (GitAPIException | JGitInternalException e) {
            throw unreachable(ProgramMessage.why(String.valueOf(e.getMessage())).orElse("no reason given"));
        }
    }

    private TilException unreachable(String why) {
        return RemoteRefusal.of(remote, url(), why)
                .orElseGet(() -> new TilException(
                        "cannot reach '%s': %s".formatted(remote, why),
                        "nothing is lost; run the same command again when the network is back"));
    }

    /**
     * Pushes one commit to one ref.
     *
     * @param commit the empty text deletes the ref
     * @param target the full ref over there
     * @param lease what the ref must hold over there for the push to go through; the empty text for nothing at all;
     *     {@link Optional#empty} to push without a lease, fast-forward only
     */
    public Pushed push(String commit, String target, Optional<String> lease, List<String> options) {
        return git.isPresent()
                ? throughGit(git.get(), commit, target, lease, options)
                : throughJGit(commit, target, lease, options);
    }

    private Pushed throughGit(
            FreeGit program, String commit, String target, Optional<String> lease, List<String> options) {
        var push = new ArrayList<>(List.of("push", "--porcelain", "--no-progress"));
        lease.ifPresent(expected -> push.add("--force-with-lease=" + target + ":" + expected));
        options.forEach(option -> push.add("--push-option=" + option));
        push.add("--");
        push.add(remote);
        push.add(commit + ":" + target);
        var outcome = program.runPatiently(push.toArray(String[]::new));
        List<String> said = ProgramMessage.lines(outcome.errors()).stream()
                .filter(line -> line.startsWith("remote:"))
                .map(line ->
                        ProgramMessage.shown(line.substring("remote:".length()).strip()))
                .filter(line -> !line.isEmpty())
                .toList();
        if (outcome.ok()) {
            return new Pushed(said, Optional.empty());
        }
        // git push --porcelain: "!\tfrom:to\t[remote rejected] (reason)"
        Optional<String> reason = outcome.text()
                .lines()
                .filter(line -> line.startsWith("!"))
                .map(line -> ProgramMessage.shown(line.substring(line.lastIndexOf('\t') + 1)))
                .findFirst();
        // git: who loses a race after the lease was looked at is told so by the server's own words only
        boolean overtaken =
                said.stream().anyMatch(line -> line.matches(".*: is at [0-9a-f]+ but expected [0-9a-f]+.*"));
        String why = reason.or(() -> hookSaid(outcome.errors())).orElseGet(outcome::why);
        return new Pushed(said, Optional.of(overtaken ? why + ", stale info" : why));
    }

    /** The words of a pre-push hook, after which git itself says nothing but that it failed. */
    private static Optional<String> hookSaid(String errors) {
        List<String> lines = errors.lines()
                .filter(line -> !line.startsWith("remote:") && !line.startsWith("To ") && !line.startsWith("hint:"))
                .filter(line -> !line.isBlank())
                .toList();
        int last = lines.size() - 1;
        boolean stopped = last > 0
                && lines.get(last).startsWith("error: failed to push some refs")
                && lines.stream().noneMatch(line -> line.startsWith("fatal:"));
        return stopped
                ? Optional.of(ProgramMessage.shown(String.join("; ", lines.subList(Math.max(0, last - 5), last))))
                : Optional.empty();
    }

    private Pushed throughJGit(String commit, String target, Optional<String> lease, List<String> options) {
        try (var porcelain = new Git(repository.get())) {
            var push = porcelain
                    .push()
                    .setRemote(remote)
                    .setCredentialsProvider(credentials.forTransport())
                    .setRefSpecs(new RefSpec((lease.isPresent() ? "+" : "") + commit + ":" + target))
                    .setPushOptions(options.isEmpty() ? null : options);
            lease.ifPresent(expected -> push.setRefLeaseSpecs(new RefLeaseSpec(
                    target, expected.isEmpty() ? ObjectId.zeroId().name() : expected)));
            var said = new ArrayList<String>();
            Optional<String> refused = Optional.empty();
            for (PushResult result : push.call()) {
                ProgramMessage.lines(result.getMessages()).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(ProgramMessage::shown)
                        .forEach(said::add);
                for (RemoteRefUpdate update : result.getRemoteUpdates()) {
                    if (update.getStatus() != RemoteRefUpdate.Status.OK
                            && update.getStatus() != RemoteRefUpdate.Status.UP_TO_DATE) {
                        refused = Optional.of(update.getStatus()
                                + Optional.ofNullable(update.getMessage())
                                        .map(message -> ": " + ProgramMessage.shown(message))
                                        .orElse(""));
                    }
                }
            }
            return new Pushed(said, refused);
        } catch (GitAPIException | JGitInternalException e) {
            return new Pushed(
                    List.of(),
                    Optional.of(
                            ProgramMessage.why(String.valueOf(e.getMessage())).orElse("no reason given")));
        }
    }

    /** Lets a local branch follow the one it was pushed to, and remembers what is over there now. */
    public void follow(String branch, String commit) {
        try {
            StoredConfig config = repository.get().getConfig();
            config.setString("branch", branch, "remote", remote);
            config.setString("branch", branch, "merge", Constants.R_HEADS + branch);
            config.save();
            var tracking = repository.get().updateRef(Constants.R_REMOTES + remote + "/" + branch);
            tracking.setNewObjectId(ObjectId.fromString(commit));
            tracking.setForceUpdate(true);
            tracking.update();
        } catch (IOException e) {
            throw new TilException(
                    "pushed, but '%s' could not be set to follow it".formatted(branch),
                    "git branch --set-upstream-to=%s/%s".formatted(remote, branch),
                    e);
        }
    }

    /** What was handed in last of a branch that does not stand under its own name over there; empty for nothing. */
    public Optional<String> handed(String branch) {
        try {
            return Optional.ofNullable(repository.get().exactRef(handedRef(branch)))
                    .map(ref -> ref.getObjectId().name());
        } catch (IOException e) {
            return Optional.empty(); // then it is handed in once more
        }
    }

    /** Remembers what was handed in through {@code refs/for/}, which leaves no branch over there to ask about. */
    public void remember(String branch, String commit) {
        try {
            var handed = repository.get().updateRef(handedRef(branch));
            handed.setNewObjectId(ObjectId.fromString(commit));
            handed.setForceUpdate(true);
            handed.update();
        } catch (IOException e) {
            throw new TilException(
                    "pushed, but til could not write down that it is", "check the permissions of .git", e);
        }
    }

    /** Forgets what was handed in of a branch that is gone. */
    public void forget(String branch) {
        try {
            if (repository.get().exactRef(handedRef(branch)) != null) {
                var handed = repository.get().updateRef(handedRef(branch));
                handed.setForceUpdate(true);
                handed.delete();
            }
        } catch (IOException e) {
            // nothing rests on it any more
        }
    }

    private String handedRef(String branch) {
        return "refs/til/handed/" + remote + "/" + branch;
    }
}
