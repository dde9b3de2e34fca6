package dev.til.submit;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.til.TilException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * A conflict that til has stopped at, before anything moved, and that waits for the person.
 *
 * @param command what was asked for and goes on after it: {@code submit} or {@code sync}
 * @param branch the branch that does not fit onto the base
 * @param onto the base's commit
 * @param paths the files that both sides have changed
 */
public record Standstill(String command, String branch, String base, String onto, List<String> paths) {
    private static final Gson GSON = new Gson();

    public Standstill {
        paths = List.copyOf(paths);
    }

    private static Path file(Path gitDirectory) {
        return gitDirectory.resolve("til").resolve("stopped.json");
    }

    /** The one that a repository waits in; empty for none. */
    public static Optional<Standstill> read(Path gitDirectory) {
        try {
            return Optional.ofNullable(GSON.fromJson(Files.readString(file(gitDirectory)), Standstill.class));
        } catch (IOException | JsonParseException | NullPointerException e) {
            return Optional.empty();
        }
    }

    public void write(Path gitDirectory) {
        try {
            Path file = file(gitDirectory);
            Files.createDirectories(file.getParent());
            Path part = file.resolveSibling("stopped.part");
            Files.writeString(part, GSON.toJson(this));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new TilException("cannot remember where til stopped", "check the permissions of .git", e);
        }
    }

    public static void forget(Path gitDirectory) {
        try {
            Files.deleteIfExists(file(gitDirectory));
        } catch (IOException e) {
            throw new TilException("cannot forget where til stopped", "check the permissions of .git", e);
        }
    }

    /** What the person is told: the file, both sides, and the three ways on. */
    public TilException told(String mine) {
        String files = String.join("\n", paths.stream().map(path -> "  " + path).toList());
        return new TilException(
                TilException.Kind.STOPPED,
                "'%s' does not fit onto '%s': both have changed\n%s\nyours: %s\ntheirs: %s on '%s'; nothing has moved yet"
                        .formatted(branch, base, files, mine, onto.substring(0, 7), base),
                """
                choose one of
                  til continue              put both sides into the files, mend them, and run 'til continue' again
                  til continue --take mine  keep your side (or --take base for theirs)
                  til undo                  take back what til did before it stopped""",
                null);
    }
}
