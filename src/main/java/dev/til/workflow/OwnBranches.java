package dev.til.workflow;

import dev.til.terminal.ShellWord;
import dev.til.workspace.Workspace;
import java.util.stream.Stream;

/** How a person gets branches that nobody else's are called like, where members share a repository. */
public record OwnBranches(Workspace workspace) {
    private static final String MEMBER = "{{member}}";

    /** The command that gives a branch which is here another name. */
    public String rename(String branch) {
        int name = branch.lastIndexOf('/') + 1;
        String folder = branch.substring(0, name);
        String member = workspace.member().orElse("me");
        String own = Stream.of("/", "-", "-own-")
                .map(between -> folder + member + between + branch.substring(name))
                .filter(workspace.repo().branches()::isFree)
                .findFirst()
                .orElse(branch + "-own");
        return "git branch -m %s %s".formatted(ShellWord.of(branch), ShellWord.of(own));
    }

    /** The command that settles it. */
    public String command() {
        String pattern = workspace.config().git().branch();
        String member = workspace.member().orElse("me");
        if (pattern.matches(".*\\{\\{\\s*member\\s*}}.*")) {
            return "git config til.git.member " + ShellWord.of(member + "-2");
        }
        int name = pattern.lastIndexOf('/') + 1;
        String folder = pattern.substring(0, name);
        boolean free = workspace.repo().branches().isFree(folder + member + "/any");
        return "git config til.git.branch "
                + ShellWord.quoted(folder + MEMBER + (free ? "/" : "-") + pattern.substring(name));
    }
}
