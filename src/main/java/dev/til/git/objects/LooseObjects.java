package dev.til.git.objects;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The objects that Git keeps in a file each: all that were added lately. JGit would take longer to start than to read or
 * write one.
 */
public record LooseObjects(Path folder) {
    private static final int FAN_OUT = 2;
    private static final String BLOB = "blob ";
    /** A file may be larger than what is in it, but not by much. */
    private static final int SLACK = 1 << 16;

    /** The first bytes of a blob; empty where it lies elsewhere, is none, or cannot be read. */
    public Optional<byte[]> blob(String id, int limit) {
        Path file = file(id);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > limit + SLACK) {
                return Optional.empty();
            }
            try (var content = new InflaterInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
                return content(content, limit);
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // git says better what is wrong with it
        }
    }

    /** Git: {@code blob SIZE NUL}, and so many bytes. */
    private static Optional<byte[]> content(InputStream in, int limit) throws IOException {
        if (!BLOB.equals(new String(in.readNBytes(BLOB.length()), StandardCharsets.ISO_8859_1))) {
            return Optional.empty();
        }
        long size = 0;
        for (int digit = in.read(); digit != 0; digit = in.read()) {
            if (digit < '0' || digit > '9' || size > Integer.MAX_VALUE) {
                return Optional.empty();
            }
            size = size * 10 + digit - '0';
        }
        int wanted = (int) Math.min(size, limit);
        byte[] content = in.readNBytes(wanted);
        return content.length == wanted ? Optional.of(content) : Optional.empty();
    }

    private Path file(String id) {
        return folder.resolve(id.substring(0, FAN_OUT)).resolve(id.substring(FAN_OUT));
    }

    /** Keeps a content, unless it is kept in a file of its own already; gives its id. */
    public String keep(byte[] content) throws IOException {
        String id = new BlobIds(false).of(content);
        Path file = file(id);
        if (!Files.exists(file)) {
            write(content, file);
        }
        return id;
    }

    private static void write(byte[] content, Path file) throws IOException {
        // git: files that a program was killed over are called so, and swept up by 'git gc'
        Path part = file.resolveSibling("tmp_obj_til_" + ProcessHandle.current().pid());
        Files.createDirectories(file.resolveSibling(""));
        try {
            try (var out = new DeflaterOutputStream(Files.newOutputStream(part))) {
                out.write((BLOB + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
                out.write(content);
            }
            part.toFile().setReadOnly();
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
