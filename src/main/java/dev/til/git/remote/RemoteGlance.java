package dev.til.git.remote;

import dev.til.TilException;
import dev.til.git.program.FreeGit;
import dev.til.git.program.ProgramMessage;
import dev.til.terminal.ShellWord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/** One short look at a remote, by which nothing comes here. */
record RemoteGlance(Supplier<Repository> repository, Optional<FreeGit> git, Credentials credentials, String remote) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern HEAD = Pattern.compile("ref: refs/heads/(.+)\tHEAD");
    // ssh: a question would come at the terminal, whoever has called git
    private static final Map<String, String> ASKING_NOBODY =
            Map.of("GIT_SSH_COMMAND", "ssh -o BatchMode=yes -o ConnectTimeout=15");

    Remote.Look at(String base, Optional<String> url) {
        Optional<String> program = credentials.repositorysWay(remote);
        if (program.isPresent()) {
            return new Remote.Look(
                    Optional.empty(),
                    false,
                    false,
                    Optional.of("this repository's own configuration names '%s', which til does not run only to look"
                            .formatted(program.get())),
                    Optional.of(new TilException(
                            "'%s' is not asked".formatted(remote),
                            "where you trust it: git ls-remote --symref %s HEAD".formatted(ShellWord.of(remote)))));
        }
        return git.isPresent() ? byGit(git.get(), base, url) : byJGit(base, url);
    }

    private Remote.Look byGit(FreeGit program, String base, Optional<String> url) {
        var ask = new ArrayList<>(Remotes.ALIVE);
        ask.addAll(List.of("ls-remote", "--symref", "--", remote, Constants.HEAD, Constants.R_HEADS + base));
        boolean plain = !program.environment.containsKey("GIT_SSH_COMMAND")
                && !program.environment.containsKey("GIT_SSH")
                && !credentials.namesSsh();
        var said = (plain ? program.with(ASKING_NOBODY) : program).run(PATIENCE, ask);
        if (!said.ok()) {
            return silent(said.why(), url);
        }
        List<String> lines = said.text().lines().toList();
        return new Remote.Look(
                lines.stream()
                        .map(HEAD::matcher)
                        .filter(line -> line.matches())
                        .map(line -> line.group(1))
                        .findFirst(),
                lines.stream().anyMatch(line -> line.endsWith("\t" + Constants.R_HEADS + base)),
                true,
                Optional.empty(),
                Optional.empty());
    }

    private Remote.Look byJGit(String base, Optional<String> url) {
        try {
            Map<String, Ref> refs = Git.wrap(repository.get())
                    .lsRemote()
                    .setRemote(remote)
                    .setCredentialsProvider(credentials.forTransport())
                    .setTimeout((int) PATIENCE.toSeconds())
                    .callAsMap();
            return new Remote.Look(
                    Optional.ofNullable(refs.get(Constants.HEAD))
                            .map(head -> head.getTarget().getName())
                            .filter(name -> name.startsWith(Constants.R_HEADS))
                            .map(name -> name.substring(Constants.R_HEADS.length())),
                    refs.containsKey(Constants.R_HEADS + base),
                    true,
                    Optional.empty(),
                    Optional.empty());
        } catch (GitAPIException | JGitInternalException e) {
            return silent(ProgramMessage.why(String.valueOf(e.getMessage())).orElse("no reason given"), url);
        }
    }

    private Remote.Look silent(String why, Optional<String> url) {
        return new Remote.Look(Optional.empty(), false, true, Optional.of(why), RemoteRefusal.of(remote, url, why));
    }
}
