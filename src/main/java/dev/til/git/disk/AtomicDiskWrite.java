package dev.til.git.disk;

import dev.til.TilException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Contents that are written beside a file and moved into its place, so that nobody ever sees half of one. */
public final class AtomicDiskWrite {
    private AtomicDiskWrite() {}

    /** What puts a content into a file that is open to be written. */
    @FunctionalInterface
    public interface Content {
        void into(Path file) throws IOException;
    }

    /** Puts a content into a file's place, with the permissions of the one that is there. */
    public static void write(Path file, byte[] content) {
        try {
            write(file, (Content) part -> Files.write(part, content));
        } catch (IOException e) {
            throw new TilException("cannot write '%s'".formatted(file), "check its permissions and the disk", e);
        }
    }

    /** The same of any content. */
    public static void write(Path file, Content content) throws IOException {
        // a name that nobody can have put there: what is at another one may be a link, or somebody's file
        Path part = Files.createTempFile(Objects.requireNonNull(file.getParent()), ".til-", ".tmp");
        try {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.copy(file, part, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.delete(part);
            }
            content.into(part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
