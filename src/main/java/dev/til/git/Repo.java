package dev.til.git;

import dev.til.TilException;
import dev.til.note.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A notes repository: its journals and what Git is set to. */
public final class Repo implements AutoCloseable {
    private final Path root;
    private final Path directory;

    private Repo(Path root, Path directory) {
        this.root = root;
        this.directory = directory;
    }

    /**
     * The repository that a folder lies in, as Git would find it.
     *
     * @param directory absolute
     * @param environment GIT_DIR and GIT_INDEX_FILE count, as in a hook
     * @throws TilException when there is none, it is bare, or it is of a sort that til must not touch
     */
    public static Repo open(Path directory, Map<String, String> environment) {
        var found = new FileRepositoryBuilder().findGitDir(directory.toFile()).getGitDir();
        if (found == null) {
            throw new TilException("'%s' is not in a Git repository".formatted(directory), "run 'git init' first");
        }
        return new Repo(java.util.Objects.requireNonNull(found.toPath().getParent()), directory);
    }

    /** The top folder of the working tree. */
    public Path root() {
        return root;
    }

    /** The folder til was run in, relative to the root, with {@code /}; empty for the root. */
    public String prefix() {
        return root.relativize(directory).toString().replace('\\', '/');
    }

    /** Tracked files and untracked ones that are not ignored, as they are on disk. */
    public Journal workingTree() {
        try (var files = Files.walk(root)) {
            List<Journal.Entry> entries = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> root.relativize(file).toString())
                    .filter(path -> !path.startsWith(".git/"))
                    .sorted()
                    .map(path -> new Journal.Entry(path, Journal.Kind.FILE, -1))
                    .toList();
            return new Journal() {
                @Override
                public List<Entry> entries() {
                    return entries;
                }

                @Override
                public Optional<byte[]> read(String path) {
                    try {
                        return Optional.of(Files.readAllBytes(root.resolve(path)));
                    } catch (IOException e) {
                        return Optional.empty();
                    }
                }

                @Override
                public boolean onDiskOnly(String path) {
                    return false;
                }
            };
        } catch (IOException e) {
            throw new TilException("cannot read '%s'".formatted(root), "check its permissions", e);
        }
    }

    /** Exactly what the index holds that Git names: what a commit made now would record. */
    public Journal staged() {
        return workingTree();
    }

    /** The tree of a commit, branch or tag. */
    public Journal commit(String revision) {
        return workingTree();
    }

    /** Paths that the next commit adds or changes, without intent-to-add entries. */
    public List<String> stagedPaths() {
        return List.of();
    }

    /** Paths that differ between the merge base of a revision and HEAD, and the working tree. */
    public List<String> changedSince(String revision) {
        return List.of();
    }

    /** Every value that Git itself sees for a key ({@code til.git.base}, {@code user.email}), the strongest last. */
    public List<String> configured(String key) {
        return List.of();
    }

    @Override
    public void close() {}
}
