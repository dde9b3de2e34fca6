package dev.til.git.refs;

import dev.til.TilException;
import dev.til.terminal.ShellWord;
import java.util.Optional;

/**
 * A base that the remote does not have, as after it was renamed over there, and the way to the one that it has.
 *
 * @param name of the base, as it is taken here
 * @param head the branch that the remote's HEAD names; empty for none
 * @param configured whether somebody has settled the name
 * @param single whether only certain branches are fetched from there
 * @param followed whether there is a branch of the old name here, and none of the new one
 */
record MovedBase(
        String remote, String name, Optional<String> head, boolean configured, boolean single, boolean followed) {
    TilException told() {
        String there = ShellWord.of(remote);
        return head.map(branch -> new TilException(
                        "'%s' has no branch '%s'; its HEAD is '%s'".formatted(remote, name, branch),
                        configured ? settled(branch) : fetched(there, branch)))
                .orElseGet(() -> new TilException(
                        "'%s' has no branch '%s', and its HEAD names none".formatted(remote, name),
                        "git ls-remote --heads %s lists what it has; then: git config til.git.base NAME"
                                .formatted(there)));
    }

    private static String settled(String branch) {
        return "git config til.git.base %s; for everybody: 'git: {base: %s}' in .til/config.yml"
                .formatted(ShellWord.of(branch), branch);
    }

    /** git: set-head and an upstream take only a branch that is fetched by itself; of a clone of one branch no other is. */
    private String fetched(String there, String branch) {
        String renamed = ShellWord.of(branch);
        String all = single ? "git remote set-branches %s %s && ".formatted(there, renamed) : "";
        String follow = followed
                ? " && git branch -m %s %s && git branch -u %s %s"
                        .formatted(ShellWord.of(name), renamed, ShellWord.of(remote + "/" + branch), renamed)
                : "";
        return all + "git fetch %s && git remote set-head %s -a".formatted(there, there) + follow;
    }
}
