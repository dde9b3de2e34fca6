package dev.til.git.oplog;

import dev.til.TilException;
import dev.til.git.disk.AtomicDiskWrite;
import dev.til.git.hooks.HookFile;
import dev.til.git.objects.BlobIds;
import dev.til.git.objects.LooseObjects;
import dev.til.git.repository.RepositoryPlace;
import dev.til.git.store.ObjectStore;
import dev.til.note.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** The contents that an operation replaces or writes, kept as Git's own objects so that they can be had back. */
final class OperationBlobs {
    private final RepositoryPlace place;
    private final LooseObjects objects;

    OperationBlobs(RepositoryPlace place) {
        this.place = place;
        this.objects = new LooseObjects(place.objects());
    }

    /** Keeps what lies at a path now: the id of it, or how a hook lies there; empty text where there is no file. */
    String onDisk(String path) {
        return onDisk(path, "");
    }

    /** @param known the id of a content that Git keeps already */
    String onDisk(String path, String known) {
        Path file = place.root().resolve(path);
        Optional<HookFile> hook = HookFile.of(place.location().commonDir(), path);
        try {
            if (hook.isPresent()) {
                return hook.get().state(this::keep);
            }
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? keep(Files.readAllBytes(file), known) : "";
        } catch (IOException e) {
            throw new TilException("cannot read '%s'".formatted(path), "check its permissions", e);
        }
    }

    private String keep(byte[] content, String known) {
        return !known.isEmpty() && new BlobIds(false).of(content).equals(known) ? known : keep(content);
    }

    /** Whether nothing lies at a path. */
    boolean isGone(String path) {
        return !Files.exists(place.root().resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** Writes a content that is kept; says whether it could be. */
    boolean restore(String path, String blob, ObjectStore store) {
        Path file = place.root().resolve(path);
        Optional<byte[]> content =
                store.blob(blob, Journal.READ_LIMIT).filter(bytes -> bytes.length < Journal.READ_LIMIT);
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            content.ifPresent(bytes -> AtomicDiskWrite.write(file, bytes));
            return content.isPresent();
        } catch (IOException e) {
            throw new TilException("cannot write '%s' again".formatted(path), "its content is blob " + blob, e);
        }
    }

    /** Keeps a content; gives its id. */
    String keep(byte[] content) {
        try {
            return objects.keep(content);
        } catch (IOException e) {
            throw new TilException("cannot keep a copy of a file in the repository", "check the space on the disk", e);
        }
    }
}
