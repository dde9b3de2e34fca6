package dev.til.git.repository;

import dev.til.TilException;
import dev.til.git.program.ProgramlessFileSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/**
 * A repository that til may look at, and how it was come by.
 *
 * @param prefix the folder til was run in, relative to the root
 * @param environment what Git's programs are given, to be run at the root
 * @param opening JGit's view of it, for looks
 * @param free the same for what til is asked to change
 */
public record RepositoryPlace(
        RepositoryLocation location,
        RepositoryFormat format,
        Path root,
        String prefix,
        Map<String, String> environment,
        LazyRepository opening,
        LazyRepository free) {
    private static final List<String> RELATIVE =
            List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY");

    /** @throws TilException when there is no repository, or none that til may touch */
    public static RepositoryPlace find(Path directory, Map<String, String> environment) {
        RepositoryLocation location = RepositoryLocation.find(directory, environment);
        RepositoryOwnership.check(location, environment);
        RepositoryFormat format = RepositoryFormat.read(location);
        boolean treeNamed = !environment.getOrDefault("GIT_WORK_TREE", "").isEmpty();
        if (format.bare() && !treeNamed) {
            throw RepositoryLocation.bare(location.gitDir());
        }
        try {
            Path root = treeNamed ? location.root().orElseThrow() : format.root(location);
            Path here = directory.toRealPath();
            if (!here.startsWith(root) && !location.named()) {
                throw new TilException(
                        "'%s' is outside of the working tree '%s'".formatted(directory, root),
                        "cd to '%s', or correct core.worktree".formatted(root));
            }
            String prefix =
                    here.startsWith(root) ? root.relativize(here).toString().replace(File.separatorChar, '/') : "";
            Map<String, String> absolute = absolute(environment, here);
            var opening = new LazyRepository(
                    environment, () -> repository(location, root, absolute, new ProgramlessFileSystem(FS.DETECTED)));
            var free = new LazyRepository(environment, () -> repository(location, root, absolute, FS.DETECTED));
            return new RepositoryPlace(location, format, root, prefix, absolute, opening, free);
        } catch (IOException e) {
            throw new TilException(
                    "cannot open the repository at '%s'".formatted(location.gitDir()), "see what 'git status' says", e);
        }
    }

    /** JGit's view of it, which runs no program that the repository names. */
    public Repository repository() {
        return opening.get();
    }

    /** The same with the repository's filters and hooks, for what til was asked to change where there is no git. */
    public Repository freeRepository() {
        return free.get();
    }

    /** til's own folder in Git's folder of this working tree. */
    public RepositoryTilFolder tilFolder() {
        return new RepositoryTilFolder(location.gitDir());
    }

    /** @throws TilException when til can read this repository but must not write to it */
    public void demandWritable() {
        if (format.sha256()) {
            throw new TilException(
                    "this is a SHA-256 repository: til reads it, but does not write to it",
                    "make the branch and the commit with git itself");
        }
    }

    public void close() {
        opening.close();
        free.close();
    }

    /** The index that Git names. */
    public Path index() {
        return Optional.ofNullable(environment.get("GIT_INDEX_FILE"))
                .map(Path::of)
                .orElse(location.gitDir().resolve("index"));
    }

    /** Where Git's objects lie. */
    public Path objects() {
        return Optional.ofNullable(environment.get("GIT_OBJECT_DIRECTORY"))
                .map(Path::of)
                .orElse(location.commonDir().resolve("objects"));
    }

    /** In a hook these variables are relative to the folder that til runs in; git is run at the root. */
    private static Map<String, String> absolute(Map<String, String> environment, Path here) {
        Map<String, String> absolute = new HashMap<>(environment);
        for (String variable : RELATIVE) {
            absolute.computeIfPresent(
                    variable,
                    (name, value) ->
                            value.isEmpty() ? null : here.resolve(value).toString());
        }
        return absolute;
    }

    private static Repository repository(
            RepositoryLocation location, Path root, Map<String, String> environment, FS files) throws IOException {
        var builder = new FileRepositoryBuilder()
                .setFS(files)
                .setGitDir(location.gitDir().toFile())
                .setWorkTree(root.toFile());
        Optional.ofNullable(environment.get("GIT_INDEX_FILE")).map(File::new).ifPresent(builder::setIndexFile);
        Optional.ofNullable(environment.get("GIT_OBJECT_DIRECTORY"))
                .map(File::new)
                .ifPresent(builder::setObjectDirectory);
        return builder.build();
    }
}
