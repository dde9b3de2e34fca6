package dev.til.git.oplog;

import dev.til.git.disk.Disk;
import dev.til.git.index.IndexFile;
import dev.til.git.objects.TreeEntry;
import dev.til.git.repository.RepositoryTilFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The index as it was before an operation, as til's log keeps it. It need not be there: then nothing was ever staged. */
record SnapshotIndex(Path file) {
    private static final int SHA1 = 20;

    /**
     * What is in it; empty where there is none.
     *
     * @throws IOException also where it is no plain file
     */
    Optional<byte[]> bytes() throws IOException {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(RepositoryTilFolder.bytes(file))
                : Optional.empty();
    }

    /** What a commit made by it would record; empty where it is not for us to read. */
    Optional<List<TreeEntry>> tracked() {
        try {
            Optional<byte[]> bytes = bytes();
            return bytes.isEmpty() ? Optional.of(List.of()) : IndexFile.read(bytes.get(), SHA1);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether it may be put in the index's place: it is what stood there, as far as it can be read, and nothing in it lies
     * outside of the working tree, where git would write it.
     */
    boolean isOf(Snapshot before) {
        try {
            byte[] bytes = bytes().orElse(new byte[0]);
            return Snapshots.digest(bytes).map(before.index()::equals).orElse(true)
                    && (bytes.length == 0
                            || IndexFile.paths(bytes, SHA1)
                                    .filter(paths -> paths.stream().allMatch(SnapshotIndex::isNameable))
                                    .isPresent());
        } catch (IOException e) {
            return false;
        }
    }

    // git: a folder of a sparse index ends in a slash, and what a split one has in another's place is without a name
    private static boolean isNameable(String path) {
        return path.isEmpty() || Disk.isNameable(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }
}
