package dev.til.workspace;

import dev.til.git.Repo;
import dev.til.note.NoteText;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Where the notes of findings are.
 *
 * @param sources the text of the note at a path of the repository; empty where it is not there
 * @param fromHere what a path of the repository is called from the folder til was run in
 * @param fromWorkspace what it is called from the workspace of GitHub Actions
 */
public record WorkspacePaths(
        Function<String, Optional<NoteText>> sources,
        UnaryOperator<String> fromHere,
        UnaryOperator<String> fromWorkspace) {
    /** Nobody knows where: paths are shown as they are, without source lines. */
    public static final WorkspacePaths NOWHERE =
            new WorkspacePaths(path -> Optional.empty(), UnaryOperator.identity(), UnaryOperator.identity());

    public static WorkspacePaths of(WorkspaceCaller caller, Repo repo, Function<String, Optional<NoteText>> sources) {
        Path here = repo.root().resolve(repo.prefix());
        String workspace = caller.variable("GITHUB_WORKSPACE");
        Path top = workspace.isEmpty() ? repo.root() : Path.of(workspace).normalize();
        return new WorkspacePaths(
                sources,
                path -> relative(here, repo.root(), path),
                path -> repo.root().startsWith(top) ? relative(top, repo.root(), path) : path);
    }

    private static String relative(Path from, Path root, String path) {
        return from.relativize(root.resolve(path)).toString().replace(File.separatorChar, '/');
    }
}
