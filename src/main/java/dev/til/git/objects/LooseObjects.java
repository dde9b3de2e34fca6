package dev.til.git.objects;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.DeflaterOutputStream;

/** The objects that Git keeps in a file each: JGit would take longer to start than to write one. */
public record LooseObjects(Path folder) {
    private static final int FAN_OUT = 2;
    private static final String BLOB = "blob ";

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
