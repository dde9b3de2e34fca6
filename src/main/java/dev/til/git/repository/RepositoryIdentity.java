package dev.til.git.repository;

import dev.til.TilException;
import dev.til.git.program.GitProgram;
import dev.til.git.program.LookingGit;
import java.util.Map;
import java.util.Optional;

/** Who writes the notes, as Git would sign a commit made now. */
public record RepositoryIdentity(String name, String email) {

    /** @throws TilException when Git does not know, so that nothing is ever committed as root@localhost */
    public static RepositoryIdentity read(
            Optional<LookingGit> git, RepositorySettings settings, Map<String, String> environment) {
        if (git.isPresent()) {
            // Without user.useConfigOnly git would make one up from the machine's name.
            var outcome = git.get().run("-c", "user.useConfigOnly=true", "var", "GIT_AUTHOR_IDENT");
            return Optional.of(outcome)
                    .filter(GitProgram.Outcome::ok)
                    .flatMap(said -> parse(said.text()))
                    .orElseThrow(RepositoryIdentity::nobody);
        }
        Optional<String> name = value(environment, "GIT_AUTHOR_NAME", settings, "user.name");
        Optional<String> email = value(environment, "GIT_AUTHOR_EMAIL", settings, "user.email");
        return new RepositoryIdentity(
                name.orElseThrow(RepositoryIdentity::nobody), email.orElseThrow(RepositoryIdentity::nobody));
    }

    private static Optional<String> value(
            Map<String, String> environment, String variable, RepositorySettings all, String key) {
        return Optional.ofNullable(environment.get(variable))
                .or(() -> all.last(key))
                .filter(value -> !value.isBlank());
    }

    /** {@code Mina <mina@example.com> 1666177200 +0900} */
    private static Optional<RepositoryIdentity> parse(String ident) {
        int open = ident.lastIndexOf('<');
        int close = ident.lastIndexOf('>');
        return open > 0 && close > open
                ? Optional.of(
                        new RepositoryIdentity(ident.substring(0, open).strip(), ident.substring(open + 1, close)))
                : Optional.empty();
    }

    /** Who wrote a commit, as its own text says. */
    public static Optional<RepositoryIdentity> author(String commit) {
        int start = commit.indexOf("\nauthor ") + 1;
        int end = commit.indexOf('\n', start);
        boolean head = start > 0 && end > start && start < commit.indexOf("\n\n");
        return head ? parse(commit.substring(start + "author ".length(), end)) : Optional.empty();
    }

    private static TilException nobody() {
        return new TilException(
                "git does not know who you are",
                "git config --global user.name 'Your Name' && git config --global user.email you@example.com");
    }
}
