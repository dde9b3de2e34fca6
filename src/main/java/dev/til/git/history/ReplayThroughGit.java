package dev.til.git.history;

import dev.til.git.program.GitProgram;
import dev.til.git.repository.RepositoryTilFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@link Replay} by the person's git. What JGit stops on git may not: it follows renames and remembers resolutions. It is
 * tried in a working tree of its own beside the person's.
 */
final class ReplayThroughGit {
    private final Optional<? extends GitProgram> git;
    private final RepositoryTilFolder til;
    private final boolean sign;
    private final ReplayCommits anew;

    ReplayThroughGit(Optional<? extends GitProgram> git, RepositoryTilFolder til, boolean sign, ReplayCommits anew) {
        this.git = git;
        this.til = til;
        this.sign = sign;
        this.anew = anew;
    }

    /**
     * The new head; empty where git stops too.
     *
     * @param strategy options of {@code git cherry-pick}
     */
    Optional<String> onto(String onto, List<History.Commit> commits, List<String> strategy) throws IOException {
        if (git.isEmpty()) {
            return Optional.empty();
        }
        GitProgram program = git.get();
        removeLeftovers(program);
        Path tree = Files.createTempDirectory(til.made(), "replay");
        try {
            // hooks of the repository are not asked: this is no checkout of the person's
            if (!program.run(
                            "-c",
                            "core.hooksPath=/dev/null",
                            "worktree",
                            "add",
                            "-q",
                            "--detach",
                            tree.toString(),
                            onto)
                    .ok()) {
                return Optional.empty();
            }
            var pick = new ArrayList<>(
                    List.of("-c", "core.hooksPath=/dev/null", "cherry-pick", "--keep-redundant-commits"));
            pick.addAll(strategy);
            pick.add(sign ? "-S" : "--no-gpg-sign");
            commits.stream().filter(commit -> commit.parents().size() < 2).forEach(commit -> pick.add(commit.id()));
            GitProgram there = program.in(tree);
            return there.run(pick.toArray(String[]::new)).ok()
                    ? Optional.of(anew.withoutEmpty(
                            onto, there.run("rev-parse", "HEAD").text()))
                    : Optional.empty();
        } finally {
            program.run("worktree", "remove", "--force", tree.toString());
        }
    }

    /** What a killed til has left; no other til is at work here. */
    private void removeLeftovers(GitProgram program) throws IOException {
        try (var left = Files.newDirectoryStream(til.made(), "replay*")) {
            for (Path tree : left) {
                program.run("worktree", "remove", "--force", tree.toString());
            }
        }
    }
}
