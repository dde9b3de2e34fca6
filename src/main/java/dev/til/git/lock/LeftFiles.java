package dev.til.git.lock;

import dev.til.git.repository.RepositoryLocation;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Files that a til which was killed had begun and not moved into their place: nobody knows them, and nobody misses them.
 * Only what bears a name that til, or JGit for it, makes up is meant, and only what was made in a turn that did not end.
 */
record LeftFiles(RepositoryLocation location) {
    private static final Pattern OF_TIL = Pattern.compile("(.+\\.part)|(message\\d+\\.txt)|(\\.til-\\d+\\.tmp)");

    /** Beside what is to be in their place; of hooks and of the person's files. */
    private static final Pattern BESIDE = Pattern.compile("(\\.til-\\d+\\.tmp)|(.+\\.til-part)");

    // JGit: ObjectDirectoryInserter names them so, and no clearing up of git's knows them
    private static final Pattern OF_JGIT = Pattern.compile("noz\\d+\\.tmp");

    /** @param folders of the working tree that were written into */
    void delete(List<LockRecord.Span> spans, Collection<Path> folders) {
        var made = new LeftInTurns(location, spans);
        Path til = location.gitDir().resolve("til");
        for (Path folder : List.of(til, til.resolve("operations"))) {
            delete(folder, OF_TIL, made);
        }
        delete(location.commonDir().resolve("hooks"), BESIDE, made);
        delete(location.commonDir().resolve("objects"), OF_JGIT, made);
        folders.forEach(folder -> delete(folder, BESIDE, made));
    }

    private static void delete(Path folder, Pattern name, LeftInTurns made) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder, file -> name.matcher(file.getFileName().toString()).matches())) {
            for (Path file : files) {
                if (made.has(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            return; // not there, or not to be read: whoever needs it will say so
        }
    }
}
