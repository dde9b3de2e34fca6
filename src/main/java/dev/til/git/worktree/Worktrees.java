package dev.til.git.worktree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The working trees that share one repository. JGit would check out one branch in two of them. */
public record Worktrees(Path commonDir) {

    /** Where a branch is checked out, or being rebased; empty when nowhere. */
    public Optional<Path> of(String branch) {
        for (Path dir : dirs()) {
            boolean head = text(dir.resolve("HEAD")).equals("ref: refs/heads/" + branch);
            boolean rebased = text(dir.resolve("rebase-merge/head-name")).equals("refs/heads/" + branch)
                    || text(dir.resolve("rebase-apply/head-name")).equals("refs/heads/" + branch);
            if (head || rebased) {
                return Optional.of(top(dir));
            }
        }
        return Optional.empty();
    }

    private List<Path> dirs() {
        List<Path> dirs = new ArrayList<>(List.of(commonDir));
        Path linked = commonDir.resolve("worktrees");
        if (Files.isDirectory(linked)) {
            try (var found = Files.list(linked)) {
                found.sorted().forEach(dirs::add);
            } catch (IOException e) {
                return dirs; // not readable: git will have the last word
            }
        }
        return dirs;
    }

    private Path top(Path dir) {
        String link = text(dir.resolve("gitdir"));
        Path marker = link.isEmpty() ? dir : Path.of(link);
        return Objects.requireNonNullElse(marker.getParent(), marker);
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }
}
