package dev.til.git.repository;

import dev.til.TilException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a repository's parts lie, as Git finds them from a folder and the environment.
 *
 * @param gitDir the repository itself; of a linked worktree its own part of it
 * @param commonDir what all linked worktrees share
 * @param root the top of the working tree; empty where only the configuration can tell
 * @param marker the {@code .git} that led here, whose owner counts
 * @param named whether the environment named it, as in a hook
 */
public record RepositoryLocation(Path gitDir, Path commonDir, Optional<Path> root, Path marker, boolean named) {

    /** @throws TilException when there is no repository around this folder */
    static RepositoryLocation find(Path directory, Map<String, String> environment) {
        if (!Files.isDirectory(directory)) {
            throw new TilException(
                    "the folder '%s' is gone%s"
                            .formatted(directory, Files.notExists(directory) ? "" : ", or you may not enter it"),
                    "'cd' leads home, and from there to a folder that exists");
        }
        try {
            Path here = directory.toRealPath();
            String named = environment.getOrDefault("GIT_DIR", "");
            RepositoryLocation found = named.isEmpty() ? around(here, environment) : named(here, named);
            if (found == null) {
                throw new TilException("'%s' is not in a Git repository".formatted(directory), "run 'git init' first");
            }
            String tree = environment.getOrDefault("GIT_WORK_TREE", "");
            return tree.isEmpty() ? found : found.with(here.resolve(tree).toRealPath());
        } catch (IOException e) {
            throw new TilException("cannot read '%s'".formatted(directory), "check its permissions", e);
        }
    }

    private static RepositoryLocation named(Path here, String name) throws IOException {
        Path dir = here.resolve(name);
        Path linked = Files.isRegularFile(dir) ? target(dir) : dir;
        if (linked == null || !isRepository(linked)) {
            throw new TilException(
                    "GIT_DIR names '%s', which is not a Git repository".formatted(name),
                    "unset GIT_DIR, or correct it");
        }
        // git: without GIT_WORK_TREE and core.worktree, the folder it runs in is the top of the working tree.
        return new RepositoryLocation(linked.toRealPath(), common(linked), Optional.of(here), dir, true);
    }

    private static @Nullable RepositoryLocation around(Path here, Map<String, String> environment) throws IOException {
        String ceilings = environment.getOrDefault("GIT_CEILING_DIRECTORIES", "");
        for (Path at = here; at != null; at = at.getParent()) {
            Path marker = at.resolve(".git");
            if (Files.isDirectory(marker) && isRepository(marker)) {
                return new RepositoryLocation(marker.toRealPath(), common(marker), Optional.of(at), marker, false);
            }
            if (Files.isRegularFile(marker)) {
                Path linked = target(marker);
                if (linked == null || !isRepository(linked)) {
                    throw new TilException(
                            "'%s' leads to no Git repository".formatted(marker),
                            "the submodule or worktree was moved: 'git worktree repair' or 'git submodule update' mends it");
                }
                return new RepositoryLocation(linked.toRealPath(), common(linked), Optional.of(at), marker, false);
            }
            if (isRepository(at)) {
                throw bare(at);
            }
            Path parent = at.getParent();
            if (parent != null && (":" + ceilings + ":").contains(":" + parent + ":")) {
                return null;
            }
        }
        return null;
    }

    static TilException bare(Path at) {
        boolean inside = at.endsWith(".git");
        return new TilException(
                inside
                        ? "'%s' is inside of a repository, not in its working tree".formatted(at)
                        : "'%s' is a bare repository: it has no notes to work on".formatted(at),
                inside ? "cd to the notes" : "clone it, and run til in the clone");
    }

    /** What a {@code .git} file says: {@code gitdir: PATH}. */
    private static @Nullable Path target(Path marker) throws IOException {
        if (Files.size(marker) > 1 << 16) {
            return null;
        }
        String text = Files.readString(marker).strip();
        try {
            return text.startsWith("gitdir:")
                    ? marker.resolveSibling(text.substring("gitdir:".length()).strip())
                            .normalize()
                    : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static boolean isRepository(Path dir) {
        Path shared;
        try {
            shared = common(dir);
        } catch (IOException | InvalidPathException e) {
            return false;
        }
        return (Files.isRegularFile(dir.resolve("HEAD")) || Files.isSymbolicLink(dir.resolve("HEAD")))
                && Files.isDirectory(shared.resolve("objects"))
                && Files.isDirectory(shared.resolve("refs"));
    }

    private static Path common(Path dir) throws IOException {
        Path file = dir.resolve("commondir");
        if (!Files.isRegularFile(file)) {
            return Files.exists(dir) ? dir.toRealPath() : dir;
        }
        return dir.resolve(Files.readString(file).strip()).toRealPath();
    }

    /** Whether this is a worktree beside the main one. */
    boolean linked() {
        return !gitDir.equals(commonDir);
    }

    /** Whether a rebase waits in its working tree. */
    public boolean holdsRebase() {
        return Files.exists(gitDir.resolve("rebase-merge")) || Files.exists(gitDir.resolve("rebase-apply"));
    }

    RepositoryLocation with(Path tree) {
        return new RepositoryLocation(gitDir, commonDir, Optional.of(tree), marker, named);
    }
}
