package dev.til.git;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** The objects that Git keeps in a file each: all that were added lately. */
record LooseObjects(Path folder) {
    private static final String BLOB = "blob ";
    /** A file may be larger than what is in it, but not by much. */
    private static final int SLACK = 1 << 16;

    /** The first bytes of a blob; empty where it lies elsewhere, is none, or cannot be read. */
    Optional<byte[]> blob(String id, int limit) {
        Path file = folder.resolve(id.substring(0, 2)).resolve(id.substring(2));
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
}
