package dev.til.git.repository;

import dev.til.TilException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * til's own folder in Git's, {@code .git/til}. What lies there is data like any other: it may come from a copied folder or
 * from another program, so no link in it is followed, and nothing but plain files of a reasonable length is read.
 */
public final class RepositoryTilFolder {
    private static final long LONGEST = 1 << 26;

    private final Path path;

    public RepositoryTilFolder(Path gitDirectory) {
        this.path = gitDirectory.resolve("til");
    }

    /** Where a file or folder in it lies, or would. */
    public Path path(String name) {
        return path.resolve(name);
    }

    /** The same for what is only kept for comfort; empty where a link or a file is in the way of the folders. */
    public Optional<Path> comfort(String name) {
        return isInTheWay(path) || Files.isSymbolicLink(path.resolve(name))
                ? Optional.empty()
                : Optional.of(path.resolve(name));
    }

    private static boolean isInTheWay(Path folder) {
        // in this order: another til may be making it just now
        return Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    /** Makes the folder itself; gives its path. */
    public Path made() throws IOException {
        return made(path);
    }

    /** Makes a folder in it; gives its path. */
    public Path made(String name) throws IOException {
        made();
        return made(path.resolve(name));
    }

    private static Path made(Path folder) throws IOException {
        demandFolder(folder);
        return Files.createDirectories(folder);
    }

    /** @throws TilException when there is something else in the place of a folder in it */
    public void demandFolder(String name) {
        demandFolder(path);
        demandFolder(path.resolve(name));
    }

    private static void demandFolder(Path folder) {
        if (isInTheWay(folder)) {
            boolean link = Files.isSymbolicLink(folder);
            throw new TilException(
                    "'%s' is %s".formatted(folder, link ? "a link, and til follows none there" : "no folder"),
                    "move it away: til makes a folder of its own there");
        }
    }

    /**
     * A file's text; empty where there is none.
     *
     * @throws IOException also where it is no plain file, too long, or no UTF-8
     */
    public Optional<String> read(String name) throws IOException {
        if (isInTheWay(path)) {
            throw new IOException("'%s' is no folder".formatted(path));
        }
        Path file = path.resolve(name);
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(text(bytes(file))) : Optional.empty();
    }

    private static String text(byte[] bytes) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /**
     * What is in a file of it.
     *
     * @throws IOException also where it is no plain file, or too long
     */
    public static byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LONGEST) {
            throw new IOException("'%s' is no plain file of a reasonable length".formatted(file));
        }
        return Files.readAllBytes(file);
    }

    /** Puts a text in the place of what is there, in one move. */
    public void write(String name, String text) throws IOException {
        made();
        Path part = Files.createTempFile(path, name, ".part");
        try {
            Files.writeString(part, text);
            Files.move(part, path.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Adds a line. */
    public void append(String name, String line) throws IOException {
        made();
        try (var channel = Files.newByteChannel(
                path.resolve(name),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS))) {
            channel.write(StandardCharsets.UTF_8.encode(line + "\n"));
        }
    }

    public void delete(String name) throws IOException {
        if (!isInTheWay(path)) {
            Files.deleteIfExists(path.resolve(name));
        }
    }
}
