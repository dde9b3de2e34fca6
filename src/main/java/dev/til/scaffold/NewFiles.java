package dev.til.scaffold;

import dev.til.TilException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Writes files that were not there, and takes all of them back when one cannot be written. */
public final class NewFiles {
    private final Path root;
    private final List<Path> made = new ArrayList<>();

    /** @param root the repository's top folder: nothing is written outside of it */
    public NewFiles(Path root) {
        this.root = root;
    }

    /** Refuses what {@link #write} would refuse, without doing anything. */
    public void demandPossible(String path) {
        Path folder = root;
        String[] parts = path.split("/", -1);
        for (int i = 0; i < parts.length - 1; i++) {
            folder = folder.resolve(parts[i]);
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                break;
            }
            demandInside(folder);
        }
        if (Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
            throw exists(path);
        }
    }

    private void demandInside(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                throw new TilException(
                        "'%s' is in the way: it is not a folder".formatted(root.relativize(folder)),
                        "move it away, or choose another path in .til/config.yml");
            }
            if (!folder.toRealPath().startsWith(root.toRealPath())) {
                throw new TilException(
                        "'%s' leads out of the repository".formatted(root.relativize(folder)),
                        "til writes into the repository only; replace the link by a folder");
            }
        } catch (IOException e) {
            throw new TilException("cannot look into '%s'".formatted(folder), "check its permissions", e);
        }
    }

    /** Writes a file that is not there yet, its folders included. */
    public void write(String path, String text) {
        demandPossible(path);
        Path file = root.resolve(path);
        try {
            folders(path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "");
            try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                made.add(file);
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (FileAlreadyExistsException e) {
            undo();
            throw exists(path);
        } catch (IOException e) {
            undo();
            throw new TilException(
                    "cannot write '%s'".formatted(path), "check the folder's permissions and the disk", e);
        }
    }

    private void folders(String path) throws IOException {
        Path folder = root;
        for (String part : path.split("/", -1)) {
            folder = folder.resolve(part);
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(folder);
                made.add(folder);
            }
        }
    }

    /** Takes back what was written here, the last first. */
    public void undo() {
        for (int i = made.size() - 1; i >= 0; i--) {
            try {
                Files.deleteIfExists(made.get(i));
            } catch (IOException e) {
                made.remove(i); // somebody has put something there meanwhile: it is theirs now
            }
        }
        made.clear();
    }

    private static TilException exists(String path) {
        return new TilException(
                "'%s' is there already".formatted(path), "til never overwrites; open it in your editor");
    }
}
