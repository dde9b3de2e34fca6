package dev.til.git.history;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.til.TilException;
import dev.til.git.program.FreeGit;
import dev.til.git.program.GitProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The index around a commit of some paths: what is staged for it, and what hooks make of it meanwhile. */
final class PathCommitIndex {
    private static final String LITERAL = "--literal-pathspecs";
    /** While one of these is there, git makes no commit of some paths, and says so. */
    private static final List<String> UNFINISHED = List.of("MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD");

    private final Repository repository;
    private final FreeGit git;
    private final List<String> paths;
    private Set<String> staged = Set.of();

    PathCommitIndex(Repository repository, FreeGit git, List<String> paths) {
        this.repository = repository;
        this.git = git;
        this.paths = List.copyOf(paths);
    }

    /** Stages the files as they are on disk, with those that are not there any more. */
    void add() throws IOException {
        Set<String> tracked =
                tracked(paths.stream().filter(path -> !isThere(path)).toList());
        List<String> known = paths.stream()
                .filter(path -> isThere(path) || tracked.contains(path))
                .toList();
        if (!known.isEmpty()) {
            GitProgram.Outcome added = run(List.of(LITERAL, "add", "-A", "--"), known);
            if (!added.ok()) {
                throw new TilException("git could not stage the note: " + added.why(), "nothing was committed");
            }
        }
        staged = differing();
    }

    /** Whether a file lies on disk under exactly this name, also where capitals do not count. */
    private boolean isThere(String path) {
        Path file = repository.getWorkTree().toPath().resolve(path);
        try {
            return Files.exists(file, NOFOLLOW_LINKS)
                    && file.toRealPath(NOFOLLOW_LINKS).endsWith(Path.of(path.substring(path.lastIndexOf('/') + 1)));
        } catch (IOException e) {
            return false;
        }
    }

    private Set<String> tracked(List<String> some) {
        return some.isEmpty()
                ? Set.of()
                : Set.copyOf(run(List.of(LITERAL, "ls-files", "-z", "--"), some).records());
    }

    /** What the index holds otherwise than the last commit. */
    private Set<String> differing() {
        return Set.copyOf(
                git.run("diff", "--cached", "--name-only", "--no-renames", "-z").records());
    }

    /** Whether the next commit is of these paths alone, whoever makes it. */
    boolean isAlone() {
        return paths.containsAll(staged)
                && UNFINISHED.stream()
                        .noneMatch(name ->
                                Files.exists(repository.getDirectory().toPath().resolve(name)));
    }

    /** Whether what is staged at the paths is what the last commit has. */
    boolean isCommitted() {
        return staged.stream().noneMatch(paths::contains);
    }

    /** The paths as git takes them for a commit: all that it knows, here or in the last commit. */
    List<String> literal() throws IOException {
        var known = new ArrayList<String>();
        ObjectId head = repository.resolve(Constants.HEAD + "^{tree}");
        for (String path : paths) {
            if (isThere(path) || (head != null && isIn(path, head))) {
                known.add(":(literal)" + path); // not by an option: hooks would inherit that
            }
        }
        return known;
    }

    private boolean isIn(String path, ObjectId tree) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(repository, path, tree)) {
            return walk != null;
        }
    }

    /**
     * Takes over what hooks have staged for the commit. git: of a commit of some paths only, the index keeps what was staged
     * before the hooks ran.
     */
    void settle() {
        Set<String> stale = new HashSet<>(differing());
        stale.removeIf(path -> staged.contains(path) && !paths.contains(path)); // somebody else's, as before
        if (!stale.isEmpty()) {
            stale.retainAll(Set.copyOf(
                    git.run("diff-tree", "-r", "--root", "--no-commit-id", "--no-renames", "--name-only", "-z", "HEAD")
                            .records()));
        }
        if (!stale.isEmpty()) {
            run(
                    List.of(LITERAL, "reset", "--quiet", "HEAD", "--"),
                    stale.stream().sorted().toList());
        }
    }

    private GitProgram.Outcome run(List<String> command, List<String> some) {
        return git.run(Stream.concat(command.stream(), some.stream()).toArray(String[]::new));
    }
}
