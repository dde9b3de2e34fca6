package dev.til.git.disk;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.til.note.Journal;
import dev.til.note.PackedEntries;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;

/** The files below the top of the working tree. No link is followed, and nothing but plain files is opened. */
public record Disk(Path root) {
    private static final int DEEPEST = 16;
    private static final int MOST = 10_000;

    /** Whether a plain file of the working tree lies at a path that Git could name. */
    public boolean isFile(String path) {
        return file(path)
                .filter(file -> Files.isRegularFile(file, NOFOLLOW_LINKS))
                .isPresent();
    }

    /** What lies at a path; a folder that Git names is a repository of its own. */
    public Optional<Journal.Entry> entry(String path) {
        try {
            Path file = root.resolve(path);
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
            Journal.Kind kind = attributes.isRegularFile()
                    ? Journal.Kind.FILE
                    : attributes.isSymbolicLink()
                            ? Journal.Kind.SYMLINK
                            : attributes.isDirectory() ? Journal.Kind.SUBMODULE : Journal.Kind.SPECIAL;
            return Optional.of(new Journal.Entry(path, kind, kind == Journal.Kind.FILE ? attributes.size() : -1));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Whether a folder is there, and nothing on the way to it is a link. */
    public boolean isPlainFolder(String path) {
        try {
            Path folder = root.resolve(path);
            return folder.toRealPath().equals(folder.normalize());
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    /** The first bytes of a plain file. */
    public Optional<byte[]> read(String path) {
        Optional<Path> file = file(path).filter(found -> Files.isRegularFile(found, NOFOLLOW_LINKS));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (var channel = Files.newByteChannel(file.get(), Set.of(StandardOpenOption.READ, NOFOLLOW_LINKS));
                var stream = Channels.newInputStream(channel)) {
            return Optional.of(stream.readNBytes(Journal.READ_LIMIT));
        } catch (IOException e) {
            return Optional.empty(); // deleted meanwhile, or not readable
        }
    }

    /** The plain files below a folder, whatever Git knows of them; of very many not all. */
    public List<Journal.Entry> below(String folder) {
        if (!isNameable(folder) || !isPlainFolder(folder)) {
            return List.of();
        }
        try (var paths = Files.walk(root.resolve(folder), DEEPEST)) {
            return paths.filter(path -> Files.isRegularFile(path, NOFOLLOW_LINKS))
                    .limit(MOST)
                    .map(path -> root.relativize(path).toString().replace(File.separatorChar, '/'))
                    .flatMap(path -> entry(path).stream())
                    .sorted(Comparator.comparing(Journal.Entry::path, PackedEntries.ORDER))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(); // not readable, or it is being changed
        }
    }

    /** Where a symbolic link leads, as text. */
    public Optional<String> link(String path) {
        try {
            return file(path).filter(Files::isSymbolicLink).isPresent()
                    ? Optional.of(Files.readSymbolicLink(root.resolve(path)).toString())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a path is one that Git could name: nothing of it leads out of the working tree, or into Git's own folder. */
    public static boolean isNameable(String path) {
        try {
            new ObjectChecker().setSafeForMacOS(true).checkPath(path);
            return !Path.of(path).isAbsolute();
        } catch (CorruptObjectException | InvalidPathException e) {
            return false;
        }
    }

    /** What stands in the way of a file that is to be written: a link or a file in the place of a folder. */
    public Optional<Path> inTheWay(String path) {
        for (Path at = root.resolve(path).getParent(); at != null && !at.equals(root); at = at.getParent()) {
            if (Files.exists(at, NOFOLLOW_LINKS) && !Files.isDirectory(at, NOFOLLOW_LINKS)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** The path on disk, when nothing on the way to it is a link, a {@code ..} or Git's own folder. */
    private Optional<Path> file(String path) {
        try {
            Path file = root.resolve(path);
            Path folder = file.getParent();
            for (Path name : Path.of(path)) {
                if (name.toString().equals("..") || name.toString().equalsIgnoreCase(".git")) {
                    return Optional.empty();
                }
            }
            boolean inside = !path.isEmpty()
                    && !path.startsWith("/")
                    && folder != null
                    && folder.toRealPath().equals(folder.normalize());
            return inside ? Optional.of(file) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
