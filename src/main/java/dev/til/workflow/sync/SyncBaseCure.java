package dev.til.workflow.sync;

import dev.til.git.history.History;
import dev.til.git.refs.BaseBranch;
import dev.til.terminal.ShellWord;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What brings a base here, which has what the remote's has not, to where the remote's is.
 *
 * @param head the commit of the one here
 * @param baseHead that of the remote's
 */
record SyncBaseCure(History history, BaseBranch base, String head, String baseHead) {
    /** Whether the remote had all of it once, and has other commits in its place. */
    boolean isReplaced() {
        return base.remote()
                .filter(from -> history.wasTracked(from, base.name(), head))
                .isPresent();
    }

    /**
     * The command; what the person has written stays on a branch.
     *
     * @param elsewhere the other working tree that the branch is checked out in
     */
    String command(boolean isCurrent, Optional<Path> elsewhere) {
        String name = ShellWord.of(base.name());
        String there = ShellWord.of(base.toString());
        List<History.Commit> only = history.between(baseHead, head);
        String keep = history.ofOthers(only).size() < only.size()
                ? "git branch kept-%s %s && ".formatted(head.substring(0, 7), name)
                : "";
        String move = isCurrent ? "git reset --keep " + there : "git branch -f %s %s".formatted(name, there);
        return keep
                + elsewhere
                        .map(folder -> "git -C %s reset --keep %s".formatted(ShellWord.of(folder.toString()), there))
                        .orElse(move);
    }
}
